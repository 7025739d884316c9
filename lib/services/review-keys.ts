// Partition keys of the review table. They hold apart who may write what, since IAM tells partitions from each other
// (`dynamodb:LeadingKeys`) and nothing finer: the proxy may put held requests and use approvals up, and decide nothing;
// the review service may put decisions, and nothing else.

/** Name of the partition key, a string. The table has no sort key. */
export const REVIEW_KEY = 'id';

/** How the keys of each kind of record begin; what follows is the review's id. Every write is a `PutItem` of a new key. */
export const REVIEW_PREFIXES = {
  /** A held request. Put by the proxy. */
  held: 'held/',
  /** What one person decided, in one of two slots: `decision-1/`, `decision-2/`. Put by the review service. */
  decision: 'decision-',
  /** That an approval was used up. Put by the proxy, once. */
  consumed: 'consumed/',
} as const;
