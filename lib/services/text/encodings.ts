import { unescaped } from './escapes';
import { opaque } from './opacity';
import { rot13 } from './rotation';
import { AS_IS, base64, encoded, type Found, LEAST_ENCODED, type Turn, together, total } from './rows';
import { BEYOND_HEX, BEYOND_ROTATED_HEX, type Run, rows } from './runs';
import { HEX } from './unpack';

/** Encodings that hide text in text: escapes, hexadecimal, base64, in one piece or many, also under ROT13. */

export interface Decoded {
  /** The text with each encoded run replaced by what it spells. */
  readonly text: string;
  /** Whether too much of it looks encoded and spells nothing. */
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
  const unread = found.filter(({ read }) => read?.partial !== false).map(({ row }) => row);
  return {
    text: replaced(
      unhexed,
      found.map(({ read }) => read),
    ),
    opaque: opaque(unhexed, unread),
  };
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
