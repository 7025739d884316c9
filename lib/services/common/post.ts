import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { Fault } from './fault';

export interface Post {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer;
}

export interface Posted {
  readonly statusCode: number;
  /** The body, as UTF-8. */
  readonly text: string;
}

/** A request under way. */
export interface Posting {
  /** Rejects with undici's error, or with the reason of the cancellation. */
  readonly answer: Promise<Posted>;
  /** Ends the request, also one that waits for a connection. Does nothing to one that has been answered. */
  readonly cancel: (reason: Error) => void;
}

/** Bytes that are written at once. To encrypt more in one go would keep the event loop. */
const WHOLE = 256 * 1024;

const lengthOf = (body: string | Buffer) => ({ 'content-length': String(Buffer.byteLength(body)) });

const pieces = (body: Buffer): Readable => Readable.from(inPieces(body), { objectMode: false });

async function* inPieces(body: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += WHOLE) {
    yield body.subarray(at, at + WHOLE);
    await setImmediate();
  }
}

/**
 * Sends a POST whose answer is small, and waited for whole. It is gathered as the parser finds it: the stream that
 * undici's `request` makes of each body costs as much as all the rest of a hop.
 */
export function post(dispatcher: Dispatcher, { path, headers, body }: Post): Posting {
  const { promise, resolve, reject } = withResolvers<Posted>();
  const chunks: Buffer[] = [];
  let statusCode = 0;
  let cancelled: Error | undefined;
  let end: ((reason: Error) => void) | undefined;
  dispatcher.dispatch(
    body.length > WHOLE
      ? {
          method: 'POST',
          path,
          headers: { ...headers, ...lengthOf(body) },
          body: pieces(typeof body === 'string' ? Buffer.from(body) : body),
        }
      : { method: 'POST', path, headers, body },
    {
      onRequestStart: (controller) => {
        end = (reason) => controller.abort(reason);
        if (cancelled) end(cancelled);
      },
      onResponseStart: (_controller, status) => {
        statusCode = status;
      },
      onResponseData: (_controller, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => resolve({ statusCode, text: textOf(chunks) }),
      onResponseError: (_controller, error) => reject(error),
    },
  );
  return {
    answer: promise,
    cancel: (reason) => {
      cancelled = reason;
      reject(reason);
      end?.(reason);
    },
  };
}

/** What ends several requests together: the time that they have, or a signal. */
export interface Limit {
  readonly reached: () => boolean;
  /** The answer, unless the limit is reached before it is there. @throws Fault `ended_early`, or undici's error */
  readonly within: (posting: Posting) => Promise<Posted>;
  readonly close: () => void;
}

/** What a signal ends. One listener serves all of it, since each costs as much as the rest of a limit. */
const endedBy = new WeakMap<AbortSignal, Set<() => void>>();

function whatEnds(signal: AbortSignal): Set<() => void> {
  const known = endedBy.get(signal);
  if (known) return known;
  const made = new Set<() => void>();
  endedBy.set(signal, made);
  signal.addEventListener('abort', () => {
    for (const end of made) end();
  });
  return made;
}

/** @param milliseconds no time limit where it is missing */
export function openLimit(signal: AbortSignal | undefined, milliseconds?: number): Limit {
  const underWay: Posting[] = [];
  let reached = false;
  const reach = () => {
    reached = true;
    for (const { cancel } of underWay)
      cancel(new Fault('ended_early', 'the request was ended before its answer'));
  };
  const timer = milliseconds === undefined ? undefined : setTimeout(reach, milliseconds);
  if (signal?.aborted) reach();
  const ends = signal && whatEnds(signal);
  ends?.add(reach);
  return {
    reached: () => reached,
    within: (posting) => {
      underWay.push(posting);
      if (reached) reach();
      return posting.answer;
    },
    close: () => {
      clearTimeout(timer);
      ends?.delete(reach);
    },
  };
}

const textOf = ([first, ...rest]: readonly Buffer[]): string =>
  first === undefined ? '' : (rest.length === 0 ? first : Buffer.concat([first, ...rest])).toString();

/** `Promise.withResolvers`, which Node has from version 22. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((one, other) => {
    resolve = one;
    reject = other;
  });
  return { promise, resolve, reject };
}
