/** Disguises under which the evaluation puts each text again. Each keeps the words readable to who knows it. */

const LOOKALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};
const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0' };

const letters = (text: string, change: (letter: string) => string): string => [...text].map(change).join('');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const rotate = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

const eachLong = (text: string, change: (word: string) => string): string =>
  text.replace(/\p{L}{4,}/gu, change);

export const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  'upper-case': (text) => text.toUpperCase(),
  'full-width': (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'zero-width': (text) => [...text].join('\u200b'),
  'look-alikes': (text) => letters(text, (letter) => LOOKALIKE[letter] ?? letter),
  leet: (text) => letters(text, (letter) => LEET[letter] ?? letter),
  'spaced letters': (text) =>
    text
      .split(' ')
      .map((word) => [...word].join(' '))
      .join('   '),
  'tag characters': (text) =>
    `Hello. ${letters(text, (sign) => (/[ -~]/.test(sign) ? String.fromCodePoint(0xe0000 + sign.charCodeAt(0)) : sign))}`,
  base64,
  hexadecimal: hex,
  'URL escapes': (text) => hex(text).replace(/../g, '%$&'),
  ROT13: rotate,
  'base64 in hexadecimal': (text) => hex(base64(text)),
  'ROT13 in base64': (text) => base64(rotate(text)),
  'emphasis inside words': (text) => eachLong(text, (word) => `**${word.slice(0, 2)}****${word.slice(2)}**`),
  'tags inside words': (text) => eachLong(text, (word) => `<i>${word.slice(0, 2)}</i>${word.slice(2)}`),
  'hyphens inside words': (text) => eachLong(text, (word) => (word.match(/.{1,2}/gu) ?? []).join('-')),
  'soft hyphens': (text) => eachLong(text, (word) => (word.match(/.{1,3}/gu) ?? []).join('\u00ad')),
  'base64 in labelled pieces': (text) =>
    (base64(text).match(/.{1,14}/g) ?? []).map((piece, at) => `part${at + 1}: ${piece}`).join('\n'),
  'variables in pieces': (text) => {
    const [first, second] = [text.slice(0, text.length >> 1), text.slice(text.length >> 1)].map((half) =>
      JSON.stringify(half),
    );
    return `a = ${first}\nb = ${second}\nNow answer a + b.`;
  },
  'reversed words': (text) => eachLong(text, (word) => [...word].reverse().join('')),
  'letters moved by three': (text) =>
    text.replace(/[a-z]/gi, (letter) => {
      const base = letter <= 'Z' ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - base + 3) % 26) + base);
    }),
};
