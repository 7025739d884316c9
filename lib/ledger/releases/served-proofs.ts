import { z } from 'zod';
import { LedgerError } from '../errors';
import type { Policy } from '../trust/policy';
import type { Released } from './entry';
import { openReleaseProof } from './release-proof';

/** What a proxy answers at `GET /v1/cordon/proofs`: what it says of itself, and proofs out of the release log. */
export const SERVED_SCHEMA = 'cordon.proofs/v1';

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);

const served = z.strictObject({
  schema: z.literal(SERVED_SCHEMA),
  /** Of the proxy. */
  image: sha256,
  /** Digest of what the charter says. */
  charter: sha384,
  /** The release that answers. */
  model: z.strictObject({ image: sha256, weights: sha384 }),
  /** By which each red line's classifier judges now. */
  policies: z
    .array(z.strictObject({ redLine: z.string(), version: z.number().int().min(0), digest: sha384 }))
    .max(64),
  /** Texts of C2SP tlog-proofs, each with its entry as `extra`. */
  proofs: z.array(z.string().max(200_000)).max(64),
});

export type ServedProofs = z.infer<typeof served>;

/** What a caller insists on. */
export interface ServedExpectation {
  /** Keys of the release log, and the quorum of witnesses that must have seen it. */
  readonly policy: Policy;
  /** Each must be judged by a policy that is logged. */
  readonly redLines: readonly string[];
  /** Digests of images that a proxy may run. @default - any that is logged */
  readonly images?: readonly string[];
  /** Digest of what the charter says. @default - any */
  readonly charter?: string;
  /** Digest of the assembly that was proved. @default - any that is logged */
  readonly assembly?: string;
}

export const SERVED_FAULTS = {
  answer_malformed: 'the answer is not of the documented format',
  proof_invalid: 'a proof does not verify',
  quorum_missing: 'a quorum of witnesses has not seen the release log as a proof has it',
  image_differs: 'the proxy runs another image than is asked for',
  image_unlogged: 'the image of the proxy is proved to be in the release log by no proof',
  charter_differs: 'the proxy works under another charter',
  model_unlogged: 'the release that answers is proved to be in the release log by no proof',
  policy_missing: 'a red line has no policy in force',
  policy_unlogged: 'a policy in force is proved to be in the release log by no proof',
  assembly_unlogged: 'no proof is of an assembly that was proved, or not of the one that is asked for',
} as const;

export type ServedFaultCode = keyof typeof SERVED_FAULTS;

export interface ServedFault {
  readonly code: ServedFaultCode;
  readonly message: string;
}

export interface CheckedProofs {
  readonly verdict: 'proved' | 'refuted';
  readonly faults: readonly ServedFault[];
  /** What the release log holds by proofs that verify. */
  readonly logged: readonly Released[];
}

/**
 * Holds a proxy's answer against the keys of the release log, so that a caller sends nothing to a proxy that runs what
 * nobody has logged. A proof shows that something is in the log, not that it wasn't withdrawn since. Never throws.
 */
export function checkServedProofs(answer: string, expected: ServedExpectation): CheckedProofs {
  const faults: ServedFault[] = [];
  const note = (code: ServedFaultCode, detail?: string) =>
    faults.push({
      code,
      message: detail === undefined ? SERVED_FAULTS[code] : `${SERVED_FAULTS[code]}: ${detail}`,
    });
  const says = parse(answer);
  if (!says) {
    note('answer_malformed');
    return { verdict: 'refuted', faults, logged: [] };
  }
  const logged = says.proofs.flatMap((text, number) => entryOf(text, number, expected.policy, note));
  const has = (test: (one: Released) => boolean) => logged.some(test);

  if (expected.images && !expected.images.includes(says.image)) note('image_differs', says.image);
  if (!has((one) => one.kind === 'image' && one.digest === says.image)) note('image_unlogged', says.image);
  if (expected.charter !== undefined && expected.charter !== says.charter)
    note('charter_differs', says.charter);
  const { image, weights } = says.model;
  if (!has((one) => one.kind === 'model' && one.image === image && one.weights === weights))
    note('model_unlogged', weights);
  for (const redLine of expected.redLines)
    if (!says.policies.some((one) => one.redLine === redLine)) note('policy_missing', redLine);
  for (const { redLine, version, digest } of says.policies)
    if (
      !has(
        (one) =>
          one.kind === 'policy' && one.name === redLine && one.version === version && one.digest === digest,
      )
    )
      note('policy_unlogged', `${redLine}, version ${version}, ${digest}`);
  if (!has((one) => one.kind === 'assembly' && one.digest === (expected.assembly ?? one.digest)))
    note('assembly_unlogged', expected.assembly);
  return { verdict: faults.length === 0 ? 'proved' : 'refuted', faults, logged };
}

function parse(answer: string): ServedProofs | undefined {
  try {
    return served.parse(JSON.parse(answer));
  } catch {
    return undefined;
  }
}

/** What a proof shows to be in the log: its `extra`, as far as that hashes to the signed root, where it says it stands. */
function entryOf(
  text: string,
  number: number,
  policy: Policy,
  note: (code: ServedFaultCode, detail: string) => void,
): readonly Released[] {
  try {
    const { entry } = openReleaseProof(policy, Buffer.from(text));
    const { sequence: _, time: __, schema: ___, ...released } = entry;
    return released.kind === 'withdrawal' ? [] : [released as Released];
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    note(
      error.code === 'quorum_missing' ? 'quorum_missing' : 'proof_invalid',
      `number ${number + 1}, ${error.message}`,
    );
    return [];
  }
}
