import { randomBytes } from 'node:crypto';
import { clears } from '../../../config/clearances';
import { HELD_PAYLOADS, REVIEW_KINDS, reviewId } from '../../review-keys';
import { Fault } from '../fault';
import type { Objects } from '../stores/objects';
import { areTwoPeople, countsFor, type Reviewer, readDecision, type SignedDecision } from './decision';
import {
  type Held,
  type HeldPayload,
  parseHeld,
  parseHeldPayload,
  reviewIdSchema,
  writeHeld,
  writeHeldPayload,
} from './held';

/**
 * The proxy's side of review: it holds requests, and finds out for itself whether two people approved one. Every record is
 * written once, under `KIND/ID`, so that a role can be kept to its own kinds (see review-keys). Texts, which can be
 * large, lie with the payloads.
 */

/** What an approval must match to count, and what the purpose asks of reviewers now: the charter may have changed. */
export type ReviewMatch = Pick<Held, 'requestDigest' | 'policyDigest' | 'caller' | 'clearance' | 'caveats'>;

export interface Approval {
  readonly held: Held;
  /** Of two people, each with their time. */
  readonly decisions: readonly Pick<SignedDecision, 'reviewer' | 'decidedAt'>[];
  /** The answer that was approved, where one was held. */
  readonly answered?: string;
}

export interface Reviews {
  /** Stores a held request durably; answers with its record. */
  readonly hold: (
    request: Omit<Held, 'schema' | 'id' | 'payloadDigest'>,
    payload: Omit<HeldPayload, 'schema'>,
  ) => Promise<Held>;
  /** The approval of a held request, if it is one that counts now. Consumes nothing. */
  readonly find: (id: string, match: ReviewMatch) => Promise<Approval | undefined>;
  /** Uses an approval up. False if it was used before: whoever gets false must release nothing. */
  readonly consume: (approval: Approval, request: string) => Promise<boolean>;
}

/**
 * @param records where held requests and decisions lie
 * @param payloads where their texts lie
 */
export function openReviews(
  records: Objects,
  payloads: Objects,
  options: {
    readonly now: () => number;
    readonly digest: (text: string) => string;
    readonly reviewers: readonly Reviewer[];
  },
): Reviews {
  // An input is sent again, and compared by digest; an answer can't be had twice, so the very one is read.
  const openAnswer = async ({ id, payloadDigest }: Held): Promise<string | undefined> => {
    const text = await payloads.get(`${HELD_PAYLOADS}${id}`);
    if (text === undefined || options.digest(text) !== payloadDigest) return undefined;
    return parseHeldPayload(text).answered;
  };

  /** What isn't a decision that a reviewer has signed is none. */
  const decisionAt = async (key: string): Promise<SignedDecision | undefined> => {
    const text = await records.get(key);
    if (text === undefined) return undefined;
    try {
      return readDecision(text, options.reviewers);
    } catch (error) {
      if (error instanceof Fault) return undefined;
      throw error;
    }
  };

  return {
    hold: async (request, texts) => {
      const id = reviewId(options.now(), randomBytes(10).toString('hex'));
      const payload = writeHeldPayload(texts);
      const { record, text } = writeHeld({ id, ...request, payloadDigest: options.digest(payload) });
      if (
        !(await payloads.putNew(`${HELD_PAYLOADS}${id}`, payload)) ||
        !(await records.putNew(`${REVIEW_KINDS.held}/${id}`, text))
      )
        throw new Error('a fresh review id was taken');
      return record;
    },

    find: async (named, match) => {
      if (!reviewIdSchema.safeParse(named).success) return undefined;
      const found = await records.get(`${REVIEW_KINDS.held}/${named}`);
      if (found === undefined) return undefined;
      const record = parseHeld(found);
      const [first, second] = await Promise.all(
        REVIEW_KINDS.decisions.map((slot) => decisionAt(`${slot}/${named}`)),
      );
      if (!first || !second || !areTwoPeople(first, second)) return undefined;
      // Who took an approval back needs no second person, and no signature that could be mistyped.
      if ((await records.get(`${REVIEW_KINDS.denial}/${named}`)) !== undefined) return undefined;
      if (!isCurrent(record, match, options.now())) return undefined;
      const decisions = [first, second];
      if (!decisions.every((one) => one.verdict === 'approve' && countsFor(one, record))) return undefined;
      if (!decisions.every(({ by }) => clears(by, match))) return undefined;
      if (record.stage === 'input') return { held: record, decisions };
      const answered = await openAnswer(record);
      return answered === undefined ? undefined : { held: record, decisions, answered };
    },

    consume: ({ held: { id } }, request) =>
      records.putNew(`${REVIEW_KINDS.consumed}/${id}`, JSON.stringify({ id, request })),
  };
}

const isCurrent = (record: Held, match: ReviewMatch, now: number): boolean =>
  record.requestDigest === match.requestDigest &&
  record.policyDigest === match.policyDigest &&
  record.caller === match.caller &&
  Date.parse(record.expires) > now;
