import type { Sample } from './instances';

/** What a feature counts for, for each time that it is half as common. */
const RARE = 0.2;

/**
 * What a feature counts for: more, the fewer items have it (1.3 where one in a hundred has), and nothing where one alone
 * has: of names and the like, which a text happens to have, nothing is learned.
 */
export function rarity(samples: readonly Sample[], bits: number): Float32Array {
  const shift = 32 - bits;
  const counts = new Uint32Array(1 << bits);
  const last = new Int32Array(1 << bits).fill(-1);
  let [item, id] = [-1, ''];
  for (const sample of samples) {
    // An item's samples follow each other, named by its id and what was done to it.
    const [own = ''] = sample.id.split(' ', 1);
    if (own !== id) item += 1;
    id = own;
    for (const { words, pieces } of sample.units) {
      for (const hashes of [words, pieces]) {
        for (const hash of hashes) {
          const feature = hash >>> shift;
          if (last[feature] !== item) counts[feature] = (counts[feature] as number) + 1;
          last[feature] = item;
        }
      }
    }
  }
  return Float32Array.from(counts, (count) => (count < 2 ? 0 : RARE * log2((item + 1) / count)));
}

/** The logarithm with straight lines between powers of two: the same everywhere, as the library's need not be. */
function log2(value: number): number {
  let [whole, rest] = [0, value];
  for (; rest >= 2; rest /= 2) whole += 1;
  return whole + rest - 1;
}
