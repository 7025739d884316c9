import { createHash } from 'node:crypto';
import type { RedLine } from '../../../config/red-lines';
import { RED_LINES } from '../../../config/red-lines';
import { Fault } from '../../common/fault';

import { NETWORK_NUMBERS, type Network, networkBytes, readNetwork } from './meaning/network';
import { woven } from './word-sums';

/**
 * The learned weights of one red line. For each place where a text may stand: a signed byte for each hash of a feature,
 * one for each pair of concepts, and two thresholds; and for all of them a network over what words mean. Scores are sums
 * of whole numbers, a division by a square root, the network's sums in a fixed order, and comparisons, so that they are
 * the same to the bit on every machine.
 */

/** Where a text stands, each with thresholds of its own. */
export const PLACES = ['ask', 'material', 'answer'] as const;
export type Place = (typeof PLACES)[number];

/** How much is known of a text's language: phrases too, or concepts alone. */
export const TONGUES = ['lexical', 'further'] as const;
export type Tongue = (typeof TONGUES)[number];

export interface Threshold {
  readonly hold: number;
  readonly refuse: number;
}

export interface Model {
  readonly redLine: RedLine;
  /** Hashes are cut to so many bits. */
  readonly bits: number;
  readonly tables: Readonly<Record<Place, Table>>;
  /** Of three Latin letters in a row within words, a bit for each that occurs in the texts that it learned from. */
  readonly groups: Int8Array;
  readonly network: Network;
  readonly thresholds: Readonly<Record<Tongue, Readonly<Record<Place, Threshold>>>>;
  readonly shape: Shape;
}

/** What was learned for texts in one place. */
export interface Table {
  readonly weights: Int8Array;
  /** Of pairs of concepts, `first << 5 | second`, each also with itself. */
  readonly concepts: Int8Array;
  /** Value of one step of a weight, and of one of the concepts. */
  readonly step: number;
  readonly conceptStep: number;
  readonly bias: number;
}

/** Numbers that turn sums into a score, in the model's header. */
export interface Shape {
  readonly smooth: number;
  /** What the phrases of the lexicon add for their score in the text's frame, and for that without any frame. */
  readonly framed: number;
  readonly bare: number;
  /** What one point of the network adds, by place. */
  readonly meaning: Readonly<Record<Place, number>>;
  /** What a unit of a harmless document scores on average, and the share that counts of how far a text is from it. */
  readonly usual: number;
  readonly relative: number;
}

/** The tables of a model side by side, as units are read with them. */
export const wovenTables = ({ tables, bits }: Model): Int8Array =>
  woven(
    PLACES.map((place) => tables[place].weights),
    bits,
  );

/** The score of sums in a place. */
export type Score = (place: Place, weight: number, size: number, mask: number) => number;

/** Scores of sums; what is once worked out for a set of concepts is kept, as texts show few different ones. */
export function scorer({ tables, shape: { smooth } }: Model): Score {
  const [ask, material, answer] = PLACES.map((place) => scorerOf(tables[place], smooth)) as [
    ReturnType<typeof scorerOf>,
    ReturnType<typeof scorerOf>,
    ReturnType<typeof scorerOf>,
  ];
  return (place, weight, size, mask) =>
    (place === 'ask' ? ask : place === 'material' ? material : answer)(weight, size, mask);
}

function scorerOf({ concepts, step, conceptStep, bias }: Table, smooth: number) {
  const known = new Map<number, number>();
  const ofConcepts = (mask: number): number => {
    const before = known.get(mask);
    if (before !== undefined) return before;
    let sum = 0;
    for (let first = 0; first < 32; first += 1) {
      if (((mask >>> first) & 1) === 0) continue;
      for (let second = first; second < 32; second += 1)
        if ((mask >>> second) & 1) sum += concepts[(first << 5) | second] as number;
    }
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(mask, sum);
    return sum;
  };
  return (weight: number, size: number, mask: number): number =>
    (weight * step) / Math.sqrt(size + smooth) + ofConcepts(mask) * conceptStep + bias;
}

