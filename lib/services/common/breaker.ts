import { Fault } from './fault';

/**
 * Stands before a part that may be gone. After some failures in a row to reach it, it is not asked at all for a while;
 * then by one request alone, whose end decides for all. The while doubles with each failure, and is not the same for two
 * proxies, so that they don't all ask a part at once that has just come back.
 */
export interface Breaker {
  /** Does the work, unless the part is waited for. @throws Fault `part_waited_for`, or what the work throws */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds until the part is asked again; undefined while it is asked. */
  readonly waits: () => number | undefined;
  /** Milliseconds since it was last reached; 0 while it is. */
  readonly goneFor: () => number;
}

export interface BreakerOptions {
  /** The part, as `/readyz` names it. */
  readonly part: string;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  /** Whether an error says that the part could not be reached, and not that it answered badly or late. */
  readonly isOutage: (error: unknown) => boolean;
  /** Called when it is no longer asked: connections that are still tried must be given up. */
  readonly onOpen: () => void;
  /** From 0 to 1. @default Math.random */
  readonly random?: () => number;
}

/** Failures in a row, after which the part is not asked. */
const MOST_FAILURES = 5;
/** Milliseconds of the first wait, and of the longest. Half of each is up to chance. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 10_000;

export function openBreaker(options: BreakerOptions): Breaker {
  const { part, clock, isOutage, onOpen, random = Math.random } = options;
  let failures = 0;
  let goneSince: number | undefined;
  let until: number | undefined;
  let probing = false;

  const failed = () => {
    failures += 1;
    goneSince ??= clock();
    if (failures < MOST_FAILURES) return;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - MOST_FAILURES));
    until = clock() + wait * (0.5 + random() / 2);
    onOpen();
  };
  const reached = () => {
    failures = 0;
    goneSince = undefined;
    until = undefined;
  };

  return {
    run: async (work) => {
      const probe = until !== undefined;
      if (until !== undefined && (probing || clock() < until))
        throw new Fault('part_waited_for', `${part} could not be reached, and is asked again later`);
      if (probe) probing = true;
      try {
        const result = await work();
        reached();
        return result;
      } catch (error) {
        if (isOutage(error)) {
          // Those that were under way when it was given up say nothing new.
          if (probe || until === undefined) failed();
        } else if (!probe || !isUnknown(error)) reached();
        throw error;
      } finally {
        if (probe) probing = false;
      }
    },
    waits: () => (until === undefined ? undefined : Math.max(0, until - clock())),
    goneFor: () => (goneSince === undefined ? 0 : clock() - goneSince),
  };
}

/** A caller who goes away, or a deadline, ends a request before it is known whether the part is there. */
const isUnknown = (error: unknown): boolean =>
  error instanceof Fault
    ? error.code === 'ended_early'
    : error instanceof Error && error.name === 'AbortError';

const OUTAGES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_DESTROYED',
  'UND_ERR_CLOSED',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
]);

/** Whether an error of undici's says that there was no connection, or that it broke. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Fault) return isOutage(error.cause);
  return 'code' in error && OUTAGES.has(String(error.code));
}
