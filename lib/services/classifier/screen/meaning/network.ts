import { INPUTS, pool } from './pool';
import { type WordVectors, wordVectors } from './vectors';

/**
 * A network of one hidden layer over the pooled vectors of a text's words. It adds, multiplies and compares alone, in
 * one fixed order, so that its score is the same to the bit on every machine.
 */
export interface Network {
  /** By hidden unit, one weight an input. */
  readonly input: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly output: Float32Array;
  readonly bias: number;
}

export const HIDDEN = 32;
/** 32-bit numbers of a network. */
export const NETWORK_NUMBERS = HIDDEN * INPUTS + 2 * HIDDEN + 1;

/** Rows that are summed side by side, as a processor waits for one addition before the next of the same sum. */
const AT_ONCE = 4;

/** What each hidden unit adds up to before its bend, each in one order. */
export function rowSums(
  rows: Float32Array | Float64Array,
  biases: Float32Array | Float64Array,
  inputs: Float64Array,
  out: Float64Array,
): void {
  for (let unit = 0; unit < HIDDEN; unit += AT_ONCE) {
    const [first, second] = [unit * INPUTS, (unit + 1) * INPUTS];
    const [third, fourth] = [(unit + 2) * INPUTS, (unit + 3) * INPUTS];
    let a = biases[unit] as number;
    let b = biases[unit + 1] as number;
    let c = biases[unit + 2] as number;
    let d = biases[unit + 3] as number;
    for (let at = 0; at < INPUTS; at += 1) {
      const value = inputs[at] as number;
      a += (rows[first + at] as number) * value;
      b += (rows[second + at] as number) * value;
      c += (rows[third + at] as number) * value;
      d += (rows[fourth + at] as number) * value;
    }
    out[unit] = a;
    out[unit + 1] = b;
    out[unit + 2] = c;
    out[unit + 3] = d;
  }
}

const sums = new Float64Array(HIDDEN);

/** The score of inputs, above 0 for what is likelier to cross the line than not. */
export function forward({ input, hiddenBias, output, bias }: Network, inputs: Float64Array): number {
  rowSums(input, hiddenBias, inputs, sums);
  let score = bias;
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    const sum = sums[unit] as number;
    if (sum > 0) score += sum * (output[unit] as number);
  }
  return score;
}

/** How far the network may raise or lower a score. */
export const MOST_MEANT = 6;

/** The score of a text by the numbers of its words; 0 where none is known. */
export function meaningOf(network: Network): (words: Uint16Array) => number {
  const vectors: WordVectors = wordVectors();
  const inputs = new Float64Array(INPUTS);
  return (words) =>
    pool(words, vectors, inputs) ? Math.max(-MOST_MEANT, Math.min(MOST_MEANT, forward(network, inputs))) : 0;
}

export function networkBytes({ input, hiddenBias, output, bias }: Network): Buffer {
  const out = Buffer.alloc(4 * NETWORK_NUMBERS);
  let at = 0;
  for (const part of [input, hiddenBias, output, [bias]])
    for (const value of part) at = out.writeFloatBE(value, at);
  return out;
}

/** The network in bytes, of which there are enough; undefined if one of its numbers is none. */
export function readNetwork(bytes: Buffer): Network | undefined {
  const numbers = new Float32Array(NETWORK_NUMBERS);
  for (let at = 0; at < NETWORK_NUMBERS; at += 1) {
    const value = bytes.readFloatBE(4 * at);
    if (!Number.isFinite(value)) return undefined;
    numbers[at] = value;
  }
  const hidden = HIDDEN * INPUTS;
  return {
    input: numbers.subarray(0, hidden),
    hiddenBias: numbers.subarray(hidden, hidden + HIDDEN),
    output: numbers.subarray(hidden + HIDDEN, hidden + 2 * HIDDEN),
    bias: numbers[NETWORK_NUMBERS - 1] as number,
  };
}
