import { type Features, makeFeatures } from './features';
import { type Reach, reachOf, type Signs } from './language';
import { likelihood, type Model, sumsOf } from './model';
import { LONGEST_UNIT, type Units, unitsOf } from './units';

/** A text, cut into units, with the sums of each: all that is needed to score any stretch of it. */
export interface Reading {
  readonly text: string;
  readonly units: Units;
  readonly count: number;
  /** By unit: the sum of its weights, the number of its features, its concepts, its letters. */
  readonly weights: Int32Array;
  readonly sizes: Int32Array;
  readonly concepts: Int32Array;
  readonly letters: Int32Array;
  /** How the stretch that a unit stands in can be read. */
  readonly reach: readonly Reach[];
}

/** Units whose language is told together. */
const STRETCH = 3;
/** Units between two moments at which others may be heard. */
const SLICE = 64;

/** Reads a text, `pause` being awaited from time to time. Linear. */
export async function readText(
  text: string,
  model: Model,
  pause: () => Promise<void> | undefined,
): Promise<Reading> {
  const units = unitsOf(text);
  const { count, starts } = units;
  const scratch: Features = makeFeatures(2 * LONGEST_UNIT);
  const likely = likelihood(model);
  const weights = new Int32Array(count);
  const sizes = new Int32Array(count);
  const concepts = new Int32Array(count);
  const letters = new Int32Array(count);
  const reach: Reach[] = [];
  let signs = noSigns();
  for (let at = 0; at < count; at += 1) {
    const from = starts[at] as number;
    const to = starts[at + 1] as number;
    const sums = sumsOf(units.letters, from, to, model, scratch);
    weights[at] = sums.weight;
    sizes[at] = sums.size;
    concepts[at] = sums.concepts;
    letters[at] = to - from;
    addTo(signs, scratch);
    if (at % STRETCH === STRETCH - 1 || at === count - 1) {
      const first = at - (at % STRETCH);
      const found = reachOf(signs, () => spaced(units, first, at + 1), likely);
      for (let one = first; one <= at; one += 1) reach.push(found);
      signs = noSigns();
    }
    if (at % SLICE === SLICE - 1) {
      const pausing = pause();
      if (pausing) await pausing;
    }
  }
  return { text, units, count, weights, sizes, concepts, letters, reach };
}

const noSigns = (): Signs => ({ words: 0, small: [0, 0, 0], scripts: [0, 0, 0, 0] });

function addTo(signs: Signs, { count, small, scripts }: Features): void {
  signs.words += count;
  signs.small[0] += small[0];
  signs.small[1] += small[1];
  signs.small[2] += small[2];
  signs.scripts[0] += scripts[0];
  signs.scripts[1] += scripts[1];
  signs.scripts[2] += scripts[2];
  signs.scripts[3] += scripts[3];
}

/** The letters of some units, a space between them. */
function spaced({ letters, starts }: Units, from: number, to: number): string {
  const parts: string[] = [];
  for (let at = from; at < to; at += 1)
    parts.push(String.fromCharCode(...letters.subarray(starts[at], starts[at + 1])));
  return parts.join(' ');
}
