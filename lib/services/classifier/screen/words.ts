import { normalized } from '../../text/marks';

/** Words as the screen reads them: folded, split by script, a sentence at a time. Linear in the text. */

/** What needs no decomposing: most texts hold nothing else, and are read the faster for it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is meant
const PLAIN = /^[\x00-\x7f]*$/;

/** Lower case, without marks; Arabic letter variants, the German sharp s and elisions written one way. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  const bare = PLAIN.test(lower) ? lower : withoutMarks(lower);
  return bare
    .replace(/(?<![\p{L}\p{N}])(l|d|j|qu|n|s|c|m|t)'/gu, '$1 ')
    .replace(/(?<![\p{L}\p{N}])u\.\s?s\.?(?![\p{L}\p{N}])/gu, 'us');
};

const withoutMarks = (text: string): string =>
  normalized(text, 'NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/ـ/g, '')
    .replace(/’/g, "'");

/** Han characters are words of one character each, as Chinese sets no spaces; apostrophes stay inside words. */
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
/**
 * Bounded, as a pattern that may run for a million characters keeps as many places to come back to; what goes on behind
 * a piece is the next sentence, and neighbours are read together.
 */
const SENTENCE =
  /[^.!?;:\n\r。！？；：؟؛]{1,4000}(?:[.:][^\s.!?;:\n\r。！？；：؟؛]{1,200}){0,20}[.!?;:\n\r。！？；：؟؛]*/gu;

/** Longest sentence, in words; a longer one is read in pieces that overlap by half. */
const LONGEST_SENTENCE = 60;

/** The words of each sentence of a folded text, one after the other, so that a reader may stop. */
export function* sentences(folded: string): Generator<string[]> {
  for (const [sentence] of folded.matchAll(SENTENCE)) {
    const words: string[] = [];
    let fresh = 0;
    for (const [word] of sentence.matchAll(WORD)) {
      words.push(word);
      fresh += 1;
      if (words.length < LONGEST_SENTENCE) continue;
      yield words.slice();
      words.splice(0, LONGEST_SENTENCE / 2);
      fresh = 0;
    }
    if (fresh > 0) yield words;
  }
}

/** The words of a folded lexicon entry, with `a|b` for either, `@name` for a class and `~N` for a gap. */
export const entryWords = (entry: string): string[] =>
  entry.match(/~\d|\p{Script=Han}|[*@]?[\p{L}\p{N}']+\*?(?:\|@?[\p{L}\p{N}']+\*?)*/gu) ?? [];
