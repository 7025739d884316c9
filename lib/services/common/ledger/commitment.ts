import { createHmac } from 'node:crypto';
import { randomPart } from '../random';

/** A fresh salt: 32 bytes, base64. Kept with the sealed payload, never in the ledger. */
export const makeSalt = (): string => randomPart(32).toString('base64');

/**
 * A commitment to a text: HMAC-SHA-384 under the salt. It binds to the text, and tells nothing of it, however short
 * the text is, to who lacks the salt.
 */
export const commit = (salt: string, text: string): string =>
  `hmac-sha384:${createHmac('sha384', Buffer.from(salt, 'base64')).update(text).digest('hex')}`;
