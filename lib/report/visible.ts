// Controls, formats (bidi, zero width), surrogates, private use, unassigned; separators; whatever fonts leave out.
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Text from a template, on one line, with every character that a reader could not see (or that would move the cursor,
 * reorder the line or hide part of it) written out as `\u{hex}`.
 */
export const visible = (text: string) =>
  text.replace(UNSEEN, (character) => NAMED[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`);

/** JSON text with the same characters as JSON's own escapes: equal data, safe to print. */
export const visibleJson = (json: string) =>
  json.replace(UNSEEN, (character) =>
    character === '\n'
      ? character
      : Array.from(
          { length: character.length },
          (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
        ).join(''),
  );
