import { LedgerError } from '../errors';
import { MAX_ENTRY_BYTES } from '../tree/hash';

export interface GroupCommit {
  /**
   * Entries appended while a write is under way share the next one. Resolves with the entry's index when it is
   * durable. @throws LedgerError `entry_too_large`, `log_failed`
   */
  readonly append: (entry: Uint8Array) => Promise<number>;
  /** Ends it: nothing is accepted any more. */
  readonly fail: (cause: unknown) => void;
  readonly failed: () => boolean;
  /** Resolves when nothing is being written, and what waited is durable or refused. */
  readonly settle: () => Promise<void>;
}

export interface GroupCommitOptions {
  /** Index of the next entry. */
  readonly first: number;
  /** Makes entries durable. Never called while a call is under way, nor after one that failed. */
  readonly write: (first: number, entries: readonly Buffer[]) => Promise<void>;
  /** Told of entries as they become durable, in order. */
  readonly onDurable: (entries: readonly Buffer[]) => void;
  /** Milliseconds in which a write must be done: one that hangs looks like health. */
  readonly deadline: number;
  /**
   * Milliseconds for which a write waits for more entries, where the one before it had more than one: each write costs
   * as much processor time as several entries. A single writer never waits. @default 0
   */
  readonly gatherFor?: number;
}

interface Waiting {
  readonly entry: Buffer;
  readonly index: number;
  readonly resolve: (index: number) => void;
  readonly reject: (error: Error) => void;
}

/** Entries of one write at most. */
export const MAX_BATCH = 4096;
/** Bytes of one write at most, but for one entry more. */
const MAX_BATCH_BYTES = 4 * 1024 * 1024;

export function groupCommit(options: GroupCommitOptions): GroupCommit {
  const { first, write, onDurable, deadline, gatherFor = 0 } = options;
  let waiting: Waiting[] = [];
  let next = first;
  let broken: LedgerError | undefined;
  let running: Promise<void> | undefined;
  let together = 0;

  const fail = (cause: unknown) => {
    broken ??= new LedgerError('log_failed', undefined, { cause });
    for (const { reject } of waiting) reject(broken);
    waiting = [];
  };

  const drain = async () => {
    while (waiting.length > 0) {
      if (together > 1 && gatherFor > 0) await new Promise((resolve) => setTimeout(resolve, gatherFor));
      // It may have been ended meanwhile.
      if (waiting.length === 0) break;
      const batch = waiting.slice(0, batchLength(waiting));
      together = batch.length;
      waiting = waiting.slice(batch.length);
      const entries = batch.map(({ entry }) => entry);
      try {
        await inTime(deadline, write(batch[0]?.index ?? next, entries));
        // Durable, but the log ended meanwhile: whoever opens it next finds them, and nobody was told.
        if (broken) throw broken;
        onDurable(entries);
        for (const { index, resolve } of batch) resolve(index);
      } catch (cause) {
        fail(cause);
        for (const { reject } of batch) reject(broken ?? new LedgerError('log_failed'));
      }
    }
    running = undefined;
  };

  return {
    append: (entry) =>
      new Promise<number>((resolve, reject) => {
        if (broken) return reject(broken);
        if (entry.length > MAX_ENTRY_BYTES)
          return reject(new LedgerError('entry_too_large', `${entry.length} bytes`));
        // A copy, as the caller may use its bytes again before they are written.
        waiting.push({ entry: Buffer.from(entry), index: next++, resolve, reject });
        // A turn of the event loop lets entries that arrived together share the write.
        running ??= new Promise<void>((turn) => setImmediate(turn)).then(drain);
      }),
    fail,
    failed: () => broken !== undefined,
    settle: async () => {
      while (running) await running;
    },
  };
}

function batchLength(waiting: readonly Waiting[]): number {
  let length = 0;
  for (let bytes = 0; length < waiting.length && length < MAX_BATCH && bytes < MAX_BATCH_BYTES; length++)
    bytes += waiting[length]?.entry.length ?? 0;
  return length;
}

/** What a promise gives, if it gives it in time; what is waited for may go on. */
async function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
