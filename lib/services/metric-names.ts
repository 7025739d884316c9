// Metrics that the services write to their logs in CloudWatch's embedded metric format, and that the dashboard and
// the alarms read. Every metric has the dimension `Service`; those marked so have `RedLine` too, and `Requests` is
// written a second time with `Code`.

/** Namespace of every metric of an enclave, by its `CORDON_ENCLAVE`: an account may hold more than one. */
export const metricNamespace = (enclave: string) => `Cordon/${enclave}`;

export const METRICS = {
  /** Count, by the proxy: requests that were answered, whatever the answer. */
  requests: 'Requests',
  /** Count, by the proxy, with `RedLine`: requests or answers that its classifier refused. */
  refusals: 'Refusals',
  /** Count, by the proxy: requests held for review. */
  held: 'Held',
  /** Count, by the proxy, with `RedLine`: classifications that failed, timed out or made no sense. */
  classifierFaults: 'ClassifierFaults',
  /** Milliseconds, by proxy and review service, the longest: from an entry to its being durable, or, while it isn't, to now. */
  ledgerLag: 'LedgerLag',
  /** Milliseconds, by the proxy, the longest: for which a classifier or the model could not be reached, 0 if all are. */
  unreachable: 'Unreachable',
  /** Milliseconds, by the review service, at least every five minutes: age of the oldest held request, 0 for none. */
  oldestHeld: 'OldestHeld',
} as const;
