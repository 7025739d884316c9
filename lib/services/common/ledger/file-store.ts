import fs, { constants } from 'node:fs';
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sink } from './group-commit';
import type { LedgerStore, Remains } from './ledger';
import { type Entry, entryDigest, parseEntry } from './ledger-entry';

/** Bytes at each end of a segment that hold its first or last line for certain. */
const EDGE = 1024 * 1024;

/** An append-only file that is new, private to its owner, and durable once each write is done (O_DSYNC). */
export async function openFileSink(directory: string, name: string): Promise<Sink> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { O_CREAT, O_EXCL, O_APPEND, O_WRONLY, O_DSYNC } = constants;
  const flags = O_CREAT | O_EXCL | O_APPEND | O_WRONLY | O_DSYNC;
  const file = await openFile(join(directory, name), flags, 0o600);
  await syncDirectory(directory);
  return {
    write: async (batch) => {
      const bytes = Buffer.from(batch);
      for (let at = 0; at < bytes.length; ) at += (await write(file, bytes, at)).bytesWritten;
    },
    close: () => close(file),
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
    const edges = await Promise.all(
      (await segmentNames(directory)).map((name) => readEdges(directory, name)),
    );
    const followed = new Set(edges.flatMap(({ follows }) => follows));
    const unfinished = edges.filter(({ instance, closed }) => !closed && !followed.has(instance));
    return Promise.all(
      unfinished.map(async ({ instance }) => remainsOf(await readSegment(directory, instance))),
    );
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

/** The two ends of a segment, as the middle of a long one needn't be read to know whether it was closed. */
async function readEdges(directory: string, instance: string) {
  const file = await open(join(directory, `${instance}.jsonl`), 'r');
  try {
    const { size } = await file.stat();
    const edge = async (from: number) => {
      const buffer = Buffer.alloc(Math.min(EDGE, size - from));
      await file.read(buffer, 0, buffer.length, from);
      return wholeLines(buffer.toString());
    };
    const [first] = await edge(0);
    const last = (await edge(Math.max(0, size - EDGE))).at(-1);
    const opened = first === undefined ? undefined : parseEntry(first);
    return {
      instance,
      follows: opened?.kind === 'opened' ? opened.follows.map((segment) => segment.instance) : [],
      closed: last !== undefined && parseEntry(last).kind === 'closed',
    };
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
