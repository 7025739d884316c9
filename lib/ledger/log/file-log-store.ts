import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { decodeDecimal } from '../encoding';
import { LedgerError } from '../errors';
import { CHECKPOINT_PATH } from '../notes/checkpoint';
import { MAX_FILE_BYTES, TILE_WIDTH } from '../tiles/bundle';
import { tilePath } from '../tiles/tile';
import type { LogReader } from '../tiles/tile-reader';
import { isMissing, readIfThere, syncFolder, systemCode, writeDurably } from './durable-file-store';
import { lockFolder } from './folder-lock-store';
import { openJournal } from './journal-store';
import type { LogStorage } from './storage';

/**
 * A log in a folder, laid out as tlog-tiles serves it, to be read alone: while it is written, or from a disk. Blocks
 * while it reads, which halves the time of a check; not for a process that serves others.
 */
export function fileLogReader(path: string): LogReader {
  const folder = new Folder(path);
  return {
    read: async (file) =>
      folder.reading(file, (descriptor, size) => {
        const { room, size: read } = readWhole(descriptor, Buffer.allocUnsafeSlow(size + 1));
        return room.subarray(0, read);
      }),
    reusing: () => reusingReader(folder),
  };
}

/**
 * Reads files of a folder into one buffer. New memory for each file costs several times as much as reading what the system has
 * at hand, and one buffer stays in the processor's caches until it is looked at.
 */
function reusingReader(folder: Folder): LogReader {
  let room: Buffer = Buffer.allocUnsafeSlow(FIRST_ROOM);
  return {
    read: async (file) =>
      folder.reading(file, (descriptor) => {
        const read = readWhole(descriptor, room);
        room = read.room;
        return room.subarray(0, read.size);
      }),
  };
}

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
const NOTHING = Buffer.alloc(0);
/** Folders that are remembered to lie within. */
const MOST_FOLDERS = 1000;

/**
 * A folder whose files are a log's. What is no file, such as a pipe, which nobody may ever write into, what is larger than any
 * file of a log, and what a link leads to elsewhere, which is somebody else's to read, holds nothing that a log has: it is as if
 * it were empty.
 */
class Folder {
  private root: string | undefined;
  private readonly within = new Set<string>();

  constructor(private readonly path: string) {}

  /** Opens a file and reads it by its descriptor and size, or gives undefined where there is none. */
  reading(file: string, read: (descriptor: number, size: number) => Buffer): Buffer | undefined {
    let descriptor: number | undefined;
    try {
      const path = join(this.path, file);
      if (!this.holds(dirname(path))) return NOTHING;
      descriptor = this.open(path);
      if (descriptor === undefined) return NOTHING;
      const stats = fstatSync(descriptor);
      const isOdd = !(stats.isFile() || stats.isDirectory()) || stats.size > MAX_FILE_BYTES;
      return isOdd ? NOTHING : read(descriptor, stats.size);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  /** Undefined for a link that leads elsewhere. */
  private open(path: string): number | undefined {
    try {
      // To open a pipe would wait for who writes into it.
      return openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    } catch (error) {
      if (systemCode(error) !== 'ELOOP') throw error;
      return this.isWithin(realpathSync(path)) ? openSync(path, O_RDONLY | O_NONBLOCK) : undefined;
    }
  }

  /** Whether a folder that is named by this one's path lies within it, links followed. */
  private holds(folder: string): boolean {
    if (this.within.has(folder)) return true;
    const isWithin = this.isWithin(realpathSync(folder));
    if (this.within.size >= MOST_FOLDERS) this.within.clear();
    if (isWithin) this.within.add(folder);
    return isWithin;
  }

  private isWithin(real: string): boolean {
    this.root ??= realpathSync(this.path);
    return real === this.root || real.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep);
  }
}

/** As much as a tile of hashes is, and its end seen without more. */
const FIRST_ROOM = 16_384;

/** Reads a file to its end, into this buffer or, where it is too small, into a larger one. */
function readWhole(file: number, given: Buffer): { readonly room: Buffer; readonly size: number } {
  let room = given;
  for (let size = 0; ; ) {
    if (size > MAX_FILE_BYTES) return { room, size: 0 };
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
