import { LedgerError } from '../errors';
import { TILE_WIDTH } from '../tiles/bundle';
import { groupCommit } from './group-commit';
import { type Published, Publisher, type PublisherOptions } from './publisher';
import type { LogStorage } from './storage';

export interface LogOptions extends PublisherOptions {
  /** Milliseconds from an entry's being durable to a checkpoint that covers it. */
  readonly publishEvery?: number;
  /** Milliseconds in which a write must be done. */
  readonly writeDeadline?: number;
  /** Milliseconds for which a write waits for more entries while several are appended at once. @default 0 */
  readonly gatherFor?: number;
  /** Told when a checkpoint could not be published. Entries are durable all the same, and it is tried again. */
  readonly onError?: (error: unknown) => void;
}

/** A transparency log that this process alone writes. */
export interface Log {
  /**
   * Adds an entry and resolves with its index when it is durable: no crash loses it after that. A checkpoint that
   * covers it follows. @throws LedgerError `entry_too_large`, `log_failed`, `log_closed`
   */
  readonly append: (entry: Uint8Array) => Promise<number>;
  /** Signs the tree of all entries that are durable by now. @throws LedgerError `log_failed`; what signers throw */
  readonly publish: () => Promise<Published>;
  /** The newest checkpoint. */
  readonly latest: () => Published;
  /** Number of durable entries. */
  readonly size: () => number;
  /** After a write failed nobody knows what is durable: the log takes no more until it is opened again. */
  readonly failed: () => boolean;
  /** What opening found beyond the last checkpoint: entries kept, and bytes dropped that nobody was told of. */
  readonly recovered: { readonly entries: number; readonly tornBytes: number };
  /** Publishes what is left, and lets others open the log. */
  readonly close: () => Promise<void>;
}

const PUBLISH_EVERY = 1000;
const WRITE_DEADLINE = 10_000;
/** Entries that wait for their tiles at most, before they get them without waiting for a checkpoint's time. */
const MAX_PENDING = 4096;

/**
 * Opens a log, or begins one: verifies its own last checkpoint against the tiles, takes up what the journal kept, and
 * publishes that. The store is closed if opening fails.
 * @throws LedgerError `journal_corrupt`, `checkpoint_missing`, `checkpoint_behind`, or as `Publisher.open`
 */
export async function openLog(options: LogOptions): Promise<Log> {
  try {
    return await open(options);
  } catch (error) {
    await options.storage.close();
    throw error;
  }
}

async function open(options: LogOptions): Promise<Log> {
  const { storage, publishEvery = PUBLISH_EVERY, writeDeadline = WRITE_DEADLINE, onError } = options;
  const publisher = await Publisher.open(options);
  const { entries, tornBytes } = await takeUp(options, publisher);
  await publisher.integrate(entries);
  let latest = await publisher.publish();

  let pending: Buffer[] = [];
  let size = publisher.size;
  let turn: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const commit = groupCommit({
    first: size,
    write: storage.journal,
    deadline: writeDeadline,
    gatherFor: options.gatherFor ?? 0,
    onDurable: (durable) => {
      size += durable.length;
      for (const entry of durable) pending.push(entry);
      if (pending.length >= MAX_PENDING) void inTurn(integrate).catch(() => undefined);
      timer ??= setTimeout(() => void publish().catch(onError ?? (() => undefined)), publishEvery).unref();
    },
  });

  /** One after the other: tiles and checkpoints have an order. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };

  const integrate = async () => {
    if (commit.failed()) throw new LedgerError('log_failed');
    const taken = pending;
    pending = [];
    try {
      await publisher.integrate(taken);
    } catch (cause) {
      commit.fail(cause);
      throw new LedgerError('log_failed', undefined, { cause });
    }
  };

  const publish = () =>
    inTurn(async () => {
      clearTimeout(timer);
      timer = undefined;
      await integrate();
      try {
        latest = await publisher.publish();
      } catch (error) {
        timer ??= setTimeout(() => void publish().catch(onError ?? (() => undefined)), publishEvery).unref();
        throw error;
      }
      return latest;
    });

  return {
    append: (entry) => (closed ? Promise.reject(new LedgerError('log_closed')) : commit.append(entry)),
    publish: () => (closed ? Promise.reject(new LedgerError('log_closed')) : publish()),
    latest: () => latest,
    size: () => size,
    failed: commit.failed,
    recovered: { entries: entries.length, tornBytes },
    close: async () => {
      if (closed) return;
      closed = true;
      await commit.settle();
      try {
        if (!commit.failed()) await publish();
      } finally {
        clearTimeout(timer);
        await turn;
        await storage.close();
      }
    },
  };
}

/** Entries of the journal that the checkpoint doesn't cover yet. Nothing is signed unless all that is there is known. */
async function takeUp({ storage }: LogOptions, { size, latest }: Publisher) {
  const found = await storage.recover();
  const { first, entries, tornBytes } = found ?? { first: size, entries: [], tornBytes: 0 };
  const known = first > size ? size : Math.max(size, first + entries.length);
  const reached = await reach(storage, size, known);
  if (reached > known)
    throw new LedgerError(
      latest ? 'checkpoint_behind' : 'checkpoint_missing',
      `${reached} entries, not ${known}`,
    );
  if (first > size)
    throw new LedgerError('journal_corrupt', `it begins at entry ${first}, and tiles end before ${size}`);
  return { entries: entries.slice(size - first), tornBytes };
}

/** Number of entries that tiles have, from those of `size` entries on, looked no further at than beyond `known`. */
async function reach(storage: LogStorage, size: number, known: number): Promise<number> {
  for (let index = Math.floor(size / TILE_WIDTH); ; index++) {
    const width = await storage.storedWidth(index);
    const reached = index * TILE_WIDTH + width;
    if (width < TILE_WIDTH || reached > known) return reached;
  }
}