const MOST_KNOWN = 20_000;

/** From a place's thresholds to the scale of the policy: what holds is 0.33, what refuses 0.62. */
export function onScale(score: number, { hold, refuse }: Threshold): number {
  if (score < hold) return SCALE.hold / (1 + (hold - score) / 2);
  if (score < refuse) return SCALE.hold + ((SCALE.refuse - SCALE.hold) * (score - hold)) / (refuse - hold);
  const beyond = score - refuse;
  return SCALE.refuse + ((1 - SCALE.refuse) * beyond) / (beyond + 3);
}

export const SCALE = { hold: 0.33, refuse: 0.62 } as const;

/** Index of three letters of a to z, or spaces, in `groups`. */
export const groupOf = (a: number, b: number, c: number): number =>
  (place(a) * 27 + place(b)) * 27 + place(c);
const place = (letter: number): number => (letter === 0x20 ? 0 : letter - 0x60);
export const GROUP_BYTES = Math.ceil(27 ** 3 / 8);

/** Share of the groups of three letters in Latin words that are of a language that the model has read. */
export const likelihood =
  ({ groups }: Model) =>
  (words: string): number => {
    let seen = 0;
    let all = 0;
    const text = ` ${words} `;
    for (let at = 0; at + 2 < text.length; at += 1) {
      if (text[at + 1] === ' ') continue;
      const group = groupOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));
      all += 1;
      if (((groups[group >> 3] as number) >> (group & 7)) & 1) seen += 1;
    }
    return all === 0 ? 1 : seen / all;
  };

/* ---- as bytes ---- */

const MAGIC = 'cordon-screen/3\n';
const CONCEPT_PAIRS = 1024;
const SHAPE_NUMBERS = 5 + PLACES.length;
const TABLE_NUMBERS = 3;
const NUMBERS = SHAPE_NUMBERS + TABLE_NUMBERS * PLACES.length + 2 * PLACES.length * TONGUES.length;
const LEAST_BITS = 12;
const MOST_BITS = 21;

/** Weights as text: magic, red line, bits, numbers, network, then tables with runs of zeros counted, in base64. */
export function encodeModel(model: Model): string {
  const head = Buffer.alloc(2 + 8 * NUMBERS);
  head[0] = RED_LINES.indexOf(model.redLine);
  head[1] = model.bits;
  for (const [at, number] of numbersOf(model).entries()) head.writeDoubleBE(number, 2 + 8 * at);
  return Buffer.concat([
    Buffer.from(MAGIC),
    head,
    networkBytes(model.network),
    packed(model.groups),
    ...PLACES.flatMap((place) => [packed(model.tables[place].concepts), packed(model.tables[place].weights)]),
  ]).toString('base64');
}

export const digestOfWeights = (text: string): string =>
  `sha384:${createHash('sha384').update(text).digest('hex')}`;

/**
 * The weights in a text, for one red line.
 * @throws Fault `weights_invalid` unless it holds exactly one model, whole; `weights_red_line` for another line's
 */
