/**
 * Normal forms in linear time. Putting marks into their order takes the square of their number (UAX #15), so none of
 * the forms is made of more marks in a row than the standard's own stream-safe form has, which no script needs.
 */

const MOST_MARKS = 30;

const MARK = /\p{M}/u;
const TOO_MANY = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** Whether a text is all in ASCII, of which normal forms change nothing. */
const ascii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** The text without the marks that are too many in a row. */
const relieved = (text: string): string => (MARK.test(text) ? text.replace(TOO_MANY, '$1') : text);

/** Whether there are more marks in a row than any script sets, so that normal forms leave some out. */
export const overloaded = (text: string): boolean => !ascii(text) && relieved(text) !== text;

/** A normal form of the text, without the marks that are too many in a row. Linear. */
export const normalized = (text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string =>
  ascii(text) ? text : relieved(text).normalize(form);
