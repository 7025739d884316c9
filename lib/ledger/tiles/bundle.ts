import { LedgerError } from '../errors';
import { MAX_ENTRY_BYTES } from '../tree/hash';

/** Entries of a full bundle, and hashes of a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** Bytes of a bundle of the longest entries. No file of a log is larger. */
export const MAX_FILE_BYTES = TILE_WIDTH * (2 + MAX_ENTRY_BYTES);

/**
 * An entry bundle: each entry after its length as a big-endian uint16 (C2SP tlog-tiles, "Log entries").
 * @throws LedgerError `entry_too_large`
 */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  const size = entries.reduce((sum, { length }) => sum + 2 + length, 0);
  const bundle = Buffer.allocUnsafe(size);
  let at = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new LedgerError('entry_too_large', `${entry.length} bytes`);
    at = bundle.writeUInt16BE(entry.length, at);
    bundle.set(entry, at);
    at += entry.length;
  }
  return bundle;
}

/** Entries where they stand in a bundle: to make a buffer of each costs as much as much that is done with it. */
export class Entries {
  constructor(
    readonly bytes: Buffer,
    /** Over `bytes`. */
    readonly view: DataView,
    private readonly ends: readonly number[],
    readonly length: number,
  ) {}

  /** Index of the first byte of an entry, whose length stands before it. */
  start(at: number): number {
    return 2 + (at === 0 ? 0 : this.end(at - 1));
  }

  /** Index after the last byte of an entry. */
  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  /** As views of `bytes`. */
  list(): readonly Buffer[] {
    return Array.from({ length: this.length }, (_, at) => this.bytes.subarray(this.start(at), this.end(at)));
  }

  /** No more than so many of them. */
  first(count: number): Entries {
    return new Entries(this.bytes, this.view, this.ends, Math.min(count, this.length));
  }
}

/** What a bundle holds, as far as it can be read, and whether that was all of it. */
export function readBundle(bytes: Buffer): { readonly entries: Entries; readonly whole: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = bytes.length;
  const ends: number[] = [];
  let at = 0;
  while (at + 2 <= size) {
    const end = at + 2 + view.getUint16(at);
    if (end > size) break;
    ends.push(end);
    at = end;
  }
  return { entries: new Entries(bytes, view, ends, ends.length), whole: at === size };
}

/**
 * The entries of a bundle of exactly `count` entries, with nothing after them.
 * @throws LedgerError `bundle_malformed`
 */
export function parseBundle(bytes: Buffer, count: number): readonly Buffer[] {
  const { entries, whole } = readBundle(bytes);
  if (!whole) throw new LedgerError('bundle_malformed', `cut short in entry ${entries.length}`);
  if (entries.length !== count)
    throw new LedgerError('bundle_malformed', `${entries.length} entries instead of ${count}`);
  return entries.list();
}
