import { whole } from './bytes';
import { type Run, SIGN } from './runs';
import { type Alphabet, BASE64, unpack } from './unpack';

/** Which runs of a row are one encoding that was cut up, and what they spell together or each. */

/** Characters of the shortest run, or row of runs, that is decoded. */
export const LEAST_ENCODED = 16;

/** What is written in a stretch of a text. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Whether most of it is left unread. */
  readonly partial: boolean;
}

const length = ({ from, to }: Run): number => to - from;
export const total = (row: readonly Run[]): number => row.reduce((sum, run) => sum + length(run), 0);

/** Whether a run can't be a plain word: padded, of mixed cases or digits, or long. The short cut relies on this. */
const odd = (run: Run): boolean => run.end > run.to || run.changes > 0 || length(run) >= LEAST_ENCODED;

/** The parts of a row that may be base64: odd runs, and those that fall in with them by place or length. */
export function encoded(row: readonly Run[]): Run[][] {
  const oddRuns = row.map(odd);
  if (!oddRuns.includes(true)) return [];
  const taken = withNeighbours(row, oddRuns);
  return parts(row, taken).filter((part) => total(part) >= LEAST_ENCODED);
}

/**
 * Which runs are odd, or as long as a taken one beside them, or stand between a taken one and an odd one. Backwards
 * first, then forwards, so that a row of runs of one length is taken whole from whichever is odd.
 */
function withNeighbours(row: readonly Run[], oddRuns: readonly boolean[]): boolean[] {
  const taken = [...oddRuns];
  const asLong = (one: number, other: number): boolean =>
    taken[other] === true && length(row[one] as Run) === length(row[other] as Run);
  for (let at = row.length - 2; at >= 0; at -= 1) taken[at] ||= asLong(at, at + 1);
  for (let at = 1; at < row.length; at += 1) {
    taken[at] ||= asLong(at, at - 1) || (taken[at - 1] === true && oddRuns[at + 1] === true);
  }
  return taken;
}

/** The parts of a row whose runs are taken, each with one more at its end, which may be the rest of a wrapped one. */
function parts(row: readonly Run[], taken: readonly boolean[]): Run[][] {
  const out: Run[][] = [];
  let part: Run[] = [];
  for (const [at, run] of row.entries()) {
    if (taken[at] || (part.length > 1 && length(run) < length(part.at(-1) as Run))) part.push(run);
    if (taken[at] || part.length === 0) continue;
    out.push(part);
    part = [];
  }
  return [...out, part];
}

/** What writes the characters that a row was made of, from those that it has. */
export type Turn = (characters: string) => string;
export const AS_IS: Turn = (characters) => characters;

/** The encoded characters of a row. Padding counts as zeros, so that what is padded ends there. */
const characters = (text: string, row: readonly Run[], turn: Turn): string =>
  row.map((run) => turn(text.slice(run.from, run.to)) + 'A'.repeat(run.end - run.to)).join('');

/** What the runs of a row spell together. */
export function together(
  text: string,
  row: readonly Run[],
  alphabet: Alphabet,
  turn: Turn,
): (Found & { readonly size: number }) | undefined {
  const found = unpack(characters(text, row, turn), alphabet);
  if (found === undefined) return undefined;
  return { ...found, from: place(row, found.from, 0), to: place(row, found.to, 1) };
}

/** Where in the text the character of a row is, or where one ends. */
function place(row: readonly Run[], index: number, ending: 0 | 1): number {
  let left = index - ending;
  for (const run of row) {
    if (left < run.end - run.from) {
      const at = run.from + left + ending;
      // Padding goes with what it ends.
      return ending === 1 && at === run.to ? run.end : at;
    }
    left -= run.end - run.from;
  }
  return row.at(-1)?.end ?? 0;
}

/** Fewest bytes that runs spell each for themselves, and the least share of their characters. */
const LEAST_EACH = 8;
const EACH_SHARE = 0.6;

/** What the runs of a row spell each for itself, as words that were encoded one by one. */
function each(text: string, row: readonly Run[], turn: Turn) {
  let size = 0;
  const words = row.map((run) => {
    const bytes = Buffer.from(turn(text.slice(run.from, run.to)), BASE64.name);
    if (!whole(bytes)) return text.slice(run.from, run.end);
    size += bytes.length;
    return bytes.toString();
  });
  if (
    row.length < 2 ||
    size < LEAST_EACH ||
    size / BASE64.bytes / (total(row) / BASE64.characters) < EACH_SHARE
  )
    return undefined;
  return { text: words.join(' '), from: row[0]?.from ?? 0, to: row.at(-1)?.end ?? 0, size, partial: false };
}

/** What a row spells in base64, turned in one of those ways, or without the signs that may have been put into it. */
export function base64(text: string, row: readonly Run[], turns: readonly Turn[]): Found | undefined {
  const signed = row.some((run) => (run.kinds & SIGN) !== 0);
  for (const runs of signed ? [row, row.flatMap((run) => between(text, run))] : [row]) {
    for (const turn of turns) {
      const [one, many] = [together(text, runs, BASE64, turn), each(text, runs, turn)];
      const best = many !== undefined && many.size > (one?.size ?? -1) ? many : one;
      if (best !== undefined) return best;
    }
  }
  return undefined;
}

/** The parts of a run between its signs: - and _ set groups apart too. */
function between(text: string, run: Run): Run[] {
  const parts = [...text.slice(run.from, run.to).matchAll(/[a-z0-9]+/gi)];
  if (parts.length === 1) return [run];
  return parts.map(({ 0: part, index }) => {
    const [from, to] = [run.from + index, run.from + index + part.length];
    return { ...run, from, to, end: to === run.to ? run.end : to };
  });
}
