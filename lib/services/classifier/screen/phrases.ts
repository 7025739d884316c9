import { CLASSES } from './lexicon/classes';
import type { Entries, Language } from './lexicon/concept';
import { entryWords, fold } from './words';

/** Phrases of a lexicon: what may stand in each place, and whether words go on like that. */

/** Words of which one must stand in a place. Phrases that ask for the same ones share it. */
export interface Choice {
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** A further word of a phrase, and how many others may stand before it. */
export interface Step {
  readonly choice: Choice;
  readonly gap: number;
}

/** An entry of a lexicon. */
export interface Entry {
  readonly language: Language;
  readonly weak: boolean;
  /** Found inside longer words too. */
  readonly inner: boolean;
  readonly first: Choice;
  readonly rest: readonly Step[];
}

/** Kept for the process: frames and classes are the same for all red lines. */
const parsed = new WeakMap<Entries, readonly Entry[]>();
const choices = new Map<string, Choice>();

/** The entries of a concept. */
export function entriesOf(concept: Entries): readonly Entry[] {
  const known = parsed.get(concept);
  if (known) return known;
  const entries = (Object.entries(concept) as [Language, string][]).flatMap(([language, texts]) =>
    fold(texts)
      .split(';')
      .flatMap((entry): Entry[] => {
        const text = entry.trim();
        const [first, ...rest] = steps(text, language);
        if (first === undefined) return [];
        const weak = text.endsWith('?');
        return [{ language, weak, inner: text.startsWith('*'), first: first.choice, rest }];
      }),
  );
  parsed.set(concept, entries);
  return entries;
}

/** The words of a folded entry, in turn. */
function steps(entry: string, language: Language): Step[] {
  const out: Step[] = [];
  let gap = 0;
  for (const word of entryWords(entry)) {
    if (word.startsWith('~')) gap = Number(word.slice(1));
    else {
      const key = word.includes('@') ? `${language} ${word}` : word;
      const choice = choices.get(key) ?? choiceOf(word.split('|'), language);
      choices.set(key, choice);
      out.push({ choice, gap });
      gap = 0;
    }
  }
  return out;
}

function choiceOf(names: readonly string[], language: Language): Choice {
  const words = names.flatMap((word) =>
    word.startsWith('@') ? classWords(word.slice(1), language) : [word],
  );
  return {
    words: new Set(words.filter((word) => !word.endsWith('*'))),
    prefixes: words.flatMap((word) => (word.endsWith('*') ? [word.replace(/\*/g, '')] : [])),
  };
}

const classWords = (name: string, language: Language): string[] =>
  fold(CLASSES[name]?.[language] ?? '')
    .replace(/\s/g, '')
    .split('|')
    .filter((word) => word !== '');

export type Fits = (choice: Choice, at: number) => boolean;

/** Whether a word with these plainer forms is of a choice. */
export const isOf = (choice: Choice, plainer: readonly string[]): boolean =>
  plainer.some((form) => choice.words.has(form) || choice.prefixes.some((prefix) => form.startsWith(prefix)));

/** Index behind the last word of the phrase, or undefined where it doesn't go on like that. */
export function follow(length: number, at: number, rest: readonly Step[], fits: Fits): number | undefined {
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
