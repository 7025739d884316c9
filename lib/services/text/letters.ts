/** Views of how letters are set: spaced out, or replaced by digits and signs that look like them. */

const LETTER = "[\\p{L}\\p{N}@$'’]";

/** Three single letters or more, each set off by the same sign: `U.S.A.` too, since a view may only add. */
const SPACED = new RegExp(
  `(?<!${LETTER})${LETTER}([ \\t._*|/,·•~-])${LETTER}(?:\\1${LETTER})+(?!${LETTER})`,
  'gu',
);

/** Two letters between the wide gaps that set spaced words apart. */
const SPACED_PAIR = new RegExp(`(?<=^|[ \\t]{2})(${LETTER})[ \\t](${LETTER})(?=[ \\t]{2}|$)`, 'gu');

/** `t r a c k` and `t.r.a.c.k` written as `track`. Two separators, or another one, end a word. Linear. */
export const joined = (text: string): string =>
  text
    .replace(SPACED, (run) => [...run].filter((_, index) => index % 2 === 0).join(''))
    .replace(SPACED_PAIR, '$1$2');

/** Digits and signs that stand for letters. `1` is read twice: as i here, and as l in a view of its own. */
export const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

const WORD = /[a-z0-9@$!|+]+/gi;
const SIGN = /[0-9@$!|+]/;
const TRAILING: ReadonlySet<string> = new Set('!|+');

/** Words that mix letters with such signs, read as letters; `one` says what 1, ! and | are. Other words stay. */
export function unleet(text: string, one: 'i' | 'l'): string {
  if (!SIGN.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!/[a-z]/i.test(word) || !SIGN.test(word)) return word;
    // Signs at the end end a sentence. Not a pattern: that would be tried from each sign of a long row.
    let end = word.length;
    while (TRAILING.has(word.charAt(end - 1))) end -= 1;
    const core = word.slice(0, end);
    const read = core.replace(/[0-9@$!|+]/g, (sign) => (/[1!|]/.test(sign) ? one : (LEET[sign] ?? sign)));
    return read + word.slice(end);
  });
}
