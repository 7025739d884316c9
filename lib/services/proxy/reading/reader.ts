import { isPlainProse } from '../../text/plain-prose';
import { textsOfAnswer, textsOfRequest } from '../pipeline/exchange';
import type { Answer } from '../streaming/answer';
import { parse, type ReadRequest, readParsed, type Subject } from './read-request';
import { type ReadTexts, readTexts } from './read-texts';
import { openReaderPool } from './reader-pool';

/**
 * Reads what callers send and the model answers, so that no reading keeps the event loop: what is short or plain is read
 * at once, all else by worker threads, which tenants share.
 */
export interface Reader {
  /** @throws Denial `request_invalid`, `safety_stack_unavailable` */
  readonly request: (body: Uint8Array, subject: Subject, signal: AbortSignal) => Promise<ReadRequest>;
  /**
   * @param before how many texts of the exchange come before the answer's
   * @throws Denial `safety_stack_unavailable`
   */
  readonly answer: (
    answer: Answer,
    before: number,
    subject: Subject,
    signal: AbortSignal,
  ) => Promise<ReadTexts>;
  readonly close: () => Promise<void>;
}

/** Most bytes of a request that is parsed at once: of any JSON in a few milliseconds. */
const SHORT_BODY = 16 * 1024;
/** Most characters that are read closely at once. Closest reading takes some ten microseconds a character. */
const SHORT_TEXT = 1024;
/** Most characters of plain prose, which is seen in nanoseconds a character. */
const PLAIN_TEXT = 256 * 1024;

/**
 * @param script the file that worker threads run; without one all is read at once, as tests of sources have it
 * @param weights of tenants, by which they share the threads
 */
export function openReader(script: string | undefined, weights: ReadonlyMap<string, number>): Reader {
  const pool = script === undefined ? undefined : openReaderPool(script, weights);
  return {
    request: async (body, subject, signal) => {
      if (pool && body.length > SHORT_BODY) return pool.request(body, subject, signal);
      const request = parse(body);
      const texts = textsOfRequest(request);
      if (pool && !isQuick(texts)) return pool.request(body, subject, signal);
      return readParsed(request, texts, subject);
    },
    answer: async (answer, before, { tenant }, signal) => {
      const texts = textsOfAnswer(answer);
      return pool && !isQuick(texts) ? pool.texts(texts, before, tenant, signal) : readTexts(texts, before);
    },
    close: async () => pool?.close(),
  };
}

/** Whether texts are read in a few milliseconds, whatever is in them. */
function isQuick(texts: readonly { readonly text: string }[]): boolean {
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  return size <= SHORT_TEXT || (size <= PLAIN_TEXT && texts.every(({ text }) => isPlainProse(text)));
}
