import { randomBytes } from 'node:crypto';

const FIRST_SLOTS = 1024;
/** At 8 bytes each, 256 MB; half of them are used. */
const MOST_SLOTS = 2 ** 25;

/**
 * Ids of requests that were seen, as fingerprints of 64 bits. An id that comes again is never missed; one that doesn't is taken
 * for such once in many millions of logs, so that whoever asks must look again.
 */
export class RequestIds {
  private slots: number;
  /** Two words a slot, of 32 bits each; a slot of zeros is free. */
  private table: Int32Array;
  private used = 0;
  // Nobody who keeps a log knows where its ids come to lie.
  private readonly seed = randomBytes(4).readInt32LE(0);

  /** @param mostSlots a power of two */
  constructor(private readonly mostSlots = MOST_SLOTS) {
    this.slots = Math.min(FIRST_SLOTS, mostSlots);
    this.table = new Int32Array(2 * this.slots);
  }

  /** How many are taken at most. */
  get most(): number {
    return this.mostSlots / 2;
  }

  /** Whether no more are taken. */
  get isFull(): boolean {
    return this.used >= this.most;
  }

  /** Takes an id by its key, and says whether it may have been there. Of what comes once it is full it says that it wasn't. */
  add(key: string): boolean {
    if (2 * this.used >= this.slots) {
      if (this.isFull) return false;
      this.grow();
    }
    return !this.put(mixed(key, this.seed), mixed(key, ~this.seed) || 1);
  }

  /** In which of so many parts an id is. */
  part(key: string, parts: number): number {
    return (mixed(key, ~this.seed) >>> 0) % parts;
  }

  /** @returns false for a fingerprint that is there */
  private put(high: number, low: number): boolean {
    const { table } = this;
    const last = table.length - 1;
    let at = (2 * high) & last;
    for (; table[at + 1] !== 0; at = (at + 2) & last)
      if (table[at] === high && table[at + 1] === low) return false;
    table[at] = high;
    table[at + 1] = low;
    this.used++;
    return true;
  }

  private grow(): void {
    const before = this.table;
    this.slots = Math.min(this.mostSlots, 4 * this.slots);
    this.table = new Int32Array(2 * this.slots);
    this.used = 0;
    for (let at = 0; at < before.length; at += 2)
      if (before[at + 1] !== 0) this.put(before[at] ?? 0, before[at + 1] ?? 0);
  }
}

/** 32 bits that depend on each of a key's, two characters at a time (as MurmurHash3 mixes and ends). */
function mixed(key: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < key.length; at += 2) {
    const second = at + 1 < key.length ? key.charCodeAt(at + 1) : 0;
    let word = Math.imul((key.charCodeAt(at) << 16) | second, 0xcc9e2d51);
    word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    hash ^= word;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
