/**
 * Letters as the screen reads them, by UTF-16 code unit: lower case, without accents, digits all one, what separates
 * words one space. One table look-up a character; an entry is made when its character is first seen.
 */

/** Stands for nothing: marks over letters, apostrophes inside words. */
export const NOTHING = 0;
/** Between words. */
export const SPACE = 0x20;
/** Ends a sentence, whatever follows. */
export const END = 0x0a;
/** Ends a sentence where a space follows. */
export const STOP = 0x2e;
/** Ends a cell of a table where that is long enough to be a sentence. */
export const CELL = 0x7c;
/** Any digit. */
export const DIGIT = 0x30;

const UNKNOWN = 0xffff;
const TABLE = new Uint16Array(0x10000).fill(UNKNOWN);

const NO_LETTER = /[^\p{L}\p{N}\p{M}]/u;
const ACCENTS = /[\u0300-\u036f]/g;
/**
 * Signs that say nothing: accents, Hebrew points, Arabic vowels and the long stroke; apostrophes; what isn't seen; and
 * the marks of emphasis that vanish when a text is rendered.
 */
const LEFT_OUT =
  /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670'\u2019*~`\u00ad\u200b-\u200f\u2060\ufeff]/;
const ENDS = /[\n\r\u2028\u2029。！？；؟؛।॥]/;
const CELLS = /[|\t]/;
const STOPS = /[.!?;:]/;
/** Arabic and Persian letters that are written one for another; the Turkish i; the German sharp s. */
const VARIANTS: Readonly<Record<string, string>> = {
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ı: 'i',
  İ: 'i',
  ß: 's',
  đ: 'd',
  Đ: 'd',
};

/** What a code unit is read as. */
export function letterOf(code: number): number {
  const known = TABLE[code] as number;
  if (known !== UNKNOWN) return known;
  const read = reading(code);
  TABLE[code] = read;
  return read;
}

function reading(code: number): number {
  const sign = String.fromCharCode(code);
  const variant = VARIANTS[sign];
  if (variant !== undefined) return variant.charCodeAt(0);
  if (ENDS.test(sign)) return END;
  if (CELLS.test(sign)) return CELL;
  if (STOPS.test(sign)) return STOP;
  if (LEFT_OUT.test(sign)) return NOTHING;
  if ((code >= 0xd800 && code < 0xe000) || NO_LETTER.test(sign)) return SPACE;
  if (/\p{N}/u.test(sign)) return DIGIT;
  const lower = sign.toLowerCase();
  const bare = lower.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return bare.length === 1 ? bare.charCodeAt(0) : lower.charCodeAt(0);
}

/** Whether a letter is of a script that sets no spaces: Han and Kana. */
export const unspaced = (letter: number): boolean =>
  (letter >= 0x3040 && letter <= 0x30ff) || (letter >= 0x3400 && letter <= 0x9fff);

/** Whether a letter is a syllable of Hangul, which says as much as two or three letters of others. */
export const syllable = (letter: number): boolean => letter >= 0xac00 && letter <= 0xd7a3;
