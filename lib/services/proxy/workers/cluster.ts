import cluster, { type Worker as ClusterWorker } from 'node:cluster';
import { Fault } from '../../common/fault';
import type { Logger } from '../../common/log';
import type { ProxyEnvironment } from '../../environment';
import { ratesOf } from '../http/callers';
import { lockLedger } from '../start';
import type { FromWorker, ToWorker } from './messages';
import { supervise, type Worker } from './supervise';
import { openSiblings, type Siblings } from './worker';

const MOST_WORKERS = 16;

/** The other workers, in a process that is one; undefined in any other. Without its supervisor a worker ends at once. */
export function siblingsHere(): Siblings | undefined {
  if (!cluster.isWorker) return undefined;
  // Of what is written to a supervisor that has ended; `cluster` ends this process once it hears of that.
  process.on('error', () => undefined);
  return openSiblings(Number(process.env.CORDON_WORKERS), {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => process.on('message', listener),
  });
}

/**
 * Starts the workers that the environment asks for, and supervises them. The ledger's directory is this process's.
 * @throws Fault `environment_invalid`, `folder_taken`; Error if a worker can't be started
 */
export async function startWorkers(
  env: ProxyEnvironment,
  log: Logger,
): Promise<{ readonly stop: () => Promise<void> }> {
  const workers = Number(env.CORDON_WORKERS);
  if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS)
    throw new Fault(
      'environment_invalid',
      `CORDON_WORKERS '${env.CORDON_WORKERS}' is not 1 to ${MOST_WORKERS}`,
    );
  const rates = ratesOf(env.CORDON_CALLERS);
  const unlock = await lockLedger(env.CORDON_LEDGER);
  const supervisor = await supervise({
    workers,
    fork: () => asWorker(cluster.fork()),
    rates,
    log,
    clock: () => Math.floor(performance.now()),
    onFailed: () => process.exit(1),
  });
  log.info({ url: env.CORDON_LISTEN, workers }, 'all listening');
  return {
    stop: async () => {
      const clean = await supervisor.stop();
      await unlock();
      if (!clean) throw new Fault('worker_ended', 'a worker ended badly');
    },
  };
}

/**
 * A process that `cluster` forked. What is sent to one that has ended is lost: that it has ended may be heard later, and
 * Node calls it an error of the worker, also of a connection that `cluster` hands over by itself.
 */
export function asWorker(worker: ClusterWorker): Worker {
  worker.on('error', () => undefined);
  return {
    pid: worker.process.pid,
    send: (message: ToWorker) => {
      if (worker.isConnected()) worker.send(message);
    },
    onMessage: (listener) => worker.on('message', (message: FromWorker) => listener(message)),
    onListening: (listener) => worker.once('listening', () => listener()),
    onExit: (listener) => {
      worker.once('exit', (code, signal) => listener(signal ?? code));
      // One that can't be started has an error and no exit.
      if (worker.process.pid === undefined) worker.once('error', ({ message }) => listener(message));
    },
    kill: (signal) => void worker.process.kill(signal),
  };
}
