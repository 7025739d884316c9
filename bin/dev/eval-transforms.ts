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

export const TRANSFORMS: Readonly<Record<string, (text: string) => string>> = {
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
};
