import { EMPTY_ROOT, type Hash, nodeHash } from './hash';

/**
 * Hash of the full subtree of 2^level entries that begins at entry `index * 2^level`. Proofs are made of such hashes
 * alone, so whatever can read them (tiles, memory) can prove.
 */
export type ReadNode = (level: number, index: number) => Promise<Hash>;

/** Largest power of two that is smaller than `count`, which is at least 2: where RFC 6962 §2.1 splits a tree. */
export function splitPoint(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The level of which a full subtree has `count` entries, if there is one. Exact, as a logarithm is not. */
export function levelOf(count: number): number | undefined {
  let level = 0;
  while (2 ** level < count) level++;
  return 2 ** level === count ? level : undefined;
}

/** Merkle tree hash of entries `start` to `end`, exclusive, where `start` is where RFC 6962 would split. */
export async function rangeHash(read: ReadNode, start: number, end: number): Promise<Hash> {
  const count = end - start;
  if (count === 0) return EMPTY_ROOT;
  const level = levelOf(count);
  if (level !== undefined) return read(level, start / count);
  const middle = start + splitPoint(count);
  return nodeHash(await rangeHash(read, start, middle), await rangeHash(read, middle, end));
}

/** Root of the tree of the first `size` entries. */
export const rootHash = (read: ReadNode, size: number): Promise<Hash> => rangeHash(read, 0, size);

/** A tree in memory, of leaf hashes: for tests and small logs. */
export function treeOf(leaves: readonly Hash[]): ReadNode {
  const levels: Hash[][] = [[...leaves]];
  return async (level, index) => {
    for (let at = levels.length; at <= level; at++) {
      const below = levels[at - 1] ?? [];
      const nodes: Hash[] = [];
      for (let pair = 0; pair + 1 < below.length; pair += 2)
        nodes.push(nodeHash(below[pair] ?? EMPTY_ROOT, below[pair + 1] ?? EMPTY_ROOT));
      levels.push(nodes);
    }
    const found = levels[level]?.[index];
    if (!found) throw new RangeError(`the tree has no node ${index} at level ${level}`);
    return found;
  };
}
