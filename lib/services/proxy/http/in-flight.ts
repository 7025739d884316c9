import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { openShares } from '../../common/queue/shares';
import { Denial } from './errors';
import type { Limits } from './limits';

/** What is under way: requests until their answers have left, the bytes that they bring, and the work on them. */
export interface InFlight {
  readonly responses: ReadonlySet<ServerResponse>;
  /** Counts a request until its answer has left, and bounds how long that may take. */
  readonly enter: (response: ServerResponse, abort: AbortController) => void;
  /**
   * Takes a place for a caller's request, and for the bytes that it may bring, out of the tenant's share.
   * @throws Denial `safety_stack_unavailable` if there is none
   */
  readonly admit: (response: ServerResponse, tenant: string, bytes: number) => void;
  /** Keeps track of work, so that a stop can wait for it. */
  readonly run: (work: Promise<void>) => Promise<void>;
  /** Waits until all requests have ended, or the time is over. */
  readonly ended: (milliseconds: number) => Promise<void>;
  /** Waits until all work is done, or the time is over. */
  readonly idle: (milliseconds: number) => Promise<void>;
}

/** Milliseconds between two looks at whether all requests have ended. */
const LOOK = 20;

/** @param weights of the tenants that may call, by id */
export function trackInFlight(
  limits: Limits,
  weights: ReadonlyMap<string, number>,
  clock: () => number,
): InFlight {
  const responses = new Set<ServerResponse>();
  const running = new Set<Promise<void>>();
  const places = openShares(limits.mostInFlight, weights, 1);
  const bytes = openShares(limits.mostBytesInFlight, weights, limits.mostBytes);

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

    admit: (response, tenant, size) => {
      for (const [shares, amount] of [[places, 1] as const, [bytes, size] as const]) {
        const giveBack = shares.take(tenant, amount);
        if (!giveBack) throw tooMuch();
        response.once('close', giveBack);
      }
    },

    run: (work) => {
      running.add(work);
      return work.finally(() => running.delete(work));
    },

    ended: async (milliseconds) => {
      const until = clock() + milliseconds;
      while (responses.size > 0 && clock() < until) await delay(LOOK);
    },

    idle: async (milliseconds) => {
      await Promise.race([Promise.allSettled(running), delay(milliseconds, undefined, { ref: false })]);
    },
  };
}

const tooMuch = () =>
  new Denial('safety_stack_unavailable', { detail: 'too much of the tenant is under way at once' });
