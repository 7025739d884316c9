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

/** A further word of a phrase: what it may be, and how many words may stand before it. */
interface Step {
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
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
        const [first, ...rest] = steps(spelled(entry, language));
        if (first === undefined) continue;
        const phrase = { concept, weak: entry.trim().endsWith('?'), language, rest };
        for (const { words } of [first, ...rest]) {
          for (const word of words) if (/^[a-z]{3,}$/.test(word)) vocabulary.add(word);
        }
        for (const word of first.words) add(exact, word, phrase);
        for (const word of first.prefixes) {
          if (/^[a-z]{3,}$/.test(word)) vocabulary.add(word);
          add(prefixes, word, phrase);
          if (entry.trim().startsWith('*')) add(inner, word, phrase);
        }
      }
    }
  }

  const starting = (word: string): Phrase<Concept>[] => {
    const out: Phrase<Concept>[] = [];
    for (const form of forms(word)) {
      out.push(...(exact.get(form) ?? []));
      for (let end = 1; end <= Math.min(form.length, MOST_LETTERS); end += 1) {
        out.push(...(prefixes.get(form.slice(0, end)) ?? []));
      }
    }
    return out.concat(inside(word, inner));
  };

  return {
    hits: (given) => {
      const words = given.flatMap((word) => apart(word, vocabulary));
      const spoken = languagesOf(words);
      const plainer = words.map(forms);
      return words.flatMap((word, from) =>
        starting(word).flatMap(({ concept, weak, language, rest }) => {
          const to = spoken(language) ? follow(plainer, from + 1, rest) : undefined;
          return to === undefined ? [] : [{ concept, weak, from, to }];
        }),
      );
    },
  };
}

function add<Concept>(index: Index<Concept>, word: string, phrase: Phrase<Concept>): void {
  const there = index.get(word);
  if (there) there.push(phrase);
  else index.set(word, [phrase]);
}

const spelled = (entry: string, language: Language): string =>
  entry.replace(/@(\w+)/g, (_, name: string) => CLASSES[name]?.[language] ?? '');

function steps(entry: string): Step[] {
  const out: Step[] = [];
  let gap = 0;
  for (const word of entryWords(entry)) {
    if (word.startsWith('~')) gap = Number(word.slice(1));
    else {
      const choices = word.split('|');
      out.push({
        words: new Set(choices.filter((choice) => !choice.endsWith('*'))),
        prefixes: choices.flatMap((choice) => (choice.endsWith('*') ? [choice.replace(/\*/g, '')] : [])),
        gap,
      });
      gap = 0;
    }
  }
  return out;
}

/** Index behind the last word of the phrase, or undefined where it doesn't go on like that. */
function follow(
  plainer: readonly (readonly string[])[],
  at: number,
  rest: readonly Step[],
): number | undefined {
  let next = at;
  for (const { words, prefixes, gap } of rest) {
    const fits = (form: string) => words.has(form) || prefixes.some((prefix) => form.startsWith(prefix));
    let found = -1;
    for (let i = next; i <= next + gap && i < plainer.length && found < 0; i += 1) {
      if (plainer[i]?.some(fits)) found = i;
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

function inside<Concept>(word: string, inner: Index<Concept>): Phrase<Concept>[] {
  if (word.length < LEAST_COMPOUND) return [];
  const out: Phrase<Concept>[] = [];
  const letters = word.slice(0, MOST_LETTERS);
  for (let start = 1; start < letters.length; start += 1) {
    for (let end = start + 3; end <= letters.length; end += 1) {
      out.push(...(inner.get(letters.slice(start, end)) ?? []));
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
