import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../common/fault';
import type { FaultCode } from '../../common/faults';

export interface AdmissionOptions {
  /** Requests that may be in flight. */
  readonly most: number;
  /** Milliseconds in which a request must have been judged. */
  readonly deadline: number;
}

/** Reason of the signal of a request whose caller went away. */
export const CALLER_GONE = 'caller_gone';

/**
 * Which requests are let in, and when each is judged. A request whose caller has gone is not judged, and no request keeps
 * the others waiting for longer than its own judgement takes.
 */
export interface Admission {
  /** Counts a request in until it leaves. @throws Fault `overloaded` */
  readonly admit: () => Admitted;
  /**
   * Resolves when it is a request's turn: the screen judges without a pause, so between two requests the event loop
   * gets one turn, in which others are heard, and hears who has gone. @throws the reason of the signal
   */
  readonly turn: (signal: AbortSignal) => Promise<void>;
}

export interface Admitted {
  /** Ends the request, with a Fault: `caller_gone` or `deadline_passed`. */
  readonly signal: AbortSignal;
  /** To be called once, when it has been answered or nobody waits for the answer any more. */
  readonly leave: (answered: boolean) => void;
}

export function openAdmission({ most, deadline }: AdmissionOptions): Admission {
  let inFlight = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    admit: () => {
      if (inFlight >= most)
        throw new Fault(
          'overloaded',
          `${inFlight} requests are in flight, at most ${most} may be: ask again`,
        );
      const ending = new AbortController();
      const end = (code: FaultCode, message: string) => ending.abort(new Fault(code, message));
      const timer = setTimeout(
        () => end('deadline_passed', `the request was not judged within ${deadline} ms`),
        deadline,
      );
      inFlight += 1;
      return {
        signal: ending.signal,
        leave: (answered) => {
          inFlight -= 1;
          clearTimeout(timer);
          if (!answered) end(CALLER_GONE, 'the caller closed the connection');
        },
      };
    },
    turn: async (signal) => {
      last = last.then(() => setImmediate());
      await last;
      signal.throwIfAborted();
    },
  };
}
