import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Denial } from './errors';
import type { Limits } from './limits';

/** What is under way: requests until their answers have left, the bytes that they bring, and the work on them. */
export interface InFlight {
  readonly responses: ReadonlySet<ServerResponse>;
  /** Counts a request until its answer has left, and bounds how long that may take. */
  readonly enter: (response: ServerResponse, abort: AbortController) => void;
  /** @throws Denial `safety_stack_unavailable` if more requests are under way than may be */
  readonly admit: () => void;
  /** Counts what a caller's request may bring. @throws Denial `safety_stack_unavailable` if it is too much */
  readonly weigh: (response: ServerResponse, bytes: number) => void;
  /** Keeps track of work, so that a stop can wait for it. */
  readonly run: (work: Promise<void>) => Promise<void>;
  /** Waits until all requests have ended, or the time is over. */
  readonly ended: (milliseconds: number) => Promise<void>;
  /** Waits until all work is done, or the time is over. */
  readonly idle: (milliseconds: number) => Promise<void>;
}

/** Milliseconds between two looks at whether all requests have ended. */
const LOOK = 20;

export function trackInFlight(limits: Limits, now: () => number): InFlight {
  const responses = new Set<ServerResponse>();
  const running = new Set<Promise<void>>();
  let bytesInFlight = 0;

  return {
    responses,

    enter: (response, abort) => {
      responses.add(response);
      let timer = setTimeout(() => {
        abort.abort();
        // The error that then is sent must leave as fast as any answer.
        timer = setTimeout(() => response.destroy(), limits.slowestRead);
      }, limits.answerTimeout);
      response.once('close', () => {
        responses.delete(response);
        clearTimeout(timer);
        if (!response.writableFinished) abort.abort();
      });
    },

    admit: () => {
      if (responses.size > limits.mostInFlight) throw tooMuch();
    },

    weigh: (response, bytes) => {
      bytesInFlight += bytes;
      response.once('close', () => {
        bytesInFlight -= bytes;
      });
      if (bytesInFlight > limits.mostBytesInFlight) throw tooMuch();
    },

    run: (work) => {
      running.add(work);
      return work.finally(() => running.delete(work));
    },

    ended: async (milliseconds) => {
      const until = now() + milliseconds;
      while (responses.size > 0 && now() < until) await delay(LOOK);
    },

    idle: async (milliseconds) => {
      await Promise.race([Promise.allSettled(running), delay(milliseconds, undefined, { ref: false })]);
    },
  };
}

const tooMuch = () => new Denial('safety_stack_unavailable', { detail: 'too much is under way at once' });
