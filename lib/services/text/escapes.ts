import { readable } from './bytes';

/** Characters written as escapes of URLs, JavaScript, C, HTML and quoted-printable; malformed ones stay as they are. */

/** Escapes of one byte each: what begins them, and what all of one are. */
const BYTES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:%[0-9a-f]{2})+/gi, /%/g],
  [/(?:\\x[0-9a-f]{2})+/gi, /\\x/gi],
  [/(?:=[0-9a-f]{2}){2,}/gi, /=/g],
];

/** Escapes of one character each, by its number, after zeros. */
const CHARACTERS: readonly (readonly [RegExp, 8 | 10 | 16])[] = [
  [/[\\%]u([0-9a-f]{4})/gi, 16],
  [/\\u\{0*([0-9a-f]{1,6})\}/gi, 16],
  [/\\U00([0-9a-f]{6})/gi, 16],
  [/\\([0-3]?[0-7]{2})/g, 8],
  [/&#x0*([0-9a-f]{1,6});?/gi, 16],
  [/&#0*(\d{1,7});?/g, 10],
];

/** Quoted-printable of single letters, in capitals and close to each other: else they may be values that are set. */
const QUOTED = /=[2-7][0-9A-F](?:[^\n=]{0,8}=[2-7][0-9A-F]){2,}/g;
const QUOTED_ONE = /=([2-7][0-9A-F])/g;
/** The end of a line in quoted-printable that isn't one of the text. */
const SOFT_BREAK = /(?<=[^\s=])=\r?\n/g;

/** `%41`, `\x41`, `\u0041`, `%u0041`, `\u{41}`, `\101`, `&#65;`, `&#x41`, `=41` and what they stand for. Linear. */
export function unescaped(text: string): string {
  let out = text.includes('=') ? text.replace(SOFT_BREAK, '') : text;
  if (!/[%\\&=]/.test(out)) return out;
  for (const [escapes, signs] of BYTES) {
    out = out.replace(escapes, (run) => readable(Buffer.from(run.replace(signs, ''), 'hex')) ?? run);
  }
  for (const [escapes, base] of CHARACTERS) {
    out = out.replace(escapes, (run, digits: string) => character(Number.parseInt(digits, base)) ?? run);
  }
  return out.replace(QUOTED, (run) =>
    run.replace(QUOTED_ONE, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
  );
}

/** Lone surrogates too, as two escapes may make one character. */
const character = (code: number): string | undefined =>
  code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
