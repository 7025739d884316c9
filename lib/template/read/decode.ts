import { isUtf8 } from 'node:buffer';
import { InputError } from './input-error';

/**
 * The text of a file: UTF-8, no byte order mark, no NUL, no private-use characters (symbols are written with them).
 *
 * @throws InputError `encoding`, `reserved-character`
 */
export function decode(bytes: Buffer, file: string): string {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined)
    throw new InputError(
      'encoding',
      `${file} begins with a ${mark} byte order mark; save it as UTF-8 without one`,
    );
  if (!isUtf8(bytes)) throw new InputError('encoding', `${file} is not valid UTF-8; save it as UTF-8`);
  const text = bytes.toString('utf8');
  refuseReserved(text, file);
  return text;
}

/** @throws InputError `reserved-character` */
export function refuseReserved(text: string, file: string): void {
  const found = /[\0\uE000-\uF8FF]|\p{Surrogate}/u.exec(text)?.[0];
  if (found === undefined) return;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new InputError(
    'reserved-character',
    `${file} holds the character U+${code}; NUL, private-use characters and lone surrogates are not allowed, remove it`,
  );
}

function byteOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  return undefined;
}
