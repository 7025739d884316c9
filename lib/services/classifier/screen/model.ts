import { createHash } from 'node:crypto';
import type { RedLine } from '../../../config/red-lines';
import { RED_LINES } from '../../../config/red-lines';
import { Fault } from '../../common/fault';

import { extract, type Features } from './features';
import { LOOKUPS } from './lookups';

/**
 * The learned weights of one red line: a signed byte for each hash of a feature, one for each pair of concepts, and for
 * each place where a text may stand the two thresholds. Scores are sums of whole numbers, a division by a square root,
 * and comparisons, so that they are the same to the bit on every machine.
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
  readonly table: Int8Array;
  /** Of pairs of concepts, `first << 5 | second`, each also with itself. */
  readonly concepts: Int8Array;
  /** Of three Latin letters in a row within words, a bit for each that occurs in the texts that it learned from. */
  readonly groups: Int8Array;
  readonly thresholds: Readonly<Record<Tongue, Readonly<Record<Place, Threshold>>>>;
  readonly shape: Shape;
}

/** Numbers that turn sums into a score, in the model's header. */
export interface Shape {
  /** Value of one step of a weight in the table, and of one of the concepts. */
  readonly tableStep: number;
  readonly conceptStep: number;
  readonly bias: number;
  readonly smooth: number;
  /** What the phrases of the lexicon add for their score in the text's frame, and for that without any frame. */
  readonly framed: number;
  readonly bare: number;
}

/** Value of a word beside that of a piece of one. */
export const WORD_VALUE = 2;

/** Sums of one unit, or of several in a row. */
export interface Sums {
  weight: number;
  size: number;
  concepts: number;
}

/** The sums of a unit of letters. `scratch` is used again. */
export function sumsOf(
  letters: Uint16Array,
  from: number,
  to: number,
  { bits, table }: Model,
  scratch: Features,
): Sums {
  extract(letters, from, to, LOOKUPS, scratch);
  const shift = 32 - bits;
  let words = 0;
  let pieces = 0;
  for (let at = 0; at < scratch.wordCount; at += 1)
    words += table[(scratch.words[at] as number) >>> shift] as number;
  for (let at = 0; at < scratch.pieceCount; at += 1)
    pieces += table[(scratch.pieces[at] as number) >>> shift] as number;
  return {
    weight: WORD_VALUE * words + pieces,
    size: WORD_VALUE * WORD_VALUE * scratch.wordCount + scratch.pieceCount,
    concepts: scratch.concepts,
  };
}

/** Scores of sums; what is once worked out for a set of concepts is kept, as texts show few different ones. */
export function scorer({ concepts, shape }: Model): (weight: number, size: number, mask: number) => number {
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
  return (weight, size, mask) =>
    (weight * shape.tableStep) / Math.sqrt(size + shape.smooth) +
    ofConcepts(mask) * shape.conceptStep +
    shape.bias;
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

const MAGIC = 'cordon-screen/1\n';
const CONCEPT_PAIRS = 1024;
const NUMBERS = 6 + 2 * PLACES.length * TONGUES.length;
const LEAST_BITS = 12;
const MOST_BITS = 21;

/** Weights as text: magic, red line, bits, numbers, then the tables with runs of zeros counted, in base64. */
export function encodeModel(model: Model): string {
  const head = Buffer.alloc(2 + 8 * NUMBERS);
  head[0] = RED_LINES.indexOf(model.redLine);
  head[1] = model.bits;
  for (const [at, number] of numbersOf(model).entries()) head.writeDoubleBE(number, 2 + 8 * at);
  return Buffer.concat([
    Buffer.from(MAGIC),
    head,
    packed(model.concepts),
    packed(model.groups),
    packed(model.table),
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
  const concepts = new Int8Array(CONCEPT_PAIRS);
  const groups = new Int8Array(GROUP_BYTES);
  const table = new Int8Array(1 << bits);
  const behind = [concepts, groups, table].reduce(
    (at, part) => unpack(bytes, at, part),
    start + 2 + 8 * NUMBERS,
  );
  if (behind !== bytes.length) throw invalid('something follows their end');
  const [tableStep, conceptStep, bias, smooth, framed, bare, ...limits] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const at = limits as number[];
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
    table,
    concepts,
    groups,
    thresholds,
    shape: { tableStep, conceptStep, bias, smooth, framed, bare },
  };
}

const invalid = (why: string) => new Fault('weights_invalid', `the weights can't be used: ${why}`);

function numbersOf({ shape, thresholds }: Model): number[] {
  const { tableStep, conceptStep, bias, smooth, framed, bare } = shape;
  const limits = TONGUES.flatMap((tongue) =>
    PLACES.flatMap((place) => [thresholds[tongue][place].hold, thresholds[tongue][place].refuse]),
  );
  return [tableStep, conceptStep, bias, smooth, framed, bare, ...limits];
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
