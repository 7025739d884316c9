import { apart, common, forms, MOST_LETTERS, SMALL_WORDS } from './forms';
import type { Entries, Language } from './lexicon/concept';
import { languagesOf } from './lexicon/languages';
import { type Choice, fitting, follow, type Step, steps } from './phrases';

/** Finds a lexicon's concepts in the words of a sentence. */

export interface Hit<Concept extends string> {
  readonly concept: Concept;
  /** Means as often something else. */
  readonly weak: boolean;
  /** Index of its first and behind its last word. */
  readonly from: number;
  readonly to: number;
}

interface Phrase<Concept> {
  readonly concept: Concept;
  readonly weak: boolean;
  readonly language: Language;
  readonly rest: readonly Step[];
}

type Index<Concept> = Map<string, Phrase<Concept>[]>;

export interface Matcher<Concept extends string> {
  readonly hits: (words: readonly string[]) => Hit<Concept>[];
}

/** Words shorter than this aren't searched for parts of compounds. */
const LEAST_COMPOUND = 8;
export function makeMatcher<Concept extends string>(
  lexicon: Readonly<Record<Concept, Entries>>,
): Matcher<Concept> {
  const exact: Index<Concept> = new Map();
  const prefixes: Index<Concept> = new Map();
  const inner: Index<Concept> = new Map();
  const choices = new Map<string, Choice>();
  const compounding = new Set<Language>();
  const vocabulary = new Set(SMALL_WORDS);

  for (const [concept, entries] of Object.entries(lexicon) as [Concept, Entries][]) {
    for (const [language, texts] of Object.entries(entries) as [Language, string][]) {
      for (const entry of texts.split(';')) {
        const [first, ...rest] = steps(entry, language, choices);
        if (first === undefined) continue;
        const phrase = { concept, weak: entry.trim().endsWith('?'), language, rest };
        for (const { choice } of [first, ...rest]) {
          for (const word of choice.words) if (/^[a-z]{3,}$/.test(word)) vocabulary.add(word);
        }
        for (const word of first.choice.words) add(exact, word, phrase);
        for (const word of first.choice.prefixes) {
          if (/^[a-z]{3,}$/.test(word)) vocabulary.add(word);
          add(prefixes, word, phrase);
          if (entry.trim().startsWith('*')) {
            add(inner, word, phrase);
            compounding.add(language);
          }
        }
      }
    }
  }

  /** The phrases that may begin with a word, as lists that aren't copied: most of a screen's time goes here. */
  const starting = (word: string, plainer: readonly string[], compounds: boolean): Phrase<Concept>[][] => {
    const out: Phrase<Concept>[][] = compounds ? inside(word, inner) : [];
    for (const form of plainer) {
      const whole = exact.get(form);
      if (whole) out.push(whole);
      // What a form begins with in common with the word itself has been looked up with the word.
      const shared = form === word ? 0 : common(form, word);
      for (let end = shared + 1; end <= Math.min(form.length, MOST_LETTERS); end += 1) {
        const begun = prefixes.get(form.slice(0, end));
        if (begun) out.push(begun);
      }
    }
    return out;
  };

  return {
    hits: (given) => {
      const words = given.flatMap((word) => apart(word, vocabulary));
      const spoken = languagesOf(words);
      const compounds = [...compounding].some((language) => spoken.has(language));
      const plainer = words.map(forms);
      const fits = fitting(plainer);
      const out: Hit<Concept>[] = [];
      for (const [from, word] of words.entries()) {
        for (const phrases of starting(word, plainer[from] ?? [], compounds)) {
          for (const { concept, weak, language, rest } of phrases) {
            if (!spoken.has(language)) continue;
            const to = follow(words.length, from + 1, rest, fits);
            if (to !== undefined) out.push({ concept, weak, from, to });
          }
        }
      }
      return out;
    },
  };
}

function add<Concept>(index: Index<Concept>, word: string, phrase: Phrase<Concept>): void {
  const there = index.get(word);
  if (there) there.push(phrase);
  else index.set(word, [phrase]);
}

function inside<Concept>(word: string, inner: Index<Concept>): Phrase<Concept>[][] {
  if (word.length < LEAST_COMPOUND) return [];
  const out: Phrase<Concept>[][] = [];
  const letters = word.slice(0, MOST_LETTERS);
  for (let start = 1; start < letters.length; start += 1) {
    for (let end = start + 3; end <= letters.length; end += 1) {
      const phrases = inner.get(letters.slice(start, end));
      if (phrases) out.push(phrases);
    }
  }
  return out;
}
