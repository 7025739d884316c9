import { LEAST_ENCODED, looksRotated } from './encodings';

/**
 * The short cut of the normaliser: most texts are prose that can be read in one way alone, which one walk along them
 * shows. Whatever is in doubt goes the long way; a test holds the two against each other.
 */

/** Kinds of characters. Numbers, since every character of every exchange is looked up. */
const DOUBT = 0;
const OTHER = 1;
/** Stands inside encoded runs. */
const JOINT = 2;
const APOSTROPHE = 3;
/** Stands for a letter inside a word, and at its end doesn't. */
const MARK = 4;
const LETTER = 5;
const DIGIT = 6;

const KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (/[a-z]/i.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  if (/[/_-]/.test(character)) return JOINT;
  if (character === "'") return APOSTROPHE;
  if (character === '!') return MARK;
  // Escapes begin with %, \ or &; the rest of these stand for letters.
  return /[%\\&@$|+]/.test(character) || !/[\t\n\r -~]/.test(character) ? DOUBT : OTHER;
}

/** Kinds that may not follow one another, as `last << 3 | next`: words of letters and signs, and anything in doubt. */
const REFUSED: Uint8Array = Uint8Array.from({ length: 64 }, (_, pair) => {
  const last = pair >> 3;
  const next = pair & 7;
  const mixed = (last === LETTER && next === DIGIT) || (last === DIGIT && next === LETTER);
  return next === DOUBT || mixed || (last === MARK && (next === LETTER || next === DIGIT)) ? 1 : 0;
});

/** Characters of the longest run that is too short to be decoded. */
const LONGEST_RUN = LEAST_ENCODED - 1;
/** Words of two characters in a row from which they could be eight bytes in hexadecimal, the outer two cut off. */
const PAIRS = 6;

/**
 * Whether a text is plain ASCII in which nothing is hidden, encoded, spaced out, or written with signs for letters.
 * One table look-up a character, as prompts can be long and all else of the proxy waits meanwhile.
 */
export function isPlainProse(text: string): boolean {
  let last = OTHER;
  let run = 0;
  let word = 0;
  let pairs = 0;
  let single = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    if (code > 127) return false;
    const kind = KINDS[code] as number;
    if (REFUSED[(last << 3) | kind]) return false;
    last = kind;

    run = kind >= LETTER || kind === JOINT ? run + 1 : 0;
    if (run > LONGEST_RUN) return false;
    if (kind >= APOSTROPHE && kind !== MARK) {
      word += 1;
      continue;
    }
    if (word === 1) {
      // Two single letters with one sign between them may be the start of a word that was spaced out.
      if (at - single === 2) return false;
      single = at;
    }
    if (word > 0) pairs = word === 2 ? pairs + 1 : 0;
    if (pairs === PAIRS) return false;
    word = 0;
  }
  return !looksRotated(text);
}
