import type { Network } from '../../../lib/services/classifier/screen/meaning/network';
import { PLACES, type Place } from '../../../lib/services/classifier/screen/model';
import { instancesOf, type Kind, type Sample } from './instances';
import { type Instance, learn, type Settings, scoreOf, sumsOf, type Weights } from './learn';
import { learnNetwork } from './learn-network';
import type { Learned } from './quantise';
import { rarity } from './rarity';

export const SETTINGS: Settings = {
  bits: 17,
  epochs: 8,
  rate: 0.2,
  wordValue: 2,
  conceptValue: 0.05,
  smooth: 30,
};
const ROUNDS: Readonly<Record<Place, number>> = { ask: 1, material: 2, answer: 1 };

/** What is learned from samples. */
export function trained(samples: readonly Sample[]): Learned {
  const values = rarity(samples, SETTINGS.bits);
  const tables = Object.fromEntries(
    PLACES.map((place) => [place, table(samples, place, values)]),
  ) as Learned['tables'];
  return { tables, network: networkOf(samples, tables), usual: usualOf(samples, tables.material) };
}

/** The network, learned from the stretches that score worst by the tables. */
export function networkOf(samples: readonly Sample[], tables: Learned['tables']): Network {
  return learnNetwork(
    samples.flatMap((sample) => [
      ...instancesOf(sample, NETWORK_PLACE[sample.kind], tables[NETWORK_PLACE[sample.kind]], SETTINGS),
    ]),
  );
}

/** What a unit of a document scores on average. */
function usualOf(samples: readonly Sample[], weights: Weights): number {
  let [sum, count] = [0, 0];
  for (const { kind, units } of samples) {
    if (kind !== 'document' || units.length === 0) continue;
    const scores = units.map((unit) => scoreOf([sumsOf(unit, weights, SETTINGS)], weights, SETTINGS));
    sum += scores.reduce((all, one) => all + one, 0) / units.length;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** Whose worst stretches the network learns from. */
const NETWORK_PLACE: Readonly<Record<Kind, Place>> = {
  ask: 'ask',
  long: 'ask',
  needle: 'ask',
  answer: 'answer',
  document: 'answer',
};

function table(samples: readonly Sample[], place: Place, values: Float32Array): Weights {
  let weights: Weights | undefined;
  for (let round = 0; round < ROUNDS[place]; round += 1) {
    const instances: Instance[] = samples.flatMap((sample) => [
      ...instancesOf(sample, place, weights, SETTINGS),
    ]);
    weights = learn(instances, SETTINGS, values);
  }
  return weights as Weights;
}
