import { z } from 'zod';
import { LedgerError } from '../errors';

/** What a verifier believes of the enclave before a log is read: the charter's part. Plain, so that any tool can fill it. */
export interface DecisionCharter {
  /** `sha384:` and digest of the deployment file. */
  readonly digest: string;
  readonly redLines: readonly string[];
  /** Digests of the proxy's image. */
  readonly images: readonly string[];
  readonly tenants: readonly {
    readonly id: string;
    readonly agency: string;
    /** Name in the certificate of its callers, who can't approve their own requests. */
    readonly certificate: string;
    readonly purposes: readonly string[];
  }[];
  readonly purposes: readonly { readonly id: string; readonly highStakes: boolean }[];
  readonly reviewers: readonly { readonly id: string; readonly agencies: readonly string[] }[];
  readonly models: readonly { readonly image: string; readonly weights: string }[];
}

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);

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
});

/** What changes more often than the charter: each list that is left out leaves undecided what it is for. */
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
