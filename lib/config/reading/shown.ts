/** What a reader of an error may see as it is: printable ASCII. Letters of other scripts look like ours. */
const OTHER = /[^\x20-\x7e]/gu;

/** A text on one line, with everything but printable ASCII written as `\u{hex}`. */
export const shown = (text: string): string =>
  text.replace(OTHER, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

const LONGEST = 120;

/** A value of a deployment file as an error shows it, on one line, and no longer than one can read. */
export function shownValue(value: unknown): string {
  const text = shown(JSON.stringify(value) ?? 'nothing');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
