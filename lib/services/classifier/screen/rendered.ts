import { readable } from '../../text/bytes';

/**
 * A text as it reads once it is rendered or put together: without tags and hyphens inside words, and with the pieces
 * that it says belong together in a row. Each is one more way to read it; none takes the text's place. Linear.
 */

const TAG_IN_WORD = /(?<=\p{L})<\/?[a-z][^<>\n]{0,120}>(?=\p{L}|<)|(?<=>)(?=\p{L})/iu;
const TAGS = /<\/?[a-z][^<>\n]{0,120}>|<!--[^<>]{0,200}-->/giu;
/** Two hyphens or more within one word. */
const HYPHENED = /(?<!\p{L})\p{L}{1,6}(?:[-\u2010-\u2015_.\u00b7]\p{L}{1,4}){2,12}(?!\p{L})/gu;
const HYPHENS = /[-\u2010-\u2015_.\u00b7]/gu;
const ADDED = /["'\u201d]\s*(?:\+|\.|&|\|\||,)?\s*["'\u201c]/g;
/** `name = "text"`, `part 2: "text"`. */
const NAMED =
  /(?:^|[\s,;{(])[\w$ ]{1,24}?\s*(?:=|:|<-)\s*["'\u201c\u00ab`]([^"'\u201d\u00bb`\n]{1,400})["'\u201d\u00bb`]/g;
/** `1: dHJhY2s=`, a label and a piece in base64, more than once. */
const LABELLED =
  /(?:^|[\s,;(])[\w$#]{1,12}[.):=]{1,2}\s*["']?([A-Za-z0-9+/]{6,400}={0,2})["']?(?=$|[\s,;)])/g;
const LEAST_PIECES = 2;
const MOST_PIECES = 4000;
/** Longest text in which pieces are looked for. */
const LONGEST = 4_000_000;

/** Further ways to read a text, at most five. */
export function renderings(text: string): string[] {
  if (text.length > LONGEST) return [];
  const out: string[] = [];
  if (text.includes('<') && TAG_IN_WORD.test(text)) out.push(text.replace(TAGS, ''));
  const together = text.replace(HYPHENED, (word) => word.replace(HYPHENS, ''));
  if (together !== text) out.push(together);
  const quoted = pieces(text, NAMED);
  if (quoted.length >= LEAST_PIECES) out.push(quoted.join(''), quoted.join(' '));
  else if (ADDED.test(text)) out.push(text.replace(ADDED, ''));
  ADDED.lastIndex = 0;
  const encoded = pieces(text, LABELLED);
  if (encoded.length >= LEAST_PIECES) {
    const spelled = readable(Buffer.from(encoded.join(''), 'base64')) ?? eachRead(encoded);
    if (spelled !== undefined) out.push(spelled);
  }
  return out;
}

function pieces(text: string, pattern: RegExp): string[] {
  const out: string[] = [];
  for (const match of text.matchAll(pattern)) {
    out.push(match[1] ?? '');
    if (out.length >= MOST_PIECES) break;
  }
  return out;
}

function eachRead(encoded: readonly string[]): string | undefined {
  const read = encoded.flatMap((piece) => readable(Buffer.from(piece, 'base64')) ?? []);
  return read.length >= LEAST_PIECES ? read.join('') : undefined;
}
