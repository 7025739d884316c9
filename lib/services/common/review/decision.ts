import { z } from 'zod';
import { clears } from '../../../config/clearances';
import type { Charter } from '../../../config/schema';
import { unseal, unverified, type VerifyingKey } from '../envelope';
import { Fault } from '../fault';
import { parseStrictJson } from '../strict-json';
import { digestSchema, type Held, reviewIdSchema } from './held';

/**
 * What one person decided on a held request, in a DSSE envelope that the person's own key has signed. Whoever can write to
 * the store of reviews can put records there; without a reviewer's key they count for nothing.
 */
export const REVIEW_DECISION_TYPE = 'application/vnd.cordon.review-decision+json';
export const REVIEW_DECISION_SCHEMA = 'cordon.review-decision/v3';

/** Characters of a reason. */
export const REASON_LENGTH = { least: 10, most: 2000 } as const;

/** Controls but tab and line feed, and what turns the direction of the text around it (UAX #9). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Whether a text can stand as the reason of a decision. */
export function isReason(text: string): boolean {
  return text.length <= REASON_LENGTH.most && text.trim().length >= REASON_LENGTH.least && !UNSEEN.test(text);
}

const decision = z.strictObject({
  schema: z.literal(REVIEW_DECISION_SCHEMA),
  id: reviewIdSchema,
  verdict: z.enum(['approve', 'deny']),
  /** In the reviewer's words, for whoever looks at the decision later. */
  reason: z.string().refine(isReason),
  /** SPIFFE id of the reviewer, which is the id of the key that signs too. */
  reviewer: z.string().regex(/^spiffe:\/\/[a-z0-9.-]+\/[\w./-]+$/),
  /** What the reviewer had before them; must be what is held. */
  requestDigest: digestSchema,
  policyDigest: digestSchema,
  payloadDigest: digestSchema,
  decidedAt: z.iso.datetime(),
});

export type ReviewDecision = Readonly<z.infer<typeof decision>>;
export type Reviewer = Charter['reviewers'][number];

/** A decision that a reviewer of the charter has signed. */
export interface SignedDecision extends ReviewDecision {
  readonly by: Reviewer & { readonly key: NonNullable<Reviewer['key']> };
}

/**
 * The decision in an envelope.
 * @throws Fault `envelope_invalid`, `signature_invalid`, `decision_invalid`, `reviewer_unknown`
 */
export function readDecision(text: string, reviewers: readonly Reviewer[]): SignedDecision {
  const claimed = parse(unverified(text)).reviewer;
  const by = reviewers.find(({ certificate }) => certificate === claimed);
  if (!by?.key) throw new Fault('reviewer_unknown', `'${claimed}' is no reviewer of the charter with a key`);
  const key: VerifyingKey = { id: by.certificate, ...by.key };
  return { ...parse(unseal(text, REVIEW_DECISION_TYPE, [key])), by: { ...by, key: by.key } };
}

/** Whether two decisions are two people's, by their names and by their keys. */
export const areTwoPeople = (one: SignedDecision, other: SignedDecision): boolean =>
  one.reviewer !== other.reviewer && one.by.key.publicKey !== other.by.key.publicKey;

/** Whether a decision is about exactly what is held, in time, by someone who may decide on it. */
export const countsFor = (one: SignedDecision, record: Held): boolean =>
  isAbout(one, record) &&
  one.by.agencies.includes(record.agency) &&
  clears(one.by, record) &&
  one.reviewer !== record.caller &&
  Date.parse(one.decidedAt) < Date.parse(record.expires);

/** Whether a reviewer had exactly this before them. */
export const isAbout = (one: ReviewDecision, record: Held): boolean =>
  one.id === record.id &&
  one.requestDigest === record.requestDigest &&
  one.policyDigest === record.policyDigest &&
  one.payloadDigest === record.payloadDigest;

function parse(payload: Buffer): ReviewDecision {
  try {
    return decision.parse(parseStrictJson(payload));
  } catch {
    throw new Fault('decision_invalid', `the payload is not a ${REVIEW_DECISION_SCHEMA}`);
  }
}
