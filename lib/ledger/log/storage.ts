import type { Tile } from '../tiles/tile';
import type { LogReader } from '../tiles/tile-reader';

/** What a journal held when it was opened. */
export interface Recovered {
  /** Index of the first entry. */
  readonly first: number;
  /** Durable entries that may not be in tiles yet, without gaps. */
  readonly entries: readonly Buffer[];
  /** Bytes of a write that was cut short, and was acknowledged to nobody. They are gone now. */
  readonly tornBytes: number;
}

/**
 * Where a log is kept by the one process that writes it. Each promise resolves when its work is durable; after one
 * that rejects, nobody knows, and the store must be opened anew.
 */
export interface LogStorage extends LogReader {
  /** Reads the journal and mends its end; once, before anything else. @throws LedgerError `journal_corrupt` */
  readonly recover: () => Promise<Recovered | undefined>;
  /** Writes entries down, the first of which has the index `first`. Not called while a call is under way. */
  readonly journal: (first: number, entries: readonly Buffer[]) => Promise<void>;
  /** Width of the widest level 0 tile of an index that is there, 0 for none. */
  readonly storedWidth: (index: number) => Promise<number>;
  /** Tiles that it is given at the same time, at the most. */
  readonly tilesAtOnce: number;
  /** Keeps a tile for good. @throws LedgerError `tile_conflict` if it is there with other content */
  readonly writeTile: (tile: Tile, bytes: Buffer) => Promise<void>;
  /** Replaces the checkpoint in one step. */
  readonly writeCheckpoint: (note: Buffer) => Promise<void>;
  /** Entries below `size` are in tiles under a checkpoint: the journal needn't keep them. */
  readonly trim: (size: number) => Promise<void>;
  /** Gives the store up, for others to open. */
  readonly close: () => Promise<void>;
}
