import type { Duplex } from 'node:stream';
import type { Dispatcher } from 'undici';
import { Pool } from 'undici';
import { type Breaker, isOutage, openBreaker } from './breaker';
import { inTime } from './in-time';

/** A pool of connections to one part, given up and made anew whenever the part is gone for long. */
export interface GuardedPool {
  readonly run: <T>(work: (pool: Dispatcher) => Promise<T>) => Promise<T>;
  readonly breaker: Pick<Breaker, 'waits' | 'goneFor'>;
  /** A connection of its own that speaks another protocol (RFC 9110, 7.8). Failing to get one says nothing of the part. */
  readonly upgrade: (path: string, protocol: string) => Promise<Duplex>;
  /** Goes over to other options; requests under way end on the old ones. */
  readonly renew: (options: Pool.Options) => void;
  readonly close: () => Promise<void>;
}

export interface GuardedPoolOptions {
  readonly part: string;
  readonly origin: string;
  readonly pool: Pool.Options;
  readonly clock: () => number;
}

/**
 * Where a connection is closed before it carries an answer, undici keeps the request and connects again at once, some
 * hundreds of times a second, for as long as the request waits. So connections that fail one after the other end all
 * that the pool has, and the breaker sees those ends.
 */
export function openGuardedPool({ part, origin, pool: options, clock }: GuardedPoolOptions): GuardedPool {
  let given = options;
  let closed = false;
  const open = () => {
    const made: Pool = new Pool(origin, given);
    made.on('connectionError', () => {
      tries += 1;
      // Whatever waits for a connection in vain is ended, and the next request has a fresh pool.
      if (tries >= MOST_TRIES && pool === made) replace();
    });
    made.on('connect', () => {
      tries = 0;
    });
    return made;
  };
  let tries = 0;
  const replace = () => {
    if (closed) return;
    const old = pool;
    tries = 0;
    pool = open();
    void old.destroy().catch(() => undefined);
  };
  let pool = open();
  const breaker = openBreaker({ part, clock, isOutage, onOpen: replace });
  return {
    run: (work) => breaker.run(() => work(pool)),
    breaker,
    upgrade: async (path, protocol) => (await pool.upgrade({ method: 'GET', path, protocol })).socket,
    renew: (next) => {
      given = next;
      const old = pool;
      pool = open();
      void old.close();
    },
    close: async () => {
      closed = true;
      // It waits for ever for a connection whose end it has missed.
      await inTime(CLOSING, pool.destroy()).catch(() => undefined);
    },
  };
}

/** Milliseconds in which connections are closed. */
const CLOSING = 2000;
/** Connections that may fail one after the other before what waits for one is ended. */
const MOST_TRIES = 8;
