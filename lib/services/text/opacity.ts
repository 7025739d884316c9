import { total } from './rows';
import { BEYOND_HEX, LOWER, NUMBER, type Run, UPPER } from './runs';

/**
 * Whether what looks encoded and spells nothing is too much of a text: in one row, or in all of it, as it may have been
 * cut up. Digests and ids are ordinary, up to a point.
 */

/** Characters of encoded text in a row that read as nothing and still pass: keys and signatures are shorter. */
export const LONGEST_OPAQUE = 400;
/** As many in all of a text, if most of it is that; and whatever it is, so many. */
const MOST_OPAQUE_SHARE = 0.5;
export const MOST_OPAQUE = 1600;
/** Characters of digests and ids that pass whatever else the text is. */
const MOST_DIGESTS = 8192;

/** Least share of changes between letter and digit in what was encoded: words, names in code and numbers have fewer. */
const RESTLESS = 0.2;
/** A shorter run, or a shorter part of one between signs as in names and paths, doesn't count alone: ids. */
const LEAST_RUN = 24;
const LEAST_PART = 16;
/** Letters and digits of base64, in short runs: of fewer kinds are numbers of parts. */
const BASE64_KINDS = LOWER | UPPER | NUMBER;
const LEAST_MEAN = 4;

const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As in lock files and headers of integrity. */
const INTEGRITY = /^sha(?:256-[\w+/]{43}|384-[\w+/]{64}|512-[\w+/]{86})$/;

const usual = (run: string): boolean =>
  run.length <= 128 && (DIGEST.test(run) || UUID.test(run) || INTEGRITY.test(run));

/** Whether the rows of a text that spell nothing are too much of it. */
export function opaque(text: string, rows: readonly (readonly Run[])[]): boolean {
  let [all, digests] = [0, 0];
  for (const row of rows) {
    const rest = row.filter((run) => !usual(text.slice(run.from, run.to)));
    const size = total(rest);
    digests += total(row) - size;
    if (rest.length > 1 && restless(rest, size)) {
      if (size >= LONGEST_OPAQUE) return true;
      all += size;
    } else for (const { from, to } of rest) all += opaqueLetters(text.slice(from, to));
    if (rest.some((run) => run.to - run.from >= LONGEST_OPAQUE && mixed(run))) return true;
  }
  if (digests > Math.max(MOST_DIGESTS, MOST_OPAQUE_SHARE * text.length)) return true;
  return all >= MOST_OPAQUE || (all >= LONGEST_OPAQUE && all >= MOST_OPAQUE_SHARE * text.length);
}

/** A run so long is no word, whatever it is made of. */
const mixed = ({ kinds }: Run): boolean => (kinds & NUMBER) !== 0 && (kinds & (LOWER | UPPER)) !== 0;

/** Whether a row of several runs changes as often as what is encoded does. */
function restless(row: readonly Run[], size: number): boolean {
  const kinds = row.reduce((all, run) => all | run.kinds, 0);
  const hexadecimal = (kinds & BEYOND_HEX) === 0;
  if (!hexadecimal && (size < LEAST_MEAN * row.length || (kinds & BASE64_KINDS) !== BASE64_KINDS))
    return false;
  return row.reduce((sum, run) => sum + run.mixes, 0) > RESTLESS * (size - row.length);
}

/** Characters of a run, between its signs, that change as often. */
function opaqueLetters(run: string): number {
  if (run.length < LEAST_RUN) return 0;
  const parts = run.split(/[+/_-]/).filter((part) => part.length >= LEAST_PART);
  return parts.reduce((sum, part) => sum + (mixes(part) > RESTLESS * part.length ? part.length : 0), 0);
}

/** Changes between letter and digit. */
const mixes = (part: string): number => part.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
