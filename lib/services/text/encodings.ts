import { unescaped } from './escapes';
import { rot13 } from './rotation';
import { AS_IS, base64, encoded, type Found, LEAST_ENCODED, type Turn, together, total } from './rows';
import { BEYOND_HEX, BEYOND_ROTATED_HEX, LOWER, NUMBER, type Run, rows, UPPER } from './runs';
import { HEX } from './unpack';

/** Encodings that hide text in text: escapes, hexadecimal, base64, in one piece or many, also under ROT13. */

/** Characters of encoded text that read as nothing and still pass: digests, keys and ids are shorter. */
export const LONGEST_OPAQUE = 400;

export interface Decoded {
  /** The text with each encoded run replaced by what it spells. */
  readonly text: string;
  /** Whether there is a long run that looks encoded and spells nothing. */
  readonly opaque: boolean;
}

/** Digits in hexadecimal as they are, and under ROT13: what isn't one, and how to write the others. */
const HEXES: readonly (readonly [number, Turn])[] = [
  [BEYOND_HEX, AS_IS],
  [BEYOND_ROTATED_HEX, rot13],
];

/**
 * One level of decoding, in place, so that what is said around an encoded run stays beside it. Runs are tried under
 * ROT13 too, unless the text has been `rotated`: then that would undo it. Linear.
 */
export function decoded(text: string, rotated: boolean): Decoded {
  const unhexed = HEXES.slice(0, rotated ? 1 : 2).reduce((given, [beyond, turn]) => {
    const parts = rows(given, false).flatMap((row) => hexadecimal(row, beyond));
    return replaced(
      given,
      parts.map((row) => together(given, row, HEX, turn)),
    );
  }, unescaped(text));
  const turns = rotated ? [AS_IS] : [AS_IS, rot13];
  const found = rows(unhexed, true)
    .flatMap(encoded)
    .map((row) => ({ row, read: base64(unhexed, row, turns) }));
  const opaque = found.some(({ row, read }) => read === undefined && isOpaque(row));
  return {
    text: replaced(
      unhexed,
      found.map(({ read }) => read),
    ),
    opaque,
  };
}

/** Least share of changes between cases and digits in what was encoded. Names in code change less. */
const RESTLESS = 0.25;

function isOpaque(row: readonly Run[]): boolean {
  const size = total(row);
  if (size < LONGEST_OPAQUE) return false;
  const kinds = row.reduce((all, run) => all | run.kinds, 0);
  if ((kinds & NUMBER) === 0 || (kinds & (LOWER | UPPER)) === 0) return false;
  return row.length === 1 || row.reduce((sum, run) => sum + run.changes, 0) > RESTLESS * size;
}

function replaced(text: string, found: readonly (Found | undefined)[]): string {
  let out = '';
  let at = 0;
  for (const one of found) {
    if (one === undefined) continue;
    out += text.slice(at, one.from) + one.text;
    at = one.to;
  }
  return out + text.slice(at);
}

/** The parts of a row that are digits in hexadecimal, or are under ROT13. */
function hexadecimal(row: readonly Run[], beyond: number): Run[][] {
  const out: Run[][] = [];
  let part: Run[] = [];
  for (const run of row) {
    if ((run.kinds & beyond) === 0) part.push(run);
    else if (part.length > 0) {
      out.push(part);
      part = [];
    }
  }
  return [...out, part].filter((one) => total(one) >= LEAST_ENCODED);
}
