import { randomUUID } from 'node:crypto';
import type { RequestRecord } from '../../common/ledger/ledger';

/** Puts on record what comes from nobody who is known, so that strangers can't have the proxy write as fast as they ask. */
export interface Strangers {
  /** Resolves with the name of the entry that counts this denial, once it is durable. */
  readonly denial: (code: string) => Promise<string>;
}

interface Batch {
  readonly codes: Map<string, number>;
  readonly written: Promise<string>;
}

/**
 * One entry in so many milliseconds: the first denial has one at once, those that come until the next is due share it.
 * @param clock milliseconds that only go forward
 */
export function openStrangers(
  record: (body: RequestRecord) => Promise<string>,
  every: number,
  clock: () => number,
): Strangers {
  let due = Number.NEGATIVE_INFINITY;
  let waiting: Batch | undefined;

  const open = (): Batch => {
    const codes = new Map<string, number>();
    const written = new Promise<string>((resolve, reject) => {
      const write = () => {
        waiting = undefined;
        due = clock() + every;
        record(entryOf(codes)).then(resolve, reject);
      };
      const wait = due - clock();
      // Those of one turn of the event loop share an entry in any case.
      if (wait > 0) setTimeout(write, wait);
      else setImmediate(write);
    });
    return { codes, written };
  };

  return {
    denial: (code) => {
      waiting ??= open();
      const { codes, written } = waiting;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      return written;
    },
  };
}

function entryOf(codes: ReadonlyMap<string, number>): RequestRecord {
  const requests = [...codes.values()].reduce((sum, count) => sum + count, 0);
  const [[code] = ['internal']] = [...codes].sort(([, one], [, other]) => other - one);
  return {
    kind: 'denial',
    request: randomUUID(),
    code,
    ...(requests > 1 ? { requests, codes: Object.fromEntries(codes) } : {}),
  };
}
