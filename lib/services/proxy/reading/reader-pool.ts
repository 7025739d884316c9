import { Worker } from 'node:worker_threads';
import type { ExchangeText } from '../../common/classify/classification';
import { Fault } from '../../common/fault';
import { FairQueue } from '../../common/queue/fair-queue';
import { Denial } from '../http/errors';
import type { ReadRequest, Subject } from './read-request';
import type { ReadTexts } from './read-texts';
import { type Done, type Job, READER_ROLE, type ReaderData } from './reader-worker';

/** Threads that read for the event loop. What is read is the same as without them. */
export interface ReaderPool {
  readonly request: (body: Uint8Array, subject: Subject, signal: AbortSignal) => Promise<ReadRequest>;
  readonly texts: (
    texts: readonly ExchangeText[],
    before: number,
    tenant: string,
    signal: AbortSignal,
  ) => Promise<ReadTexts>;
  readonly close: () => Promise<void>;
}

/** Bytes up to which a job goes to the thread of the short ones, which none of the long ones keeps waiting. */
const SHORT_JOB = 64 * 1024;
/** Milliseconds that a job may run. The budget ends a reading long before, if the thread gets to run at all. */
const LONGEST_RUN = 30_000;
/** Jobs of one tenant that may wait for one thread. */
const MOST_WAITING = 128;
const HEAP_MIB = 512;

/**
 * Two threads, for short jobs and for long ones. In each, tenants take turns by the bytes that they bring, and by weight.
 * @param weights of tenants, by id; 1 for one that isn't there
 */
export function openReaderPool(script: string, weights: ReadonlyMap<string, number>): ReaderPool {
  const short = openThread(script, weights, false);
  const long = openThread(script, weights, true);
  const threadFor = (bytes: number) => (bytes <= SHORT_JOB ? short : long);
  return {
    request: (body, subject, signal) =>
      threadFor(body.length).run<ReadRequest>(
        { kind: 'request', body, subject },
        { tenant: subject.tenant, bytes: body.length, signal },
      ),
    texts: (texts, before, tenant, signal) => {
      const bytes = texts.reduce((sum, { text }) => sum + text.length, 0);
      return threadFor(bytes).run<ReadTexts>({ kind: 'texts', texts, before }, { tenant, bytes, signal });
    },
    close: async () => {
      await Promise.all([short.close(), long.close()]);
    },
  };
}

interface Turn {
  readonly tenant: string;
  readonly bytes: number;
  readonly signal: AbortSignal;
}

interface Waiting {
  readonly job: Job;
  readonly signal: AbortSignal;
  readonly resolve: (read: ReadRequest | ReadTexts) => void;
  readonly reject: (error: Error) => void;
}

/** One thread, started when it is first needed, and anew after one that broke or hung. */
function openThread(script: string, weights: ReadonlyMap<string, number>, patient: boolean) {
  const queue = new FairQueue<Waiting>();
  let worker: Worker | undefined;
  let current: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | undefined;
  let closed = false;

  const next = () => {
    if (current || closed) return;
    const waiting = queue.take();
    if (!waiting) return;
    if (waiting.signal.aborted) {
      waiting.reject(unread('the caller is gone'));
      return next();
    }
    worker ??= start();
    const thread = worker;
    thread.ref();
    const timer = setTimeout(() => void thread.terminate(), LONGEST_RUN);
    current = { waiting, timer };
    thread.postMessage(waiting.job);
  };

  const settle = (done: Done | Error) => {
    const settled = current;
    if (!settled) return;
    clearTimeout(settled.timer);
    current = undefined;
    const { resolve, reject } = settled.waiting;
    if (done instanceof Error) reject(done);
    else if ('read' in done) resolve(done.read);
    else reject('denied' in done ? denialOf(done.denied) : unread('a reading failed'));
    next();
  };

  const start = () => {
    const data: ReaderData = { role: READER_ROLE, patient };
    const thread = new Worker(script, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    });
    thread.on('message', (done: Done) => {
      thread.unref();
      settle(done);
    });
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      if (worker === thread) worker = undefined;
      settle(unread('the thread that read ended'));
    });
    thread.unref();
    return thread;
  };

  return {
    run: <T extends ReadRequest | ReadTexts>(job: Job, { tenant, bytes, signal }: Turn) =>
      new Promise<T>((resolve, reject) => {
        if (closed || queue.waiting(tenant) >= MOST_WAITING)
          return reject(unread('too much waits to be read'));
        const waiting = { job, signal, resolve: resolve as Waiting['resolve'], reject };
        queue.add(tenant, waiting, bytes, weights.get(tenant));
        next();
      }),
    close: async () => {
      closed = true;
      await worker?.terminate();
      for (let left = queue.take(); left; left = queue.take())
        left.reject(unread('the proxy is being stopped'));
    },
  };
}

const denialOf = ({ code, details }: Extract<Done, { denied: unknown }>['denied']) =>
  new Denial(code, details);

const unread = (why: string) =>
  new Denial('safety_stack_unavailable', { cause: new Fault('reading_failed', why) });
