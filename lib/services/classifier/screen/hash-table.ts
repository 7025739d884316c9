/** Bits by 32-bit hash. Most of what is asked for isn't there, which one look at a small filter tells. */
export interface HashTable {
  /** Joins bits to those of a hash. */
  readonly add: (hash: number, bits: number) => void;
  /** The bits of a hash, 0 for none. */
  readonly get: (hash: number) => number;
}

const FILTER_BITS = 18;

/** @param size a power of two, more than the hashes that are added */
export function openTable(size: number): HashTable {
  const mask = size - 1;
  const keys = new Int32Array(size);
  const values = new Int32Array(size);
  const filter = new Uint8Array(1 << (FILTER_BITS - 3));
  const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - FILTER_BITS);
  const slot = (hash: number): number => {
    let at = (hash ^ (hash >>> 15)) & mask;
    while (values[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask;
    return at;
  };
  return {
    add: (hash, bits) => {
      const at = slot(hash);
      keys[at] = hash;
      values[at] = (values[at] as number) | bits;
      const bit = spread(hash);
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
    },
    get: (hash) => {
      const bit = spread(hash);
      return ((filter[bit >> 3] as number) >> (bit & 7)) & 1 ? (values[slot(hash)] as number) : 0;
    },
  };
}
