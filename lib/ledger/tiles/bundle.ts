import { LedgerError } from '../errors';
import { MAX_ENTRY_BYTES } from '../tree/hash';

/** Entries of a full bundle, and hashes of a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

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

/** What a bundle holds, as far as it can be read, and whether that was all of it. Entries are views of `bytes`. */
export function readBundle(bytes: Buffer): { readonly entries: readonly Buffer[]; readonly whole: boolean } {
  const entries: Buffer[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) break;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return { entries, whole: at === bytes.length };
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
  return entries;
}
