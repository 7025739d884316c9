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
  /** Two words a slot; a slot of zeros is free. */
  private table: Uint32Array;
  private used = 0;
  // Nobody who keeps a log knows where its ids come to lie.
  private readonly seed = randomBytes(8);
  private readonly one = this.seed.readUInt32LE(0);
  private readonly other = this.seed.readUInt32LE(4);
  private high = 0;
  private low = 0;

  /** @param mostSlots a power of two */
  constructor(private readonly mostSlots = MOST_SLOTS) {
    this.slots = Math.min(FIRST_SLOTS, mostSlots);
    this.table = new Uint32Array(2 * this.slots);
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
    if (this.isFull) return false;
    if (2 * this.used >= this.slots) this.grow();
    this.mix(key);
    return !this.put(this.high, this.low);
  }

  /** In which of so many parts an id is. */
  part(key: string, parts: number): number {
    this.mix(key);
    return this.low % parts;
  }

  private mix(key: string): void {
    let high = this.one;
    let low = this.other;
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at);
      high = Math.imul(high ^ code ^ (low >>> 16), 0x9e3779b1);
      low = Math.imul(low ^ code ^ (high >>> 15), 0x85ebca6b);
    }
    this.high = (high ^ (low >>> 13)) >>> 0;
    this.low = (low ^ (high >>> 16)) >>> 0 || 1;
  }

  /** @returns false for a fingerprint that is there */
  private put(high: number, low: number): boolean {
    const { table } = this;
    const last = this.slots - 1;
    let slot = high & last;
    for (; table[2 * slot + 1] !== 0; slot = (slot + 1) & last)
      if (table[2 * slot] === high && table[2 * slot + 1] === low) return false;
    table[2 * slot] = high;
    table[2 * slot + 1] = low;
    this.used++;
    return true;
  }

  private grow(): void {
    const before = this.table;
    this.slots = Math.min(this.mostSlots, 4 * this.slots);
    this.table = new Uint32Array(2 * this.slots);
    this.used = 0;
    for (let at = 0; at < before.length; at += 2)
      if (before[at + 1] !== 0) this.put(before[at] ?? 0, before[at + 1] ?? 0);
  }
}
