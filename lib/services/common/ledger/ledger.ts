import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../fault';
import { type GroupCommit, groupCommit, type Sink } from './group-commit';
import {
  ENTRY_SCHEMA,
  type EntryBody,
  entryDigest,
  entryName,
  MOST_ABANDONED,
  MOST_FOLLOWED,
  type Remains,
} from './ledger-entry';

/** Where decisions are recorded. The one interface that the services know. */
export interface Ledger {
  /**
   * All entries about one request go through one recording, which is bound to the segment that its first entry went
   * to: if that segment is over, its later entries fail, and the next segment says that the request was abandoned.
   */
  readonly begin: () => Recording;
  readonly writable: () => boolean;
  readonly close: () => Promise<void>;
}

export interface Recording {
  /** Resolves with the entry's name when it is durable. @throws Fault `ledger_unavailable` */
  readonly record: (body: EntryBody) => Promise<string>;
}

/** How segments are kept. A segment is what one instance writes, start to end. */
export interface LedgerStore {
  readonly create: (instance: string) => Promise<Sink>;
  /** Segments that ended without a `closed` entry and that no later segment follows. */
  readonly remains: () => Promise<readonly Remains[]>;
}

interface Segment {
  readonly instance: string;
  readonly commit: GroupCommit;
  /** Requests with an intent and no decision yet. */
  readonly undecided: Set<string>;
  /** By the monotonic clock. */
  readonly began: number;
  sequence: number;
  last: string | null;
}

export interface LedgerOptions {
  readonly service: string;
  readonly enclave: string;
  readonly store: LedgerStore;
  readonly now: () => number;
  /** Milliseconds between attempts to open a new segment after one has failed. */
  readonly retryEvery?: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Opens a ledger. When a write fails the segment is over, as nobody knows how much of it is durable; nothing can be
 * recorded, so nothing is released, until a new segment under a new instance name has been opened.
 * @throws Fault `ledger_unavailable`
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  let segment = await openSegment(options);
  let reopening = false;
  let closed = false;

  /** One at a time: two new segments would take over from each other while both are written to. */
  const reopen = async () => {
    if (reopening) return;
    reopening = true;
    while (segment.commit.failed() && !closed) {
      await setTimeout(options.retryEvery ?? 1000, undefined, { ref: false });
      if (closed) break;
      try {
        segment = await openSegment(options);
      } catch (error) {
        options.onError(error);
      }
    }
    reopening = false;
  };

  return {
    begin: () => {
      const bound = segment;
      return {
        record: async (body) => {
          if (closed) throw new Fault('ledger_unavailable', 'the ledger is closed');
          try {
            return await append(options, bound, body);
          } catch (error) {
            void reopen();
            throw error;
          }
        },
      };
    },
    writable: () => !closed && !segment.commit.failed(),
    close: async () => {
      if (closed) return;
      closed = true;
      // A segment that says it is closed is looked at no more, so one with requests left open must not say so.
      if (!segment.commit.failed() && segment.undecided.size === 0)
        await append(options, segment, { kind: 'closed' });
      await segment.commit.close();
    },
  };
}

async function openSegment(options: LedgerOptions): Promise<Segment> {
  const { service, store, now } = options;
  const time = new Date(now()).toISOString().replace(/[-:.]/g, '');
  const instance = `${service}-${time}-${randomBytes(4).toString('hex')}`;
  try {
    // Before there is a new one, which has left nothing.
    const left = await store.remains();
    const commit = groupCommit(await store.create(instance));
    const segment: Segment = {
      instance,
      commit,
      undecided: new Set(),
      began: performance.now(),
      sequence: 0,
      last: null,
    };
    for (const body of openings(left)) await append(options, segment, body);
    return segment;
  } catch (cause) {
    throw new Fault('ledger_unavailable', 'a new segment of the ledger could not be opened', { cause });
  }
}

/** The first entries: one, which takes over from all that is left, or one and more for what is too much for that. */
function* openings(left: readonly Remains[]): Iterable<EntryBody> {
  const abandoned = left.reduce((sum, segment) => sum + segment.abandoned.length, 0);
  const fits = left.length <= MOST_FOLLOWED && abandoned <= MOST_ABANDONED;
  yield {
    kind: 'opened',
    follows: fits ? left.map((one) => ({ ...one, abandoned: [...one.abandoned] })) : [],
  };
  if (!fits) for (const segment of left) yield* takeovers(segment);
}

/** What an earlier segment left, in as many entries as that takes. */
function* takeovers({ abandoned, ...segment }: Remains): Iterable<EntryBody> {
  const parts = Math.max(1, Math.ceil(abandoned.length / MOST_ABANDONED));
  for (let part = 1; part <= parts; part += 1) {
    const some = abandoned.slice((part - 1) * MOST_ABANDONED, part * MOST_ABANDONED);
    yield { kind: 'takeover', follows: { ...segment, abandoned: some }, part, parts };
  }
}

/** Sequence and chain follow the order of calls, which is the order in which lines are written. */
async function append({ enclave, now }: LedgerOptions, segment: Segment, body: EntryBody): Promise<string> {
  const { instance, commit, undecided, last: previous } = segment;
  const sequence = segment.sequence++;
  const time = new Date(now()).toISOString();
  const elapsed = Math.floor(performance.now() - segment.began);
  const head = { schema: ENTRY_SCHEMA, enclave, instance, sequence, previous, time, elapsed };
  const line = JSON.stringify({ ...head, ...body });
  segment.last = entryDigest(line);
  if (body.kind === 'intent') undecided.add(body.request);
  await commit.append(line);
  if (body.kind === 'decision') undecided.delete(body.request);
  return entryName(instance, sequence);
}
