import { readable } from '../../../text/bytes';

/**
 * A text as it reads once it is rendered or put together: without tags and hyphens inside words, and with the pieces
 * that it says belong together in a row. Each is one more way to read it; none takes the text's place. Linear.
 */

const TAG_IN_WORD = /(?<=\p{L})<\/?[a-z][^<>\n]{0,120}>(?=\p{L}|<)|(?<=>)(?=\p{L})/iu;
const TAGS = /<\/?[a-z][^<>\n]{0,120}>|<!--[^<>]{0,200}-->/giu;
/** Hyphens and the like between letters; and words that are cut by them into short pieces. */
const HYPHENS = /(?<=\p{L}|\d)[-\u2010-\u2015_.\u00b7](?=\p{L}|\d)/gu;
const CUT = /(?<![\p{L}-])\p{L}{1,3}(?:[-\u2010-\u2015_.\u00b7][\p{L}\d]{1,3})+(?![\p{L}-])/gu;
/** So many such words, and that share of all, make a text one that was cut up. */
const LEAST_CUT = 2;
const CUT_SHARE = 0.15;
const ADDED = /["'\u201d]\s*(?:\+|\.|&|\|\||,)?\s*["'\u201c]/g;
/** `name = "text"`, `part 2: "text"`. */
const NAMED =
  /(?:^|[\s,;{(])[\w$ ]{1,24}?\s*(?:=|:|<-)\s*["'\u201c\u00ab`]([^"'\u201d\u00bb`\n]{1,400})["'\u201d\u00bb`]/g;
/** `1: dHJhY2s=`, a label and a piece in base64, more than once. */
const LABELLED =
  /(?:^|[\s,;(])[\w$#]{1,12}[.):=]{1,2}\s*["']?([A-Za-z0-9+/]{6,400}={0,2})["']?(?=$|[\s,;)])/g;
const WORDS = /[^\s]+/g;
const LEAST_PIECES = 2;
const MOST_PIECES = 4000;
/** Longest text in which pieces are looked for. */
const LONGEST = 4_000_000;

/** Further ways to read a text, at most five. What a text shows no sign of isn't looked for. */
export function renderings(text: string): string[] {
  if (text.length > LONGEST) return [];
  const out: string[] = [];
  const signs = signsOf(text);
  if (signs.tags > 0 && TAG_IN_WORD.test(text)) out.push(text.replace(TAGS, ''));
  if (signs.hyphens >= LEAST_CUT && signs.hyphens >= CUT_SHARE * signs.words) {
    const cut = text.match(CUT)?.length ?? 0;
    if (cut >= LEAST_CUT && cut >= CUT_SHARE * (text.match(WORDS)?.length ?? 0))
      out.push(text.replace(HYPHENS, ''));
  }
  const quoted = signs.given >= LEAST_PIECES ? pieces(text, NAMED) : [];
  if (quoted.length >= LEAST_PIECES) out.push(quoted.join(''), quoted.join(' '));
  else if (signs.quotes >= 2 && ADDED.test(text)) out.push(text.replace(ADDED, ''));
  ADDED.lastIndex = 0;
  const encoded = signs.capitals >= LEAST_PIECES ? pieces(text, LABELLED) : [];
  if (encoded.length >= LEAST_PIECES) {
    const spelled = readable(Buffer.from(encoded.join(''), 'base64')) ?? eachRead(encoded);
    if (spelled !== undefined) out.push(spelled);
  }
  return out;
}

/** What of a text tells that a rendering may be worth the time. */
interface Signs {
  words: number;
  tags: number;
  /** Hyphens and the like with something on both sides. */
  hyphens: number;
  quotes: number;
  /** Quotes that something is set to: behind `=`, `:` or `<-`. */
  given: number;
  /** Capitals behind a small letter or a digit, as base64 has them. */
  capitals: number;
}

const [BLANK, OTHER, TAG, HYPHEN, QUOTE, GIVING, SMALL, CAPITAL, DASH] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Kinds of ASCII signs; beyond are letters and what {@link kindOf} tells. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (code <= 0x20) return BLANK;
  if (sign === '<') return TAG;
  if (sign === '-') return DASH;
  if ('_.'.includes(sign)) return HYPHEN;
  if ('"\'`'.includes(sign)) return QUOTE;
  if ('=:'.includes(sign)) return GIVING;
  return /[a-z0-9]/.test(sign) ? SMALL : /[A-Z]/.test(sign) ? CAPITAL : OTHER;
});

const kindOf = (code: number): number => {
  if (code < 128) return KINDS[code] as number;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0xb7) return HYPHEN;
  return code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb ? QUOTE : OTHER;
};

/** Linear, one look a sign. */
function signsOf(text: string): Signs {
  const signs: Signs = { words: 1, tags: 0, hyphens: 0, quotes: 0, given: 0, capitals: 0 };
  let before: number = BLANK;
  /** The last sign that isn't a blank. */
  let shown: number = BLANK;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === BLANK) {
      if (before !== BLANK) {
        signs.words += 1;
        if (before === HYPHEN || before === DASH) signs.hyphens -= 1;
      }
      before = BLANK;
      continue;
    }
    if (kind === HYPHEN || kind === DASH) {
      if (before !== BLANK) signs.hyphens += 1;
    } else if (kind === CAPITAL) {
      if (before === SMALL) signs.capitals += 1;
    } else if (kind === QUOTE) {
      signs.quotes += 1;
      if (shown === GIVING || shown === DASH) signs.given += 1;
    } else if (kind === TAG) signs.tags += 1;
    before = kind;
    shown = kind;
  }
  return signs;
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

/** The marks of emphasis, which vanish when a text is rendered, left out. */
export const unmarked = (text: string): string => text.replace(/[*~`\u00ad]/g, '');
