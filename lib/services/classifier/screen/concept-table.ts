import { unspaced } from './alphabet';
import { hashOf, type Lookups, pairOf } from './features';
import { openTable } from './hash-table';
import { CLASSES } from './lexicon/classes';
import type { Entries, Language } from './lexicon/concept';
import { DECISIONS } from './lexicon/decisions';
import { FRAMING } from './lexicon/framing';
import { FURTHER } from './lexicon/further';
import { SURVEILLANCE } from './lexicon/surveillance';
import { WEAPONS } from './lexicon/weapons';

/**
 * The concepts of the lexicons as tables of hashes: single words, beginnings of words (`surveil*`) and two words in a
 * row. Longer phrases are for the model's pairs of words to learn.
 */

const LEXICONS: readonly Readonly<Record<string, Entries>>[] = [SURVEILLANCE, WEAPONS, DECISIONS, FRAMING];

/** Names of the concepts, each at the place of its bit. */
export const CONCEPTS: readonly string[] = LEXICONS.flatMap((lexicon) => Object.keys(lexicon));

/** Pairs that an entry with choices in both places may stand for; one that stands for more is left to the model. */
const MOST_PAIRS = 400;

function build(): Pick<Lookups, 'ofWord' | 'ofStart' | 'ofPair'> {
  const words = openTable(1 << 16);
  const starts = openTable(1 << 16);
  const pairs = openTable(1 << 18);
  const bits = new Map(CONCEPTS.map((name, at) => [name, 1 << at] as const));
  for (const lexicon of LEXICONS) {
    for (const [name, entries] of Object.entries(lexicon)) {
      const bit = bits.get(name) ?? 0;
      for (const [language, texts] of Object.entries(entries) as [Language, string][]) {
        for (const entry of texts.split(';')) add(entry.trim(), language, bit);
      }
    }
  }
  for (const concepts of Object.values(FURTHER)) {
    for (const [name, entries] of Object.entries(concepts)) {
      for (const entry of entries.split(';'))
        add(entry.replace(/\s+/g, ' ').trim(), 'en', bits.get(name) ?? 0);
    }
  }
  function add(entry: string, language: Language, bit: number): void {
    if (entry === '' || entry.endsWith('?') || entry.startsWith('*')) return;
    if (unspaced(entry.charCodeAt(0))) {
      if (entry.length <= 3 && [...entry].every((sign) => unspaced(sign.charCodeAt(0))))
        words.add(hashOf(entry), bit);
      return;
    }
    const [first, second, ...more] = entry.split(/[\s-]+/).filter((word) => !/^~\d$/.test(word));
    if (first === undefined || more.length > 0) return;
    const heads = choices(first, language);
    if (second === undefined) {
      for (const word of heads) {
        if (word.endsWith('*')) starts.add(hashOf(word.slice(0, -1)), bit);
        else words.add(hashOf(word), bit);
      }
      return;
    }
    const tails = choices(second, language);
    if (heads.length * tails.length > MOST_PAIRS) return;
    for (const head of heads) {
      for (const tail of tails) pairs.add(pairOf(hashOf(bare(head)), hashOf(bare(tail))), bit);
    }
  }
  return { ofWord: words.get, ofStart: starts.get, ofPair: pairs.get };
}

const bare = (word: string): string => word.replace('*', '');

const choices = (places: string, language: Language): string[] =>
  places
    .split('|')
    .flatMap((word) =>
      word.startsWith('@')
        ? (CLASSES[word.slice(1)]?.[language] ?? '').split('|').map((one) => one.trim())
        : [word],
    );

export const CONCEPT_TABLE = build();
