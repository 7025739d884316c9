import { normalized, overloaded } from './marks';

/**
 * Character-level views: compatibility forms (NFKC, UAX #15), invisible characters, and look-alikes folded to Latin.
 * The table of look-alikes is our own choice of the letters that UTS #39 calls confusable with a to z and 0 to 9.
 */

/** Latin letter → the characters that pass for it once case is folded and marks are removed. */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ🅰🅐🄰🇦Ꭺ∀ⱥꭺ',
  b: 'вʙ🅱🅑🄱🇧ƀɓЬьᏏꞵƄƅβ',
  c: 'сᴄ🅲🅒🄲🇨ϲⅽᏟ¢ȼƈꮯ',
  d: 'ԁᴅ🅳🅓🄳🇩ⅾᎠɗđꭰժ',
  e: 'еεᴇ🅴🅔🄴🇪єҽ℮ɛэᎬ∈ɇꭼ',
  f: 'ғꜰ🅵🅕🄵🇫ƒϝꞙẝ',
  g: 'ɡɢ🅶🅖🄶🇬ցԍǥɠꮐ',
  h: 'нһʜ🅷🅗🄷🇭հᎻħɦꮋ',
  i: 'іιɪ🅸🅘🄸🇮ıⅰɩӏɨᎥꭵ',
  j: 'јᴊ🅹🅙🄹🇯ϳɉʝᎫ',
  k: 'кκᴋ🅺🅚🄺🇰қƙĸᏦ',
  l: 'ʟ🅻🅛🄻🇱ⅼłƚɭǀᏞ',
  m: 'мᴍ🅼🅜🄼🇲ⅿɱᎷꮇ',
  n: 'пηɴ🅽🅝🄽🇳ոռŋɲип',
  o: 'оοσᴏ🅾🅞🄾🇴օөøºɵ௦০੦ഠ',
  p: 'рρᴘ🅿🅟🄿🇵ƿᏢᵽþꮲ',
  q: 'ԛ🆀🅠🅀🇶գɋ',
  r: 'гʀ🆁🅡🅁🇷ɍɾᏒꭱ',
  s: 'ѕꜱ🆂🅢🅂🇸ƽʂᏚꮪ§',
  t: 'тτᴛ🆃🅣🅃🇹ŧƭᎢ†ꭲ',
  u: 'υᴜ🆄🅤🅄🇺սʋцμµ',
  v: 'νѵᴠ🆅🅥🅅🇻ⅴᏙ∨ꮩ',
  w: 'ѡԝᴡ🆆🅦🅆🇼ωшɯᎳꮃ',
  x: 'хχ🆇🅧🅇🇽ⅹ×ҳ᙭',
  y: 'уүγʏ🆈🅨🅈🇾ұɏƴყ',
  z: 'ᴢ🆉🅩🅉🇿ƶʐᏃꮓ',
};

const FOLDS: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) =>
    [...others].flatMap((other) => [
      [other, latin] as const,
      [other.toLowerCase(), latin] as const,
      [other.toUpperCase(), latin] as const,
    ]),
  ),
);

const NON_ASCII = /[\u0080-\u{10ffff}]/u;
const UNSEEN = /(?![\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/gu;
const SPACES = /[\p{Zs}\u2028\u2029]/gu;
const BEYOND_ASCII = /[\u0080-\u{10ffff}]/gu;

/** Whether `text` holds anything outside ASCII. */
export const beyondAscii = (text: string): boolean => NON_ASCII.test(text);

/** Compatibility forms composed, characters that aren't seen removed, every space a plain one. Idempotent. */
export function plain(text: string): string {
  // NFKC can make ignorable characters (U+FFA0), and removal can bring together what composes: so twice.
  if (!beyondAscii(text)) return text.replace(UNSEEN, '');
  return normalized(normalized(text, 'NFKC').replace(UNSEEN, '').replace(SPACES, ' '), 'NFKC');
}

/** Marks removed and look-alikes written as the Latin letters that they pass for. Idempotent. */
export function folded(text: string): string {
  if (!beyondAscii(text)) return text;
  const bare = normalized(text, 'NFKD').replace(/\p{M}/gu, '');
  return normalized(
    bare.replace(BEYOND_ASCII, (character) => FOLDS.get(character) ?? character),
    'NFKC',
  );
}

/**
 * Whether too much of the text is in characters that mean nothing: lone surrogates, private use, unassigned, or marks
 * over marks until no letter can be seen.
 */
export function meaningless(text: string): boolean {
  if (!beyondAscii(text)) return false;
  if (overloaded(text)) return true;
  const count = text.match(/[\p{Cs}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return count >= 8 || (count > 0 && count / text.length > 0.05);
}
