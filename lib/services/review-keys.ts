// Partition keys of the review table. They hold who may write what apart, since IAM can tell partitions from each
// other (`dynamodb:LeadingKeys`) but not sort keys: the proxy may write requests and releases but no decision, the
// review service decisions and nothing else.

/** Prefixes of the partition key, `pk`. The sort key is `sk`. Every write is a `PutItem`. */
export const REVIEW_KEYS = {
  /** `request#AGENCY`, sort key the review's id: a held request. Written by the proxy. */
  request: 'request#',
  /** `decision#ID`, sort key the reviewer's certificate: what one person decided. Written by the review service. */
  decision: 'decision#',
  /** `release#ID`, sort key the same: that an approved answer was released, once. Written by the proxy. */
  release: 'release#',
} as const;
