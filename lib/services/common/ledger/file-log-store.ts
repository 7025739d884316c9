import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CHECKPOINT_PATH,
  fileLogReader,
  type LogReader,
  type NoteSigner,
  openFileLog,
  openLog,
  parseCheckpoint,
  parseNote,
  readEntry,
  verifierOf,
} from '../../../ledger';
import { type DecisionEntry, parseEntry } from '../../../ledger/decisions/entry';
import type { Remains } from '../../../ledger/decisions/recorder';
import { remainsOf } from '../../../ledger/decisions/remains';
import type { LogStore } from './log-store';

export interface FileLogStoreOptions {
  readonly originOf: (instance: string) => string;
  readonly signersOf: (origin: string) => readonly NoteSigner[];
}

/** What the two ends of a log say. */
interface Ends {
  readonly instance: string;
  /** Origins that it takes over from. */
  readonly follows: readonly string[];
  readonly sealed: boolean;
}

/** Logs in a directory that belongs to one proxy alone: a folder for each. */
export function fileLogStore(directory: string, { originOf, signersOf }: FileLogStoreOptions): LogStore {
  const folderOf = (instance: string) => join(directory, instance);
  const discard = (instance: string) => rm(folderOf(instance), { recursive: true, force: true });

  /** Takes up what the journal kept, and signs all there is. */
  const publishToItsEnd = async (instance: string): Promise<void> => {
    const origin = originOf(instance);
    const storage = await openFileLog(folderOf(instance));
    await (await openLog({ storage, origin, signers: signersOf(origin) })).close();
  };

  const endsOf = async (instance: string): Promise<Ends | undefined> => {
    const reader = fileLogReader(folderOf(instance));
    let size = await sizeOf(reader);
    if (size === 0) {
      await publishToItsEnd(instance);
      size = await sizeOf(reader);
    }
    if (size === 0) return undefined;
    const first = await entryAt(reader, 0, size);
    const last = await entryAt(reader, size - 1, size);
    const follows = first.kind === 'genesis' ? first.follows.map(({ origin }) => origin) : [];
    return { instance, follows, sealed: last.kind === 'seal' };
  };

  const settled = async ({ instance, sealed }: Ends): Promise<Remains> => {
    if (!sealed) await publishToItsEnd(instance);
    const verifiers = signersOf(originOf(instance)).map(({ key }) => verifierOf(key));
    const left = await remainsOf(fileLogReader(folderOf(instance)), verifiers);
    if (!left) throw new Error(`log ${instance} has lost its entries`);
    return left;
  };

  return {
    create: async (instance) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      return openFileLog(folderOf(instance));
    },
    discard,
    remains: async () => {
      const logs: Ends[] = [];
      for (const instance of await instancesIn(directory)) {
        const ends = await endsOf(instance);
        if (ends) logs.push(ends);
        // Nobody was ever told of anything in it.
        else await discard(instance);
      }
      const followed = new Set(logs.flatMap(({ follows }) => follows));
      const remains: Remains[] = [];
      for (const log of logs) if (!followed.has(originOf(log.instance))) remains.push(await settled(log));
      return remains;
    },
  };
}

/** Names of logs in a directory, oldest first, as they begin with a time. */
export async function instancesIn(directory: string): Promise<readonly string[]> {
  const found = await readdir(directory, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return found
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** Entries under the checkpoint, as it says itself: what is made of it is verified where it counts. */
async function sizeOf(reader: LogReader): Promise<number> {
  const checkpoint = await reader.read(CHECKPOINT_PATH);
  return checkpoint ? parseCheckpoint(parseNote(checkpoint).text).size : 0;
}

const entryAt = async (reader: LogReader, index: number, size: number): Promise<DecisionEntry> =>
  parseEntry(await readEntry(reader, index, size));
