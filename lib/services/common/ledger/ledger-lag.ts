import type { Metrics } from '../metrics';
import type { Ledger } from './ledger';

/**
 * A ledger that reports how long its entries take to be durable. An entry that isn't yet counts with its age, and while
 * nothing can be recorded the lag goes on from the entry that failed: silence would look like health.
 */
export function measureLag(ledger: Ledger, metrics: Metrics, now: () => number): Ledger {
  const waiting = new Set<{ readonly since: number }>();
  let failedSince: number | undefined;

  metrics.gauge('ledgerLag', () => {
    if (ledger.writable()) failedSince = undefined;
    const oldest = Math.min(...[...waiting].map(({ since }) => since), failedSince ?? now(), now());
    return now() - oldest;
  });

  return {
    ...ledger,
    begin: () => {
      const recording = ledger.begin();
      return {
        record: (body) => {
          const entry = { since: now() };
          waiting.add(entry);
          return recording.record(body).then(
            (name) => {
              waiting.delete(entry);
              metrics.time('ledgerLag', now() - entry.since);
              return name;
            },
            (error: unknown) => {
              waiting.delete(entry);
              if (!ledger.writable()) failedSince ??= entry.since;
              throw error;
            },
          );
        },
      };
    },
  };
}
