import { CELL, letterOf, NOTHING, unspaced } from '../alphabet';
import { hashOfLetters, LEAST_START, LONGEST_START, step, WORD_SEED } from '../features';
import { LOOKUPS } from '../lookups';
import { translations } from '../meaning/translated';
import { wordVectors } from '../meaning/vectors';

/** Letters of the shortest word that says anything by being known. */
const LEAST = 4;
/** Letters of a word that are read. */
const MOST = 64;
/** Below are digits and what stands between words. */
const LETTERS = 0x40;

/**
 * Words of a text that some table knows, and all, each once however often it is said: in scripts that set spaces, words
 * of four letters or more; in others, pairs of signs. Linear.
 */
export function knownWords(text: string): { readonly known: number; readonly words: number } {
  const word = new Uint16Array(MOST);
  const seen = new Set<number>();
  let length = 0;
  let known = 0;
  const close = (): void => {
    const count = Math.min(length, MOST);
    length = 0;
    if (count === 0) return;
    if (unspaced(word[0] as number)) {
      for (let at = 0; at + 2 <= count; at += 1) {
        const hash = hashOfLetters(word, at, at + 2);
        if (seen.has(hash)) continue;
        seen.add(hash);
        if (LOOKUPS.ofWord(hash) !== 0 || translated(word, at, count)) known += 1;
      }
      return;
    }
    if (count < LEAST) return;
    const hash = hashOfLetters(word, 0, count);
    if (seen.has(hash)) return;
    seen.add(hash);
    if (isKnown(word, count, hash)) known += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === NOTHING) continue;
    if (letter < LETTERS || letter === CELL) {
      close();
      continue;
    }
    const dense = unspaced(letter);
    if (length > 0 && (dense !== unspaced(word[0] as number) || (dense && length === MOST))) close();
    if (length < MOST) word[length] = letter;
    length += 1;
  }
  close();
  return { known, words: seen.size };
}

function isKnown(word: Uint16Array, count: number, hash: number): boolean {
  if (wordVectors().numberOf(hash) >= 0 || LOOKUPS.ofWord(hash) !== 0 || LOOKUPS.ofSmall(hash) !== 0)
    return true;
  let start = WORD_SEED;
  for (let at = 0; at < count && at < LONGEST_START; at += 1) {
    start = step(start, word[at] as number);
    if (at >= LEAST_START && LOOKUPS.ofStart(start) !== 0) return true;
  }
  return translated(word, 0, count);
}

const translated = (word: Uint16Array, from: number, to: number): boolean =>
  translations(wordVectors()).numberAt(word, from, to).number >= 0;
