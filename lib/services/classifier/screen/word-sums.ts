import { DIGIT, unspaced } from './alphabet';
import {
  attaching,
  finish,
  HEAD,
  inside,
  LEAST_START,
  LONGEST_START,
  MOST_LETTERS,
  pairOf,
  piecesOf,
  SKIP,
  SMALL,
  step,
  WORD_SEED,
} from './features';
import { LOOKUPS } from './lookups';

/**
 * The sums of a unit under a model's three tables, as `extract` and the tables would give them, without making lists of
 * features: what a word by itself adds is worked out once and kept, since texts say few different words.
 */

/** Tables that are read at once, and the places of a weight in the woven table. */
export const TABLES = 3;
const WOVEN = 4;

/** Value of a word beside that of a piece of one. */
export const WORD_VALUE = 2;

/** What a unit adds up to. */
export interface UnitSums {
  /** Of its features' weights, by table. */
  readonly weights: [number, number, number];
  /** Of the squares of its features' values. */
  size: number;
  /** Concepts that it shows, one bit each. */
  concepts: number;
  /** Words, and small ones among them by the languages that have them. */
  words: number;
  readonly small: [number, number, number];
  /** Words by the script of their first letter. */
  readonly scripts: [number, number, number, number];
}

export const noSums = (): UnitSums => ({
  weights: [0, 0, 0],
  size: 0,
  concepts: 0,
  words: 0,
  small: [0, 0, 0],
  scripts: [0, 0, 0, 0],
});

/** Adds up the unit of `letters` from `from` to before `to`, letters and single spaces alone, in `out`. Linear. */
export type UnitReader = (letters: Uint16Array, from: number, to: number, out: UnitSums) => void;

/** Three tables of so many bits, a weight of each beside the others. */
export function woven(tables: readonly Int8Array[], bits: number): Int8Array {
  const out = new Int8Array(WOVEN << bits);
  for (const [of, table] of tables.entries())
    for (let at = 0; at < table.length; at += 1) out[WOVEN * at + of] = table[at] as number;
  return out;
}

/** Words that are kept, at the most, and their letters. Then all are forgotten. */
const SLOTS = 1 << 14;
const MOST_KEPT = SLOTS >> 1;
const MOST_KEPT_LETTERS = 12 * MOST_KEPT;
/** More letters than a unit has. */
const LONGEST_KEPT = 1024;

