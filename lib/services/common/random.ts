import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8192;
let pool = Buffer.alloc(0);
let at = 0;

/**
 * Random bytes, each given out once and kept nowhere. They are drawn by the kibibyte: a draw of its own for each salt and
 * nonce costs as much as all that is done with it.
 */
export function randomPart(bytes: number): Buffer {
  if (bytes > POOL_BYTES) throw new RangeError(`${bytes} bytes are more than ${POOL_BYTES}`);
  if (at + bytes > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafe(POOL_BYTES));
    at = 0;
  }
  const part = Buffer.from(pool.subarray(at, at + bytes));
  pool.fill(0, at, at + bytes);
  at += bytes;
  return part;
}
