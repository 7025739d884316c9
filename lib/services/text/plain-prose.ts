import { looksRotated } from './rotation';
import { LEAST_ENCODED } from './rows';
import { BEYOND_HEX, BEYOND_ROTATED_HEX, KINDS as KINDS_OF_RUNS } from './runs';

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
/** Stands for a letter right behind another one. */
const BRACKET = 4;
/** Stands for a letter inside a word, and at its end doesn't. */
const MARK = 5;
const UPPER = 6;
const LOWER = 7;
const DIGIT = 8;

const KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/\d/.test(character)) return DIGIT;
  if (/[/_-]/.test(character)) return JOINT;
  if (character === "'") return APOSTROPHE;
  if (character === '!') return MARK;
  if (/[(<]/.test(character)) return BRACKET;
  // Escapes begin with %, \ , & or =; the rest of these stand for letters.
  return /[%\\&=@$|+]/.test(character) || !/[\t\n\r -~]/.test(character) ? DOUBT : OTHER;
}

/** Kinds that may not follow one another, as `last << 4 | next`: what shows that a run is no word, and any doubt. */
const REFUSED: Uint8Array = Uint8Array.from({ length: 256 }, (_, pair) => {
  const last = pair >> 4;
  const next = pair & 15;
  const mixed = last >= UPPER && next >= UPPER && (last === DIGIT) !== (next === DIGIT);
  const raised = last === LOWER && next === UPPER;
  return next === DOUBT ||
    mixed ||
    raised ||
    (last === MARK && next >= UPPER) ||
    (last >= MARK && next === BRACKET)
    ? 1
    : 0;
});

/** For each character whether it may be a digit in hexadecimal, as it is (1) or under ROT13 (2). */
const HEX: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const kinds = KINDS_OF_RUNS[code] as number;
  return (kinds & BEYOND_HEX ? 0 : 1) | (kinds & BEYOND_ROTATED_HEX ? 0 : 2);
});

/** Characters of the longest run, or row of runs in hexadecimal, that is too short to be decoded. */
const LONGEST_RUN = LEAST_ENCODED - 1;

/** Signs between the letters of a word that is spaced out, at the most. */
const WIDEST_GAP = 4;

/**
 * Whether a text is plain ASCII in which nothing is hidden, encoded, spaced out, or written with signs for letters.
 * One table look-up a character, as prompts can be long and all else of the proxy waits meanwhile.
 */
export function isPlainProse(text: string): boolean {
  let last = OTHER;
  let run = 0;
  let word = 0;
  let single = -WIDEST_GAP - 2;
  // Whether all of this word may be hexadecimal, and how many characters of words in a row may be.
  let hex = 3;
  let hexes = 0;
  let letters = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    if (code > 127) return false;
    const kind = KINDS[code] as number;
    if (REFUSED[(last << 4) | kind]) return false;
    last = kind;

    run = kind >= UPPER || kind === JOINT ? run + 1 : 0;
    if (run > LONGEST_RUN) return false;
    if (kind >= UPPER) {
      letters += 1;
      hex &= HEX[code] as number;
    } else if (letters > 0) {
      hexes = hex > 0 ? hexes + letters : 0;
      if (hexes > LONGEST_RUN) return false;
      letters = 0;
      hex = 3;
    }
    if (kind >= UPPER || kind === APOSTROPHE) {
      word += 1;
      continue;
    }
    if (word === 1) {
      // Two single letters with few signs between them may be the start of a word that was spaced out.
      if (at - single <= WIDEST_GAP + 1) return false;
      single = at;
    }
    word = 0;
  }
  return !looksRotated(text);
}
