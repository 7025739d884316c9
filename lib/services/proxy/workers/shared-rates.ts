import type { Rate, Rates, Taken } from './rates';

export interface SharedRatesOptions {
  readonly rates: readonly Rate[];
  /** How many processes share each rate. */
  readonly sharers: number;
  /** Takes requests out of the tenant's one bucket, which another process keeps. */
  readonly take: (tenant: string, most: number) => Promise<Taken>;
}

/** Milliseconds of a rate that all workers together take ahead. What a worker doesn't use it keeps. */
const AHEAD = 100;

interface Share {
  /** Requests that are taken at once. */
  readonly most: number;
  left: number;
  asking?: Promise<number> | undefined;
}

/**
 * Rates that several workers share, so that a tenant has its own once and not once for each. A worker takes a few requests
 * at a time, and none ahead where the rate is low.
 */
export function shareRates({ rates, sharers, take }: SharedRatesOptions): Rates {
  const shares = new Map(
    rates.map(({ id, requestsPerMinute }): [string, Share] => [
      id,
      { most: Math.max(1, Math.floor((requestsPerMinute * AHEAD) / 60_000 / sharers)), left: 0 },
    ]),
  );

  const refill = (tenant: string, share: Share): Promise<number> => {
    share.asking ??= take(tenant, share.most)
      .then(({ granted, wait }) => {
        share.left += granted;
        return granted > 0 ? 0 : wait;
      })
      .finally(() => {
        share.asking = undefined;
      });
    return share.asking;
  };

  const ask = async (tenant: string, share: Share): Promise<number> => {
    for (;;) {
      const wait = await refill(tenant, share);
      if (wait > 0) return wait;
      // Those who asked together may have used up what was granted.
      if (share.left <= 0) continue;
      share.left -= 1;
      return 0;
    }
  };

  return {
    spend: (tenant) => {
      const share = shares.get(tenant) ?? { most: 1, left: 0 };
      if (share.left <= 0) return ask(tenant, share);
      share.left -= 1;
      return 0;
    },
  };
}
