import { FOLDS } from './lookalikes';
import { normalized, overloaded } from './marks';

/**
 * Character-level views: compatibility forms (NFKC, UAX #15), invisible characters, and look-alikes folded to Latin.
 */

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
