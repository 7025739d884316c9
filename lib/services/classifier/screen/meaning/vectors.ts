import { createHash } from 'node:crypto';
import { type HashTable, openTable } from '../hash-table';
import { VECTORS } from './word-vectors';

/**
 * What English words mean, as far as their company tells: vectors of whole numbers from -7 to 7, by which words that are
 * used alike lie close together. Decoded when first asked for.
 */

export const DIMENSIONS = 100;
const LIMIT = 8;
const BYTES_A_WORD = 4 + DIMENSIONS / 2;

export interface WordVectors {
  /** Number of a word by its hash, the commonest first; -1 for a word of which nothing is known. */
  readonly numberOf: (hash: number) => number;
  /** The vectors, one after the other. */
  readonly values: Int8Array;
  /** How much a word says: near 0 for the commonest, near 1 for rare ones. */
  readonly weights: Float64Array;
}

let opened: WordVectors | undefined;

export function wordVectors(): WordVectors {
  opened ??= open();
  return opened;
}

/** Rank at which a word counts half. */
const HALF = 150;

function open(): WordVectors {
  const bytes = Buffer.from(VECTORS, 'base64');
  const count = bytes.length / BYTES_A_WORD;
  const table: HashTable = openTable(1 << 16);
  const values = new Int8Array(count * DIMENSIONS);
  const weights = new Float64Array(count);
  for (let word = 0; word < count; word += 1) {
    const at = word * BYTES_A_WORD;
    const hash = bytes.readInt32BE(at);
    // Of two words that are written alike once accents are off, the commoner stands.
    if (table.get(hash) === 0) table.add(hash, word + 1);
    for (let pair = 0; pair < DIMENSIONS / 2; pair += 1) {
      const both = bytes[at + 4 + pair] as number;
      values[word * DIMENSIONS + 2 * pair] = (both >> 4) - LIMIT;
      values[word * DIMENSIONS + 2 * pair + 1] = (both & 15) - LIMIT;
    }
    weights[word] = (word + 1) / (word + 1 + HALF);
  }
  return { numberOf: (hash) => table.get(hash) - 1, values, weights };
}

/** Vectors as bytes: a word's hash, then two dimensions a byte. */
export function encodeVector(hash: number, values: readonly number[]): Buffer {
  const out = Buffer.alloc(BYTES_A_WORD);
  out.writeInt32BE(hash);
  for (let pair = 0; pair < DIMENSIONS / 2; pair += 1)
    out[4 + pair] = (((values[2 * pair] ?? 0) + LIMIT) << 4) | ((values[2 * pair + 1] ?? 0) + LIMIT);
  return out;
}

export const DIGEST_OF_VECTORS: string = createHash('sha256').update(VECTORS).digest('hex');