export function decodeModel(text: string, redLine: RedLine): Model {
  const bytes = Buffer.from(text, 'base64');
  const start = MAGIC.length;
  if (bytes.toString('base64') !== text || bytes.subarray(0, start).toString('latin1') !== MAGIC)
    throw invalid('they are not weights of this version');
  const head = bytes.subarray(start, start + 2 + 8 * NUMBERS);
  if (head.length < 2 + 8 * NUMBERS) throw invalid('they end within their header');
  const named = RED_LINES[head[0] as number];
  if (named !== redLine)
    throw new Fault(
      'weights_red_line',
      `the weights are for '${named ?? head[0]}', this serves '${redLine}'`,
    );
  const bits = head[1] as number;
  if (bits < LEAST_BITS || bits > MOST_BITS)
    throw invalid(`${bits} bits, from ${LEAST_BITS} to ${MOST_BITS} are allowed`);
  const numbers = Array.from({ length: NUMBERS }, (_, at) => head.readDoubleBE(2 + 8 * at));
  if (!numbers.every(Number.isFinite)) throw invalid('a number in their header is none');
  const behindHead = start + 2 + 8 * NUMBERS;
  const behindNetwork = behindHead + 4 * NETWORK_NUMBERS;
  if (bytes.length < behindNetwork) throw invalid('they end within their network');
  const network = readNetwork(bytes.subarray(behindHead, behindNetwork));
  if (!network) throw invalid('a number of their network is none');
  const groups = new Int8Array(GROUP_BYTES);
  const empty = PLACES.map(() => ({
    concepts: new Int8Array(CONCEPT_PAIRS),
    weights: new Int8Array(1 << bits),
  }));
  const behind = [groups, ...empty.flatMap(({ concepts, weights }) => [concepts, weights])].reduce(
    (at, part) => unpack(bytes, at, part),
    behindNetwork,
  );
  if (behind !== bytes.length) throw invalid('something follows their end');
  const [smooth = 0, framed = 0, bare = 0, usual = 0, relative = 0, ...more] = numbers;
  const meaning = Object.fromEntries(PLACES.map((place, p) => [place, more[p]])) as Shape['meaning'];
  const others = more.slice(PLACES.length);
  const at = others.slice(TABLE_NUMBERS * PLACES.length);
  const tables = Object.fromEntries(
    PLACES.map((place, p) => {
      const [step, conceptStep, bias] = others.slice(TABLE_NUMBERS * p);
      return [place, { ...empty[p], step, conceptStep, bias }];
    }),
  ) as Model['tables'];
  const thresholds = Object.fromEntries(
    TONGUES.map((tongue, t) => [
      tongue,
      Object.fromEntries(
        PLACES.map((place, p) => {
          const first = 2 * (t * PLACES.length + p);
          const threshold = { hold: at[first] as number, refuse: at[first + 1] as number };
          if (threshold.hold >= threshold.refuse) throw invalid(`they refuse ${place} before they hold it`);
          return [place, threshold];
        }),
      ),
    ]),
  ) as Model['thresholds'];
  if (smooth <= 0) throw invalid('their smoothing is not above zero');
  return {
    redLine,
    bits,
    tables,
    groups,
    network,
    thresholds,
    shape: { smooth, framed, bare, meaning, usual, relative },
  };
}

const invalid = (why: string) => new Fault('weights_invalid', `the weights can't be used: ${why}`);

function numbersOf({ shape, tables, thresholds }: Model): number[] {
  const { smooth, framed, bare, meaning, usual, relative } = shape;
  const ofTables = PLACES.flatMap((place) => {
    const { step, conceptStep, bias } = tables[place];
    return [step, conceptStep, bias];
  });
  const limits = TONGUES.flatMap((tongue) =>
    PLACES.flatMap((place) => [thresholds[tongue][place].hold, thresholds[tongue][place].refuse]),
  );
  return [
    ...[smooth, framed, bare, usual, relative],
    ...PLACES.map((place) => meaning[place]),
    ...ofTables,
    ...limits,
  ];
}

/** A zero is followed by how many more follow, up to 255; any other weight stands for itself. */
function packed(values: Int8Array): Buffer {
  const out: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    out.push(value & 0xff);
    if (value !== 0) continue;
    let more = 0;
    while (more < 255 && at + 1 < values.length && values[at + 1] === 0) {
      more += 1;
      at += 1;
    }
    out.push(more);
  }
  return Buffer.from(out);
}

/** Fills `into`; gives where the next part begins. */
function unpack(bytes: Buffer, from: number, into: Int8Array): number {
  let at = from;
  for (let filled = 0; filled < into.length; ) {
    const value = bytes[at];
    if (value === undefined) throw invalid('they end too early');
    at += 1;
    if (value !== 0) {
      into[filled] = value;
      filled += 1;
      continue;
    }
    const more = bytes[at];
    if (more === undefined || filled + 1 + more > into.length)
      throw invalid('a run of zeros passes their end');
    at += 1;
    filled += 1 + more;
  }
  return at;
}
