import {
  forward,
  HIDDEN,
  type Network,
  rowSums,
} from '../../../lib/services/classifier/screen/meaning/network';
import { INPUTS, pool } from '../../../lib/services/classifier/screen/meaning/pool';
import { englishTerms, termsOf, translated } from '../../../lib/services/classifier/screen/meaning/terms';
import { openTranslations } from '../../../lib/services/classifier/screen/meaning/translated';
import { wordVectors } from '../../../lib/services/classifier/screen/meaning/vectors';
import { ENGLISH } from './english-glossary';
import { chance, type Instance, logistic } from './learn';

/**
 * The network over what words mean, by Adam with drop-out. It adds, multiplies, divides, compares and takes square roots
 * alone, in one order, so that the same data give the same network on every machine and version of Node.
 */

const EPOCHS = 10;
const BATCH = 32;
const RATE = 1e-3;
const DROPPED_INPUTS = 0.2;
const DROPPED_HIDDEN = 0.4;
const DECAY = 1e-4;

/** How much a text counts as read in another language. */
const AS_TRANSLATED = 0.5;

interface Inputs {
  readonly count: number;
  readonly values: Float32Array;
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

/** What the network sees of instances; those in words that it doesn't know are left out. */
function inputsOf(instances: readonly Instance[]): Inputs {
  const vectors = wordVectors();
  const english = openTranslations(vectors, [ENGLISH]);
  const values = new Float32Array(2 * instances.length * INPUTS);
  const labels = new Float64Array(2 * instances.length);
  const weights = new Float64Array(2 * instances.length);
  const scratch = new Float64Array(INPUTS);
  let count = 0;
  const add = (terms: Uint16Array, label: number, weight: number): void => {
    if (!pool(terms, vectors, scratch)) return;
    values.set(scratch, count * INPUTS);
    labels[count] = label;
    weights[count] = weight;
    count += 1;
  };
  for (const { units, label, weight } of instances) {
    const spans = units.map(({ letters }) => ({ letters, from: 0, to: letters.length }));
    add(termsOf(spans, vectors), label, weight);
    // An English text is read once more as one in another language would be.
    if (englishTerms(spans, vectors))
      add(Uint16Array.from(translated(spans, english)), label, AS_TRANSLATED * weight);
  }
  return { count, values, labels, weights };
}

/** Moves and stretches each input so that its mean is 0 and its spread 1; gives how. */
function standardised({ count, values }: Inputs): {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
} {
  const mean = new Float64Array(INPUTS);
  const spread = new Float64Array(INPUTS);
  for (let at = 0; at < count * INPUTS; at += 1)
    mean[at % INPUTS] = (mean[at % INPUTS] as number) + (values[at] as number) / count;
  for (let at = 0; at < count * INPUTS; at += 1) {
    const off = (values[at] as number) - (mean[at % INPUTS] as number);
    spread[at % INPUTS] = (spread[at % INPUTS] as number) + (off * off) / count;
  }
  for (let at = 0; at < INPUTS; at += 1) spread[at] = Math.sqrt(spread[at] as number) + 1e-6;
  for (let at = 0; at < count * INPUTS; at += 1)
    values[at] = ((values[at] as number) - (mean[at % INPUTS] as number)) / (spread[at % INPUTS] as number);
  return { mean, spread };
}

/** Numbers that are learned, with what Adam remembers of them. */
interface Learning {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const learning = (size: number): Learning => ({
  values: new Float64Array(size),
  slopes: new Float64Array(size),
  first: new Float64Array(size),
  second: new Float64Array(size),
});

function adam({ values, slopes, first, second }: Learning, rate: number, decay: number): void {
  for (let at = 0; at < values.length; at += 1) {
    const slope = (slopes[at] as number) + decay * (values[at] as number);
    first[at] = 0.9 * (first[at] as number) + 0.1 * slope;
    second[at] = 0.999 * (second[at] as number) + 0.001 * slope * slope;
    values[at] =
      (values[at] as number) - (rate * (first[at] as number)) / (Math.sqrt(second[at] as number) + 1e-8);
    slopes[at] = 0;
  }
}

export function learnNetwork(instances: readonly Instance[], seed = 1): Network {
  const inputs = inputsOf(instances);
  const { count, values, labels, weights } = inputs;
  const { mean, spread } = standardised(inputs);
  const next = chance(seed);
  const uniform = () => next(1 << 20) / (1 << 20);
  const input = learning(HIDDEN * INPUTS);
  const hiddenBias = learning(HIDDEN);
  const output = learning(HIDDEN);
  const bias = learning(1);
  const width = Math.sqrt(6 / INPUTS);
  for (let at = 0; at < HIDDEN * INPUTS; at += 1) input.values[at] = width * (2 * uniform() - 1);
  for (let at = 0; at < HIDDEN; at += 1) output.values[at] = 0.3 * (2 * uniform() - 1);

  const order = Uint32Array.from({ length: count }, (_, at) => at);
  const seen = new Float64Array(INPUTS);
  const hidden = new Float64Array(HIDDEN);
  const sums = new Float64Array(HIDDEN);
  let [one, two] = [1, 1];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = next(at + 1);
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
    for (let at = 0; at < count; at += 1) {
      const index = order[at] as number;
      const from = index * INPUTS;
      for (let i = 0; i < INPUTS; i += 1)
        seen[i] = uniform() < DROPPED_INPUTS ? 0 : (values[from + i] as number) / (1 - DROPPED_INPUTS);
      let score = bias.values[0] as number;
      rowSums(input.values, hiddenBias.values, seen, sums);
      for (let h = 0; h < HIDDEN; h += 1) {
        const sum = sums[h] as number;
        hidden[h] = sum > 0 && uniform() >= DROPPED_HIDDEN ? sum / (1 - DROPPED_HIDDEN) : 0;
        score += (hidden[h] as number) * (output.values[h] as number);
      }
      const slope = ((weights[index] as number) * (logistic(score) - (labels[index] as number))) / BATCH;
      bias.slopes[0] = (bias.slopes[0] as number) + slope;
      for (let h = 0; h < HIDDEN; h += 1) {
        const shown = hidden[h] as number;
        if (shown === 0) continue;
        const back = (slope * (output.values[h] as number)) / (1 - DROPPED_HIDDEN);
        output.slopes[h] = (output.slopes[h] as number) + slope * shown;
        hiddenBias.slopes[h] = (hiddenBias.slopes[h] as number) + back;
        const row = h * INPUTS;
        for (let i = 0; i < INPUTS; i += 1)
          input.slopes[row + i] = (input.slopes[row + i] as number) + back * (seen[i] as number);
      }
      if (at % BATCH !== BATCH - 1 && at !== count - 1) continue;
      one *= 0.9;
      two *= 0.999;
      const rate = (RATE * Math.sqrt(1 - two)) / (1 - one);
      adam(input, rate, DECAY);
      adam(hiddenBias, rate, 0);
      adam(output, rate, DECAY);
      adam(bias, rate, 0);
    }
  }
  return centred(folded({ input, hiddenBias, output, bias }, mean, spread), inputs, mean, spread);
}

type Parts = Readonly<Record<'input' | 'hiddenBias' | 'output' | 'bias', Learning>>;

/** The network for inputs as they come. */
function folded(
  { input, hiddenBias, output, bias }: Parts,
  mean: Float64Array,
  spread: Float64Array,
): Network {
  const weights = new Float32Array(HIDDEN * INPUTS);
  const biases = new Float32Array(HIDDEN);
  for (let h = 0; h < HIDDEN; h += 1) {
    let moved = hiddenBias.values[h] as number;
    for (let i = 0; i < INPUTS; i += 1) {
      const weight = (input.values[h * INPUTS + i] as number) / (spread[i] as number);
      weights[h * INPUTS + i] = weight;
      moved -= weight * (mean[i] as number);
    }
    biases[h] = moved;
  }
  return {
    input: weights,
    hiddenBias: biases,
    output: Float32Array.from(output.values),
    bias: bias.values[0] as number,
  };
}

/** With 0 halfway between what the harmless and what the forbidden score, which is what stands for words unknown. */
function centred(
  network: Network,
  { count, values, labels }: Inputs,
  mean: Float64Array,
  spread: Float64Array,
): Network {
  const sums = [0, 0];
  const counts = [0, 0];
  const scratch = new Float64Array(INPUTS);
  for (let at = 0; at < count; at += 1) {
    for (let i = 0; i < INPUTS; i += 1)
      scratch[i] = (values[at * INPUTS + i] as number) * (spread[i] as number) + (mean[i] as number);
    const of = (labels[at] as number) > 0 ? 1 : 0;
    sums[of] = (sums[of] as number) + forward(network, scratch);
    counts[of] = (counts[of] as number) + 1;
  }
  const [harmless = 0, crossing = 0] = sums.map((sum, of) => sum / Math.max(1, counts[of] as number));
  return { ...network, bias: Math.fround(network.bias - (harmless + crossing) / 2) };
}
