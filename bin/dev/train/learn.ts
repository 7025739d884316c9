import type { UnitFeatures } from './corpus';

/**
 * Logistic regression over hashed features by AdaGrad. It adds, multiplies, divides and takes square roots alone, which
 * IEEE 754 fixes to the bit: the same data give the same weights on every machine and version of Node.
 */

export const CONCEPT_PAIRS = 32 * 32;

export interface Weights {
  readonly bits: number;
  readonly table: Float32Array;
  readonly concepts: Float32Array;
  bias: number;
}

/** Some units of a text in a row, read as one. */
export interface Instance {
  readonly units: readonly UnitFeatures[];
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface Settings {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly wordValue: number;
  readonly conceptValue: number;
  /** Added to the count of features, so that few of them don't weigh all too much. */
  readonly smooth: number;
}

export const newWeights = (bits: number): Weights => ({
  bits,
  table: new Float32Array(1 << bits),
  concepts: new Float32Array(CONCEPT_PAIRS),
  bias: 0,
});

/** e to the power of x, by halving and a polynomial: the same everywhere, as the library's need not be. */
export function exp(x: number): number {
  if (x < -40) return 0;
  if (x > 40) return 2.3538526683702e17;
  const y = x / 64;
  let out = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + (y / 5) * (1 + y / 6)))));
  for (let turn = 0; turn < 6; turn += 1) out *= out;
  return out;
}

export const logistic = (x: number): number => 1 / (1 + exp(-x));

/** Indices of the pairs of concepts, each with itself too, that a mask holds. */
export function conceptPairs(mask: number): number[] {
  const set: number[] = [];
  for (let bit = 0; bit < 32; bit += 1) if ((mask >>> bit) & 1) set.push(bit);
  const out: number[] = [];
  for (let a = 0; a < set.length; a += 1)
    for (let b = a; b < set.length; b += 1) out.push(((set[a] as number) << 5) | (set[b] as number));
  return out;
}

export function rawScore(units: readonly UnitFeatures[], weights: Weights, settings: Settings): number {
  const shift = 32 - weights.bits;
  const { table } = weights;
  let words = 0;
  let pieces = 0;
  let size = settings.smooth;
  let mask = 0;
  for (const unit of units) {
    for (const hash of unit.words) words += table[hash >>> shift] as number;
    for (const hash of unit.pieces) pieces += table[hash >>> shift] as number;
    size += settings.wordValue * settings.wordValue * unit.words.length + unit.pieces.length;
    mask |= unit.concepts;
  }
  let concepts = 0;
  for (const pair of conceptPairs(mask)) concepts += weights.concepts[pair] as number;
  return (settings.wordValue * words + pieces) / Math.sqrt(size) + settings.conceptValue * concepts + weights.bias;
}

export function learn(instances: readonly Instance[], settings: Settings, seed = 1): Weights {
  const weights = newWeights(settings.bits);
  const { table, concepts } = weights;
  const shift = 32 - settings.bits;
  const squares = new Float32Array(table.length).fill(1e-2);
  const conceptSquares = new Float32Array(concepts.length).fill(1e-2);
  let biasSquare = 1e-2;
  const order = Uint32Array.from(instances, (_, at) => at);
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
  const { wordValue, conceptValue, rate, decay } = settings;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = next(at + 1);
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
    for (const index of order) {
      const { units, label, weight } = instances[index] as Instance;
      const pull = weight * (label - logistic(rawScore(units, weights, settings)));
      if (pull < 1e-4 && pull > -1e-4) continue;
      let size = settings.smooth;
      let mask = 0;
      for (const unit of units) {
        size += wordValue * wordValue * unit.words.length + unit.pieces.length;
        mask |= unit.concepts;
      }
      const norm = 1 / Math.sqrt(size);
      const update = (values: Float32Array, sums: Float32Array, at: number, value: number) => {
        const gradient = pull * value - decay * (values[at] as number);
        const sum = (sums[at] as number) + gradient * gradient;
        sums[at] = sum;
        values[at] = (values[at] as number) + (rate * gradient) / Math.sqrt(sum);
      };
      for (const unit of units) {
        for (const hash of unit.words) update(table, squares, hash >>> shift, wordValue * norm);
        for (const hash of unit.pieces) update(table, squares, hash >>> shift, norm);
      }
      for (const pair of conceptPairs(mask)) update(concepts, conceptSquares, pair, conceptValue);
      biasSquare += pull * pull;
      weights.bias += (rate * pull) / Math.sqrt(biasSquare);
    }
  }
  return weights;
}
