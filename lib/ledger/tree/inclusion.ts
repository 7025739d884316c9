import { type Hash, nodeHash } from './hash';
import { type ReadNode, rangeHash, splitPoint } from './tree';

/** Hashes of the longest proof: a tree has at most 2^63 - 1 entries. */
export const MAX_PROOF_HASHES = 63;

/**
 * The proof that entry `index` is in the tree of the first `size` entries: hashes from the leaf's sibling up to the
 * root's child (RFC 9162 §2.1.3.1). @throws RangeError unless 0 <= index < size
 */
export async function proveInclusion(read: ReadNode, index: number, size: number): Promise<Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`entry ${index} is not in a tree of ${size}`);
  const proof: Hash[] = [];
  let start = 0;
  for (let end = size; end - start > 1; ) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      proof.push(await rangeHash(read, middle, end));
      end = middle;
    } else {
      proof.push(await rangeHash(read, start, middle));
      start = middle;
    }
  }
  return proof.reverse();
}

/** Whether a proof shows that the leaf is entry `index` of the tree with that size and root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(
  { index, size, root }: { readonly index: number; readonly size: number; readonly root: Uint8Array },
  leaf: Hash,
  proof: readonly Hash[],
): boolean {
  if (!(index >= 0 && index < size)) return false;
  let hash = leaf;
  let node = index;
  let last = size - 1;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // A node without a sibling at this level is taken up to where it has one.
      while (node % 2 === 0 && node !== 0) {
        node = node / 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.equals(root);
}
