import { z } from 'zod';
import { encodeCanonical } from '../canonical-json';
import { digestSha384 } from '../encoding';
import { LedgerError } from '../errors';

/** What someone is cleared for, or what is asked of them. Of no level named, none; of no caveats, none. */
export interface DecisionCleared {
  readonly clearance?: string | undefined;
  readonly caveats?: readonly string[] | undefined;
}

/** What a verifier believes of the enclave before a log is read: the charter's part. Plain, so that any tool can fill it. */
export interface DecisionCharter {
  /** `sha384:` and the digest of what the charter says, as the logs name it. */
  readonly digest: string;
  readonly redLines: readonly string[];
  /** Digests of the proxy's image. */
  readonly images: readonly string[];
  /** Digests of the review service's image. @default - none are known */
  readonly reviewImages?: readonly string[] | undefined;
  readonly tenants: readonly {
    readonly id: string;
    readonly agency: string;
    /** Name in the certificate of its callers, who can't approve their own requests. */
    readonly certificate: string;
    readonly purposes: readonly string[];
  }[];
  /** Levels of clearance, the lowest first: whoever has one has those before it. @default - none are known */
  readonly clearances?: readonly string[] | undefined;
  /** With what each asks of whoever decides on a request for it. */
  readonly purposes: readonly (DecisionCleared & { readonly id: string; readonly highStakes: boolean })[];
  readonly reviewers: readonly (DecisionCleared & {
    readonly id: string;
    readonly agencies: readonly string[];
  })[];
  readonly models: readonly { readonly image: string; readonly weights: string }[];
  /** Hours after which what is held is denied. @default - not known, and not asked */
  readonly expiryHours?: number | undefined;
}

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);

const CHARTER_SCHEMA = 'cordon.ledger-charter/v1';
const list = z.array(z.string());
const cleared = { clearance: z.string().optional(), caveats: list.optional() };

const charter = z.strictObject({
  schema: z.literal(CHARTER_SCHEMA),
  redLines: list.min(1),
  images: z.array(sha256),
  reviewImages: z.array(sha256).optional(),
  tenants: z.array(
    z.strictObject({ id: z.string(), agency: z.string(), certificate: z.string(), purposes: list }),
  ),
  clearances: list.optional(),
  purposes: z.array(z.strictObject({ id: z.string(), highStakes: z.boolean(), ...cleared })),
  reviewers: z.array(z.strictObject({ id: z.string(), agencies: list, ...cleared })),
  models: z.array(z.strictObject({ image: sha256, weights: sha384 })),
  expiryHours: z.number().int().min(1).optional(),
});

/** The charter's part by itself, for logs that no deployment file is about. Its digest is that of its canonical JSON. */
export function encodeDecisionCharter(content: Omit<DecisionCharter, 'digest'>): Buffer {
  const { redLines, images, reviewImages, tenants, clearances, purposes, reviewers, models, expiryHours } =
    content;
  return encodeCanonical({
    schema: CHARTER_SCHEMA,
    redLines,
    images,
    ...(reviewImages && { reviewImages }),
    tenants: tenants.map(({ id, agency, certificate, purposes: own }) => ({
      id,
      agency,
      certificate,
      purposes: own,
    })),
    ...(clearances && { clearances }),
    purposes: purposes.map(({ id, highStakes, ...asked }) => ({ id, highStakes, ...clearedOf(asked) })),
    reviewers: reviewers.map(({ id, agencies, ...held }) => ({ id, agencies, ...clearedOf(held) })),
    models: models.map(({ image, weights }) => ({ image, weights })),
    ...(expiryHours !== undefined && { expiryHours }),
  });
}

const clearedOf = ({ clearance, caveats }: DecisionCleared): DecisionCleared => ({
  ...(clearance !== undefined && { clearance }),
  ...(caveats && { caveats }),
});

/** @returns undefined for a text that is no such charter's. @throws LedgerError `charter_malformed` */
export function parseDecisionCharter(text: string): DecisionCharter | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if ((value as { schema?: unknown } | null)?.schema !== CHARTER_SCHEMA) return undefined;
  const { success, data, error } = charter.safeParse(value);
  if (!success) {
    const [issue] = error.issues;
    throw new LedgerError('charter_malformed', `at /${issue?.path.join('/')}: ${issue?.message}`);
  }
  return { ...data, digest: digestSha384(encodeDecisionCharter(data)) };
}

const known = z.strictObject({
  schema: z.literal('cordon.ledger-known/v1'),
  /** Charters in force before this one, under which a log may have been kept. */
  charters: z.array(sha384).optional(),
  configurations: z.array(sha384).optional(),
  normalisers: z.array(sha256).optional(),
  policies: z
    .array(
      z.strictObject({
        redLine: z.string(),
        version: z.number().int().min(0),
        digest: sha384,
        /** When it was withdrawn; judging by it later is a fault. */
        until: z.iso.datetime().optional(),
      }),
    )
    .optional(),
  classifiers: z.array(z.strictObject({ engine: z.string(), digest: sha256 })).optional(),
  /** Under which the review service keeps its logs. Left out, it is not asked whether people's approvals stand in any. */
  reviewOrigins: z.array(z.string()).optional(),
});

/** What changes more often than the charter: each list that is left out leaves undecided what it is for, but the last. */
export type Known = z.infer<typeof known>;

export const NOTHING_KNOWN: Known = { schema: 'cordon.ledger-known/v1' };

/** @throws LedgerError `known_malformed` */
export function parseKnown(text: string): Known {
  try {
    return known.parse(JSON.parse(text));
  } catch (cause) {
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    const detail = issue ? `at /${issue.path.join('/')}: ${issue.message}` : 'not JSON';
    throw new LedgerError('known_malformed', detail, { cause });
  }
}
