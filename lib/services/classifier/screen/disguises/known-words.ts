import { unspaced } from '../alphabet';
import { hashOf, LEAST_START, LONGEST_START } from '../features';
import { LOOKUPS } from '../lookups';
import { wordVectors } from '../meaning/vectors';

/** Letters of the shortest word that says anything by being known. */
const LEAST = 4;

/**
 * Words of a text that some table knows, and all: in scripts that set spaces, words of four letters or more; in others,
 * pairs of signs. Linear.
 */
export function knownWords(text: string): { readonly known: number; readonly words: number } {
  let [known, words] = [0, 0];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    if (unspaced(word.charCodeAt(0))) {
      for (let at = 0; at + 2 <= word.length; at += 1) {
        words += 1;
        if (LOOKUPS.ofWord(hashOf(word.slice(at, at + 2))) !== 0) known += 1;
      }
    } else if (word.length >= LEAST) {
      words += 1;
      if (isKnown(word)) known += 1;
    }
  }
  return { known, words };
}

function isKnown(word: string): boolean {
  const hash = hashOf(word);
  if (wordVectors().numberOf(hash) >= 0 || LOOKUPS.ofWord(hash) !== 0 || LOOKUPS.ofSmall(hash) !== 0)
    return true;
  for (let end = Math.min(word.length, LONGEST_START); end > LEAST_START; end -= 1)
    if (LOOKUPS.ofStart(hashOf(word.slice(0, end))) !== 0) return true;
  return false;
}
