import { z } from 'zod';
import {
  CHECKPOINT_PATH,
  fenceObjectLog,
  type LogObjects,
  type LogStorage,
  type NoteSigner,
  openLog,
  openObjectLog,
  parseCheckpoint,
  parseNote,
  readEntry,
  verifierOf,
} from '../../../ledger';
import { type DecisionEntry, type EntryOf, parseEntry } from '../../../ledger/decisions/entry';
import type { Remains } from '../../../ledger/decisions/recorder';
import { remainsOf } from '../../../ledger/decisions/remains';
import { LOG_FOLDERS } from '../../ledger-places';
import type { LogStore } from './log-store';

export interface ObjectLogStoreOptions {
  readonly originOf: (instance: string) => string;
  readonly signersOf: (origin: string) => readonly NoteSigner[];
  readonly now: () => number;
}

/** How many times as long as its heartbeat a log must have been silent before another may end it. */
const SILENCES = 3;
/** Milliseconds that whoever claimed a log has to begin its own. */
const CLAIM_HOLDS = 600_000;
/** A genesis names no more. */
const MOST_FOLLOWED = 64;

const logPrefix = (instance: string) => `${LOG_FOLDERS.logs}${instance}/`;
const claimPrefix = (instance: string) => `${LOG_FOLDERS.claims}${instance}/`;

/**
 * Logs in a store of objects that many proxies share. Whoever takes over from a log claims it first, which one alone can
 * do, and fences it off, so that a writer that was merely slow can write no more. What a proxy that has just crashed left
 * is silent for too short a time to be told from one that is slow: the next to start after that takes over.
 */
export function objectLogStore(objects: LogObjects, options: ObjectLogStoreOptions): LogStore {
  const { originOf, signersOf, now } = options;

  const open = (instance: string): Promise<LogStorage> => openObjectLog(objects, logPrefix(instance));

  const publishToItsEnd = async (instance: string): Promise<void> => {
    const origin = originOf(instance);
    await (await openLog({ storage: await open(instance), origin, signers: signersOf(origin) })).close();
  };

  /** Whether a log has ended, or may be ended. */
  const isOver = (last: DecisionEntry, { heartbeatSeconds }: EntryOf<'genesis'>): boolean =>
    last.kind === 'seal' || now() - Date.parse(last.time) > SILENCES * heartbeatSeconds * 1000;

  const takeOver = async (instance: string, successor: string): Promise<Remains | undefined> => {
    const storage = await open(instance);
    const ends = await endsOf(storage);
    if (!ends || !isOver(ends.last, ends.genesis)) return undefined;
    const own = ends.origin === undefined || ends.origin === originOf(instance);
    // Whoever has the former keys may take it over, and the check of the logs tells of it until then.
    if (!own && ends.last.kind !== 'seal') return undefined;
    if (!(await claimLog(objects, instance, { by: successor, at: now() }))) return undefined;
    if (ends.last.kind !== 'seal') {
      if (!(await fenceObjectLog(objects, logPrefix(instance)))) return undefined;
      await publishToItsEnd(instance);
    }
    const verifiers = own ? signersOf(originOf(instance)).map(({ key }) => verifierOf(key)) : undefined;
    return remainsOf(storage, verifiers);
  };

  return {
    // Claims see to it.
    opening: async () => async () => undefined,
    create: open,
    // Nothing is ever removed; a log without entries has no checkpoint, and is nobody's.
    discard: async () => undefined,
    remains: async (successor) => {
      const found: Remains[] = [];
      for (const instance of await instancesIn(objects)) {
        const left = found.length < MOST_FOLLOWED ? await takeOver(instance, successor) : undefined;
        if (left) found.push(left);
      }
      return found;
    },
  };
}

/** Instances that have a log, as far as nobody has taken over from them for good. */
async function instancesIn(objects: LogObjects): Promise<readonly string[]> {
  return (await objects.folders(LOG_FOLDERS.logs)).map((folder) => folder.slice(LOG_FOLDERS.logs.length, -1));
}

/** The two ends of a log, tiles and journal together; undefined for one in which nothing is durable. */
async function endsOf(storage: LogStorage) {
  const checkpoint = await storage.read(CHECKPOINT_PATH);
  const head = checkpoint && parseCheckpoint(parseNote(checkpoint).text);
  const size = head?.size ?? 0;
  const recovered = (await storage.recover())?.entries ?? [];
  const entryAt = async (index: number) => (size > 0 ? readEntry(storage, index, size) : undefined);
  const first = (await entryAt(0)) ?? recovered[0];
  const last = recovered.at(-1) ?? (await entryAt(size - 1));
  if (!first || !last) return undefined;
  const genesis = parseEntry(first);
  return genesis.kind === 'genesis' ? { genesis, last: parseEntry(last), origin: head?.origin } : undefined;
}

const claim = z.strictObject({
  /** The instance that takes over. */
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
});

/**
 * Whether a log is now the claimer's to take over from. Claims are numbered, and the highest holds. One whose claimer
 * never began a log of its own is passed on, once that claimer can't begin it any more.
 */
async function claimLog(
  objects: LogObjects,
  instance: string,
  mine: z.infer<typeof claim>,
): Promise<boolean> {
  const claims = await objects.list(claimPrefix(instance));
  const number = claims.length + 1;
  const latest = claims.at(-1);
  if (latest !== undefined) {
    const { by, at } = claim.parse(JSON.parse(String((await objects.get(latest))?.bytes)));
    if (mine.at - at < CLAIM_HOLDS || (await hasBegun(objects, by))) return false;
    if (!(await fenceObjectLog(objects, logPrefix(by)))) return false;
  }
  const key = `${claimPrefix(instance)}${String(number).padStart(4, '0')}`;
  return objects.putNew(key, Buffer.from(JSON.stringify(mine)));
}

async function hasBegun(objects: LogObjects, instance: string): Promise<boolean> {
  return (await endsOf(await openObjectLog(objects, logPrefix(instance)))) !== undefined;
}
