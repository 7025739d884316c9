// Keys of the review table. The partition is the kind of record, and holds apart who may write what, since IAM tells
// partitions from each other (`dynamodb:LeadingKeys`) and nothing finer: the proxy may put held requests and use
// approvals up, and decide nothing; the review service may put what people decide and take, and hold nothing.

/** Names of the two parts of the key, both strings. */
export const REVIEW_KEY = {
  /** One of {@link REVIEW_KINDS}. */
  partition: 'kind',
  /** The review's id, which begins with the time at which it was made, so that a query of a partition goes by time. */
  sort: 'id',
} as const;

/** Kinds of record. Every write is a `PutItem` on the condition that the key is new. */
export const REVIEW_KINDS = {
  /** A held request. Put by the proxy. */
  held: 'held',
  /** What one person decided, in one of two slots. Put by the review service. */
  decisions: ['decision-1', 'decision-2'],
  /** That a person denied what two had decided before. Put by the review service; whatever stands there denies. */
  denial: 'denial',
  /** That a person took a request, gave it back, or won't decide on it: `ID.0001` and on. Put by the review service. */
  assignment: 'assignment',
  /** A case that was decided before, shown to one person once more. Put by the review service; nothing is held by it. */
  canary: 'canary',
  /** What that person said of it. Put by the review service. */
  canaryAnswer: 'canary-answer',
  /** That an approval was used up. Put by the proxy, once. */
  consumed: 'consumed',
} as const;

/** What the proxy writes. */
export const PROXY_KINDS = [REVIEW_KINDS.held, REVIEW_KINDS.consumed] as const;

/** What the review service writes. */
export const REVIEW_SERVICE_KINDS = [
  ...REVIEW_KINDS.decisions,
  REVIEW_KINDS.denial,
  REVIEW_KINDS.assignment,
  REVIEW_KINDS.canary,
  REVIEW_KINDS.canaryAnswer,
] as const;

/** Prefix, in the store of payloads, of what reviewers read and what an approval releases. No other payload is read. */
export const HELD_PAYLOADS = 'reviews/';

/** Hexadecimal digits of a review's id: the first of them its time, the rest random. */
const ID_DIGITS = 32;
const TIME_DIGITS = 12;

const timeDigits = (milliseconds: number) => milliseconds.toString(16).padStart(TIME_DIGITS, '0');

/**
 * The id of a review: twelve hexadecimal digits of whole milliseconds since 1970, then twenty at random.
 * @param random twenty hexadecimal digits from a cryptographic source
 * @throws RangeError when either is anything else
 */
export function reviewId(milliseconds: number, random: string): string {
  const id = timeDigits(milliseconds) + random;
  if (!/^[0-9a-f]{32}$/.test(id))
    throw new RangeError(`'${id}' is not a review's id; give milliseconds and 20 hexadecimal digits`);
  return id;
}

/** The least id of a review that was made at this time, in milliseconds since 1970, or later. */
export const firstReviewId = (milliseconds: number): string =>
  timeDigits(Math.max(0, Math.floor(milliseconds))).padEnd(ID_DIGITS, '0');
