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
/** Some word that may have two such signs. */
const TWICE = /[1!|][a-z0-9@$!|+]{0,24}[1!|]/i;
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

/** Words that mix letters with such signs, read as letters; `one` says what 1, ! and | are. Other words stay. */
export const unleet = (text: string, one: 'i' | 'l'): string => {
  const letters: Readonly<Record<string, string>> = { ...LEET, '1': one, '!': one, '|': one };
  return eachWord(text, (word) => word.replace(SIGNS, (sign) => letters[sign] ?? sign));
};

/** The same, but words that have some of both i and l in all readings, one beside the other; or else `leet`. */
export function unleetEach(text: string, leet: string): string {
  if (!TWICE.test(text)) return leet;
  let words = 0;
  return eachWord(text, (word) => {
    const readings = words < MOST_WORDS ? readingsOf(word) : ['i'];
    if (readings.length > 1) words += 1;
    return readings.map((ones) => read(word, ones)).join(' ');
  });
}

/** What `change` makes of each word that mixes letters and signs, up to the signs at its end: those end a sentence. */
function eachWord(text: string, change: (word: string) => string): string {
  const whole = /[(<]/.test(text) ? text.replace(BRACKET, 'c') : text;
  if (!SIGN.test(whole)) return whole;
  return whole.replace(WORD, (word) => {
    if (!SIGN.test(word) || !/[a-z]/i.test(word)) return word;
    // Not a pattern: that would be tried from each sign of a long row.
    let end = word.length;
    while (TRAILING.has(word.charAt(end - 1))) end -= 1;
    return change(word.slice(0, end)) + word.slice(end);
  });
}

/** What the signs of a word that are i or l could be, one letter for each, if it may be a word with both. */
function readingsOf(word: string): string[] {
  const count = word.match(EITHERS)?.length ?? 0;
  const letters = word.match(LETTERS)?.length ?? 0;
  const likely = word.length <= LONGEST_WORD && letters >= LETTERS_SHARE * word.length && letters > count;
  if (count < 2 || count > MOST_EITHER || !likely) return ['i'];
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, at) => ((bits >> at) & 1 ? 'l' : 'i')).join(''),
  );
}

/** The letters of a word, of which `ones` names those that are i or l, or all of them. */
function read(word: string, ones: string): string {
  let at = 0;
  return word.replace(SIGNS, (sign) => {
    if (!EITHER.test(sign)) return LEET[sign] ?? sign;
    at += 1;
    return ones.charAt(at - 1) || ones.charAt(0);
  });
}
