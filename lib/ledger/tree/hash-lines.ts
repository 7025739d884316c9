import { decodeBase64, encodeBase64 } from '../encoding';
import { HASH_BYTES, type Hash } from './hash';

/** A proof as text: each hash in base64 on a line. */
export const encodeHashLines = (hashes: readonly Hash[]): string =>
  hashes.map((hash) => `${encodeBase64(hash)}\n`).join('');

/** A line's hash, or undefined unless the line is exactly one. */
export function parseHashLine(line: string): Hash | undefined {
  const hash = decodeBase64(line);
  return hash?.length === HASH_BYTES ? hash : undefined;
}
