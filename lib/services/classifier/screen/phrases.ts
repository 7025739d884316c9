import { CLASSES } from './lexicon/classes';
import type { Language } from './lexicon/concept';
import { entryWords } from './words';

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

const spelled = (entry: string, language: Language): string =>
  entry.replace(/@(\w+)/g, (_, name: string) => (CLASSES[name]?.[language] ?? '').replace(/\s/g, ''));

/** The words of a lexicon entry, in turn. `choices` keeps those that several entries share. */
export function steps(entry: string, language: Language, choices: Map<string, Choice>): Step[] {
  const out: Step[] = [];
  let gap = 0;
  for (const word of entryWords(spelled(entry, language))) {
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

export type Fits = (choice: Choice, at: number) => boolean;

/** Whether the word at a place is of a choice; asked often of the same, so that each answer is kept. */
export function fitting(plainer: readonly (readonly string[])[]): Fits {
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
