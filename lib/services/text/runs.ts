/** Runs of the characters that encodings use, and rows of runs that belong together though something sets them apart. */

/** What characters a run holds, as bits. */
export const LOWER = 1;
export const UPPER = 2;
export const NUMBER = 4;
export const SIGN = 8;
/** Not a digit in hexadecimal, and not one in hexadecimal under ROT13. */
export const BEYOND_HEX = 16;
export const BEYOND_ROTATED_HEX = 32;

/** What each character of ASCII is, in those bits. */
export const KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const kind = /[a-z]/.test(character)
    ? LOWER
    : /[A-Z]/.test(character)
      ? UPPER
      : /\d/.test(character)
        ? NUMBER
        : /[+/_-]/.test(character)
          ? SIGN
          : 0;
  if (kind === 0 || kind === NUMBER) return kind;
  const beyond = /[a-f]/i.test(character) ? 0 : BEYOND_HEX;
  return kind | beyond | (/[n-s]/i.test(character) ? 0 : BEYOND_ROTATED_HEX);
});
const CASES = LOWER | UPPER | NUMBER;

export interface Run {
  readonly from: number;
  /** Behind its last character, and behind the padding after that. */
  readonly to: number;
  readonly end: number;
  /** All bits of its characters. */
  readonly kinds: number;
  /** Places where it goes from a lower to an upper case letter, or between letter and digit: words have few. */
  readonly changes: number;
  /** Of these, those between letter and digit. */
  readonly mixes: number;
}

/** Characters of what sets the runs of one row apart, at the most: a line's end, its indent, quotation marks. */
const WIDEST_GAP = 8;

/** Each row of runs in the text. `signs`: whether + / _ and - are of the run, or set runs apart. Linear. */
export function rows(text: string, signs: boolean): Run[][] {
  const among = signs ? CASES | SIGN : CASES;
  const out: Run[][] = [];
  let row: Run[] = [];
  let last = 0;
  for (let at = 0; at < text.length; ) {
    if (((KINDS[text.charCodeAt(at)] as number) & among) === 0 || text.charCodeAt(at) > 127) {
      at += 1;
      continue;
    }
    const run = runAt(text, signs ? at : at + prefix(text, at), among);
    at = run.end;
    // A sign alone, as + between two strings, sets apart too.
    if ((run.kinds & CASES) === 0) continue;
    if (row.length > 0 && run.from - last > WIDEST_GAP) {
      out.push(row);
      row = [];
    }
    row.push(run);
    last = run.end;
  }
  if (row.length > 0) out.push(row);
  return out;
}

/** Characters of the sign that a number in hexadecimal may begin with: 0x, or 0k under ROT13. */
const prefix = (text: string, at: number): number =>
  text.charAt(at) === '0' && /[xk]/i.test(text.charAt(at + 1)) ? 2 : 0;

function runAt(text: string, from: number, among: number): Run {
  let kinds = 0;
  let changes = 0;
  let mixes = 0;
  let last = 0;
  let to = from;
  for (; to < text.length; to += 1) {
    const code = text.charCodeAt(to);
    const kind = code < 128 ? (KINDS[code] as number) : 0;
    if ((kind & among) === 0) break;
    kinds |= kind;
    const now = kind & CASES;
    if (last !== 0 && now !== 0 && last !== now) {
      if (last === NUMBER || now === NUMBER) mixes += 1;
      else if (now === UPPER) changes += 1;
    }
    last = now;
  }
  let end = to;
  while (end < to + 2 && text.charAt(end) === '=') end += 1;
  return { from, to, end, kinds, changes: changes + mixes, mixes };
}
