import { decodeDecimal } from '../encoding';
import { LedgerError } from '../errors';
import { CHECKPOINT_PATH, parseCheckpoint } from '../notes/checkpoint';
import { parseNote } from '../notes/note';
import { TILE_WIDTH } from '../tiles/bundle';
import { tilePath } from '../tiles/tile';
import { MAX_BATCH } from './group-commit';
import { encodeFrame, type Frame, readFrames } from './journal-frame';
import type { LogStorage, Recovered } from './storage';

/** Objects under keys in a store that writes on conditions, such as S3. Each promise resolves when its work is durable. */
export interface LogObjects {
  /** Writes an object, unless its key is taken: then nothing changes, and the answer is false. */
  readonly putNew: (key: string, bytes: Buffer) => Promise<boolean>;
  /**
   * Replaces the object that has this tag, or writes the first where there is none.
   * @returns its new tag, or undefined if another object is there
   */
  readonly replace: (key: string, bytes: Buffer, tag: string | undefined) => Promise<string | undefined>;
  readonly get: (key: string) => Promise<StoredObject | undefined>;
  /** Keys that begin with a prefix, in the order of their bytes; only those after a key, if one is given. */
  readonly list: (prefix: string, after?: string) => Promise<readonly string[]>;
  /** Beginnings of keys under a prefix, up to and with their next slash. */
  readonly folders: (prefix: string) => Promise<readonly string[]>;
}

export interface StoredObject {
  readonly bytes: Buffer;
  /** Of this content; changes with it. */
  readonly tag: string;
}

const JOURNAL = 'journal/';
/** Sixteen digits hold every index, and sort as text. */
const frameKey = (prefix: string, first: number) => `${prefix}${JOURNAL}${String(first).padStart(16, '0')}`;

const TILES_AT_ONCE = 8;

/**
 * A log in a store of objects, all of them under a prefix. No lock is needed: an entry is durable once the object is
 * written that begins at its index, which one process alone can write. Nothing is ever removed, and nothing is replaced
 * but the checkpoint, so that objects can be locked: the journal stays beside the tiles.
 */
export async function openObjectLog(objects: LogObjects, prefix: string): Promise<LogStorage> {
  const checkpointKey = `${prefix}${CHECKPOINT_PATH}`;
  let tag = (await objects.get(checkpointKey))?.tag;
  const read = async (path: string) => (await objects.get(`${prefix}${path}`))?.bytes;

  return {
    read,
    recover: () => recover(objects, prefix),
    journal: async (first, entries) => {
      const frame = encodeFrame({ first, entries });
      if (!(await putSame(objects, frameKey(prefix, first), frame)))
        throw new LedgerError('log_locked', `another process has written entry ${first}`);
    },
    tilesAtOnce: TILES_AT_ONCE,
    storedWidth: async (index) => {
      const full = tilePath({ level: 0, index, width: TILE_WIDTH });
      if (await read(full)) return TILE_WIDTH;
      const partial = await objects.list(`${prefix}${full}.p/`);
      return Math.max(0, ...partial.map((key) => decodeDecimal(key.split('/').at(-1) ?? '') ?? 0));
    },
    writeTile: async (tile, bytes) => {
      const path = tilePath(tile);
      if (!(await putSame(objects, `${prefix}${path}`, bytes))) throw new LedgerError('tile_conflict', path);
    },
    writeCheckpoint: async (note) => {
      const written = await objects.replace(checkpointKey, note, tag);
      if (written === undefined)
        throw new LedgerError('log_locked', 'another process has written the checkpoint');
      tag = written;
    },
    trim: async () => undefined,
    close: async () => undefined,
  };
}

/** Writes an object; one that is there already must be the same, as after an answer that was lost. */
async function putSame(objects: LogObjects, key: string, bytes: Buffer): Promise<boolean> {
  if (await objects.putNew(key, bytes)) return true;
  return (await objects.get(key))?.bytes.equals(bytes) ?? false;
}

/**
 * Ends a log for whoever writes it still: the place of its next entries is taken by an object that holds none.
 * @returns false if that writer got there first, so that it is alive
 */
export async function fenceObjectLog(objects: LogObjects, prefix: string): Promise<boolean> {
  const frames = await framesFrom(objects, prefix, await signedSize(objects, prefix));
  const last = frames.at(-1);
  if (last && last.entries.length === 0) return true;
  const next = last ? last.first + last.entries.length : 0;
  return putSame(objects, frameKey(prefix, next), encodeFrame({ first: next, entries: [] }));
}

async function recover(objects: LogObjects, prefix: string): Promise<Recovered | undefined> {
  const frames = await framesFrom(objects, prefix, await signedSize(objects, prefix));
  const [{ first } = { first: 0 }] = frames;
  const entries: Buffer[] = [];
  for (const frame of frames) {
    if (frame.first !== first + entries.length)
      throw new LedgerError('journal_corrupt', `entry ${first + entries.length} is missing`);
    entries.push(...frame.entries);
  }
  return frames.length === 0 ? undefined : { first, entries, tornBytes: 0 };
}

async function signedSize(objects: LogObjects, prefix: string): Promise<number> {
  const checkpoint = await objects.get(`${prefix}${CHECKPOINT_PATH}`);
  return checkpoint ? parseCheckpoint(parseNote(checkpoint.bytes).text).size : 0;
}

/** Frames of the journal from the one on that holds an entry or ends before it. @throws LedgerError `journal_corrupt` */
async function framesFrom(objects: LogObjects, prefix: string, size: number): Promise<readonly Frame[]> {
  // A long log has many; none holds more entries than are written at once.
  const after = size > MAX_BATCH ? frameKey(prefix, size - MAX_BATCH - 1) : undefined;
  const keys = await objects.list(`${prefix}${JOURNAL}`, after);
  const begins = keys.findLastIndex((key) => key <= frameKey(prefix, size));
  const frames: Frame[] = [];
  for (const key of keys.slice(Math.max(0, begins))) {
    const read = readFrames((await objects.get(key))?.bytes ?? Buffer.alloc(0));
    const [frame] = read.frames;
    if (!frame || read.frames.length !== 1 || read.damaged || key !== frameKey(prefix, frame.first))
      throw new LedgerError('journal_corrupt', key);
    frames.push(frame);
  }
  return frames;
}
