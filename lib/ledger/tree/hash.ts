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

/** Where entries stand in a bundle: from which byte of it to before which. */
interface Bundled {
  readonly bytes: Buffer;
  readonly length: number;
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
}

/**
 * The hash of each entry of a bundle, side by side. Its length stands before an entry, of which a byte is borrowed for the
 * prefix: that saves a copy of each.
 */
export function writeBundledLeafHashes(entries: Bundled, target: Buffer): void {
  const { buffer, byteOffset } = entries.bytes;
  // Written at once: to write each takes a fifth of what hashing it takes.
  let hashes = '';
  for (let at = 0; at < entries.length; at++) {
    const start = entries.start(at);
    const input = new Uint8Array(buffer, byteOffset + start - 1, entries.end(at) - start + 1);
    const borrowed = input[0] ?? 0;
    input[0] = 0;
    hashes += sha256(input);
    input[0] = borrowed;
  }
  target.write(hashes, 'latin1');
}

/** SHA-256(0x01 || left || right), RFC 6962 §2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return Buffer.from(sha256(node), 'latin1');
}

/** Hashes that are added up at once, after a byte for the prefix of the first node. */
const MOST = 256;
const work = Buffer.alloc(1 + MOST * HASH_BYTES);
/** Two hashes each, after the byte before them: a view that is at hand costs nothing, and saves moving them. */
const nodes = Array.from({ length: MOST / 2 }, (_, at) =>
  work.subarray(2 * HASH_BYTES * at, 2 * HASH_BYTES * at + NODE_BYTES),
);

/**
 * Merkle tree hash of `count` hashes that stand side by side in `hashes`, which are roots of equal full trees
 * (RFC 6962 §2.1). `count` is a power of two, and at least 1.
 */
export function fullTreeHash(hashes: Uint8Array, first: number, count: number): Hash {
  const half = count / 2;
  if (count > MOST)
    return nodeHash(fullTreeHash(hashes, first, half), fullTreeHash(hashes, first + half, half));
  work.set(hashes.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES), 1);
  for (let width = half; width >= 1; width /= 2) {
    let level = '';
    for (let at = 0; at < width; at++) {
      const pair = nodes[at] ?? work;
      // The byte is of a pair that is hashed already.
      pair[0] = 1;
      level += sha256(pair);
    }
    work.write(level, 1, 'latin1');
  }
  return Buffer.from(work.subarray(1, 1 + HASH_BYTES));
}

/** Hash number `at` of hashes that stand side by side. */
export const hashAt = (hashes: Buffer, at: number): Hash =>
  hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
