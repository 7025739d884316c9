import { z } from 'zod';
import { AUTONOMY, EVIDENCE_KINDS, EVIDENCE_ROLES, REALISM } from '../../config/evidence-words';
import { RED_LINES } from '../../config/red-lines';

/** That a use was verified, validated and tested. */
export const USE_TYPE = 'urn:cordon:evidence:use:v1';
/** That an update of classifiers catches no less than what was tested before: the fast path. */
export const REGRESSION_TYPE = 'urn:cordon:evidence:regression:v1';
export const STATEMENT = 'https://in-toto.io/Statement/v1';

const text = z.string().trim().min(1).max(4000);
const id = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
export const sha384 = z.strictObject({ sha384: z.string().regex(/^[0-9a-f]{96}$/) });
const sha256 = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const digest = z.union([sha384, sha256]);
export const share = z.number().min(0).max(1);
const count = z.number().int().min(0).max(10_000_000);

/** Who vouches, and until when. */
const vouched = {
  builders: z.array(id).min(1).max(100).describe('People who built what is evaluated.'),
  evaluator: z
    .strictObject({ person: id, organisation: id, key: id, independence: text })
    .describe('Who evaluated, and what makes them independent of the builders.'),
  issued: z.iso.datetime().describe('When it was issued, UTC.'),
  expires: z.iso.datetime().describe('When it expires, UTC; the charter may end it sooner.'),
  approvals: z
    .array(z.strictObject({ person: id, role: z.enum(EVIDENCE_ROLES), key: id }))
    .max(16)
    .describe('Who approves the use, each with a role and a key of their own.'),
  sample: z.boolean().describe('True for an example, which lets nothing into use.'),
};

const result = z.strictObject({
  requirement: id.describe("Id of the charter's requirement."),
  kind: z.enum(EVIDENCE_KINDS),
  method: text,
  direction: z.enum(['at-least', 'at-most']),
  threshold: share,
  confidence: share,
  observed: count.describe('Cases in which it was so.'),
  count: count.describe('All cases.'),
  bound: share.describe(
    'Exact one-sided bound of the share (Clopper and Pearson): lower for at-least, upper for at-most.',
  ),
  report: sha384.describe('Digest of the report.'),
});

export const usePredicate = z.strictObject({
  results: z.array(result).min(1).max(1000),
  environment: z.strictObject({
    description: text,
    realism: z.enum(REALISM),
    differences: z.array(text).max(100).describe('Where it differs from the place of use.'),
  }),
  useCase: z.strictObject({
    purposes: z.array(id).min(1).max(1000).describe("Ids of the charter's purposes that were tested."),
    autonomy: z.enum(AUTONOMY),
    weapons: z
      .enum(['none', 'supports-people', 'directs'])
      .describe('Evidence for directing a weapon is refused, whatever it shows.'),
  }),
  ...vouched,
});

const cases = z.strictObject({ observed: count, count });

export const regressionPredicate = z.strictObject({
  base: z
    .string()
    .regex(/^[0-9a-f]{96}$/)
    .describe('SHA-384 of the payload of the evidence that it goes on from.'),
  replaces: z
    .array(z.strictObject({ name: text, from: digest, to: digest }))
    .min(1)
    .max(100),
  recalls: z
    .array(z.strictObject({ redLine: z.enum(RED_LINES), set: sha384, before: cases, after: cases }))
    .max(100)
    .describe('What each red line caught of one set of cases, before and after.'),
  ...vouched,
});

const subject = z
  .array(z.strictObject({ name: text, digest }))
  .min(1)
  .max(10_000);
export const head = { _type: z.literal(STATEMENT), subject };

const useStatement = z.strictObject({ ...head, predicateType: z.literal(USE_TYPE), predicate: usePredicate });
const regressionStatement = z.strictObject({
  ...head,
  predicateType: z.literal(REGRESSION_TYPE),
  predicate: regressionPredicate,
});

/** An in-toto statement of either kind. */
export const evidenceStatement = z.discriminatedUnion('predicateType', [useStatement, regressionStatement]);

export type EvidenceStatement = z.infer<typeof evidenceStatement>;
export type UseStatement = z.infer<typeof useStatement>;
export type RegressionStatement = z.infer<typeof regressionStatement>;
export type UsePredicate = UseStatement['predicate'];

export type Vouched = Pick<
  UsePredicate,
  'builders' | 'evaluator' | 'issued' | 'expires' | 'approvals' | 'sample'
>;
export type Digest = z.infer<typeof digest>;

/** `sha384:…` or `sha256:…`, as charters write digests. */
export const digestText = (value: Digest): string =>
  'sha384' in value ? `sha384:${value.sha384}` : `sha256:${value.sha256}`;

export const digestValue = (written: string): Digest =>
  written.startsWith('sha256:') ? { sha256: written.slice(7) } : { sha384: written.slice(7) };
