import { shown } from './shown';

// A reviewer approves what they see. Characters that can't be seen, that reorder a line, or that look like a letter of
// ours and aren't, have no place in a deployment file: Unicode TR 36 and 39; "Trojan Source" (CVE-2021-42574).

// Controls but line breaks and tabs, formats, surrogates, private use, unassigned; separators; what fonts leave out.
const UNSEEN =
  /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
const LETTER = /\p{L}|\p{Nd}/u;
const LATIN = /\p{Script=Latin}|[0-9]/u;
const MARK = /\p{M}/u;

/** What is wrong with a character, and where its text has it. */
export interface StrangeCharacter {
  readonly code: 'character-unseen' | 'character-lookalike';
  /** Counts UTF-16 units. */
  readonly offset: number;
  /** A lower-case sentence. */
  readonly message: string;
}

/** The first character of a text that a reader can't see, or would take for another; undefined where there is none. */
export function strangeCharacter(text: string): StrangeCharacter | undefined {
  let offset = 0;
  for (const character of text) {
    if (UNSEEN.test(character)) return unseen(text, character, offset);
    if (isLookalike(character)) return lookalike(text, character, offset);
    offset += character.length;
  }
  return undefined;
}

/**
 * The first character of a line, comments of a file included, that a reader can't see. A carriage return within it is one: some
 * editors end the line there, and YAML's reader goes on with the comment.
 */
export function unseenCharacter(text: string): StrangeCharacter | undefined {
  let offset = 0;
  for (const character of text) {
    const within = character === '\r' && offset + 1 < text.length;
    if (within || UNSEEN.test(character)) return unseen(text, character, offset);
    offset += character.length;
  }
  return undefined;
}

/** A letter that isn't Latin, a digit that isn't ours, a form for compatibility, or a mark that its letter hasn't taken in. */
const isLookalike = (character: string) =>
  MARK.test(character) ||
  (LETTER.test(character) && (!LATIN.test(character) || character.normalize('NFKC') !== character));

const unseen = (text: string, character: string, offset: number): StrangeCharacter => ({
  code: 'character-unseen',
  offset,
  message: `"${around(text, offset)}" has ${name(character)}, which no reader sees; take it out`,
});

const lookalike = (text: string, character: string, offset: number): StrangeCharacter => ({
  code: 'character-lookalike',
  offset,
  message: `"${around(text, offset)}" has ${name(character)}, which may look like another letter; write it with Latin letters`,
});

const name = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const REACH = 20;

/** Some of the text on either side, on one line. */
const around = (text: string, offset: number) => {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  const at = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  return shown(line.slice(Math.max(0, at - REACH), at + REACH).trim());
};
