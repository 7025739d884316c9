import { knownWords } from './known-words';

/**
 * Whether a text says something only once a disguise is off it: encoded, reversed, spelled with look-alikes, cut by marks.
 * Nobody asks so for everyday things, and what was hidden is read less surely; so it is held, whatever it says. Case,
 * full width, emphasis and signs that aren't seen are no disguise: they are ordinary in what people paste.
 */

/** Longest text that is looked at; in a longer one a disguise is a part, and is read. */
const LONGEST = 6000;
/** Share of its words that are known, at the most; and by how much another reading's is larger, and how many more they are. */
const MOST_OWN = 0.5;
const LARGER = 0.25;
const LEAST_MORE = 3;
/** Characters that are never seen, and spell out text. */
const TAGGED = /[\u{e0020}-\u{e007e}]{8}/u;
const ORDINARY = /[*~`\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Sentences and lines, of which one may be disguised amid plain ones; words that one must have to be looked at. */
const PARTS = /(?<=[.:;!?,])\s+|\n+/;
const LEAST_WORDS = 4;

/**
 * Whether a text is disguised, by how else it reads, or a part of it by how else that reads: amid a plain frame the whole
 * would hardly show it.
 */
export function isDisguised(
  text: string,
  readings: Iterable<string>,
  readingsOf: (part: string) => Iterable<string> = () => [],
): boolean {
  if (text.length > LONGEST) return false;
  if (TAGGED.test(text)) return true;
  const own = knownWords(plainly(text));
  if (isHidden(text, own, () => readings)) return true;
  if (own.words - own.known < LEAST_MORE) return false;
  return text.split(PARTS).some((part) => {
    const known = knownWords(plainly(part));
    return known.words >= LEAST_WORDS && isHidden(part, known, () => readingsOf(part));
  });
}

type Known = ReturnType<typeof knownWords>;

function isHidden(text: string, own: Known, readings: () => Iterable<string>): boolean {
  if (own.known > MOST_OWN * own.words) return false;
  for (const reading of readings()) {
    if (reading === text) continue;
    const other = knownWords(plainly(reading));
    if (other.known >= own.known + LEAST_MORE && share(other) >= share(own) + LARGER) return true;
  }
  return false;
}

const share = ({ known, words }: Known): number => (words === 0 ? 0 : known / words);
const plainly = (text: string): string => text.normalize('NFKC').replace(ORDINARY, '');
