import { z } from 'zod';
import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import type { Verdict } from '../contract/verdict';
import { encodeCanonical, parseCanonical } from '../ledger/canonical-json';
import { EvidenceError } from './errors';

/** Simple verification result (in-toto attestation, svr v0.2): what was found to hold, of what, by which policy. */
export const SVR_TYPE = 'https://in-toto.io/attestation/svr/v0.2';
const STATEMENT = 'https://in-toto.io/Statement/v1';

const sha384 = z.strictObject({ sha384: z.string().regex(/^[0-9a-f]{96}$/) });
const described = z.strictObject({ name: z.string().min(1), digest: sha384 });

const statement = z.strictObject({
  _type: z.literal(STATEMENT),
  subject: z.array(described).min(1),
  predicateType: z.literal(SVR_TYPE),
  predicate: z.strictObject({
    verifier: z.strictObject({
      id: z.string().regex(/^urn:cordon:(verify|live):/),
      policies: z.tuple([described]),
    }),
    timeCreated: z.iso.datetime(),
    properties: z.array(z.string().regex(/^[A-Z0-9_]+$/)),
  }),
});

export type VerificationStatement = z.infer<typeof statement>;

/** What was verified: an assembly, or what is deployed of it in an account. Neither stands for the other. */
export type VerifiedKind = 'verify' | 'live';

/** Names in `subject` and `policies` that aren't files. */
const ASSEMBLY = 'assembly';
const CHARTER = 'charter';

/** `no-bypass` → `CORDON_NO_BYPASS`. */
export const propertyOf = (claim: ClaimId): string => `CORDON_${claim.toUpperCase().replaceAll('-', '_')}`;

/** What a verdict lets one say: its proved claims, of the assembly and each template, by the charter. */
export const statementOf = (
  { assembly, charter, claims }: Verdict,
  {
    version,
    at,
    kind = 'verify',
    besides = [],
  }: {
    readonly version: string;
    readonly at: Date;
    readonly kind?: VerifiedKind;
    /** What the verdict is about besides, as `sha384:` and hexadecimal digits, by name. */
    readonly besides?: readonly { readonly name: string; readonly digest: string }[];
  },
): VerificationStatement => ({
  _type: STATEMENT,
  subject: [
    { name: ASSEMBLY, digest: digestOf(assembly.digest) },
    ...[...assembly.templates.map(({ file, digest }) => ({ name: file, digest })), ...besides].map(
      ({ name, digest }) => ({ name, digest: digestOf(digest) }),
    ),
  ],
  predicateType: SVR_TYPE,
  predicate: {
    verifier: {
      id: `urn:cordon:${kind}:${version}`,
      policies: [{ name: CHARTER, digest: digestOf(charter.digest) }],
    },
    timeCreated: at.toISOString(),
    properties: claims.filter(({ status }) => status === 'proved').map(({ id }) => propertyOf(id)),
  },
});

/** In canonical form (RFC 8785), so that whoever verifies the same signs the same. */
export const encodeStatement = (value: VerificationStatement): Buffer => encodeCanonical(value);

/** @throws EvidenceError `statement_malformed` */
export function parseStatement(payload: Buffer, kind: VerifiedKind = 'verify'): VerificationStatement {
  try {
    const parsed = statement.parse(parseCanonical(payload));
    if (parsed.predicate.verifier.id.startsWith(`urn:cordon:${kind}:`)) return parsed;
  } catch (cause) {
    throw new EvidenceError('statement_malformed', undefined, { cause });
  }
  throw new EvidenceError('statement_malformed', `it is not of urn:cordon:${kind}`);
}

/** Claims that a statement says are proved. */
export const provedBy = ({ predicate }: VerificationStatement): readonly ClaimId[] =>
  CLAIM_IDS.filter((id) => predicate.properties.includes(propertyOf(id)));

/** Whether two statements say the same, whenever they were made. */
export const saysTheSame = (a: VerificationStatement, b: VerificationStatement): boolean =>
  encodeStatement(timeless(a)).equals(encodeStatement(timeless(b)));

const timeless = ({ predicate, ...rest }: VerificationStatement): VerificationStatement => ({
  ...rest,
  predicate: { ...predicate, timeCreated: '' },
});

const digestOf = (digest: string) => ({ sha384: digest.replace(/^sha384:/, '') });
