/** Text in bytes, as encodings spell it: UTF-8 or UTF-16, whole or in stretches between bytes that say nothing. */

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const MARKS_AND_LETTERS = /[\p{L}\p{M}\p{N}\p{P}\p{Zs}\n\r\t$+=<>^`|~]/gu;

/** Share of a text that is in letters, digits, marks and signs that a person could read. */
function clarity(text: string): number {
  if (text.length === 0) return 0;
  return (text.match(MARKS_AND_LETTERS)?.join('').length ?? 0) / text.length;
}

/** The text that `bytes` spell in UTF-8, if they spell any that a person could read. */
export function readable(bytes: Uint8Array): string | undefined {
  try {
    const text = strictUtf8.decode(bytes);
    return clarity(text) > 0.95 ? text : undefined;
  } catch {
    return undefined;
  }
}

const COMMON = /[\p{L}\p{M}\p{N}\s.,'’?!-]/gu;
/** Characters from which on a text needn't be of words, as code isn't; chance makes none so long. */
const LONG = 32;
const COMMON_SHARE = 0.8;

/** Whether a text that bytes spell is one that somebody wrote, and not chance. */
export const likely = (text: string): boolean =>
  text.length < LONG
    ? (text.match(COMMON)?.join('').length ?? 0) >= COMMON_SHARE * text.length
    : clarity(text) >= COMMON_SHARE;

/** A stretch of bytes, from the first to behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Bytes of the shortest stretch that isn't chance. */
const LEAST_SPAN = 6;

/** The stretches that are readable UTF-8. Linear. */
export function spans(bytes: Uint8Array): Span[] {
  const out: Span[] = [];
  let from = 0;
  for (let at = 0; at <= bytes.length; ) {
    const size = at < bytes.length ? sequence(bytes, at) : 0;
    if (size > 0) {
      at += size;
      continue;
    }
    if (at - from >= LEAST_SPAN) out.push({ from, to: at });
    at += 1;
    from = at;
  }
  return out;
}

/** Whether all bytes are readable UTF-8. */
export function whole(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const size = sequence(bytes, at);
    if (size === 0) return false;
    at += size;
  }
  return at > 0;
}

/** Bytes of the character at a place, if it is one of UTF-8 that can be seen, else 0. */
function sequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return (first >= 0x20 && first < 0x7f) || (first >= 0x09 && first <= 0x0d) ? 1 : 0;
  // Not characters that are written longer than need be, surrogates, nor those of private use.
  const second = bytes[at + 1] ?? 0;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f) || first === 0xee) return 0;
  if ((first === 0xef && second < 0xa4) || (first === 0xf0 && second < 0x90)) return 0;
  const size = first >= 0xf1 || first < 0xc3 ? 0 : first === 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (size === 0) return 0;
  if (at + size > bytes.length) return 0;
  for (let next = 1; next < size; next += 1) if (((bytes[at + next] as number) & 0xc0) !== 0x80) return 0;
  return size;
}

/** Fewest characters, and the share of them in one alphabet, of what counts as UTF-16. */
const LEAST_WIDE = 12;
const WIDE_SHARE = 0.85;

/**
 * The text that `bytes` spell in UTF-16 of either order: characters of one alphabet share their upper byte, and Han
 * characters lie in one block. To be asked after UTF-8, of which pairs look like Han.
 */
export function wide(bytes: Buffer): string | undefined {
  const count = bytes.length >> 1;
  if (count < LEAST_WIDE) return undefined;
  const big = uniform(bytes, 0, count) >= WIDE_SHARE;
  if (!big && uniform(bytes, 1, count) < WIDE_SHARE) return undefined;
  const pairs = Buffer.from(bytes.subarray(0, 2 * count));
  const text = (big ? pairs.swap16() : pairs).toString('utf16le');
  return clarity(text) > WIDE_SHARE ? text : undefined;
}

/** The share of every second of the bytes that is the same one or, as for spaces, zero; or that of Han characters. */
function uniform(bytes: Buffer, start: number, count: number): number {
  // What more than half of them are is left over when each of them cancels another one out.
  let common = 0;
  let lead = 0;
  let han = 0;
  const behind = start + 2 * count;
  for (let at = start; at < behind; at += 2) {
    const byte = bytes[at] as number;
    if (byte === 0 || (byte >= 0x4e && byte <= 0x9f)) han += 1;
    if (lead === 0) common = byte;
    lead += byte === common ? 1 : -1;
  }
  let same = 0;
  if (lead > 0) {
    for (let at = start; at < behind; at += 2) if (bytes[at] === common || bytes[at] === 0) same += 1;
  }
  return Math.max(han, same) / count;
}
