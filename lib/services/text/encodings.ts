import { readable } from './characters';

/** Encodings that hide text in text: URL, HTML and JavaScript escapes, hexadecimal, base64, ROT13. */

/** Characters of encoded text that read as nothing and still pass: digests, keys and ids are shorter. */
export const LONGEST_OPAQUE = 400;
/** Characters of the shortest run that is decoded. */
export const LEAST_ENCODED = 16;

export interface Decoded {
  /** The text with each encoded run replaced by what it spells. */
  readonly text: string;
  /** Whether there is a long run that looks encoded and spells nothing. */
  readonly opaque: boolean;
}

/** One level of decoding, in place, so that what is said around an encoded run stays beside it. Linear. */
export function decoded(text: string): Decoded {
  const unescaped = hexPairs(escapes(text));
  let opaque = false;
  // The pattern below tries every word from each of its letters, and most texts hold no run for it.
  if (!hasRun(unescaped)) return { text: unescaped, opaque };
  // A run may be wrapped, as in MIME: lines of 40 characters or more that follow one another are one run.
  const out = unescaped.replace(
    /(?:[A-Za-z0-9+/_-]{40,}\r?\n)*[A-Za-z0-9+/_-]{16,}={0,2}/g,
    (whole: string) => {
      const run = whole.replace(/\s/g, '');
      const spelled = spell(run);
      if (spelled === undefined && run.length >= LONGEST_OPAQUE && /\d/.test(run) && /[a-z]/i.test(run)) {
        opaque = true;
      }
      return spelled ?? whole;
    },
  );
  return { text: out, opaque };
}

/** The characters of hexadecimal and both alphabets of base64, by their code. */
const ENCODING: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9+/_-]/.test(String.fromCharCode(code)),
);

/** Whether the text holds a run that is long enough to be decoded. */
function hasRun(text: string): boolean {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    length = ENCODING[text.charCodeAt(at)] ? length + 1 : 0;
    if (length >= LEAST_ENCODED) return true;
  }
  return false;
}

function spell(run: string): string | undefined {
  if (/^[0-9a-f]+$/i.test(run) && run.length % 2 === 0) {
    const hex = readable(Buffer.from(run, 'hex'));
    if (hex !== undefined) return hex;
  }
  // Paths and hyphenated words share base64's alphabet, so a run is also tried without its first part.
  return base64(run) ?? base64(run.replace(/^[\w+-]*\//, ''));
}

function base64(run: string): string | undefined {
  const bare = run.replace(/=+$/, '');
  if (bare.length < LEAST_ENCODED || bare.length % 4 === 1) return undefined;
  return readable(Buffer.from(bare, 'base64'));
}

/** `%41`, `\x41`, `\u0041`, `&#65;`, `&#x41;` and what they stand for; malformed ones stay as they are. */
function escapes(text: string): string {
  if (!/[%\\&]/.test(text)) return text;
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => readable(Buffer.from(run.replace(/%/g, ''), 'hex')) ?? run)
    .replace(/(?:\\x[0-9a-f]{2})+/gi, (run) => readable(Buffer.from(run.replace(/\\x/gi, ''), 'hex')) ?? run)
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (run, code: string) => character(Number.parseInt(code, 16)) ?? run)
    .replace(/&#(\d{1,7});/g, (run, code: string) => character(Number.parseInt(code, 10)) ?? run);
}

const character = (code: number): string | undefined =>
  code <= 0x10ffff ? String.fromCodePoint(code) : undefined;

/** Hexadecimal bytes that are set apart: `54 72 61`, `54:72:61`, `0x54, 0x72`. */
function hexPairs(text: string): string {
  return text.replace(/(?:\b(?:0x)?[0-9a-f]{2}\b(?:, ?|[ :-])?){8,}/gi, (run) => {
    const pairs = run.replace(/0x/gi, '').match(/[0-9a-f]{2}/gi) ?? [];
    return readable(Buffer.from(pairs.join(''), 'hex')) ?? run;
  });
}

/** Each Latin letter moved by thirteen places. Its own inverse. */
export function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

/** Pairs of letters that are frequent in English, Spanish, French and German words. Our own count and choice. */
export const FREQUENT_PAIRS =
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el la ta ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq sy sl ps jo lf nv je nk kn gs dy hy ze ks xt bs ik dd pt oy az';

const LETTERS = 26;

/** For each pair of letters: 1 if ROT13 makes it a frequent one, -1 if it makes it none, else 0. */
const GAIN: Int8Array = gains(new Set(FREQUENT_PAIRS.split(' ')));

function gains(frequent: ReadonlySet<string>): Int8Array {
  const letter = (place: number) => String.fromCharCode(97 + (place % LETTERS));
  return Int8Array.from({ length: LETTERS * LETTERS }, (_, pair) => {
    const [first, second] = [Math.floor(pair / LETTERS), pair % LETTERS];
    const before = frequent.has(letter(first) + letter(second));
    const after = frequent.has(letter(first + 13) + letter(second + 13));
    return Number(after) - Number(before);
  });
}

/** Net evidence, in frequent pairs, from which a stretch counts as written in ROT13. */
const ROT13_EVIDENCE = 4;

/**
 * Whether some stretch of the text has more of a language's frequent pairs after ROT13 than before. Linear, and without
 * a copy of the text, since every text of every exchange is put to it.
 */
export function looksRotated(text: string): boolean {
  let sum = 0;
  let last = -1;
  for (let at = 0; at < text.length; at += 1) {
    // Bit 0x20 sets upper and lower case apart in ASCII, and moves nothing else between a and z.
    const place = (text.charCodeAt(at) | 0x20) - 97;
    const letter = place >= 0 && place < LETTERS ? place : -1;
    if (last >= 0 && letter >= 0) {
      sum = Math.max(0, sum + (GAIN[last * LETTERS + letter] ?? 0));
      if (sum >= ROT13_EVIDENCE) return true;
    }
    last = letter;
  }
  return false;
}
