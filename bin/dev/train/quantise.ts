import type { RedLine } from '../../../lib/config/red-lines';
import type { Network } from '../../../lib/services/classifier/screen/meaning/network';
import {
  GROUP_BYTES,
  groupOf,
  type Model,
  PLACES,
  type Place,
  type Table,
} from '../../../lib/services/classifier/screen/model';
import type { Settings, Weights } from './learn';

/** What the phrases of the lexicon add, for their framed and their bare score; chosen once on the training data. */
const PHRASES = { framed: 1, bare: 1 } as const;
/** What one point of the network adds, by place, and the share that counts of how unusual a text is; likewise. */
const MEANING = { ask: 0.3, material: 0.4, answer: 0.6 } as const;
const RELATIVE = 0.5;

/** What was learned of one red line. */
export interface Learned {
  readonly tables: Readonly<Record<Place, Weights>>;
  readonly network: Network;
  /** What a unit of a document scores on average as material. */
  readonly usual: number;
}

/** Weights in signed bytes. The few that are largest are cut, so that the steps stay fine. */
export function quantised(
  redLine: RedLine,
  { tables, network, usual }: Learned,
  settings: Settings,
  thresholds: Model['thresholds'],
  groups: Int8Array,
): Model {
  return {
    redLine,
    bits: settings.bits,
    tables: Object.fromEntries(
      PLACES.map((place) => [place, tableOf(tables[place], settings)]),
    ) as Model['tables'],
    groups,
    network,
    thresholds,
    shape: { smooth: settings.smooth, meaning: MEANING, usual, relative: RELATIVE, ...PHRASES },
  };
}

function tableOf({ table, concepts, bias }: Weights, { conceptValue }: Settings): Table {
  const weights = inBytes(table);
  const pairs = inBytes(concepts);
  return {
    weights: weights.bytes,
    concepts: pairs.bytes,
    step: weights.step,
    conceptStep: pairs.step * conceptValue,
    bias,
  };
}

const CUT = 0.999;

function inBytes(values: Float32Array): { readonly bytes: Int8Array; readonly step: number } {
  const sizes = Float32Array.from(values, Math.abs).sort();
  const largest = sizes[Math.floor((sizes.length - 1) * CUT)] || 1;
  const step = largest / 127;
  return {
    bytes: Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / step)))),
    step,
  };
}

/** The groups of three letters that occur in texts, each at least so often. */
const LEAST_OFTEN = 30;

export function groupsOf(texts: Iterable<string>): Int8Array {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const [word] of text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .matchAll(/[a-z]{2,}/g)) {
      const padded = ` ${word} `;
      for (let at = 0; at + 2 < padded.length; at += 1) {
        const group = groupOf(padded.charCodeAt(at), padded.charCodeAt(at + 1), padded.charCodeAt(at + 2));
        counts.set(group, (counts.get(group) ?? 0) + 1);
      }
    }
  }
  const out = new Int8Array(GROUP_BYTES);
  for (const [group, count] of counts) {
    if (count >= LEAST_OFTEN) out[group >> 3] = (out[group >> 3] as number) | (1 << (group & 7));
  }
  return out;
}
