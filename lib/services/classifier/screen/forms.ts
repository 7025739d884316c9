/** Forms of a single word in which a lexicon may know it. */

/** Letters of a word that are looked at: no lexicon word is longer. */
export const MOST_LETTERS = 32;
/** Words shorter than this have no endings to speak of. */
const LEAST_INFLECTED = 4;
/** A word without spaces, too long to be one, is read as several. */
const LEAST_RUN_TOGETHER = 16;
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

/** Words that were run together, taken apart by the lexicon's own words, where that accounts for most letters. */
export function apart(word: string, vocabulary: ReadonlySet<string>): string[] {
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
