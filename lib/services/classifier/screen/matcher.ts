import type { Effort } from './effort';
import {
  apart,
  common,
  forms,
  garbledOf,
  LEAST_RUN_TOGETHER,
  MOST_LETTERS,
  SMALL_WORDS,
  ungarbled,
  vocabularyOf,
} from './forms';
import type { Entries, Language } from './lexicon/concept';
import { languagesOf } from './lexicon/languages';
import { type Choice, type Entry, entriesOf, follow, isOf } from './phrases';

/** Finds a lexicon's concepts in the words of a sentence. */

export interface Hit<Concept extends string> {
  readonly concept: Concept;
  /** Means as often something else. */
  readonly weak: boolean;
  /** Index of its first and behind its last word. */
  readonly from: number;
  readonly to: number;
}

interface Phrase<Concept> extends Entry {
  readonly concept: Concept;
}

/** The phrases of one language that begin with the same word or prefix. */
interface Bucket<Concept> {
  readonly language: Language;
  /** Those of one word. */
  readonly single: Phrase<Concept>[];
  /** Those that go on with one of few words, by each of these; and how far these must be looked for. */
  readonly byNext: Map<string, Phrase<Concept>[]>;
  reach: number;
  readonly others: Phrase<Concept>[];
}

type Index<Concept> = Map<string, Bucket<Concept>[]>;

/** What has been found out of a word, so that it is found out once an exchange. */
interface Known<Concept> {
  readonly plainer: readonly string[];
  /** Phrases that may begin with it, and those that may begin inside it. */
  readonly begins: readonly Bucket<Concept>[];
  inside: readonly Bucket<Concept>[] | undefined;
  fits: Map<Choice, boolean> | undefined;
}

/** Reads the sentences of one exchange. */
export type Reader<Concept extends string> = (words: readonly string[]) => Hit<Concept>[];

export interface Matcher<Concept extends string> {
  /** What it learns of words is forgotten with it: nothing of an exchange outlasts it. */
  readonly reader: (effort: Effort) => Reader<Concept>;
}

/** Words shorter than this aren't searched for parts of compounds. */
const LEAST_COMPOUND = 8;
/** Words that a phrase may go on with, at the most, to be found by them. */
const FEW = 8;
/** Steps that it takes to read a word, to look one up for the first time, and to search it for parts. */
const WORD = 2;
const NEW_WORD = 20;
const PARTS = 200;
/** Steps a letter that it takes to look for words run together. */
const RUN_TOGETHER = 4;

