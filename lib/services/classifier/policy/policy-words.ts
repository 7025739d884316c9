/** Letters and digits of a policy's text, and different words among them, below which it says nothing. */
const LEAST_LETTERS = 200;
const LEAST_WORDS = 60;

/** Whether a policy's text can say something: spaces, unseen characters and one word over and over say nothing. */
export function saysSomething(text: string): boolean {
  const seen = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const words = seen.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('').length >= LEAST_LETTERS && new Set(words).size >= LEAST_WORDS;
}
