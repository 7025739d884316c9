import type { Logger } from '../../common/log';
import type { FromWorker, ToWorker } from './messages';
import { openBuckets, type Rate } from './rates';

/** A worker, as the process that supervises it knows it. */
export interface Worker {
  readonly pid: number | undefined;
  readonly send: (message: ToWorker) => void;
  readonly onMessage: (listener: (message: FromWorker) => void) => void;
  readonly onListening: (listener: () => void) => void;
  /** Told its exit code, or the signal. */
  readonly onExit: (listener: (how: number | string) => void) => void;
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL') => void;
}

export interface SuperviseOptions {
  readonly workers: number;
  readonly fork: () => Worker;
  readonly rates: readonly Rate[];
  readonly log: Logger;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  /** Called once when the proxy can't go on: all workers are gone by then. */
  readonly onFailed: () => void;
  /** Milliseconds without a report after which a worker is ended. @default 30,000 */
  readonly silence?: number;
}

export interface Supervisor {
  /** Stops all workers, each of which ends what is under way; false if one ended badly. */
  readonly stop: () => Promise<boolean>;
}

const SILENCE = 30_000;
const LOOK = 1000;
/** Ends of workers within a minute after which all are brought down: whoever runs the proxy starts it anew. */
const MOST_ENDS = 3;
const MINUTE = 60_000;

interface Running {
  readonly worker: Worker;
  /** How often it was looked at since it was heard last. */
  looks: number;
  listening: boolean;
  ready: boolean;
}

/**
 * Starts workers, one after the other, so that each finds what the one before it has begun; starts another one for each
 * that ends, and brings all down when that doesn't help. It serves nobody itself. Resolves when all listen.
 * @throws Error if a worker ends before it listens
 */
export async function supervise(options: SuperviseOptions): Promise<Supervisor> {
  const { workers, log, clock, onFailed, silence = SILENCE } = options;
  const running = new Set<Running>();
  const buckets = openBuckets(options.rates, clock);
  let ends: number[] = [];
  let up = false;
  let stopping = false;
  let clean = true;
  let emptied: (() => void) | undefined;

  const tellReady = () => {
    const ready = running.size === workers && [...running].every((one) => one.ready);
    for (const { worker } of running) worker.send({ kind: 'ready', ready });
  };

  const hear = (one: Running, message: FromWorker) => {
    one.looks = 0;
    if (message.kind === 'spend')
      return one.worker.send({
        kind: 'spent',
        tenant: message.tenant,
        ...buckets.take(message.tenant, message.most),
      });
    one.ready = message.ready;
    tellReady();
  };

  const ended = (one: Running, how: number | string) => {
    running.delete(one);
    if (how !== 0) clean = false;
    tellReady();
    if (running.size === 0) emptied?.();
    if (stopping || !up) return;
    log.error({ pid: one.worker.pid, how }, 'a worker ended');
    ends = [...ends.filter((at) => clock() - at < MINUTE), clock()];
    if (!one.listening || ends.length >= MOST_ENDS) void fail();
    else start().catch(() => undefined);
  };

  const fail = async () => {
    if (stopping) return;
    await stop();
    onFailed();
  };

  const start = () =>
    new Promise<void>((resolve, reject) => {
      const worker = options.fork();
      const one: Running = { worker, looks: 0, listening: false, ready: false };
      running.add(one);
      worker.onMessage((message) => hear(one, message));
      worker.onListening(() => {
        one.listening = true;
        resolve();
      });
      worker.onExit((how) => {
        ended(one, how);
        reject(new Error(`a worker ended before it listened: ${how}`));
      });
    });

  let stopped: Promise<boolean> | undefined;
  // A worker that is told a second time ends at once.
  const stop = () => {
    stopped ??= stopAll();
    return stopped;
  };

  const stopAll = async (): Promise<boolean> => {
    stopping = true;
    clearInterval(timer);
    if (running.size > 0)
      await new Promise<void>((resolve) => {
        emptied = resolve;
        for (const { worker } of running) worker.kill('SIGTERM');
      });
    return clean;
  };

  // One that hangs says nothing, and would keep the connections that are given to it. Looks are counted, and not time:
  // when this process itself was held up, what workers have said meanwhile isn't read yet.
  const timer = setInterval(() => {
    for (const one of running) {
      if (!one.listening) continue;
      one.looks += 1;
      if (one.looks * LOOK > silence) one.worker.kill('SIGKILL');
    }
  }, LOOK).unref();

  try {
    for (let at = 0; at < workers; at += 1) await start();
  } catch (error) {
    await stop();
    throw error;
  }
  up = true;
  return { stop };
}