export function makeMatcher<Concept extends string>(
  lexicon: Readonly<Record<Concept, Entries>>,
): Matcher<Concept> {
  const exact: Index<Concept> = new Map();
  const prefixes: Index<Concept> = new Map();
  const inner: Index<Concept> = new Map();
  const compounding = new Set<Language>();
  const vocabulary = new Set(SMALL_WORDS);
  const seen = new Set<Choice>();

  for (const [concept, entries] of Object.entries(lexicon) as [Concept, Entries][]) {
    for (const entry of entriesOf(entries)) {
      const phrase = { ...entry, concept };
      for (const word of entry.first.words) add(exact, word, phrase);
      for (const word of entry.first.prefixes) {
        if (LETTERS.test(word)) vocabulary.add(word);
        add(prefixes, word, phrase);
        if (entry.inner) {
          add(inner, word, phrase);
          compounding.add(entry.language);
        }
      }
      for (const choice of [entry.first, ...entry.rest.map((step) => step.choice)]) {
        if (seen.has(choice)) continue;
        seen.add(choice);
        for (const word of choice.words) if (LETTERS.test(word)) vocabulary.add(word);
      }
    }
  }
  const pieces = vocabularyOf(vocabulary);
  const garbled = garbledOf(vocabulary);
  const begun = beginnings(prefixes);

  /** The phrases that may begin with a word: most of a screen's time went here before they were kept. */
  const starting = (word: string, plainer: readonly string[]): Bucket<Concept>[] => {
    const out: Bucket<Concept>[] = [];
    for (const form of plainer) {
      out.push(...(exact.get(form) ?? []));
      // What a form begins with in common with the word itself has been looked up with the word.
      const shared = form === word ? 0 : common(form, word);
      for (let end = shared + 1; end <= Math.min(form.length, MOST_LETTERS); end += 1) {
        const start = form.slice(0, end);
        if (!begun.has(start)) break;
        out.push(...(prefixes.get(start) ?? []));
      }
    }
    return out;
  };

  return {
    reader: (effort) => {
      const memory = new Map<string, Known<Concept>>();
      const learn = (word: string): Known<Concept> => {
        effort.spend(NEW_WORD);
        const plain = forms(word);
        const meant = plain.some((form) => vocabulary.has(form)) ? [] : ungarbled(word, garbled);
        const plainer = meant.length > 0 ? [...plain, ...meant] : plain;
        const begins = starting(word, plainer);
        const known: Known<Concept> = { plainer, begins, inside: undefined, fits: undefined };
        memory.set(word, known);
        return known;
      };
      const partsOf = (word: string, known: Known<Concept>): readonly Bucket<Concept>[] => {
        if (known.inside) return known.inside;
        effort.spend(PARTS);
        known.inside = inside(word, inner);
        return known.inside;
      };
      const taken = (word: string): string[] => {
        if (word.length < LEAST_RUN_TOGETHER) return [word];
        effort.spend(word.length * RUN_TOGETHER);
        return effort.spent ? [] : apart(word, pieces);
      };
      return (given) => {
        const words = given.flatMap(taken);
        const spoken = languagesOf(words);
        const compounds = [...compounding].some((language) => spoken.has(language));
        const known = words.map((word) => memory.get(word) ?? learn(word));
        const fits = (choice: Choice, at: number): boolean => {
          const there = known[at] as Known<Concept>;
          there.fits ??= new Map();
          const before = there.fits.get(choice);
          if (before !== undefined) return before;
          const fit = isOf(choice, there.plainer);
          there.fits.set(choice, fit);
          return fit;
        };
        const out: Hit<Concept>[] = [];
        const look = (phrases: readonly Phrase<Concept>[], from: number) => {
          effort.spend(phrases.length);
          for (const { concept, weak, rest } of phrases) {
            const to = follow(words.length, from + 1, rest, fits);
            if (to !== undefined) out.push({ concept, weak, from, to });
          }
        };
        const lookIn = (buckets: readonly Bucket<Concept>[], from: number) => {
          for (const { language, single, byNext, reach, others } of buckets) {
            if (!spoken.has(language)) continue;
            for (const { concept, weak } of single) out.push({ concept, weak, from, to: from + 1 });
            const last = Math.min(from + reach, words.length - 1);
            effort.spend(1 + single.length + last - from);
            for (let at = from + 1; at <= last; at += 1) {
              for (const form of known[at]?.plainer ?? []) {
                const phrases = byNext.get(form);
                if (phrases) look(phrases, from);
              }
            }
            if (others.length > 0) look(others, from);
          }
        };
        for (const [from, word] of words.entries()) {
          const there = known[from] as Known<Concept>;
          effort.spend(WORD);
          if (effort.spent) break;
          if (compounds && word.length >= LEAST_COMPOUND) lookIn(partsOf(word, there), from);
          lookIn(there.begins, from);
        }
        return out;
      };
    },
  };
}

const LETTERS = /^[a-z]{3,}$/;

/** Everything that a prefix begins with, so that a search for prefixes ends where none can follow. */
function beginnings(prefixes: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const out = new Set<string>();
  for (const prefix of prefixes.keys()) {
    for (let end = prefix.length; end > 0; end -= 1) {
      const start = prefix.slice(0, end);
      if (out.has(start)) break;
      out.add(start);
    }
  }
  return out;
}

function add<Concept>(index: Index<Concept>, word: string, phrase: Phrase<Concept>): void {
  const buckets = index.get(word) ?? [];
  index.set(word, buckets);
  let bucket = buckets.find(({ language }) => language === phrase.language);
  if (!bucket) {
    bucket = { language: phrase.language, single: [], byNext: new Map(), reach: 0, others: [] };
    buckets.push(bucket);
  }
  const [next] = phrase.rest;
  if (next === undefined) bucket.single.push(phrase);
  else if (next.choice.prefixes.length > 0 || next.choice.words.size > FEW) bucket.others.push(phrase);
  else {
    bucket.reach = Math.max(bucket.reach, next.gap + 1);
    for (const one of next.choice.words) {
      const there = bucket.byNext.get(one);
      if (there) there.push(phrase);
      else bucket.byNext.set(one, [phrase]);
    }
  }
}

function inside<Concept>(word: string, inner: Index<Concept>): Bucket<Concept>[] {
  const out: Bucket<Concept>[] = [];
  const letters = word.slice(0, MOST_LETTERS);
  for (let start = 1; start < letters.length; start += 1) {
    for (let end = start + 3; end <= letters.length; end += 1) {
      out.push(...(inner.get(letters.slice(start, end)) ?? []));
    }
  }
  return out;
}
