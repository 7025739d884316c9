import { type Features, makeFeatures } from './features';
import { type Reach, reachOf } from './language';
import { likelihood, type Model, type Sums, sumsOf } from './model';
import { LONGEST_UNIT, type Units, unitsOf } from './units';

/** A text, cut into units, with the sums of each: all that is needed to score any stretch of it. */
export interface Reading {
  readonly text: string;
  readonly units: Units;
  readonly sums: readonly Sums[];
  /** Letters of each unit. */
  readonly sizes: readonly number[];
  /** How the stretch that a unit stands in can be read. */
  readonly reach: readonly Reach[];
}

/** Units whose language is told together. */
const STRETCH = 3;

/** Reads a text, `pause` being awaited from time to time. Linear. */
export async function readText(
  text: string,
  model: Model,
  pause: () => Promise<void> | undefined,
): Promise<Reading> {
  const units = unitsOf(text);
  const scratch: Features = makeFeatures(2 * LONGEST_UNIT);
  const likely = likelihood(model);
  const sums: Sums[] = [];
  const sizes: number[] = [];
  const reach: Reach[] = [];
  for (let at = 0; at < units.count; at += 1) {
    const from = units.starts[at] as number;
    const to = units.starts[at + 1] as number;
    sums.push(sumsOf(units.letters, from, to, model, scratch));
    sizes.push(to - from);
    if (at % STRETCH === 0) {
      const end = Math.min(units.count, at + STRETCH);
      const found = reachOf(spaced(units, at, end), likely);
      for (let one = at; one < end; one += 1) reach.push(found);
    }
    if (at % 64 === 63) {
      const pausing = pause();
      if (pausing) await pausing;
    }
  }
  return { text, units, sums, sizes, reach };
}

/** The letters of some units, a space between them. */
function spaced({ letters, starts }: Units, from: number, to: number): Uint16Array {
  if (to - from === 1) return letters.subarray(starts[from] as number, starts[from + 1] as number);
  const begin = starts[from] as number;
  const out = new Uint16Array((starts[to] as number) - begin + to - from).fill(0x20);
  for (let at = from; at < to; at += 1)
    out.set(letters.subarray(starts[at], starts[at + 1]), (starts[at] as number) - begin + at - from);
  return out;
}
