import { Fault } from '../fault';
import { inTime } from '../in-time';

/** Where a batch of lines is made durable. `write` resolves when they are, and must not be called again if it failed. */
export interface Sink {
  readonly write: (batch: string, firstSequence: number) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Closes, and removes what there is, in place of `close` when not one batch was made durable. */
  readonly discard?: () => Promise<void>;
}

export interface GroupCommit {
  /** Lines appended while a write is under way share the next one. Resolves when this line is durable. */
  readonly append: (line: string) => Promise<void>;
  /** Whether a write has failed; after that nothing more is written, since what the sink holds is no longer known. */
  readonly failed: () => boolean;
  /** Writes what waits, then closes the sink. A failed one is closed already. */
  readonly close: () => Promise<void>;
}

/** Milliseconds in which a write must be done. One that hangs would keep requests waiting, and look like health. */
const WRITE_DEADLINE = 10_000;

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * Milliseconds for which a write waits for more lines, where the one before it had more than one: a durable write costs as
 * much processor time as a third of a request. Who is alone never waits.
 */
export const GATHER_FOR = 2;

export function groupCommit(sink: Sink, deadline = WRITE_DEADLINE, gatherFor = GATHER_FOR): GroupCommit {
  let waiting: Waiting[] = [];
  let sequence = 0;
  let together = 0;
  let broken: Fault | undefined;
  let running: Promise<void> | undefined;

  const drain = async () => {
    while (waiting.length > 0) {
      if (together > 1) await new Promise((resolve) => setTimeout(resolve, gatherFor));
      const batch = waiting;
      together = batch.length;
      waiting = [];
      const writing = sink.write(batch.map(({ line }) => `${line}\n`).join(''), sequence);
      try {
        await inTime(deadline, writing);
        sequence += batch.length;
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        broken = new Fault('ledger_unavailable', 'a record could not be made durable', { cause });
        for (const { reject } of [...batch, ...waiting]) reject(broken);
        waiting = [];
        // Never under a write: its descriptor could be another file's by then. What nobody was told of leaves nothing, or
        // a disk that stays full would fill with empty files.
        void writing
          .catch(() => undefined)
          .then(sequence === 0 && sink.discard ? sink.discard : sink.close)
          .catch(() => undefined);
      }
    }
    running = undefined;
  };

  return {
    append: (line) =>
      new Promise<void>((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.push({ line, resolve, reject });
        // A turn of the event loop lets requests that arrived together share the write.
        running ??= new Promise<void>((next) => setImmediate(next)).then(drain);
      }),
    failed: () => broken !== undefined,
    close: async () => {
      await running;
      if (!broken) await sink.close();
    },
  };
}
