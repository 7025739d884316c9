import { SPACE } from '../alphabet';
import { hashOfLetters } from '../features';
import { type Translations, translations } from './translated';
import type { WordVectors } from './vectors';

/** Share of a text's words that must have vectors for it to be English, of which nearly all have. */
const LEAST_KNOWN = 0.75;
/** Words of a text in another language that must have a translation. */
const LEAST_TRANSLATED = 2;

/** Some letters of a text. */
export interface Letters {
  readonly letters: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** The numbers of a text's words, or of those that they mean in another language; none if too few of them are known. */
export const termsOf = (spans: readonly Letters[], vectors: WordVectors): Uint16Array =>
  Uint16Array.from(englishTerms(spans, vectors) ?? translated(spans, translations(vectors)));

/** Whether nearly all of a text's words are English ones. */
export const isEnglish = (spans: readonly Letters[], vectors: WordVectors): boolean =>
  englishTerms(spans, vectors) !== undefined;

/** The numbers of an English text's words; undefined if so few of them are known that it can't be one. */
export function englishTerms(spans: readonly Letters[], vectors: WordVectors): readonly number[] | undefined {
  const out: number[] = [];
  let all = 0;
  for (const { letters, from, to } of spans) {
    for (let at = from; at < to; ) {
      let end = at;
      while (end < to && letters[end] !== SPACE) end += 1;
      if (end - at > 1) {
        all += 1;
        const word = vectors.numberOf(hashOfLetters(letters, at, end));
        if (word >= 0) out.push(word);
      }
      at = end + 1;
    }
  }
  return out.length > 0 && out.length >= LEAST_KNOWN * all ? out : undefined;
}

/** The numbers of the words that those of a text mean. */
export function translated(spans: readonly Letters[], { numberAt }: Translations): readonly number[] {
  const out: number[] = [];
  for (const { letters, from, to } of spans) {
    for (let at = from; at < to; ) {
      if (letters[at] === SPACE) {
        at += 1;
        continue;
      }
      const { number, end } = numberAt(letters, at, to);
      if (number >= 0) out.push(number);
      at = end;
    }
  }
  return out.length >= LEAST_TRANSLATED ? out : [];
}
