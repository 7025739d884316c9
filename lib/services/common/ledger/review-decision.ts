import { z } from 'zod';
import type { Charter } from '../../../config/schema';
import { unseal, unverified, type VerifyingKey } from '../envelope';
import { Fault } from '../fault';
import { parseStrictJson } from '../strict-json';

/**
 * What one person decided on a held request, in a DSSE envelope that the person's own key has signed. Whoever can write to
 * the store of reviews can put records there; without a reviewer's key they count for nothing.
 */
export const REVIEW_DECISION_TYPE = 'application/vnd.cordon.review-decision+json';
export const REVIEW_DECISION_SCHEMA = 'cordon.review-decision/v2';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const decision = z.strictObject({
  schema: z.literal(REVIEW_DECISION_SCHEMA),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  verdict: z.enum(['approve', 'deny']),
  /** SPIFFE id of the reviewer, which is the id of the key that signs too. */
  reviewer: z.string().regex(/^spiffe:\/\/[a-z0-9.-]+\/[\w./-]+$/),
  /** What the reviewer had before them; must be what is held. */
  requestDigest: digest,
  policyDigest: digest,
  payloadDigest: digest,
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

function parse(payload: Buffer): ReviewDecision {
  try {
    return decision.parse(parseStrictJson(payload));
  } catch {
    throw new Fault('decision_invalid', `the payload is not a ${REVIEW_DECISION_SCHEMA}`);
  }
}
