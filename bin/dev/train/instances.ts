import type { Place } from '../../../lib/services/classifier/screen/model';
import type { UnitFeatures } from './corpus';
import { type Instance, type Settings, scoreOf, sumsOf, type Weights } from './learn';

/** What a sample is: a request, a long one, one within a document, an answer, or a real document. */
export type Kind = 'ask' | 'long' | 'needle' | 'answer' | 'document';

/** A labelled text, as training sees it. */
export interface Sample {
  readonly id: string;
  readonly units: readonly UnitFeatures[];
  /** Crosses this red line (1, or less where it is to be held), nothing at all (0), or another one (undefined). */
  readonly label: number | undefined;
  /** How much it counts. */
  readonly weight: number;
  readonly kind: Kind;
}

/** How much a kind counts for what is learned for a place: what crosses, and what is harmless. */
const SHARES: Readonly<Record<Place, Readonly<Record<Kind, readonly [number, number]>>>> = {
  ask: { ask: [1, 1], long: [0.7, 0.7], needle: [0, 0], answer: [0.4, 0.4], document: [0, 0.5] },
  material: { ask: [0.5, 0.3], long: [1, 1], needle: [1, 0.4], answer: [0.5, 0.5], document: [0, 1] },
  answer: { ask: [0.5, 0.5], long: [0.6, 0.6], needle: [0, 0], answer: [2, 2], document: [0, 0.7] },
};

const MOST_UNITS = 4;
const MOST_STRETCH = 420;
const MOST_WHOLE = 700;

const lettersOf = (units: readonly UnitFeatures[]): number =>
  units.reduce((sum, unit) => sum + unit.letters.length, 0);

/** The stretches that the screen scores of a text, from one unit to before another. */
function* stretches(units: readonly UnitFeatures[]): Iterable<readonly [number, number]> {
  for (let from = 0; from < units.length; from += 1) {
    let length = 0;
    for (let to = from; to < units.length && to - from < MOST_UNITS; to += 1) {
      length += units[to]?.letters.length ?? 0;
      if (to > from && length > MOST_STRETCH) break;
      yield [from, to + 1];
    }
  }
  if (units.length > MOST_UNITS && lettersOf(units) <= MOST_WHOLE) yield [0, units.length];
}

/** The stretches that score worst by weights learned so far: what is to be learned next. */
function worst(units: readonly UnitFeatures[], weights: Weights, settings: Settings, most: number) {
  const sums = units.map((unit) => sumsOf(unit, weights, settings));
  return [...stretches(units)]
    .map(([from, to]) => ({ from, to, score: scoreOf(sums.slice(from, to), weights, settings) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ from, to }) => units.slice(from, to));
}

/** What is learned from a sample for a place: its whole if it is short, and the stretches of it that score worst. */
export function* instancesOf(
  { units, label, weight: own, kind }: Sample,
  place: Place,
  weights: Weights | undefined,
  settings: Settings,
): Iterable<Instance> {
  const [crossing, harmless] = SHARES[place][kind];
  const weight = own * (label ? crossing : harmless);
  if (units.length === 0 || weight === 0) return;
  if (kind === 'document') {
    // Documents are many and long: where they hardly stand, a third of them says as much.
    for (let from = 0; from < units.length; from += place === 'material' ? 3 : 9)
      yield { units: units.slice(from, from + 3), label: 0, weight: 0.3 * weight };
    if (weights)
      for (const stretch of worst(units, weights, settings, 5))
        yield { units: stretch, label: 0, weight: 0.5 * weight };
    return;
  }
  const short = lettersOf(units) <= MOST_WHOLE;
  if (label !== undefined && label > 0) {
    if (short || !weights) yield { units, label, weight: 1.2 * weight };
    if (weights && units.length > 1)
      for (const stretch of worst(units, weights, settings, 1))
        yield { units: stretch, label, weight: (short ? 0.6 : 1.2) * weight };
    return;
  }
  const share = (label === 0 ? 1 : 0.3) * weight;
  if (short) yield { units, label: 0, weight: share };
  else if (!weights)
    for (let from = 0; from < units.length; from += 3)
      yield { units: units.slice(from, from + 3), label: 0, weight: 0.3 * share };
  if (weights && units.length > 1)
    for (const stretch of worst(units, weights, settings, 2))
      yield { units: stretch, label: 0, weight: 0.5 * share };
}
