import { randomBytes } from 'node:crypto';

const FIRST_SLOTS = 1024;
/** Of a key: an id's own text is the longest. */
const MOST_CHARACTERS = 36;
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
  // Nobody who keeps a log knows where its ids come to lie, so that they can't be made to lie at one place.
  private readonly secrets = new Int32Array(new Uint8Array(randomBytes(8 * MOST_CHARACTERS)).buffer);

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
    return !this.put(mixed(key, this.secrets, 0), mixed(key, this.secrets, MOST_CHARACTERS) || 1);
  }

  /** In which of so many parts an id is. */
  part(key: string, parts: number): number {
    return (mixed(key, this.secrets, MOST_CHARACTERS) >>> 0) % parts;
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

/**
 * 32 bits of a key: its characters, each times a secret of its own (multilinear hashing: Lemire and Kaser, Strongly universal
 * string hashing is fast), mixed once more, as slots go by the lowest of them.
 */
function mixed(key: string, secrets: Int32Array, first: number): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++)
    hash = (hash + Math.imul(key.charCodeAt(at), secrets[first + at] ?? 0)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
