import { setPriority } from 'node:os';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ExchangeText } from '../../common/classify/classification';
import { Denial, type DenialDetails, type ErrorCode } from '../http/errors';
import { type ReadRequest, readRequest, type Subject } from './read-request';
import { type ReadTexts, readTexts } from './read-texts';

/** What a thread is asked. */
export type Job =
  | { readonly kind: 'request'; readonly body: Uint8Array; readonly subject: Subject }
  | { readonly kind: 'texts'; readonly texts: readonly ExchangeText[]; readonly before: number };

/** What it answers. Errors lose their class on the way, so a denial goes as its parts. */
export type Done =
  | { readonly read: ReadRequest | ReadTexts }
  | { readonly denied: { readonly code: ErrorCode; readonly details: Omit<DenialDetails, 'cause'> } }
  | { readonly failed: true };

/** What a thread is told at its start. */
export interface ReaderData {
  readonly role: typeof READER_ROLE;
  /** Whether others go first where there are too few processors. */
  readonly patient: boolean;
}

export const READER_ROLE = 'cordon-reader';

/** This file, or the bundle that it is part of, if a thread can run it. */
export const READER_SCRIPT: string | undefined = /\.[cm]?js$/.test(__filename) ? __filename : undefined;

function serve(port: NonNullable<typeof parentPort>, { patient }: ReaderData): void {
  // On Linux this is of the calling thread alone.
  if (patient) setPriority(0, 10);
  port.on('message', (job: Job) => {
    const done = answer(job);
    port.postMessage(done, 'read' in done ? buffersOf(done.read) : []);
  });
}

function answer(job: Job): Done {
  try {
    if (job.kind === 'texts') return { read: readTexts(job.texts, job.before) };
    return { read: readRequest(job.body, job.subject) };
  } catch (error) {
    if (error instanceof Denial) {
      const { cause: _cause, ...details } = error.details;
      return { denied: { code: error.code, details } };
    }
    return { failed: true };
  }
}

/** Buffers that are moved and not copied; small ones share a pool, which can't be moved. */
function buffersOf(read: ReadRequest | ReadTexts): ArrayBuffer[] {
  const { exchange, views, unreadable } = 'reading' in read ? read.reading : read;
  return [exchange, views, unreadable].flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
}

const data = workerData as ReaderData | null;
if (!isMainThread && parentPort && data?.role === READER_ROLE) serve(parentPort, data);
