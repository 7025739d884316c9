/** Digits and signs that stand for letters. `1`, `!` and `|` are read as i and as l, in views of their own. */
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
const SIGNS = /[0-9@$!|+]/g;
const EITHER = /[1!|]/;
const EITHERS = /[1!|]/g;
const LETTERS = /[a-z]/gi;
const TRAILING: ReadonlySet<string> = new Set('!|+');

/** A bracket that nothing closes, inside a word: a c. */
const BRACKET = /(?<=[a-z0-9@$!|+])(?:\((?![^()\n]{0,80}\))|<(?![^<>\n]{0,80}>))(?=[a-z0-9@$!|+])/gi;

/** Signs of one word that are read both ways each, and how many such words of a text. */
const MOST_EITHER = 4;
const MOST_WORDS = 64;
/** Longer ones are no words but encodings or ids. */
const LONGEST_WORD = 24;
const LETTERS_SHARE = 0.6;

/**
 * Words that mix letters with such signs, read as letters; `one` says what 1, ! and | are: `each` gives those words that
 * have some of both in all readings, one beside the other. Other words stay.
 */
export function unleet(text: string, one: 'i' | 'l' | 'each'): string {
  const whole = /[(<]/.test(text) ? text.replace(BRACKET, 'c') : text;
  if (!SIGN.test(whole)) return whole;
  let words = 0;
  return whole.replace(WORD, (word) => {
    if (!/[a-z]/i.test(word) || !SIGN.test(word)) return word;
    // Signs at the end end a sentence. Not a pattern: that would be tried from each sign of a long row.
    let end = word.length;
    while (TRAILING.has(word.charAt(end - 1))) end -= 1;
    const core = word.slice(0, end);
    if (one !== 'each') return read(core, () => one) + word.slice(end);
    const count = core.match(EITHERS)?.length ?? 0;
    const letters = core.match(LETTERS)?.length ?? 0;
    const few = count >= 2 && count <= MOST_EITHER && end <= LONGEST_WORD && letters > count;
    if (!few || letters < LETTERS_SHARE * end || words >= MOST_WORDS) {
      return read(core, () => 'i') + word.slice(end);
    }
    words += 1;
    const readings = Array.from({ length: 2 ** count }, (_, bits) =>
      read(core, (at) => ((bits >> at) & 1 ? 'l' : 'i')),
    );
    return readings.join(' ') + word.slice(end);
  });
}

/** The letters of a word, of which `either` names those that are i or l by their place among such. */
function read(word: string, either: (at: number) => string): string {
  let at = 0;
  return word.replace(SIGNS, (sign) => {
    if (!EITHER.test(sign)) return LEET[sign] ?? sign;
    at += 1;
    return either(at - 1);
  });
}
