/** Bytes from which on a call that compares is quicker than a loop. */
const LONG = 512;

/** Bytes that are looked for at one place after another: many times quicker than by a call of `compare` for few bytes. */
export class Run {
  readonly length: number;
  private readonly words: Int32Array;
  /** Index of the first byte after those that are whole words. */
  private readonly rest: number;

  constructor(private readonly bytes: Buffer) {
    this.length = bytes.length;
    const count = this.length < LONG ? Math.floor(this.length / 4) : 0;
    this.words = Int32Array.from({ length: count }, (_, at) => bytes.readInt32BE(4 * at));
    this.rest = 4 * count;
  }

  /** Whether they stand at this place, and end at `end` at the latest. */
  isAt(where: DataView, at: number, end: number): boolean {
    const { length, bytes, rest } = this;
    if (at + length > end) return false;
    if (length >= LONG) return bytes.equals(new Uint8Array(where.buffer, where.byteOffset + at, length));
    if (!this.areWordsAt(where, at)) return false;
    for (let index = rest; index < length; index++)
      if (where.getUint8(at + index) !== bytes[index]) return false;
    return true;
  }

  private areWordsAt(where: DataView, at: number): boolean {
    const { words: own } = this;
    const { length } = own;
    let index = 0;
    for (; index + 4 <= length; index += 4) {
      const from = at + 4 * index;
      const differing =
        (where.getInt32(from) ^ (own[index] ?? 0)) |
        (where.getInt32(from + 4) ^ (own[index + 1] ?? 0)) |
        (where.getInt32(from + 8) ^ (own[index + 2] ?? 0)) |
        (where.getInt32(from + 12) ^ (own[index + 3] ?? 0));
      if (differing !== 0) return false;
    }
    for (; index < length; index++) if (where.getInt32(at + 4 * index) !== own[index]) return false;
    return true;
  }
}
