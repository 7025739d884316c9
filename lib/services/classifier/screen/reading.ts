import { type Reach, reachOf, type Signs } from './language';
import type { Place } from './model';
import { type Units, unitsOf } from './units';
import { noSums, type UnitReader, type UnitSums } from './word-sums';

/** A text, cut into units, with the sums of each: all that is needed to score any stretch of it. */
export interface Reading {
  readonly text: string;
  readonly units: Units;
  readonly count: number;
  /** By unit and place: the sum of its weights. */
  readonly weights: Readonly<Record<Place, Int32Array>>;
  /** By unit: the number of its features, its concepts, its letters. */
  readonly sizes: Int32Array;
  readonly concepts: Int32Array;
  readonly letters: Int32Array;
  /** How the stretch that a unit stands in can be read. */
  readonly reach: readonly Reach[];
}

/** What texts are read with. */
export interface Means {
  readonly unit: UnitReader;
  /** Share of the groups of three letters in words that are of a known language. */
  readonly likely: (words: string) => number;
  /** Awaited from time to time, so that others are heard; undefined if it isn't time. */
  readonly pause: () => Promise<void> | undefined;
}

/** Units whose language is told together. */
const STRETCH = 3;
/** Units between two moments at which others may be heard. */
const SLICE = 64;

/** Reads a text. Linear. */
export async function readText(text: string, { unit, likely, pause }: Means): Promise<Reading> {
  const units = await unitsOf(text, pause);
  const { count, starts } = units;
  const ask = new Int32Array(count);
  const material = new Int32Array(count);
  const answer = new Int32Array(count);
  const sizes = new Int32Array(count);
  const concepts = new Int32Array(count);
  const letters = new Int32Array(count);
  const reach: Reach[] = [];
  const sums = noSums();
  let signs = noSigns();
  for (let at = 0; at < count; at += 1) {
    const from = starts[at] as number;
    const to = starts[at + 1] as number;
    unit(units.letters, from, to, sums);
    ask[at] = sums.weights[0];
    material[at] = sums.weights[1];
    answer[at] = sums.weights[2];
    sizes[at] = sums.size;
    concepts[at] = sums.concepts;
    letters[at] = to - from;
    addTo(signs, sums);
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
  return { text, units, count, weights: { ask, material, answer }, sizes, concepts, letters, reach };
}

const noSigns = (): Signs => ({ words: 0, small: [0, 0, 0], scripts: [0, 0, 0, 0] });

function addTo(signs: Signs, { words, small, scripts }: UnitSums): void {
  signs.words += words;
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
