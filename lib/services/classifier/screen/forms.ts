/** Forms of a single word in which a lexicon may know it. */

/** Letters of a word that are looked at: no lexicon word is longer. */
export const MOST_LETTERS = 32;
/** Words shorter than this have no endings to speak of. */
const LEAST_INFLECTED = 4;
/** A word without spaces, too long to be one, is read as several. */
export const LEAST_RUN_TOGETHER = 16;
const LEAST_PIECE = 3;
/** Words that show where others were run together, though no concept needs them. */
export const SMALL_WORDS = ['the', 'and', 'for', 'with', 'who', 'that', 'of', 'to', 'in', 'on', 'by', 'a'];

/** A word, and its plainer forms: without English endings; in Arabic without conjunction, preposition and article. */
export function forms(word: string): string[] {
  if (/^\p{Script=Arabic}/u.test(word)) {
    const bare = word.replace(/^[وفبلك]?(?:ال|لل)/u, '');
    const loose = word.replace(/^[وفبلك]/u, '');
    return [...new Set([word, bare, loose])].filter((form) => form.length > 1);
  }
  if (word.endsWith("'s")) return [word, ...forms(word.slice(0, -2))];
  if (word.length < LEAST_INFLECTED || !/^[a-z]+$/.test(word)) return [word];
  const stem = /^(.{3,}?)(?:ies|es|s|ed|d|ing)$/.exec(word)?.[1];
  const singular = word.endsWith('s') ? [word.slice(0, -1)] : [`${word}s`];
  return stem === undefined ? [word, ...singular] : [...new Set([word, ...singular, stem, `${stem}e`])];
}

/** Letters that two words begin with in common. */
export function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function push(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (list) list.push(word);
  else lists.set(key, [word]);
}

/** Words by their first three letters, the longest first. */
export type Vocabulary = ReadonlyMap<string, readonly string[]>;

export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const out = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < LEAST_PIECE || word.length > MOST_LETTERS) continue;
    const start = word.slice(0, LEAST_PIECE);
    push(out, start, word);
  }
  for (const list of out.values()) list.sort((a, b) => b.length - a.length);
  return out;
}

/** Words that were run together, taken apart by the lexicon's own words, where that accounts for most letters. */
export function apart(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < LEAST_RUN_TOGETHER || !/^[a-z]+$/.test(word)) return [word];
  const pieces: string[] = [];
  let covered = 0;
  for (let at = 0; at < word.length; ) {
    const piece = vocabulary.get(word.slice(at, at + LEAST_PIECE))?.find((one) => word.startsWith(one, at));
    if (piece !== undefined) {
      pieces.push(piece);
      covered += piece.length;
    }
    at += piece?.length ?? 1;
  }
  return pieces.length > 1 && covered / word.length > 0.6 ? pieces : [word];
}

/** Words shorter than this are too like others to be known by their letters. */
const LEAST_GARBLED = 6;

/** Words by their letters in the alphabet's order, and by their consonants. */
export type Garbled = ReadonlyMap<string, readonly string[]>;

export function garbledOf(words: Iterable<string>): Garbled {
  const out = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < LEAST_GARBLED) continue;
    push(out, sorted(word), word);
    push(out, consonants(word), word);
  }
  return out;
}

/** The words that one without meaning may have been, before letters changed places or vowels went missing. */
export function ungarbled(word: string, garbled: Garbled): readonly string[] {
  if (word.length < LEAST_GARBLED - 2 || word.length > MOST_LETTERS || !/^[a-z]+$/.test(word)) return [];
  const singular = word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
  if (/[aeiou]/.test(word)) {
    return singular.flatMap((one) => (garbled.get(sorted(one)) ?? []).filter((other) => swapped(one, other)));
  }
  return singular.flatMap((one) => garbled.get(consonants(one)) ?? []);
}

const sorted = (word: string): string => [...word].sort().join('');
const consonants = (word: string): string => `-${word.replace(/[aeiou]/g, '')}`;

/** Whether a word becomes another where letters change places with their neighbours. */
function swapped(word: string, other: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (word[at] === other[at]) continue;
    if (word[at] !== other[at + 1] || word[at + 1] !== other[at]) return false;
    at += 1;
  }
  return true;
}
