// Metrics that the services write to their logs in CloudWatch's embedded metric format, and that the dashboard and
// the alarms read. Every metric has the dimension `Service`; those marked so have `RedLine` too.

/** Namespace of every metric of an enclave, by its `CORDON_ENCLAVE`: an account may hold more than one. */
export const metricNamespace = (enclave: string) => `Cordon/${enclave}`;

export const METRICS = {
  /** Count, by the proxy: requests that were answered, whatever the answer. */
  requests: 'Requests',
  /** Count, by the proxy, with `RedLine`: requests or answers refused for a red line. */
  refusals: 'Refusals',
  /** Count, by the proxy: requests held for review. */
  held: 'Held',
  /** Count, by the proxy, with `RedLine`: classifications that failed, timed out or made no sense. */
  classifierFaults: 'ClassifierFaults',
  /** Milliseconds, by the proxy: from an entry to the durable checkpoint that covers it. */
  ledgerLag: 'LedgerLag',
  /** Milliseconds, by the review service, at least every five minutes: age of the oldest held request, 0 for none. */
  oldestHeld: 'OldestHeld',
} as const;
