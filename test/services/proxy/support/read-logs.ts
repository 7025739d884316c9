import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CHECKPOINT_PATH,
  fileLogReader,
  parseCheckpoint,
  parseNote,
  readEntries,
  TILE_WIDTH,
} from '../../../../lib/ledger';
import { type DecisionEntry, parseEntry } from '../../../../lib/ledger/decisions/entry';
import { readFrames } from '../../../../lib/ledger/log/journal-frame';
import { instancesIn } from '../../../../lib/services/common/ledger/file-log-store';

export interface LogContent {
  readonly instance: string;
  readonly entries: readonly DecisionEntry[];
}

/** All that is durable in the logs of a folder, those that are being written included, oldest log first. */
export async function readLogs(directory: string): Promise<readonly LogContent[]> {
  const logs: LogContent[] = [];
  for (const instance of await instancesIn(directory))
    logs.push({ instance, entries: (await durableEntries(join(directory, instance))).map(parseEntry) });
  return logs;
}

export const readAllEntries = async (directory: string): Promise<readonly DecisionEntry[]> =>
  (await readLogs(directory)).flatMap(({ entries }) => entries);

async function durableEntries(folder: string): Promise<readonly Buffer[]> {
  // First, since what it no longer holds is in tiles by the time that these are read.
  const journal = await journalOf(join(folder, 'journal'));
  const reader = fileLogReader(folder);
  const note = await reader.read(CHECKPOINT_PATH);
  const size = note ? parseCheckpoint(parseNote(note).text).size : 0;
  const entries: Buffer[] = [];
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle++)
    entries.push(...(await readEntries(reader, bundle, size)));
  for (const [index, entry] of journal) if (index === entries.length) entries.push(entry);
  return entries;
}

async function journalOf(folder: string): Promise<readonly (readonly [number, Buffer])[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.toSorted().map((name) => readFile(join(folder, name)).catch(() => Buffer.alloc(0))),
  );
  return files.flatMap((bytes) =>
    readFrames(bytes).frames.flatMap(({ first, entries }) =>
      entries.map((entry, at) => [first + at, entry] as const),
    ),
  );
}
