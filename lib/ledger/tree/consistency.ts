import { EMPTY_ROOT, type Hash, nodeHash } from './hash';
import { levelOf, type ReadNode, rangeHash, splitPoint } from './tree';

/** A tree, as one hash tells it. */
export interface TreeHead {
  /** Number of entries. */
  readonly size: number;
  /** RFC 6962 root of the first `size` entries. */
  readonly root: Hash;
}

/**
 * The proof that the tree of `size` entries begins with the tree of `old` entries (RFC 9162 §2.1.4.1). It is empty
 * where there is nothing to prove: from the empty tree, and between equal sizes.
 * @throws RangeError unless 0 <= old <= size
 */
export async function proveConsistency(read: ReadNode, old: number, size: number): Promise<Hash[]> {
  if (!(old >= 0 && old <= size)) throw new RangeError(`a tree of ${size} has no beginning of ${old}`);
  const proof: Hash[] = [];
  if (old === 0 || old === size) return proof;
  let start = 0;
  let end = size;
  // Down to the subtree that ends where the old tree ends.
  while (end !== old) {
    const middle = start + splitPoint(end - start);
    if (old <= middle) {
      proof.push(await rangeHash(read, middle, end));
      end = middle;
    } else {
      proof.push(await rangeHash(read, start, middle));
      start = middle;
    }
  }
  // If that subtree is the old tree itself, its root is what the verifier holds already.
  if (start > 0) proof.push(await rangeHash(read, start, end));
  return proof.reverse();
}

/** Whether a proof shows that the newer tree begins with the older one (RFC 9162 §2.1.4.2). */
export function verifyConsistency(older: TreeHead, newer: TreeHead, proof: readonly Hash[]): boolean {
  if (older.size > newer.size || older.size < 0) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0 && older.root.equals(EMPTY_ROOT);
  const path = levelOf(older.size) !== undefined ? [older.root, ...proof] : [...proof];
  const [first, ...rest] = path;
  if (!first || rest.length === 0) return false;

  let node = older.size - 1;
  let last = newer.size - 1;
  const up = () => {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  };
  while (node % 2 === 1) up();
  let old = first;
  let all = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      old = nodeHash(hash, old);
      all = nodeHash(hash, all);
      while (node % 2 === 0 && node !== 0) up();
    } else {
      all = nodeHash(all, hash);
    }
    up();
  }
  return last === 0 && old.equals(older.root) && all.equals(newer.root);
}
