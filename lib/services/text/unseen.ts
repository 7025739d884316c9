import { readable } from './bytes';

/**
 * What characters that aren't seen carry: tag characters stand for ASCII, variation selectors can stand for bytes, and
 * others for bits. What can be read is; for the rest, all of the text counts, as little would show in any one place.
 */

export interface Unseen {
  readonly text: string;
  /** Whether characters that aren't seen say something that can't be read. */
  readonly opaque: boolean;
}

const TAG = /[\u{E0020}-\u{E007E}]/gu;
const SELECTOR = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u;
const SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]{4,}/gu;
/** A selector as writing has it: of emoji or text, or of a variant of a Han character or of a mathematical sign. */
const USUAL_SELECTOR =
  /[\ufe0e\ufe0f]|(?<=\p{Script=Han})[\u{E0100}-\u{E010F}]|(?<=[\p{S}\p{Script=Myanmar}])\ufe00/gu;
const ANY_SELECTOR = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
/** Selectors that are too many to be of use, where they spell nothing. */
const MOST_SELECTORS = 8;

/** The text with what its unseen characters spell, tags and runs of selectors in place and single ones at the end. */
export function unseen(text: string): Unseen {
  let opaque = carriesBits(text);
  const untagged = text.replace(TAG, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000));
  if (!SELECTOR.test(untagged)) return { text: untagged, opaque };
  const shown = untagged.replace(SELECTORS, (run) => {
    const spelled = spell([...run]);
    if (spelled === undefined) opaque = true;
    return spelled === undefined ? '' : ` ${spelled} `;
  });
  const single = shown.replace(USUAL_SELECTOR, '').match(ANY_SELECTOR) ?? [];
  const spelled = single.length > 3 ? spell(single) : undefined;
  if (spelled === undefined && single.length >= MOST_SELECTORS) opaque = true;
  return { text: spelled === undefined ? shown : `${shown.replace(ANY_SELECTOR, '')} ${spelled}`, opaque };
}

const spell = (selectors: readonly string[]): string | undefined =>
  readable(Buffer.from(selectors.map(selectorByte)));

function selectorByte(selector: string): number {
  const code = selector.codePointAt(0) ?? 0;
  return code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00;
}

const UNSEEN =
  /[\ufe0e\ufe0f\u034f\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff]/u;
const ROW_OF_UNSEEN = new RegExp(`${UNSEEN.source}{8,}`, 'u');
/** Unseen characters as writing has them: joiners within emoji and within scripts that join, selectors on emoji. */
const USUAL = [
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
  '(?<=[\\p{Extended_Pictographic}\\p{S}])[\\ufe0e\\ufe0f]',
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=(?!\\p{Script=Inherited})[\\p{Script=Arabic}\\p{M}])[\\u200c\\u200d](?!\\p{Default_Ignorable_Code_Point})',
].join('|');
const ANY = new RegExp(`${USUAL}|(${UNSEEN.source})`, 'gu');

/** Unseen characters right behind another one, of another kind than most, or among Latin letters here and there. */
const MOST_DOUBLED = 16;
const MOST_OTHERS = 16;
const MOST_SCATTERED = 64;
const LETTERS_PER_OTHER = 8;

/** Whether unseen characters are so many, and of such kinds, that they could spell something in bits. */
function carriesBits(text: string): boolean {
  if (!UNSEEN.test(text)) return false;
  if (ROW_OF_UNSEEN.test(text)) return true;
  const kinds = new Map<string, number>();
  let [doubled, count, last] = [0, 0, -1];
  for (const match of text.matchAll(ANY)) {
    const sign = match[1];
    if (sign === undefined) continue;
    count += 1;
    kinds.set(sign, (kinds.get(sign) ?? 0) + 1);
    if (match.index === last) doubled += 1;
    last = match.index + sign.length;
  }
  const others = count - Math.max(0, ...kinds.values());
  if (doubled >= MOST_DOUBLED) return true;
  if (others >= MOST_OTHERS && others * LETTERS_PER_OTHER > text.length) return true;
  return count >= MOST_SCATTERED && scattered(text);
}

/** A letter or digit of ASCII with an unseen character between it and the next, but for hyphens, and one without. */
const SET_APART = /(?<=[a-z0-9])[\ufe0e\ufe0f\u200b-\u200f\u2060-\u2064\ufeff](?=[a-z0-9])/giu;
const TOGETHER = /(?<=[a-z0-9])(?=[a-z0-9])/gi;

/** Whether such characters stand between some letters and not between others, as bits would. */
function scattered(text: string): boolean {
  const apart = text.match(SET_APART)?.length ?? 0;
  return apart >= MOST_SCATTERED && (text.match(TOGETHER)?.length ?? 0) >= MOST_SCATTERED;
}
