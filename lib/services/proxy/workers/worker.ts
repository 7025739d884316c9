import { Fault } from '../../common/fault';
import type { FromWorker, ToWorker } from './messages';
import type { Rate, Rates, Taken } from './rates';
import { shareRates } from './shared-rates';

/** The other workers of this proxy, as one of them knows them. */
export interface Siblings {
  /** How many there are, this one included. */
  readonly workers: number;
  readonly rates: (rates: readonly Rate[]) => Rates;
  /** Tells once a second whether this one is ready. */
  readonly report: (isReady: () => Promise<boolean>) => void;
  /** Whether all are, as far as is known. */
  readonly ready: () => boolean;
  readonly close: () => void;
}

/** Milliseconds between two reports. */
const EVERY = 1000;

/** What of a process that was forked a worker needs. */
export interface Line {
  readonly send: (message: FromWorker) => void;
  readonly onMessage: (listener: (message: ToWorker) => void) => void;
}

export function openSiblings(workers: number, { send, onMessage }: Line): Siblings {
  const asked = new Map<string, (taken: Taken) => void>();
  let ready = false;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  onMessage((message) => {
    if (message.kind === 'ready') ready = message.ready;
    else {
      asked.get(message.tenant)?.(message);
      asked.delete(message.tenant);
    }
  });

  /** One at a time for each tenant. */
  const take = (tenant: string, most: number) =>
    new Promise<Taken>((resolve, reject) => {
      if (asked.has(tenant)) return reject(new Fault('rate_asked', 'a rate is asked for twice at once'));
      asked.set(tenant, resolve);
      send({ kind: 'spend', tenant, most });
    });

  return {
    workers,
    rates: (rates) => shareRates({ rates, sharers: workers, take }),
    report: (isReady) => {
      const tell = async () => {
        const own = await isReady().catch(() => false);
        if (closed) return;
        send({ kind: 'ready', ready: own });
        timer = setTimeout(tell, EVERY).unref();
      };
      void tell();
    },
    ready: () => ready,
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
