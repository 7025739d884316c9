import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  CHECKPOINT_PATH,
  type Checkpoint,
  fileLogReader,
  isHeldByOther,
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
import { Fault } from '../fault';
import { lockFolder } from '../stores/folder-lock';
import { ofOtherKeys, unsealedFormer } from './former-keys';
import type { LogStore } from './log-store';

export interface FileLogStoreOptions {
  readonly originOf: (instance: string) => string;
  readonly signersOf: (origin: string) => readonly NoteSigner[];
}

/** What the two ends of a log say, and its checkpoint. */
interface Ends {
  readonly instance: string;
  readonly origin: string;
  /** Origins that it takes over from. */
  readonly follows: readonly string[];
  readonly sealed: boolean;
}

/** Milliseconds between two looks at whether another worker has opened its log, and in which it must have. */
const LOOK = 20;
const OPENED_IN = 60_000;
const MOST_TRIES = 50;

/** Logs in a directory that belongs to one proxy alone: a folder for each, of which each of its workers writes one. */
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
    let head = await headOf(reader);
    if (head.size === 0) {
      await publishToItsEnd(instance);
      head = await headOf(reader);
    }
    const { size, origin } = head;
    if (size === 0) return undefined;
    const first = await entryAt(reader, 0, size);
    const last = await entryAt(reader, size - 1, size);
    return { instance, origin, follows: followsOf(first), sealed: last.kind === 'seal' };
  };

  const settled = async ({ instance, origin, sealed }: Ends): Promise<Remains> => {
    const own = originOf(instance) === origin;
    if (!own && !sealed) throw unsealedFormer(origin);
    const verifiers = own ? signersOf(origin).map(({ key }) => verifierOf(key)) : undefined;
    try {
      if (!sealed) await publishToItsEnd(instance);
      const left = await remainsOf(fileLogReader(folderOf(instance)), verifiers);
      if (!left) throw new Error(`log ${instance} has lost its entries`);
      return left;
    } catch (error) {
      throw own ? ofOtherKeys(error, origin) : error;
    }
  };

  return {
    opening: async () => {
      for (let waited = 0; ; waited += LOOK)
        try {
          return await lockFolder(directory, 'opening');
        } catch (error) {
          if (!(error instanceof Fault && error.code === 'folder_taken') || waited > OPENED_IN) throw error;
          await setTimeout(LOOK);
        }
    },
    create: async (instance) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      return openFileLog(folderOf(instance));
    },
    discard,
    remains: async () => {
      const logs: Ends[] = [];
      const followed = new Set<string>();
      for (const instance of await instancesIn(directory)) {
        if (await isHeldByOther(folderOf(instance))) {
          for (const origin of await followedBy(folderOf(instance))) followed.add(origin);
          continue;
        }
        const ends = await endsOf(instance);
        if (ends) logs.push(ends);
        // Nobody was ever told of anything in it.
        else await discard(instance);
      }
      for (const origin of logs.flatMap(({ follows }) => follows)) followed.add(origin);
      const remains: Remains[] = [];
      for (const log of logs) if (!followed.has(log.origin)) remains.push(await settled(log));
      return remains;
    },
  };
}

/** Origins that a log takes over from which another worker writes: it was signed before that let others open theirs. */
async function followedBy(folder: string): Promise<readonly string[]> {
  const reader = fileLogReader(folder);
  for (let tries = 1; ; tries += 1)
    try {
      return followsOf(await entryAt(reader, 0, (await headOf(reader)).size));
    } catch (error) {
      // Its tiles may have been replaced by wider ones meanwhile.
      if (tries === MOST_TRIES) throw error;
      await setTimeout(LOOK);
    }
}

const followsOf = (first: DecisionEntry): readonly string[] =>
  first.kind === 'genesis' ? first.follows.map(({ origin }) => origin) : [];

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

/** What the checkpoint says itself: what is made of it is verified where it counts. */
async function headOf(reader: LogReader): Promise<Pick<Checkpoint, 'origin' | 'size'>> {
  const checkpoint = await reader.read(CHECKPOINT_PATH);
  return checkpoint ? parseCheckpoint(parseNote(checkpoint).text) : { origin: '', size: 0 };
}

const entryAt = async (reader: LogReader, index: number, size: number): Promise<DecisionEntry> =>
  parseEntry(await readEntry(reader, index, size));
