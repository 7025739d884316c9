import { hash } from 'node:crypto';
import { LedgerError } from '../errors';

/** 32 bytes of SHA-256. */
export type Hash = Buffer;

export const HASH_BYTES = 32;

/** Bytes of the longest entry: entry bundles hold lengths in 16 bits. */
export const MAX_ENTRY_BYTES = 0xffff;

// Prefixes of RFC 6962 §2.1 keep a leaf from being read as a node.
const leaf = Buffer.alloc(1 + MAX_ENTRY_BYTES);
const NODE_BYTES = 1 + 2 * HASH_BYTES;
const node = Buffer.alloc(NODE_BYTES, 1);

// A digest as a Latin-1 string costs half of one as a buffer.
const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'binary');

/** Root of the tree without entries: the hash of nothing (RFC 6962 §2.1). */
export const EMPTY_ROOT: Hash = Buffer.from(sha256(Buffer.alloc(0)), 'latin1');

/** SHA-256(0x00 || entry), RFC 6962 §2.1. @throws LedgerError `entry_too_large` */
export function leafHash(entry: Uint8Array): Hash {
  const result = Buffer.allocUnsafe(HASH_BYTES);
  writeLeafHash(entry, result, 0);
  return result;
}

/** The same, written into `target`. @throws LedgerError `entry_too_large` */
export function writeLeafHash(entry: Uint8Array, target: Buffer, offset: number): void {
  if (entry.length > MAX_ENTRY_BYTES) throw new LedgerError('entry_too_large', `${entry.length} bytes`);
  leaf.set(entry, 1);
  target.write(sha256(leaf.subarray(0, 1 + entry.length)), offset, 'latin1');
}

/**
 * The same of an entry that stands in a bundle, after its length: the byte before it is borrowed for the prefix, which saves
 * a copy of each entry.
 */
export function writeBundledLeafHash(entry: Buffer, target: Buffer, offset: number): void {
  const input = new Uint8Array(entry.buffer, entry.byteOffset - 1, 1 + entry.length);
  const borrowed = input[0] ?? 0;
  input[0] = 0;
  target.write(sha256(input), offset, 'latin1');
  input[0] = borrowed;
}

/** SHA-256(0x01 || left || right), RFC 6962 §2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return Buffer.from(sha256(node), 'latin1');
}

/**
 * Merkle tree hash of `count` hashes that stand side by side in `hashes`, which are roots of equal full trees
 * (RFC 6962 §2.1). `count` is a power of two, and at least 1. Costs no more memory than a copy of them.
 */
export function fullTreeHash(hashes: Uint8Array, first: number, count: number): Hash {
  // Before the hashes there is room for the node that is hashed next: moving two hashes there costs least.
  const work = Buffer.allocUnsafe(NODE_BYTES + count * HASH_BYTES);
  const next = work.subarray(0, NODE_BYTES);
  work[0] = 1;
  work.set(hashes.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES), NODE_BYTES);
  for (let width = count / 2; width >= 1; width /= 2)
    for (let at = 0; at < width; at++) {
      const pair = NODE_BYTES + at * 2 * HASH_BYTES;
      work.copyWithin(1, pair, pair + 2 * HASH_BYTES);
      work.write(sha256(next), NODE_BYTES + at * HASH_BYTES, 'latin1');
    }
  return Buffer.from(work.subarray(NODE_BYTES, NODE_BYTES + HASH_BYTES));
}

/** Hash number `at` of hashes that stand side by side. */
export const hashAt = (hashes: Buffer, at: number): Hash =>
  hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
