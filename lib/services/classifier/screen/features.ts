import { DIGIT, letterOf, NOTHING, SPACE, syllable, unspaced } from './alphabet';

/**
 * What the model sees of a unit of text: hashed words, pairs of words, and pieces of words of 3 to 5 letters. A hash is
 * 32 bits; the model takes as many of its upper ones as it has weights.
 */

/** The features of one unit, in buffers that are used again and grow with what is asked of them. */
export interface Features {
  /** Hashes of words and pairs of words. */
  words: Uint32Array;
  wordCount: number;
  /** Hashes of pieces of words. */
  pieces: Uint32Array;
  pieceCount: number;
  /** Concepts that the unit shows, one bit each. */
  concepts: number;
  /** Words, and small ones among them by the languages that have them: see {@link SMALL}. */
  count: number;
  small: [number, number, number];
  /** Words by the script of their first letter. */
  scripts: [number, number, number, number];
}

/** Kinds of small words, as bits: of languages with a lexicon of phrases, of those without, and of unknown ones. */
export const SMALL = { lexical: 1, further: 2, unread: 4 } as const;

export const makeFeatures = (letters: number): Features => ({
  words: new Uint32Array(4 * letters + 16),
  wordCount: 0,
  pieces: new Uint32Array(3 * letters + 48),
  pieceCount: 0,
  concepts: 0,
  count: 0,
  small: [0, 0, 0],
  scripts: [0, 0, 0, 0],
});

/** Concepts by the hash of a word, of a word's beginning, or of two words in a row, 0 for none; and what tells languages. */
export interface Lookups {
  readonly ofWord: (hash: number) => number;
  readonly ofStart: (hash: number) => number;
  readonly ofPair: (hash: number) => number;
  /** {@link SMALL} kinds of a word. */
  readonly ofSmall: (hash: number) => number;
  /** Script of a letter, from 0 to 3. */
  readonly scriptOf: (letter: number) => number;
}

const PRIME = 0x01000193;
export const WORD_SEED = 0x811c9dc5 | 0;
export const PIECE_SEED = 0x2f0b4a27;
const PAIR = 0x9e3779b1 | 0;
export const SKIP = 0x85ebca6b | 0;
export const HEAD = 0xc2b2ae35 | 0;

export const step = (hash: number, letter: number): number =>
  (Math.imul(hash ^ letter, PRIME) + 0x51ed27 + (letter << 7)) | 0;
/** Spreads a hash over all its bits. */
export const finish = (hash: number): number => {
  let out = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  out = Math.imul(out ^ (out >>> 12), 0x297a2d39);
  return (out ^ (out >>> 15)) >>> 0;
};
/** The hash of a word. */
export function hashOf(word: string): number {
  let hash = WORD_SEED;
  for (let at = 0; at < word.length; at += 1) {
    const letter = letterOf(word.charCodeAt(at));
    if (letter !== NOTHING && letter !== SPACE) hash = step(hash, letter);
  }
  return hash;
}

/** The hash of a word in letters. */
export function hashOfLetters(letters: Uint16Array, from: number, to: number): number {
  let hash = WORD_SEED;
  for (let at = from; at < to; at += 1) hash = step(hash, letters[at] as number);
  return hash;
}

export const pairOf = (first: number, second: number): number => (Math.imul(first, PAIR) ^ second) | 0;

/** Shortest beginning of a word that stands for a concept. */
export const LEAST_START = 2;
export const LONGEST_START = 12;
export const MOST_LETTERS = 40;

/**
 * Reads `letters` from `from` to before `to`, letters and single spaces alone, into `out`. Linear.
 */
