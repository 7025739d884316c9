import { hashOfLetters } from '../features';
import type { WordVectors } from './vectors';

/** Share of a text's words that must have vectors for them to tell what it means: in English nearly all have. */
const LEAST_KNOWN = 0.75;

/** Some letters of a text. */
export interface Span {
  readonly letters: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** The numbers of a text's words; none if too few of them are known. */
export function termsOf(spans: readonly Span[], { numberOf }: WordVectors): Uint16Array {
  const out: number[] = [];
  let all = 0;
  for (const { letters, from, to } of spans) {
    for (let at = from; at < to; ) {
      let end = at;
      while (end < to && letters[end] !== 0x20) end += 1;
      if (end - at > 1) {
        all += 1;
        const word = numberOf(hashOfLetters(letters, at, end));
        if (word >= 0) out.push(word);
      }
      at = end + 1;
    }
  }
  return Uint16Array.from(out.length >= LEAST_KNOWN * all ? out : []);
}
