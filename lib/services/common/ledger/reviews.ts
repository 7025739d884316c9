import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { HELD_PAYLOADS, REVIEW_KINDS, reviewId } from '../../review-keys';
import { Fault } from '../fault';
import type { Objects } from '../stores/objects';
import { type Reviewer, readDecision, type SignedDecision } from './review-decision';

/**
 * Held requests, and what two people decided on them. Every record is written once, under `KIND/ID`, so that a role
 * can be kept to its own kinds (see review-keys). Their texts, which can be large, lie with the payloads.
 */
export const HELD_SCHEMA = 'cordon.held/v1';

const id = z.string().regex(/^[0-9a-f]{32}$/);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const held = z.strictObject({
  schema: z.literal(HELD_SCHEMA),
  id,
  /** `input`: the request waits to be put to the model. `output`: its answer waits to be released. */
  stage: z.enum(['input', 'output']),
  request: z.uuid(),
  tenant: z.string(),
  agency: z.string(),
  purpose: z.string(),
  /** SPIFFE id of the caller, who can't be a reviewer. */
  caller: z.string(),
  /** Of tenant, purpose and the request's canonical text. */
  requestDigest: digest,
  /** Of the policies under which it was held, all red lines. */
  policyDigest: digest,
  /** Of the stored texts: under HELD_PAYLOADS and the id, among the payloads. */
  payloadDigest: digest,
  heldAt: z.iso.datetime(),
  expires: z.iso.datetime(),
});

const payload = z.strictObject({ asked: z.string(), answered: z.string().optional() });

export type Held = Readonly<z.infer<typeof held>>;
export type HeldPayload = Readonly<z.infer<typeof payload>>;

/** What an approval must match to count. */
export type ReviewMatch = Pick<Held, 'requestDigest' | 'policyDigest' | 'caller'>;

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
    payload: HeldPayload,
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
    return payload.parse(JSON.parse(text)).answered;
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
    hold: async (request, text) => {
      const id = reviewId(options.now(), randomBytes(10).toString('hex'));
      const sealed = JSON.stringify(payload.parse(text));
      const record = held.parse({
        schema: HELD_SCHEMA,
        id,
        ...request,
        payloadDigest: options.digest(sealed),
      });
      if (
        !(await payloads.putNew(`${HELD_PAYLOADS}${id}`, sealed)) ||
        !(await records.putNew(`${REVIEW_KINDS.held}/${id}`, JSON.stringify(record)))
      )
        throw new Error('a fresh review id was taken');
      return record;
    },

    find: async (named, match) => {
      if (!id.safeParse(named).success) return undefined;
      const found = await records.get(`${REVIEW_KINDS.held}/${named}`);
      if (found === undefined) return undefined;
      const record = held.parse(JSON.parse(found));
      const [first, second] = await Promise.all(
        REVIEW_KINDS.decisions.map((slot) => decisionAt(`${slot}/${named}`)),
      );
      if (!first || !second || !areTwo(first, second)) return undefined;
      if (!isCurrent(record, match, options.now())) return undefined;
      if (![first, second].every((one) => approves(one, record))) return undefined;
      const decisions = [first, second];
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

/** Whether two decisions are two people's, by their names and by their keys. */
const areTwo = (one: SignedDecision, other: SignedDecision): boolean =>
  one.reviewer !== other.reviewer && one.by.key.publicKey !== other.by.key.publicKey;

const approves = (one: SignedDecision, record: Held): boolean =>
  one.by.agencies.includes(record.agency) &&
  one.verdict === 'approve' &&
  one.id === record.id &&
  one.reviewer !== record.caller &&
  one.requestDigest === record.requestDigest &&
  one.policyDigest === record.policyDigest &&
  one.payloadDigest === record.payloadDigest &&
  Date.parse(one.decidedAt) < Date.parse(record.expires);
