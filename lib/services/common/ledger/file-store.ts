import fs, { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Sink } from './group-commit';
import type { LedgerStore } from './ledger';
import { type Entry, entryDigest, parseEntry, type Remains } from './ledger-entry';

/** An append-only file that is new, private to its owner, and durable once each write is done (O_DSYNC). */
export async function openFileSink(directory: string, name: string): Promise<Sink> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { O_CREAT, O_EXCL, O_APPEND, O_WRONLY, O_DSYNC } = constants;
  const flags = O_CREAT | O_EXCL | O_APPEND | O_WRONLY | O_DSYNC;
  const path = join(directory, name);
  const file = await openFile(path, flags, 0o600);
  const discard = async () => {
    await close(file);
    await unlink(path);
  };
  await syncDirectory(directory).catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  return {
    write: async (batch) => {
      const bytes = Buffer.from(batch);
      for (let at = 0; at < bytes.length; ) at += (await write(file, bytes, at)).bytesWritten;
    },
    close: () => close(file),
    discard,
  };
}

// By descriptor: on the hot path a FileHandle's promises cost several times as much.
const openFile = promisify(fs.open);
const write: (file: number, bytes: Buffer, at: number) => Promise<{ bytesWritten: number }> = promisify(
  fs.write,
);
const close = promisify(fs.close);

/** Makes a new name in a directory durable. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

/** A ledger in a directory that belongs to one service alone: a file of lines for each segment. */
export const fileLedgerStore = (directory: string): LedgerStore => ({
  create: (instance) => openFileSink(directory, `${instance}.jsonl`),
  remains: async () => {
    const edges: Edges[] = [];
    for (const name of await segmentNames(directory)) {
      const found = await readEdges(directory, name);
      if (found) edges.push(found);
      // Nobody was ever told of anything in it.
      else await unlink(join(directory, `${name}.jsonl`));
    }
    const followed = new Set(edges.flatMap(({ follows }) => follows));
    const unfinished = edges.filter(({ instance, closed }) => !closed && !followed.has(instance));
    const remains: Remains[] = [];
    for (const { instance } of unfinished) remains.push(remainsOf(await readSegment(directory, instance)));
    return remains;
  },
});

export interface SegmentContent {
  readonly instance: string;
  readonly entries: readonly Entry[];
  /** Digest of the last entry, or null. */
  readonly last: string | null;
}

/**
 * The durable entries of every segment. A last line without its newline was never acknowledged to anyone, and counts
 * as not written.
 * @throws Error if a whole line isn't an entry, or breaks the sequence or the chain of digests
 */
export async function readSegments(directory: string): Promise<readonly SegmentContent[]> {
  const names = await segmentNames(directory);
  return Promise.all(names.map((name) => readSegment(directory, name)));
}

async function segmentNames(directory: string): Promise<readonly string[]> {
  const files = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return files
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length))
    .sort();
}

/** Whole lines of a text; what follows the last newline was never acknowledged. */
const wholeLines = (text: string): readonly string[] => text.split('\n').slice(0, -1);

interface Edges {
  readonly instance: string;
  /** Segments that it takes over from. */
  readonly follows: readonly string[];
  readonly closed: boolean;
}

/**
 * What the two ends of a segment say, as the middle of a long one needn't be read to know whether it was closed.
 * Undefined for one without a whole line.
 */
async function readEdges(directory: string, instance: string): Promise<Edges | undefined> {
  const path = join(directory, `${instance}.jsonl`);
  const last = await lastLine(path);
  if (last === undefined) return undefined;
  return { instance, follows: await followedBy(path), closed: parseEntry(last).kind === 'closed' };
}

/** Segments that the entries at the start of a segment take over from, those taken over in all their parts. */
async function followedBy(path: string): Promise<readonly string[]> {
  const follows: string[] = [];
  const lines = createInterface({ input: fs.createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      const entry = tryEntry(line);
      if (entry?.kind === 'opened') follows.push(...entry.follows.map((segment) => segment.instance));
      else if (entry?.kind !== 'takeover') break;
      else if (entry.part === entry.parts) follows.push(entry.follows.instance);
    }
  } finally {
    lines.close();
  }
  return follows;
}

/** Undefined for a last line without its end. */
function tryEntry(line: string): Entry | undefined {
  try {
    return parseEntry(line);
  } catch {
    return undefined;
  }
}

/** Bytes that hold the last line for certain, but for what older versions wrote. */
const EDGE = 64 * 1024;

/** The last whole line of a file, if it has one. */
async function lastLine(path: string): Promise<string | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    for (let bytes = EDGE; ; bytes *= 4) {
      const from = Math.max(0, size - bytes);
      const buffer = Buffer.alloc(size - from);
      await file.read(buffer, 0, buffer.length, from);
      const lines = wholeLines(buffer.toString());
      // The first of them may have begun before.
      if (from === 0 || lines.length > 1) return lines.at(-1);
    }
  } finally {
    await file.close();
  }
}

async function readSegment(directory: string, instance: string): Promise<SegmentContent> {
  let last: string | null = null;
  const text = await readFile(join(directory, `${instance}.jsonl`), 'utf8');
  const entries = wholeLines(text).map((line, sequence) => {
    const entry = parseEntry(line);
    if (entry.instance !== instance || entry.sequence !== sequence || entry.previous !== last)
      throw new Error(`entry ${sequence} of segment ${instance} doesn't follow the one before it`);
    last = entryDigest(line);
    return entry;
  });
  return { instance, entries, last };
}

function remainsOf({ instance, entries, last }: SegmentContent): Remains {
  const open = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'intent') open.add(entry.request);
    if (entry.kind === 'decision') open.delete(entry.request);
  }
  return { instance, entries: entries.length, last, abandoned: [...open] };
}
