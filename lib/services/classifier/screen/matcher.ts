import { CLASSES } from './lexicon/classes';
import type { Entries, Language } from './lexicon/concept';
import { languagesOf } from './lexicon/languages';
import { entryWords } from './words';

/** Finds a lexicon's concepts in the words of a sentence. */

export interface Hit<Concept extends string> {
  readonly concept: Concept;
  /** Means as often something else. */
  readonly weak: boolean;
  /** Index of its first and behind its last word. */
  readonly from: number;
  readonly to: number;
}

/** Words of which one must stand in a place. Phrases that ask for the same ones share it. */
interface Choice {
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** A further word of a phrase, and how many others may stand before it. */
interface Step {
  readonly choice: Choice;
  readonly gap: number;
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
/** Letters of a word that are looked at: no lexicon word is longer. */
const MOST_LETTERS = 32;
/** Words shorter than this have no endings to speak of. */
const LEAST_INFLECTED = 4;
/** A word without spaces, too long to be one, is read as several. */
const LEAST_RUN_TOGETHER = 16;
const LEAST_PIECE = 3;

export function makeMatcher<Concept extends string>(
  lexicon: Readonly<Record<Concept, Entries>>,
): Matcher<Concept> {
  const exact: Index<Concept> = new Map();
  const prefixes: Index<Concept> = new Map();
  const inner: Index<Concept> = new Map();
  const choices = new Map<string, Choice>();
  const compounding = new Set<Language>();
  const vocabulary = new Set<string>([
    'the',
    'and',
    'for',
    'with',
    'who',
    'that',
    'of',
    'to',
    'in',
    'on',
    'by',
    'a',
  ]);

  for (const [concept, entries] of Object.entries(lexicon) as [Concept, Entries][]) {
    for (const [language, texts] of Object.entries(entries) as [Language, string][]) {
      for (const entry of texts.split(';')) {
        const [first, ...rest] = steps(spelled(entry, language), choices);
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

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function add<Concept>(index: Index<Concept>, word: string, phrase: Phrase<Concept>): void {
  const there = index.get(word);
  if (there) there.push(phrase);
  else index.set(word, [phrase]);
}

const spelled = (entry: string, language: Language): string =>
  entry.replace(/@(\w+)/g, (_, name: string) => CLASSES[name]?.[language] ?? '');

function steps(entry: string, choices: Map<string, Choice>): Step[] {
  const out: Step[] = [];
  let gap = 0;
  for (const word of entryWords(entry)) {
    if (word.startsWith('~')) gap = Number(word.slice(1));
    else {
      const choice = choices.get(word) ?? choiceOf(word.split('|'));
      choices.set(word, choice);
      out.push({ choice, gap });
      gap = 0;
    }
  }
  return out;
}

const choiceOf = (words: readonly string[]): Choice => ({
  words: new Set(words.filter((word) => !word.endsWith('*'))),
  prefixes: words.flatMap((word) => (word.endsWith('*') ? [word.replace(/\*/g, '')] : [])),
});

type Fits = (choice: Choice, at: number) => boolean;

/** Whether the word at a place is of a choice; asked often of the same, so that each answer is kept. */
function fitting(plainer: readonly (readonly string[])[]): Fits {
  const known = new Map<Choice, (boolean | undefined)[]>();
  return (choice, at) => {
    const answers = known.get(choice) ?? [];
    known.set(choice, answers);
    const { words, prefixes } = choice;
    answers[at] ??= (plainer[at] ?? []).some(
      (form) => words.has(form) || prefixes.some((prefix) => form.startsWith(prefix)),
    );
    return answers[at];
  };
}

/** Index behind the last word of the phrase, or undefined where it doesn't go on like that. */
function follow(length: number, at: number, rest: readonly Step[], fits: Fits): number | undefined {
  let next = at;
  for (const { choice, gap } of rest) {
    let found = -1;
    for (let i = next; i <= next + gap && i < length && found < 0; i += 1) {
      if (fits(choice, i)) found = i;
    }
    if (found < 0) return undefined;
    next = found + 1;
  }
  return next;
}

/** A word, and its plainer forms: without English endings; in Arabic without conjunction, preposition and article. */
function forms(word: string): string[] {
  if (/^\p{Script=Arabic}/u.test(word)) {
    const bare = word.replace(/^[وفبلك]?(?:ال|لل)/u, '');
    const loose = word.replace(/^[وفبلك]/u, '');
    return [...new Set([word, bare, loose])].filter((form) => form.length > 1);
  }
  if (word.length < LEAST_INFLECTED || !/^[a-z]+$/.test(word)) return [word];
  const stem = /^(.{3,}?)(?:ies|es|s|ed|d|ing)$/.exec(word)?.[1];
  const singular = word.endsWith('s') ? [word.slice(0, -1)] : [`${word}s`];
  return stem === undefined ? [word, ...singular] : [...new Set([word, ...singular, stem, `${stem}e`])];
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

/** Words that were run together, taken apart by the lexicon's own words, where that accounts for most letters. */
function apart(word: string, vocabulary: ReadonlySet<string>): string[] {
  if (word.length < LEAST_RUN_TOGETHER || !/^[a-z]+$/.test(word)) return [word];
  const pieces: string[] = [];
  let covered = 0;
  for (let at = 0; at < word.length; ) {
    let length = Math.min(MOST_LETTERS, word.length - at);
    while (length >= LEAST_PIECE && !vocabulary.has(word.slice(at, at + length))) length -= 1;
    if (length >= LEAST_PIECE) {
      pieces.push(word.slice(at, at + length));
      covered += length;
      at += length;
    } else at += 1;
  }
  return pieces.length > 1 && covered / word.length > 0.6 ? pieces : [word];
}
