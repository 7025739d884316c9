import { DIMENSIONS, type WordVectors } from './vectors';

/** What a network reads of a text: of its words' vectors the weighted sum, the greatest and the least of each dimension. */
export const INPUTS = 3 * DIMENSIONS;

/** Added to the count of words, so that few of them don't weigh all too much. */
const SMOOTH = 3;
/** Words that are read of a text, at the most. */
const MOST_WORDS = 160;

/** Whether the words of a text, by their numbers, were put into `out`; not if none of them is known. */
export function pool(words: Uint16Array, { values, weights }: WordVectors, out: Float64Array): boolean {
  out.fill(0);
  const count = Math.min(words.length, MOST_WORDS);
  if (count === 0) return false;
  for (let at = 0; at < count; at += 1) {
    const word = words[at] as number;
    const from = word * DIMENSIONS;
    const weight = weights[word] as number;
    for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) {
      const value = values[from + dimension] as number;
      out[dimension] = (out[dimension] as number) + weight * value;
      const [most, least] = [dimension + DIMENSIONS, dimension + 2 * DIMENSIONS];
      if (value > (out[most] as number)) out[most] = value;
      if (value < (out[least] as number)) out[least] = value;
    }
  }
  const scale = 1 / Math.sqrt(count + SMOOTH);
  for (let dimension = 0; dimension < DIMENSIONS; dimension += 1)
    out[dimension] = (out[dimension] as number) * scale;
  return true;
}
