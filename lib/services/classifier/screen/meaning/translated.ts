import { letterOf, NOTHING, SPACE, syllable, unspaced } from '../alphabet';
import { attaching, hashOf, hashOfLetters, pairOf, step, WORD_SEED } from '../features';
import { openTable } from '../hash-table';
import { GLOSSARY, HEADS } from '../lexicon/glossary';
import type { WordVectors } from './vectors';

/** Numbers of English words by what stands for them in other languages. Built when first asked for. */
export interface Translations {
  /**
   * The number of the word from `from` to before `to`, and where it ends: of two words in a row where the glossary has
   * those, and within a run of signs that sets no spaces; -1 where it knows none.
   */
  readonly numberAt: (letters: Uint16Array, from: number, to: number) => { number: number; end: number };
}

/** Letters of a beginning of a word that stands for all of them; what is shorter is a word by itself. */
const LEAST_START = { latin: 4, syllables: 2, other: 3 } as const;
const LONGEST_START = 14;
/** Signs of the longest entry in a script without spaces. */
const LONGEST_RUN = 4;
/** Letters before a word that may be written together with it: articles and prepositions. */
const MOST_ATTACHED = 4;

let opened: Translations | undefined;

export function translations(vectors: WordVectors): Translations {
  opened ??= openTranslations(vectors, Object.values(GLOSSARY));
  return opened;
}

/** Translations by texts, of which each has the lines and places of the glossary's heads. */
export function openTranslations({ numberOf }: WordVectors, texts: readonly string[]): Translations {
  const words = openTable(1 << 14);
  const starts = openTable(1 << 14);
  const pairs = openTable(1 << 13);
  const runs = openTable(1 << 12);
  const put = (table: typeof words, hash: number, number: number): void => {
    // What stands for two words in different languages stands for the first.
    if (table.get(hash) === 0) table.add(hash, number + 1);
  };
  const add = (entry: string, number: number): void => {
    const [first = '', second] = entry.split(' ');
    if (second !== undefined) put(pairs, pairOf(hashOf(first), hashOf(second)), number);
    else if (unspaced(first.charCodeAt(0))) put(runs, hashOf(first), number);
    else if (lettersIn(first) < leastStart(letterOf(first.charCodeAt(0)))) put(words, hashOf(first), number);
    else put(starts, hashOf(first), number);
  };
  const heads = cellsOf(HEADS);
  for (const text of texts) {
    for (const [at, cell] of cellsOf(text).entries()) {
      const number = numberOf(hashOf(heads[at] ?? ''));
      if (number >= 0) for (const entry of cell.split('/')) add(entry, number);
    }
  }

  const none = { number: -1, end: 0 };
  const inRun = (letters: Uint16Array, from: number, to: number) => {
    let hash = WORD_SEED;
    let found = none;
    for (let at = from; at < to && at < from + LONGEST_RUN && unspaced(letters[at] as number); at += 1) {
      hash = step(hash, letters[at] as number);
      const number = runs.get(hash) - 1;
      if (number >= 0) found = { number, end: at + 1 };
    }
    return found.end > 0 ? found : { number: -1, end: from + 1 };
  };
  /** The longest beginning that is known. */
  const start = (letters: Uint16Array, from: number, to: number, least: number): number => {
    let hash = WORD_SEED;
    let number = -1;
    for (let at = from; at < to && at < from + LONGEST_START; at += 1) {
      hash = step(hash, letters[at] as number);
      if (at + 1 - from < least) continue;
      const found = starts.get(hash) - 1;
      if (found >= 0) number = found;
    }
    return number;
  };
  return {
    numberAt: (letters, from, to) => {
      if (unspaced(letters[from] as number)) return inRun(letters, from, to);
      let end = from;
      while (end < to && letters[end] !== SPACE && !unspaced(letters[end] as number)) end += 1;
      const hash = hashOfLetters(letters, from, end);
      let next = end + 1;
      while (next < to && letters[next] !== SPACE) next += 1;
      if (next < to || next > end + 1) {
        const both = pairs.get(pairOf(hash, hashOfLetters(letters, end + 1, Math.min(next, to)))) - 1;
        if (both >= 0) return { number: both, end: Math.min(next, to) };
      }
      const whole = words.get(hash) - 1;
      if (whole >= 0) return { number: whole, end };
      const first = letters[from] as number;
      const least = leastStart(first);
      let number = start(letters, from, end, least);
      const most = attaching(first) || first < 0x250 ? MOST_ATTACHED : 0;
      for (let off = 1; number < 0 && off <= most && from + off + least <= end; off += 1)
        number = start(letters, from + off, end, first < 0x250 ? least + 1 : least);
      return { number, end };
    },
  };
}

const leastStart = (letter: number): number =>
  letter < 0x250 ? LEAST_START.latin : syllable(letter) ? LEAST_START.syllables : LEAST_START.other;
const lettersIn = (word: string): number =>
  Array.from({ length: word.length }, (_, at) => letterOf(word.charCodeAt(at))).filter(
    (letter) => letter !== NOTHING && letter !== SPACE,
  ).length;
const cellsOf = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => line.trim().split(';'));
