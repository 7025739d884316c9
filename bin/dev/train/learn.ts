import type { UnitFeatures } from './corpus';

/**
 * Logistic regression over hashed features by AdaGrad. It adds, multiplies, divides and takes square roots alone, which
 * IEEE 754 fixes to the bit: the same data give the same weights on every machine and version of Node.
 */

const CONCEPT_PAIRS = 32 * 32;

export interface Weights {
  readonly bits: number;
  readonly table: Float32Array;
  readonly concepts: Float32Array;
  bias: number;
}

/** Some units of a text in a row, read as one. */
export interface Instance {
  readonly units: readonly UnitFeatures[];
  /** From 0 to 1. */
  readonly label: number;
  readonly weight: number;
}

export interface Settings {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly wordValue: number;
  readonly conceptValue: number;
  /** Added to the count of features, so that few of them don't weigh all too much. */
  readonly smooth: number;
}

const newWeights = (bits: number): Weights => ({
  bits,
  table: new Float32Array(1 << bits),
  concepts: new Float32Array(CONCEPT_PAIRS),
  bias: 0,
});

/** e to the power of x, by halving and a polynomial: the same everywhere, as the library's need not be. */
function exp(x: number): number {
  if (x < -40) return 0;
  if (x > 40) return 2.3538526683702e17;
  const y = x / 64;
  let out = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + (y / 5) * (1 + y / 6)))));
  for (let turn = 0; turn < 6; turn += 1) out *= out;
  return out;
}

export const logistic = (x: number): number => 1 / (1 + exp(-x));

const pairs = new Map<number, Uint16Array>();

/** Indices of the pairs of concepts, each with itself too, that a mask holds. */
function conceptPairs(mask: number): Uint16Array {
  const known = pairs.get(mask);
  if (known) return known;
  const set: number[] = [];
  for (let bit = 0; bit < 32; bit += 1) if ((mask >>> bit) & 1) set.push(bit);
  const out: number[] = [];
  for (const [at, first] of set.entries())
    for (const second of set.slice(at)) out.push((first << 5) | second);
  const found = Uint16Array.from(out);
  pairs.set(mask, found);
  return found;
}

/** Sums of a unit's features under weights, and what they are divided by. */
export interface UnitSums {
  readonly weight: number;
  readonly size: number;
  readonly concepts: number;
}

export function sumsOf(unit: UnitFeatures, { bits, table }: Weights, { wordValue }: Settings): UnitSums {
  const shift = 32 - bits;
  let words = 0;
  let pieces = 0;
  for (let at = 0; at < unit.words.length; at += 1)
    words += table[(unit.words[at] as number) >>> shift] as number;
  for (let at = 0; at < unit.pieces.length; at += 1)
    pieces += table[(unit.pieces[at] as number) >>> shift] as number;
  return {
    weight: wordValue * words + pieces,
    size: wordValue * wordValue * unit.words.length + unit.pieces.length,
    concepts: unit.concepts,
  };
}

export function scoreOf(sums: readonly UnitSums[], weights: Weights, settings: Settings): number {
  let [weight, size, mask] = [0, settings.smooth, 0];
  for (const one of sums) {
    weight += one.weight;
    size += one.size;
    mask |= one.concepts;
  }
  let concepts = 0;
  for (const pair of conceptPairs(mask)) concepts += weights.concepts[pair] as number;
  return weight / Math.sqrt(size) + settings.conceptValue * concepts + weights.bias;
}

/** Whole numbers below another, by chance, in the same order always. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

export function learn(
  instances: readonly Instance[],
  settings: Settings,
  values: Float32Array,
  seed = 1,
): Weights {
  const weights = newWeights(settings.bits);
  const { concepts } = weights;
  const shift = 32 - settings.bits;
  // Each weight beside its sum of squares, as both are needed at once.
  const table = besideSquares(weights.table.length);
  const conceptSquares = new Float32Array(concepts.length).fill(1e-2);
  let biasSquare = 1e-2;
  const order = Uint32Array.from(instances, (_, at) => at);
  const next = chance(seed);
  const { wordValue, conceptValue, rate } = settings;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = next(at + 1);
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
    for (const index of order) {
      const { units, label, weight } = instances[index] as Instance;
      let [sum, size, mask] = [0, settings.smooth, 0];
      for (const unit of units) {
        sum += wordValue * added(table, unit.words, shift, values) + added(table, unit.pieces, shift, values);
        size += wordValue * wordValue * unit.words.length + unit.pieces.length;
        mask |= unit.concepts;
      }
      const pairs = conceptPairs(mask);
      let shown = 0;
      for (const pair of pairs) shown += concepts[pair] as number;
      const score = sum / Math.sqrt(size) + conceptValue * shown + weights.bias;
      const pull = weight * (label - logistic(score));
      if (pull < 1e-4 && pull > -1e-4) continue;
      const norm = 1 / Math.sqrt(size);
      for (const unit of units) {
        move(table, unit.words, shift, pull * wordValue * norm, rate, values);
        move(table, unit.pieces, shift, pull * norm, rate, values);
      }
      const gradient = pull * conceptValue;
      for (const pair of pairs) {
        const square = (conceptSquares[pair] as number) + gradient * gradient;
        conceptSquares[pair] = square;
        concepts[pair] = (concepts[pair] as number) + (rate * gradient) / Math.sqrt(square);
      }
      biasSquare += pull * pull;
      weights.bias += (rate * pull) / Math.sqrt(biasSquare);
    }
  }
  for (let at = 0; at < weights.table.length; at += 1)
    weights.table[at] = (values[at] as number) * (table[2 * at] as number);
  return weights;
}

function besideSquares(count: number): Float32Array {
  const out = new Float32Array(2 * count);
  for (let at = 1; at < out.length; at += 2) out[at] = 1e-2;
  return out;
}

function added(table: Float32Array, features: Uint32Array, shift: number, values: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) {
    const index = (features[at] as number) >>> shift;
    sum += (values[index] as number) * (table[2 * index] as number);
  }
  return sum;
}

/** One step of AdaGrad for each feature that was seen. */
function move(
  table: Float32Array,
  features: Uint32Array,
  shift: number,
  gradient: number,
  rate: number,
  values: Float32Array,
): void {
  for (let at = 0; at < features.length; at += 1) {
    const place = (features[at] as number) >>> shift;
    const own = gradient * (values[place] as number);
    const index = 2 * place;
    const sum = (table[index + 1] as number) + own * own;
    table[index + 1] = sum;
    table[index] = (table[index] as number) + (rate * own) / Math.sqrt(sum);
  }
}
