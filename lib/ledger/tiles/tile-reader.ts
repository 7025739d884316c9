import { LedgerError } from '../errors';
import { fullTreeHash, HASH_BYTES } from '../tree/hash';
import type { ReadNode } from '../tree/tree';
import { parseBundle, TILE_WIDTH } from './bundle';
import { type Tile, tilePath, tileWidth } from './tile';

/** Where the files of a log are read: a folder, a bucket, a bundle on a disk. */
export interface LogReader {
  /** Content at a path below the log's prefix, such as `checkpoint` or `tile/0/000`; undefined if there is none. */
  readonly read: (path: string) => Promise<Buffer | undefined>;
  /** A reader for whoever goes from file to file: what it gives is overwritten by the next call. */
  readonly reusing?: () => LogReader;
}

/**
 * Bytes of a tile's file. A partial tile may be gone once the full one is there, whose beginning it is
 * (C2SP tlog-tiles, "Partial Tiles"); the second value says how wide the file found is.
 */
export async function readTileFile(
  reader: LogReader,
  tile: Tile,
): Promise<readonly [bytes: Buffer, width: number] | undefined> {
  const bytes = await reader.read(tilePath(tile));
  if (bytes) return [bytes, tile.width];
  if (tile.width === TILE_WIDTH) return undefined;
  const full = await reader.read(tilePath({ ...tile, width: TILE_WIDTH }));
  return full && [full, TILE_WIDTH];
}

/**
 * Hashes of a tile of a tree level, side by side.
 * @throws LedgerError `tile_missing`, `tile_malformed`
 */
export async function readTile(reader: LogReader, tile: Tile): Promise<Buffer> {
  const [bytes, width] = (await readTileFile(reader, tile)) ?? [];
  if (!bytes || width === undefined) throw new LedgerError('tile_missing', tilePath(tile));
  if (bytes.length !== width * HASH_BYTES)
    throw new LedgerError('tile_malformed', `${tilePath(tile)} has ${bytes.length} bytes`);
  return bytes.subarray(0, tile.width * HASH_BYTES);
}

/**
 * Entries of bundle `index` in the log of `size` entries.
 * @throws LedgerError `tile_missing`, `bundle_malformed`
 */
export async function readEntries(
  reader: LogReader,
  index: number,
  size: number,
): Promise<readonly Buffer[]> {
  const tile: Tile = { level: 'entries', index, width: tileWidth(0, index, size) };
  if (tile.width === 0) return [];
  const [bytes, width] = (await readTileFile(reader, tile)) ?? [];
  if (!bytes || width === undefined) throw new LedgerError('tile_missing', tilePath(tile));
  return parseBundle(bytes, width).slice(0, tile.width);
}

/** One entry of the log of `size` entries. @throws LedgerError as `readEntries`; RangeError if it has no such entry */
export async function readEntry(reader: LogReader, index: number, size: number): Promise<Buffer> {
  const entries = await readEntries(reader, Math.floor(index / TILE_WIDTH), size);
  const entry = entries[index % TILE_WIDTH];
  if (!entry) throw new RangeError(`a log of ${size} entries has no entry ${index}`);
  return entry;
}

/** Tiles that a reader of nodes keeps at hand: what one proof needs, at 8 KiB each. */
const KEPT_TILES = 64;
const LEVELS_PER_TILE = 8;

/**
 * Nodes of the tree of `size` entries, out of its tiles: what `proveInclusion` and `proveConsistency` need. Nothing
 * is verified here; a proof made of wrong tiles doesn't verify.
 */
export function nodesOfTiles(reader: LogReader, size: number): ReadNode {
  const kept = new Map<string, Promise<Buffer>>();
  const fetch = (tile: Tile): Promise<Buffer> => {
    const path = tilePath(tile);
    const known = kept.get(path);
    if (known) return known;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_TILES && oldest !== undefined) kept.delete(oldest);
    const read = readTile(reader, tile);
    kept.set(path, read);
    return read;
  };
  return async (nodeLevel, nodeIndex) => {
    const level = Math.floor(nodeLevel / LEVELS_PER_TILE);
    const count = 2 ** (nodeLevel % LEVELS_PER_TILE);
    const first = nodeIndex * count;
    const index = Math.floor(first / TILE_WIDTH);
    const width = tileWidth(level, index, size);
    const start = first % TILE_WIDTH;
    if (start + count > width)
      throw new RangeError(`the tree has no node ${nodeIndex} at level ${nodeLevel}`);
    return fullTreeHash(await fetch({ level, index, width }), start, count);
  };
}
