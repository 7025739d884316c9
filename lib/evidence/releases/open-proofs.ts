import type { Charter } from '../../config/schema';
import type { GivenEvidence } from '../../contract/evidence';
import { LedgerError } from '../../ledger/errors';
import { openReleaseProof, type ProvedRelease } from '../../ledger/releases/release-proof';
import { isQuorum, type Policy, parsePolicy } from '../../ledger/trust/policy';
import type { Refusal } from '../use/refusal';
import { isProofFile } from './proof-file';
import { type Demanded, RELEASE_REFUSALS, type ReleaseRefusalCode } from './refusal';

/** Proofs out of the release log, as far as they count. */
export interface OpenedProofs {
  /** Files that show something to be in the log; none if it isn't, as far as these proofs show. */
  readonly filesOf: (one: Demanded) => readonly string[];
  /** Why the others don't count. */
  readonly refusals: readonly Refusal[];
}

/** Milliseconds by which clocks may differ. */
const SKEW = 300_000;
const DAY = 86_400_000;

interface Counted {
  readonly file: string;
  readonly proved: ProvedRelease;
}

/** Opens all proofs that are among the evidence, by the policy of the charter. Never throws. */
export function openProofs(
  { files, at }: GivenEvidence,
  { policy: text, maxAgeDays }: NonNullable<Charter['releaseLog']>,
): OpenedProofs {
  const refusals: Refusal[] = [];
  const policy = policyOf(text);
  if (!('quorum' in policy)) return { filesOf: () => [], refusals: [policy] };
  const counted: Counted[] = [];
  for (const { file, bytes } of files.filter(isProofFile)) {
    try {
      const proved = openReleaseProof(policy, bytes);
      const wrong = whenWrong(proved.seenAt, at, maxAgeDays);
      if (wrong) refusals.push(refusalOf(file, ...wrong));
      else counted.push({ file, proved });
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      refusals.push({ file, code: error.code, message: error.message });
    }
  }
  const standing = counted.filter((one) => {
    const by = counted.find(({ proved }) => withdraws(proved, one.proved));
    if (by) refusals.push(refusalOf(one.file, 'entry_withdrawn', by.file));
    return !by;
  });
  return {
    filesOf: (one) => standing.flatMap(({ file, proved: { entry } }) => (isOf(entry, one) ? [file] : [])),
    refusals,
  };
}

function policyOf(text: string): Policy | Refusal {
  try {
    const policy = parsePolicy(Buffer.from(text));
    return isQuorum(policy, new Set()) ? refusalOf('charter', 'quorum_none') : policy;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { file: 'charter', code: error.code, message: error.message };
  }
}

function whenWrong(
  seenAt: number | undefined,
  at: number,
  maxAgeDays: number,
): readonly [ReleaseRefusalCode, string?] | undefined {
  // A witness that says no time could have seen the log at any.
  if (!seenAt) return ['proof_unseen'];
  const seen = seenAt * 1000;
  const time = new Date(seen).toISOString();
  if (seen > at + SKEW) return ['proof_ahead', time];
  return at - seen > maxAgeDays * DAY
    ? ['proof_stale', `seen ${time}, allowed ${maxAgeDays} days`]
    : undefined;
}

const withdraws = ({ origin, entry }: ProvedRelease, other: ProvedRelease): boolean =>
  entry.kind === 'withdrawal' && origin === other.origin && entry.of === other.index;

function isOf(entry: ProvedRelease['entry'], one: Demanded): boolean {
  if (entry.kind === 'withdrawal' || entry.kind !== one.kind) return false;
  if (entry.kind === 'model')
    return (
      one.kind === 'model' &&
      entry.image === one.image &&
      entry.weights === one.weights &&
      entry.safetyTraining === one.safetyTraining
    );
  if (one.kind === 'model') return false;
  return entry.digest === one.digest && (entry.kind !== 'policy' || entry.name === one.name);
}

const refusalOf = (file: string, code: ReleaseRefusalCode, detail?: string): Refusal => ({
  file,
  code,
  message: detail === undefined ? RELEASE_REFUSALS[code] : `${RELEASE_REFUSALS[code]}: ${detail}`,
});
