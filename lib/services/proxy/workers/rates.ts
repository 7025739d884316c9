/** Tenants' requests a minute. */
export interface Rates {
  /** 0 for a request that may go on, else the whole seconds until one may. */
  readonly spend: (tenant: string) => number | Promise<number>;
}

/** A tenant, and how many requests a minute are registered for it. */
export interface Rate {
  readonly id: string;
  readonly requestsPerMinute: number;
}

/** Seconds for whom no rate is known. */
const UNKNOWN = 60;

export function openRates(rates: readonly Rate[], clock: () => number): Rates {
  const buckets = openBuckets(rates, clock);
  return { spend: (tenant) => buckets.take(tenant, 1).wait };
}

export interface Taken {
  readonly granted: number;
  /** Whole seconds until there is one, if none was granted. */
  readonly wait: number;
}

/** A token bucket for each tenant, which holds a minute's worth and is full at the start. */
export function openBuckets(rates: readonly Rate[], clock: () => number) {
  const buckets = new Map(
    rates.map(({ id, requestsPerMinute }) => [
      id,
      { perMinute: requestsPerMinute, tokens: requestsPerMinute, last: clock() },
    ]),
  );
  return {
    /** As many as there are, up to `most`. */
    take: (tenant: string, most: number): Taken => {
      const bucket = buckets.get(tenant);
      if (!bucket) return { granted: 0, wait: UNKNOWN };
      const { perMinute } = bucket;
      const now = clock();
      bucket.tokens = Math.min(perMinute, bucket.tokens + ((now - bucket.last) * perMinute) / 60_000);
      bucket.last = now;
      const granted = Math.min(most, Math.floor(bucket.tokens));
      bucket.tokens -= granted;
      return { granted, wait: granted > 0 ? 0 : Math.ceil(((1 - bucket.tokens) * 60) / perMinute) };
    },
  };
}
