import { isAscii } from 'node:buffer';
import { hash } from 'node:crypto';

// Strict readers: each accepts exactly one text for a value, and answers undefined to any other.

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes of padded base64 (RFC 4648 §4) in its one spelling: no spaces, no stray bits before the padding. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

export const encodeBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** A decimal without sign or leading zeros, at most 2^53 - 1. */
export function decodeDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Text of well-formed UTF-8; a byte order mark is a character like any other. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  // Several times faster, and nearly always so.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** `sha384:` and the digest of bytes in hexadecimal. */
export const digestSha384 = (bytes: Uint8Array): string => `sha384:${hash('sha384', bytes, 'hex')}`;

/** Eight bytes, big-endian, of an integer from 0 to 2^53 - 1. */
export function encodeUint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

/** The integer of eight big-endian bytes at an offset, if it is at most 2^53 - 1. */
export function decodeUint64(bytes: Buffer, offset = 0): number | undefined {
  const value = Number(bytes.readBigUInt64BE(offset));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Whether a text can't be encoded as UTF-8, because it holds half a surrogate pair. */
export const isIllFormed = (text: string): boolean => /\p{Surrogate}/u.test(text);
