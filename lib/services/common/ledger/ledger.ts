import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Log, type NoteSigner, openLog } from '../../../ledger';
import { type EntryBody, entryName } from '../../../ledger/decisions/entry';
import { openRecorder, type Recorder, type RecorderOptions } from '../../../ledger/decisions/recorder';
import { Fault } from '../fault';
import { GATHER_FOR } from './group-commit';
import type { LogStore } from './log-store';

/** What is recorded of requests, and of what people do in review. */
export type RequestRecord =
  | EntryBody<'intent' | 'approval' | 'window' | 'decision' | 'denial'>
  | EntryBody<'review-act' | 'review-decision' | 'review-outcome'>;
export type DecisionRecord = EntryBody<'decision'>;

/** Where decisions are recorded. The one interface that the services know. */
export interface Ledger {
  /**
   * All entries about one request go through one recording, which is bound to the log that its first entry went to: if
   * that log is over, its later entries fail, and the next log says that the request was abandoned.
   */
  readonly begin: () => Recording;
  /** Name of the first entry of the log that is written now: what was approved to run. */
  readonly genesis: () => string;
  readonly writable: () => boolean;
  readonly close: () => Promise<void>;
}

export interface Recording {
  /** Resolves with the entry's name when it is durable. @throws Fault `ledger_unavailable` */
  readonly record: (body: RequestRecord) => Promise<string>;
}

export interface LedgerOptions {
  readonly service: string;
  readonly enclave: string;
  readonly originOf: (instance: string) => string;
  readonly signersOf: (origin: string) => readonly NoteSigner[];
  readonly genesis: RecorderOptions['genesis'];
  readonly store: LogStore;
  readonly now: () => number;
  /** Milliseconds between attempts to open a new log after one has failed. */
  readonly retryEvery?: number;
  /** Milliseconds from an entry's being durable to a checkpoint that covers it. */
  readonly publishEvery?: number;
  readonly onError: (error: unknown) => void;
}

/** What one instance writes, start to end. */
interface Segment {
  readonly genesis: string;
  readonly log: Log;
  readonly recorder: Recorder;
  /** Whether nothing can be signed, for so long that nothing more is recorded. */
  readonly unsigned: () => boolean;
}

/** Milliseconds for which entries may be without a signature before nothing more is recorded. */
const MOST_UNSIGNED = 300_000;

/**
 * Opens a ledger. When a write fails the log is over, as nobody knows how much of it is durable; nothing can be recorded,
 * so nothing is released, until a new log under a new instance name has been opened, which takes over.
 * @throws Fault `ledger_unavailable`
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  let segment = await openSegment(options);
  let reopening = false;
  let closed = false;

  /** One at a time: two new logs would take over from each other while both are written to. */
  const reopen = async () => {
    if (reopening || !segment.log.failed()) return;
    reopening = true;
    while (segment.log.failed() && !closed) {
      await setTimeout(options.retryEvery ?? 1000, undefined, { ref: false });
      if (closed) break;
      try {
        // Gives its storage up, once no write is under way.
        await segment.recorder.close();
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
          if (bound.unsigned()) throw new Fault('ledger_unavailable', 'entries could not be signed');
          try {
            return await write(bound, body);
          } catch (cause) {
            void reopen();
            throw new Fault('ledger_unavailable', 'a record could not be made durable', { cause });
          }
        },
      };
    },
    genesis: () => segment.genesis,
    writable: () => !closed && !segment.log.failed() && !segment.unsigned(),
    close: async () => {
      if (closed) return;
      closed = true;
      await segment.recorder.close();
    },
  };
}

const write = ({ recorder }: Segment, body: RequestRecord): Promise<string> => {
  if (body.kind !== 'approval') return recorder.record(body);
  const { kind: _, ...approval } = body;
  return recorder.approve(approval);
};

async function openSegment(options: LedgerOptions): Promise<Segment> {
  const { service, enclave, store, now, onError } = options;
  const time = new Date(now()).toISOString().replace(/[-:.]/g, '');
  const instance = `${service}-${time}-${randomBytes(4).toString('hex')}`;
  const origin = options.originOf(instance);
  const { genesis } = options;
  let opened: (() => Promise<void>) | undefined;
  try {
    opened = await store.opening();
    // Before there is a new one, which has left nothing.
    const follows = await store.remains(instance);
    let log: Log | undefined;
    try {
      const signing = watchSigning(() => log?.latest().size ?? 0);
      log = await openNewLog(options, instance, origin, (error) => {
        signing.failed();
        onError(error);
      });
      const recorder = await openRecorder({ log, origin, enclave, instance, now, genesis, follows, onError });
      // Whoever looks from now on finds a log that is signed.
      await log.publish();
      return { genesis: entryName(instance, 0), log, recorder, unsigned: signing.overdue };
    } catch (error) {
      await log?.close().catch(onError);
      // Or a disk that stays full would fill with empty logs. One that has begun is taken over from.
      if (!log || log.size() === 0) await store.discard(instance);
      throw error;
    }
  } catch (cause) {
    throw new Fault('ledger_unavailable', 'a new log of the ledger could not be opened', { cause });
  } finally {
    await opened?.();
  }
}

async function openNewLog(
  { store, signersOf, publishEvery }: LedgerOptions,
  instance: string,
  origin: string,
  onError: (error: unknown) => void,
): Promise<Log> {
  const storage = await store.create(instance);
  const every = publishEvery === undefined ? {} : { publishEvery };
  return openLog({ storage, origin, signers: signersOf(origin), onError, gatherFor: GATHER_FOR, ...every });
}

/** Whether entries go without a signature for too long: until then who holds the store could drop them unseen. */
function watchSigning(signed: () => number) {
  let failure: { readonly size: number; readonly since: number } | undefined;
  return {
    failed: () => {
      const size = signed();
      if (failure?.size !== size) failure = { size, since: performance.now() };
    },
    overdue: () => failure?.size === signed() && performance.now() - failure.since > MOST_UNSIGNED,
  };
}
