import { createHmac, hash } from 'node:crypto';
import { randomPart } from '../random';

/** A fresh salt: 32 bytes, base64. Kept with the sealed payload, never in the ledger. */
export const makeSalt = (): string => randomPart(32).toString('base64');

/**
 * A commitment to a text: HMAC-SHA-384 under the salt. It binds to the text, and tells nothing of it, however short
 * the text is, to who lacks the salt.
 */
export function commit(salt: string, text: string): string {
  const key = Buffer.from(salt, 'base64');
  const digest =
    key.length <= BLOCK && text.length <= SHORT
      ? shortHmac(key, text)
      : createHmac('sha384', key).update(text).digest('hex');
  return `hmac-sha384:${digest}`;
}

/** Bytes of a block of SHA-384, and of its digest (FIPS 180-4). */
const BLOCK = 128;
const DIGEST = 48;
/** Characters of a text that has room behind a block. A character takes three bytes of UTF-8 at the most. */
const SHORT = 16 * 1024;

const inner = Buffer.alloc(BLOCK + 3 * SHORT);
const outer = Buffer.alloc(BLOCK + DIGEST);

/** HMAC as RFC 2104 has it, by two digests: an object of the runtime's for each costs several times as much. */
function shortHmac(key: Buffer, text: string): string {
  for (let at = 0; at < BLOCK; at++) {
    const byte = key[at] ?? 0;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  const end = BLOCK + inner.write(text, BLOCK);
  outer.write(hash('sha384', inner.subarray(0, end), 'binary'), BLOCK, 'latin1');
  const digest = hash('sha384', outer, 'hex');
  inner.fill(0, 0, end);
  outer.fill(0);
  return digest;
}
