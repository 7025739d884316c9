import { normalized } from '../../text/marks';

/** Words as the screen reads them: folded, split by script, a sentence at a time. Linear in the text. */

/** Lower case, without marks; Arabic letter variants, the German sharp s and elisions written one way. */
export const fold = (text: string): string =>
  normalized(text.toLowerCase(), 'NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/ـ/g, '')
    .replace(/’/g, "'")
    .replace(/(?<![\p{L}\p{N}])(l|d|j|qu|n|s|c|m|t)'/gu, '$1 ')
    .replace(/(?<![\p{L}\p{N}])u\.\s?s\.?(?![\p{L}\p{N}])/gu, 'us');

/** Han characters are words of one character each, as Chinese sets no spaces; apostrophes stay inside words. */
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const SENTENCE = /[^.!?;:\n\r。！？；：؟؛]+(?:[.:][^\s.!?;:\n\r。！？；：؟؛]+)*[.!?;:\n\r。！？；：؟؛]*/gu;

/** Longest sentence, in words; a longer one is read in pieces that overlap by half. */
const LONGEST_SENTENCE = 60;

/** The folded words of each sentence of `text`. */
export function sentences(text: string): string[][] {
  const out: string[][] = [];
  for (const [sentence] of fold(text).matchAll(SENTENCE)) {
    const words = sentence.match(WORD) ?? [];
    if (words.length === 0) continue;
    for (let at = 0; at === 0 || at < words.length - LONGEST_SENTENCE / 2; at += LONGEST_SENTENCE / 2) {
      out.push(words.slice(at, at + LONGEST_SENTENCE));
    }
  }
  return out;
}

/** The words of a lexicon entry, with `a|b` for either and `~N` for a gap. */
export const entryWords = (entry: string): string[] => {
  const pattern = /~\d|\p{Script=Han}|\*?[\p{L}\p{N}']+\*?(?:\|[\p{L}\p{N}']+\*?)*/gu;
  return fold(entry).match(pattern) ?? [];
};