export function extract(letters: Uint16Array, from: number, to: number, table: Lookups, out: Features): void {
  let words = 0;
  let pieces = 0;
  let concepts = 0;
  let last = 0;
  let before = 0;
  let count = 0;
  const small = out.small;
  const scripts = out.scripts;
  small[0] = small[1] = small[2] = 0;
  scripts[0] = scripts[1] = scripts[2] = scripts[3] = 0;
  let at = from;
  while (at < to) {
    if ((letters[at] as number) === 0x20) {
      at += 1;
      continue;
    }
    const start = at;
    const dense = unspaced(letters[at] as number);
    if (!dense) {
      const script = table.scriptOf(letters[at] as number);
      scripts[script] = (scripts[script] as number) + 1;
    }
    let hash = WORD_SEED;
    if (dense) {
      // Han and Kana: each character, and two and three of them in a row, are words.
      let two = 0;
      let three = 0;
      while (at < to && unspaced(letters[at] as number)) {
        const letter = letters[at] as number;
        const script = table.scriptOf(letter);
        scripts[script] = (scripts[script] as number) + 1;
        const one = step(WORD_SEED, letter);
        const starts = at - start;
        concepts |= table.ofWord(one);
        out.words[words++] = finish(one);
        if (starts > 0) {
          const pair = step(two, letter);
          concepts |= table.ofWord(pair);
          out.words[words++] = finish(pair);
          if (starts > 1) {
            const triple = step(three, letter);
            concepts |= table.ofWord(triple);
            out.pieces[pieces++] = finish(triple);
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
    while (at < to && (letters[at] as number) !== 0x20 && !unspaced(letters[at] as number)) {
      hash = step(hash, letters[at] as number);
      at += 1;
      const length = at - start;
      if (length >= LEAST_START && length <= LONGEST_START) concepts |= table.ofStart(hash);
    }
    const length = at - start;
    concepts |= table.ofWord(hash);
    const kinds = table.ofSmall(hash);
    if (kinds !== 0) {
      if (kinds & SMALL.lexical) small[0] += 1;
      if (kinds & SMALL.further) small[1] += 1;
      if (kinds & SMALL.unread) small[2] += 1;
    }
    if (length > 3 && attaching(letters[start] as number)) concepts |= inside(letters, start, at, table);
    out.words[words++] = finish(hash);
    if (count < 2) out.words[words++] = finish(pairOf(HEAD, hash));
    if (last !== 0) {
      const pair = pairOf(last, hash);
      concepts |= table.ofPair(pair);
      out.words[words++] = finish(pair);
      if (before !== 0) out.words[words++] = finish(pairOf(pairOf(before, SKIP), hash));
    }
    before = last;
    last = hash;
    count += 1;
    if ((letters[start] as number) === DIGIT || length > MOST_LETTERS) continue;
    pieces = piecesOf(letters, start, at, out.pieces, pieces);
  }
  out.wordCount = words;
  out.pieceCount = pieces;
  out.concepts = concepts;
  out.count = count;
}

/** Whether a word is in a script that writes articles and prepositions together with it: Hebrew and Arabic. */
export const attaching = (letter: number): boolean => letter >= 0x05d0 && letter <= 0x06ff;

/** Concepts that a word shows without its first letter, or its first two. */
export function inside(letters: Uint16Array, from: number, to: number, table: Lookups): number {
  let concepts = 0;
  for (let start = from + 1; start <= from + 2; start += 1) {
    let hash = WORD_SEED;
    for (let at = start; at < to; at += 1) {
      hash = step(hash, letters[at] as number);
      if (at - start >= 2 && at - start < LONGEST_START) concepts |= table.ofStart(hash);
    }
    concepts |= table.ofWord(hash);
  }
  return concepts;
}

/** Pieces of 3 to 5 letters of a word between two spaces; of 2 and 3 syllables where it is written in those. */
export function piecesOf(
  letters: Uint16Array,
  from: number,
  to: number,
  out: Uint32Array,
  count: number,
): number {
  let at = count;
  const short = syllable(letters[from] as number);
  for (let start = from - 1; start < to; start += 1) {
    const a = start < from ? 0x20 : (letters[start] as number);
    if (start + 1 >= to + 1) break;
    const b = start + 1 < to ? (letters[start + 1] as number) : 0x20;
    let hash = step(step(PIECE_SEED, a), b);
    if (short) out[at++] = finish(hash);
    if (start + 2 > to) break;
    hash = step(hash, start + 2 < to ? (letters[start + 2] as number) : 0x20);
    out[at++] = finish(hash);
    if (short || start + 3 > to) continue;
    hash = step(hash, start + 3 < to ? (letters[start + 3] as number) : 0x20);
    out[at++] = finish(hash);
    if (start + 4 > to) continue;
    hash = step(hash, start + 4 < to ? (letters[start + 4] as number) : 0x20);
    out[at++] = finish(hash);
  }
  return at;
}
