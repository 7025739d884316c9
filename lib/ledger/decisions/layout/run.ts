const WORD = 8;

/**
 * Bytes that are looked for at one place after another: many times quicker than by a call for so few. Eight are compared at
 * once, as a number of 64 bits: one that is neither zero nor infinite nor none equals no number of other bits. Text has no
 * such eight bytes; bytes that do are compared one by one.
 */
export class Run {
  readonly length: number;
  /** The last one overlaps the one before where they aren't so many times eight bytes. */
  private readonly words: Float64Array;

  constructor(private readonly bytes: Buffer) {
    this.length = bytes.length;
    const words = Float64Array.from({ length: Math.ceil(this.length / WORD) }, (_, index) =>
      this.length < WORD ? Number.NaN : bytes.readDoubleLE(Math.min(WORD * index, this.length - WORD)),
    );
    this.words = words.every((word) => Number.isFinite(word) && word !== 0) ? words : new Float64Array(0);
  }

  /** Whether they stand at this place, and end at `end` at the latest. */
  isAt(where: DataView, at: number, end: number): boolean {
    const { length, words } = this;
    if (at + length > end) return false;
    if (words.length === 0) return this.areBytesAt(where, at);
    const last = words.length - 1;
    let index = 0;
    for (; index + 4 <= last; index += 4) {
      const from = at + WORD * index;
      if (
        where.getFloat64(from, true) !== words[index] ||
        where.getFloat64(from + 8, true) !== words[index + 1] ||
        where.getFloat64(from + 16, true) !== words[index + 2] ||
        where.getFloat64(from + 24, true) !== words[index + 3]
      )
        return false;
    }
    for (; index < last; index++)
      if (where.getFloat64(at + WORD * index, true) !== words[index]) return false;
    return where.getFloat64(at + length - WORD, true) === words[last];
  }

  private areBytesAt(where: DataView, at: number): boolean {
    const { length, bytes } = this;
    for (let index = 0; index < length; index++)
      if (where.getUint8(at + index) !== bytes[index]) return false;
    return true;
  }
}
