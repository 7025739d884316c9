import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { decodeDecimal } from '../encoding';
import { LedgerError } from '../errors';
import { CHECKPOINT_PATH } from '../notes/checkpoint';
import { MAX_FILE_BYTES, TILE_WIDTH } from '../tiles/bundle';
import { tilePath } from '../tiles/tile';
import type { LogReader } from '../tiles/tile-reader';
import { isMissing, readIfThere, syncFolder, writeDurably } from './durable-file-store';
import { lockFolder } from './folder-lock-store';
import { openJournal } from './journal-store';
import type { LogStorage } from './storage';

/**
 * A log in a folder, laid out as tlog-tiles serves it, to be read alone: while it is written, or from a disk. Blocks
 * while it reads, which halves the time of a check; not for a process that serves others.
 */
export const fileLogReader = (folder: string): LogReader => ({
  read: async (path) => reading(join(folder, path), (file) => readFileSync(file)),
  reusing: () => reusingReader(folder),
});

/**
 * Reads files of a folder into one buffer. New memory for each file costs several times as much as reading what the system has
 * at hand, and one buffer stays in the processor's caches until it is looked at.
 */
function reusingReader(folder: string): LogReader {
  let room: Buffer = Buffer.allocUnsafeSlow(FIRST_ROOM);
  return {
    read: async (path) =>
      reading(join(folder, path), (file) => {
        const read = readWhole(file, room);
        room = read.room;
        return room.subarray(0, read.size);
      }),
  };
}

/**
 * Opens a file and reads it, or gives undefined where there is none. What is no file, such as a pipe, which nobody may ever
 * write into, and what is larger than any file of a log, holds nothing that a log has: it is as if it were empty.
 */
function reading(path: string, read: (file: number) => Buffer): Buffer | undefined {
  let file: number;
  try {
    // To open a pipe would wait for who writes into it.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  try {
    const stats = fstatSync(file);
    const isOdd = !(stats.isFile() || stats.isDirectory()) || stats.size > MAX_FILE_BYTES;
    return isOdd ? Buffer.alloc(0) : read(file);
  } finally {
    closeSync(file);
  }
}

/** As much as a tile of hashes is, and its end seen without more. */
const FIRST_ROOM = 16_384;

/** Reads a file to its end, into this buffer or, where it is too small, into a larger one. */
function readWhole(file: number, given: Buffer): { readonly room: Buffer; readonly size: number } {
  let room = given;
  for (let size = 0; ; ) {
    if (size === room.length) room = Buffer.concat([room], 2 * room.length);
    const read = readSync(file, room, size, room.length - size, null);
    if (read === 0) return { room, size };
    size += read;
  }
}

export interface FileLogOptions {
  /** For an operator who knows that the process that held the folder, elsewhere, is gone. */
  readonly takeOver?: boolean;
}

/** Node has four threads for files by default: two are left to the journal, whose entries requests wait for. */
const TILES_AT_ONCE = 2;

/**
 * A log in a folder: `checkpoint` and `tile/`, which anyone may serve and copy, and beside them `journal/` and
 * `lock/`, which are the writer's own. An orderly close leaves the journal empty.
 * @throws LedgerError `log_locked`
 */
export async function openFileLog(
  folder: string,
  { takeOver = false }: FileLogOptions = {},
): Promise<LogStorage> {
  if (await mkdir(folder, { recursive: true, mode: 0o700 })) await syncFolder(dirname(folder));
  const lock = await lockFolder(folder, takeOver);
  const journal = await openJournal(join(folder, 'journal'));
  await syncFolder(folder);
  const made = new Set([folder]);
  const read = (path: string) => readIfThere(join(folder, path));

  return {
    read,
    recover: journal.recover,
    journal: journal.append,
    tilesAtOnce: TILES_AT_ONCE,
    storedWidth: async (index) => {
      const full = join(folder, tilePath({ level: 0, index, width: TILE_WIDTH }));
      if (await readIfThere(full)) return TILE_WIDTH;
      // Drafts of tiles that were never finished have other names.
      return Math.max(0, ...(await names(`${full}.p`)).map((name) => decodeDecimal(name) ?? 0));
    },
    writeTile: async (tile, bytes) => {
      const path = tilePath(tile);
      const there = await read(path);
      if (there && !there.equals(bytes)) throw new LedgerError('tile_conflict', path);
      if (there) return;
      await makeFolder(folder, dirname(join(folder, path)), made);
      await writeDurably(join(folder, path), bytes);
      // The full tile holds all that its partial ones do.
      if (tile.width === TILE_WIDTH) await rm(join(folder, `${path}.p`), { recursive: true, force: true });
    },
    writeCheckpoint: (note) => writeDurably(join(folder, CHECKPOINT_PATH), note),
    trim: journal.trim,
    close: async () => {
      await journal.close();
      await lock.release();
    },
  };
}

/** Makes a folder below another, and its name and those above it durable. */
async function makeFolder(top: string, folder: string, made: Set<string>): Promise<void> {
  if (made.has(folder)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const steps = relative(top, folder).split(sep);
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const parent = join(top, ...steps.slice(0, depth));
    await syncFolder(parent);
    made.add(join(parent, steps[depth] ?? ''));
  }
}

const names = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
