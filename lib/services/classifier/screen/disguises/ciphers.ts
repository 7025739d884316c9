/** Longest text that is tried for ciphers, and how far another reading must be likelier. */
const LONGEST_CIPHER = 6000;
const LIKELIER = 0.12;
const LIKELY = 0.85;

/** Longest text whose words are tried for being reversed by what is known of them, and how much more must be known. */
const LONGEST_REVERSED = 3000;
const KNOWN_MORE = 0.25;
const LEAST_KNOWN = 2;

/** How texts are told from ciphers: the share of groups of letters that some language has, and what words are known. */
export interface Languages {
  readonly likely: (words: string) => number;
  /** Words of a text that some table knows, and all of its words. */
  readonly known: (text: string) => { readonly known: number; readonly words: number };
}

/**
 * What a short text says if its words are reversed, or its letters moved along the alphabet: the likeliest of these
 * readings, where it is far likelier than the text itself to be of a known language. Words of any script are known to
 * be reversed by how many more of them have a meaning the other way round.
 */
export function deciphered(text: string, languages: Languages): readonly string[] {
  if (text.length > LONGEST_CIPHER) return [];
  const turned = turnedRound(text, languages);
  return turned.length > 0 ? turned : moves(text, languages.likely);
}

function turnedRound(text: string, { known }: Languages): readonly string[] {
  if (text.length > LONGEST_REVERSED) return [];
  const own = known(text);
  if (own.words === 0 || own.known >= (1 - KNOWN_MORE) * own.words) return [];
  // Short words may have been left as they were.
  const long = text.replace(/[\p{L}\p{N}]{4,}/gu, reversed);
  const found = [long, text.replace(/[\p{L}\p{N}\p{M}'’]+/gu, reversed), reversed(text)].filter((reading) => {
    const other = known(reading);
    return (
      other.known - own.known >= Math.max(LEAST_KNOWN, KNOWN_MORE * own.words) &&
      other.known >= 1.5 * own.known
    );
  });
  return found.length > 0 && !found.includes(long) ? [...found, long] : found;
}

function moves(text: string, likely: (words: string) => number): readonly string[] {
  const words = wordsOf(text);
  if (words === '') return [];
  const own = likely(words);
  if (own > LIKELY) return [];
  let best: readonly string[] = [];
  let most = Math.max(own + LIKELIER, LIKELY);
  const consider = (reading: string, ...same: readonly string[]) => {
    const chance = likely(wordsOf(reading));
    if (chance <= most) return;
    most = chance;
    best = [reading, ...same];
  };
  consider(text.replace(/[\p{L}\d'’]+/gu, reversed), text.replace(/[\p{L}\d'’]{4,}/gu, reversed));
  consider(reversed(text));
  for (let by = 1; by < 26; by += 1) consider(text.replace(/[a-z]/gi, (letter) => moved(letter, by)));
  consider(text.replace(/[a-z]/gi, mirrored));
  return best;
}

const reversed = (text: string): string => [...text].reverse().join('');
const wordsOf = (text: string): string => (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).join(' ');
const baseOf = (letter: string): number => (letter <= 'Z' ? 65 : 97);
const moved = (letter: string, by: number): string =>
  String.fromCharCode(((letter.charCodeAt(0) - baseOf(letter) + by) % 26) + baseOf(letter));
const mirrored = (letter: string): string =>
  String.fromCharCode(25 - (letter.charCodeAt(0) - baseOf(letter)) + baseOf(letter));
