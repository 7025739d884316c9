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

/** The score of inputs, above 0 for what is likelier to cross the line than not. */
export function forward({ input, hiddenBias, output, bias }: Network, inputs: Float64Array): number {
  let score = bias;
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    let sum = hiddenBias[unit] as number;
    const from = unit * INPUTS;
    for (let at = 0; at < INPUTS; at += 1) sum += (input[from + at] as number) * (inputs[at] as number);
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
