import { z } from 'zod';
import { encodeCanonical, parseCanonical } from '../canonical-json';
import { LedgerError } from '../errors';

/**
 * An entry of a release log, in canonical JSON: something that may be used, by digest, or that may no longer be. One log
 * for each provider; what is deployed is held against it.
 */
export const RELEASE_SCHEMA = 'cordon.release-log/v1';

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);
const name = z.string().min(1).max(256);
const count = z.number().int().min(0);
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));

const head = { schema: z.literal(RELEASE_SCHEMA), sequence: count, time };

const image = z.strictObject({ kind: z.literal('image'), name, digest: sha256 });
const model = z.strictObject({
  kind: z.literal('model'),
  name,
  image: sha256,
  weights: sha384,
  safetyTraining: sha384,
});
const policy = z.strictObject({ kind: z.literal('policy'), name, version: count, digest: sha384 });
const charter = z.strictObject({ kind: z.literal('charter'), name, digest: sha384 });
/** An assembly that was proved, and the digest of the envelope that says so. */
const assembly = z.strictObject({ kind: z.literal('assembly'), name, digest: sha384, attestation: sha384 });
/** Entry `of` may no longer be used. Nothing undoes a withdrawal but another entry of the same. */
const withdrawal = z.strictObject({
  kind: z.literal('withdrawal'),
  of: count,
  reason: z.string().min(1).max(1024),
});

const entry = z.discriminatedUnion('kind', [
  image.extend(head),
  model.extend(head),
  policy.extend(head),
  charter.extend(head),
  assembly.extend(head),
  withdrawal.extend(head),
]);

const body = z.discriminatedUnion('kind', [image, model, policy, charter, assembly, withdrawal]);

export type ReleaseEntry = Readonly<z.infer<typeof entry>>;
/** An entry but for its place. */
export type ReleaseBody = Readonly<z.infer<typeof body>>;
/** What may be used. */
export type Released = Exclude<ReleaseBody, { readonly kind: 'withdrawal' }>;

/** @throws LedgerError `entry_malformed`, `not_canonical` */
export const encodeReleaseEntry = (value: ReleaseEntry): Buffer => encodeCanonical(shaped(value));

/** @throws LedgerError `entry_malformed`, `not_canonical` */
export const parseReleaseEntry = (bytes: Uint8Array): ReleaseEntry => shaped(parseCanonical(bytes));

function shaped(value: unknown): ReleaseEntry {
  const { success, data, error } = entry.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw new LedgerError('entry_malformed', `at /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`);
}

/** One name for what is the same, whatever it is called and wherever it stands. */
export function identityOf(one: Released): string {
  if (one.kind === 'model') return `model ${one.image} ${one.weights} ${one.safetyTraining}`;
  return one.kind === 'policy'
    ? `policy ${one.name} ${one.version} ${one.digest}`
    : `${one.kind} ${one.digest}`;
}

/** For people. */
export const describeReleased = (one: Released): string =>
  `${one.kind} ${one.name}, ${one.kind === 'model' ? one.weights : one.digest}`;