export function unitReader(table: Int8Array, bits: number): UnitReader {
  const shift = 32 - bits;
  const hashes = new Int32Array(SLOTS);
  const lengths = new Uint16Array(SLOTS);
  const starts = new Uint32Array(SLOTS);
  const sums = [new Int32Array(SLOTS), new Int32Array(SLOTS), new Int32Array(SLOTS)] as const;
  const sizes = new Uint16Array(SLOTS);
  const concepts = new Int32Array(SLOTS);
  const kinds = new Uint8Array(SLOTS);
  const kept = new Uint16Array(MOST_KEPT_LETTERS + LONGEST_KEPT);
  const pieces = new Uint32Array(4 * MOST_LETTERS + 16);
  let words = 0;
  let used = 0;

  const forget = (): void => {
    lengths.fill(0);
    words = 0;
    used = 0;
  };

  const same = (slot: number, letters: Uint16Array, from: number, length: number): boolean => {
    if (lengths[slot] !== length) return false;
    const start = starts[slot] as number;
    for (let at = 0; at < length; at += 1) if (kept[start + at] !== letters[from + at]) return false;
    return true;
  };

  /** Where what is known of a word stands, worked out if it is new. */
  const slotOf = (letters: Uint16Array, from: number, to: number, hash: number): number => {
    const length = to - from;
    let slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    while (lengths[slot] !== 0) {
      if (hashes[slot] === hash && same(slot, letters, from, length)) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (words >= MOST_KEPT || used >= MOST_KEPT_LETTERS) {
      forget();
      slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    }
    words += 1;
    hashes[slot] = hash;
    lengths[slot] = length;
    starts[slot] = used;
    for (let at = from; at < to; at += 1) kept[used++] = letters[at] as number;
    learn(slot, letters, from, to, hash);
    return slot;
  };

  const learn = (slot: number, letters: Uint16Array, from: number, to: number, hash: number): void => {
    let shown = LOOKUPS.ofWord(hash);
    let start = WORD_SEED;
    for (let at = from; at < to && at - from < LONGEST_START; at += 1) {
      start = step(start, letters[at] as number);
      if (at - from + 1 >= LEAST_START) shown |= LOOKUPS.ofStart(start);
    }
    if (to - from > 3 && attaching(letters[from] as number)) shown |= inside(letters, from, to, LOOKUPS);
    concepts[slot] = shown;
    kinds[slot] = LOOKUPS.ofSmall(hash);
    const [first, second, third] = sums;
    const word = WOVEN * (finish(hash) >>> shift);
    let a = WORD_VALUE * (table[word] as number);
    let b = WORD_VALUE * (table[word + 1] as number);
    let c = WORD_VALUE * (table[word + 2] as number);
    let size = WORD_VALUE * WORD_VALUE;
    if ((letters[from] as number) !== DIGIT && to - from <= MOST_LETTERS) {
      const count = piecesOf(letters, from, to, pieces, 0);
      for (let at = 0; at < count; at += 1) {
        const entry = WOVEN * ((pieces[at] as number) >>> shift);
        a += table[entry] as number;
        b += table[entry + 1] as number;
        c += table[entry + 2] as number;
      }
      size += count;
    }
    first[slot] = a;
    second[slot] = b;
    third[slot] = c;
    sizes[slot] = size;
  };

  return (letters, from, to, out) => {
    let [a, b, c] = [0, 0, 0];
    let size = 0;
    let shown = 0;
    let last = 0;
    let before = 0;
    let count = 0;
    const { small, scripts } = out;
    small[0] = small[1] = small[2] = 0;
    scripts[0] = scripts[1] = scripts[2] = scripts[3] = 0;
    /** A feature by its hash, which counts as a word or as a piece. */
    const add = (hash: number, value: number): void => {
      const entry = WOVEN * (finish(hash) >>> shift);
      a += value * (table[entry] as number);
      b += value * (table[entry + 1] as number);
      c += value * (table[entry + 2] as number);
      size += value * value;
    };
    let at = from;
    while (at < to) {
      const letter = letters[at] as number;
      if (letter === 0x20) {
        at += 1;
        continue;
      }
      if (unspaced(letter)) {
        let two = 0;
        let three = 0;
        const start = at;
        while (at < to && unspaced(letters[at] as number)) {
          const sign = letters[at] as number;
          const script = LOOKUPS.scriptOf(sign);
          scripts[script] = (scripts[script] as number) + 1;
          const one = step(WORD_SEED, sign);
          shown |= LOOKUPS.ofWord(one);
          add(one, WORD_VALUE);
          if (at > start) {
            const pair = step(two, sign);
            shown |= LOOKUPS.ofWord(pair);
            add(pair, WORD_VALUE);
            if (at > start + 1) {
              const triple = step(three, sign);
              shown |= LOOKUPS.ofWord(triple);
              add(triple, 1);
            }
            three = pair;
          }
          two = one;
          at += 1;
        }
        count += 1;
        before = 0;
        last = 0;
        continue;
      }
      const start = at;
      let hash = WORD_SEED;
      while (at < to && letters[at] !== 0x20 && !unspaced(letters[at] as number)) {
        hash = step(hash, letters[at] as number);
        at += 1;
      }
      const script = LOOKUPS.scriptOf(letter);
      scripts[script] = (scripts[script] as number) + 1;
      const slot = slotOf(letters, start, at, hash);
      a += sums[0][slot] as number;
      b += sums[1][slot] as number;
      c += sums[2][slot] as number;
      size += sizes[slot] as number;
      shown |= concepts[slot] as number;
      const kind = kinds[slot] as number;
      if (kind !== 0) {
        if (kind & SMALL.lexical) small[0] += 1;
        if (kind & SMALL.further) small[1] += 1;
        if (kind & SMALL.unread) small[2] += 1;
      }
      if (count < 2) add(pairOf(HEAD, hash), WORD_VALUE);
      if (last !== 0) {
        const pair = pairOf(last, hash);
        shown |= LOOKUPS.ofPair(pair);
        add(pair, WORD_VALUE);
        if (before !== 0) add(pairOf(pairOf(before, SKIP), hash), WORD_VALUE);
      }
      before = last;
      last = hash;
      count += 1;
    }
    out.weights[0] = a;
    out.weights[1] = b;
    out.weights[2] = c;
    out.size = size;
    out.concepts = shown;
    out.words = count;
  };
}
