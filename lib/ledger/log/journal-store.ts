import fs, { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LedgerError } from '../errors';
import { syncFolder } from './durable-file-store';
import { encodeFrame, type Frame, readFrames } from './journal-frame';
import type { Recovered } from './storage';

/** Entries that are durable before they are in tiles: a folder of files, each of which begins at the index in its name. */
export interface Journal {
  readonly recover: () => Promise<Recovered | undefined>;
  readonly append: (first: number, entries: readonly Buffer[]) => Promise<void>;
  readonly trim: (size: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Segment {
  readonly path: string;
  /** Index after its last entry, those included that are being written. */
  end: number;
  bytes: number;
  /** Descriptor, of the one that is written to. */
  readonly file?: number;
}

/** Bytes after which a new file is begun. */
const SEGMENT_BYTES = 64 * 1024 * 1024;
const { O_CREAT, O_EXCL, O_APPEND, O_WRONLY, O_DSYNC } = constants;

export async function openJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const old: Segment[] = [];
  let current: Segment | undefined;
  let full = false;
  /** Settles when no write is under way. */
  let writing: Promise<unknown> = Promise.resolve();

  const retire = async () => {
    if (!current) return;
    const { file, ...segment } = current;
    old.push(segment);
    current = undefined;
    if (file !== undefined) await closeFile(file);
  };

  const begin = async (first: number): Promise<Segment> => {
    await retire();
    const path = join(folder, segmentName(first));
    const file = await openFile(path, O_CREAT | O_EXCL | O_APPEND | O_WRONLY | O_DSYNC, 0o600);
    await syncFolder(folder);
    full = false;
    return { path, end: first, bytes: 0, file };
  };

  return {
    recover: async () => {
      const found = await readSegments(folder);
      old.push(...found.segments);
      return found.recovered;
    },
    append: async (first, entries) => {
      current = current && !full ? current : await begin(first);
      current.end = first + entries.length;
      const frame = encodeFrame({ first, entries });
      current.bytes += frame.length;
      full = current.bytes > SEGMENT_BYTES;
      const written = writeAll(current.file, frame);
      writing = written.catch(() => undefined);
      await written;
    },
    trim: async (size) => {
      // Entries beyond it go to a file of their own next time, so that this one can go.
      full = true;
      if (current && current.end <= size) await retire();
      const done = old.filter(({ end }) => end <= size);
      old.splice(0, old.length, ...old.filter(({ end }) => end > size));
      for (const { path } of done) await rm(path, { force: true });
    },
    // Never under a write: its descriptor could be another file's by then.
    close: () => writing.then(retire),
  };
}

/** Sixteen digits hold every index, and sort as text. */
const segmentName = (first: number): string => String(first).padStart(16, '0');

/** @throws LedgerError `journal_corrupt` unless all is whole but the end of the last file, which is cut off */
async function readSegments(folder: string) {
  const names = (await readdir(folder)).filter((name) => /^\d{16}$/.test(name)).sort();
  const segments: Segment[] = [];
  const frames: Frame[] = [];
  let tornBytes = 0;
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    const read = readFrames(bytes);
    const torn = bytes.length - read.end;
    if (read.damaged || (torn > 0 && name !== names.at(-1)))
      throw new LedgerError('journal_corrupt', `${name} at byte ${read.end}`);
    if (torn > 0) await cutOff(path, read.end);
    tornBytes += torn;
    frames.push(...read.frames);
    const last = read.frames.at(-1);
    if (last) segments.push({ path, end: last.first + last.entries.length, bytes: read.end });
    else await rm(path);
  }
  return { segments, recovered: joinFrames(frames, tornBytes) };
}

function joinFrames(frames: readonly Frame[], tornBytes: number): Recovered | undefined {
  const [{ first } = { first: 0 }] = frames;
  const entries: Buffer[] = [];
  for (const frame of frames) {
    if (frame.first !== first + entries.length)
      throw new LedgerError('journal_corrupt', `entry ${first + entries.length} is missing`);
    for (const entry of frame.entries) entries.push(entry);
  }
  return frames.length === 0 && tornBytes === 0 ? undefined : { first, entries, tornBytes };
}

async function cutOff(path: string, end: number): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.truncate(end);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// By descriptor: on the hot path a FileHandle's promises cost several times as much.
const openFile = promisify(fs.open);
const closeFile = promisify(fs.close);
const writeFile: (file: number, bytes: Buffer, at: number) => Promise<{ bytesWritten: number }> = promisify(
  fs.write,
);

async function writeAll(file: number | undefined, bytes: Buffer): Promise<void> {
  if (file === undefined) throw new LedgerError('log_closed');
  for (let at = 0; at < bytes.length; ) at += (await writeFile(file, bytes, at)).bytesWritten;
}
