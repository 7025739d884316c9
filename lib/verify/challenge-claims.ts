import type { ClaimResult } from '../contract/verdict';
import type { Challenge, ChallengedClaim, TrialResult } from '../contract/verdict-challenge';
import type { Assembly } from '../template/assembly';
import { readable } from '../template/values/symbols';
import { challenge, type Trial } from './challenge';
import { type CharterSource, type VerifyOptions, verify } from './verify';

export interface ChallengeClaimsOptions extends Pick<VerifyOptions, 'claims' | 'evidence'> {
  /** Called before each trial, with how many are done and how many there are. */
  readonly progress?: (done: number, all: number) => void;
}

/** Verifies, and challenges each claim that is proved: one that isn't has nothing to lose. */
export function challengeClaims(
  assembly: Assembly,
  source: CharterSource,
  { claims, evidence, progress }: ChallengeClaimsOptions = {},
): Challenge {
  const given = evidence === undefined ? {} : { evidence };
  const verdict = verify(assembly, source, { ...(claims && { claims }), ...given });
  const proved = verdict.claims.filter(({ status }) => status === 'proved').map(({ id }) => id);
  const trials = challenge(assembly, source, { claims: proved, ...given, ...(progress && { progress }) });
  const challenged = verdict.claims.map((claim) => tally(claim, trials));
  return {
    schema: 'cordon.challenge/v1',
    outcome: outcomeOf(challenged),
    assembly: { path: verdict.assembly.path, digest: verdict.assembly.digest },
    charter: verdict.charter,
    claims: challenged,
    trials: trials.map(resultOf),
  };
}

/** Sound where something is proved, all that is proved fell with each of its guards, and nothing is refuted already. */
function outcomeOf(claims: readonly ChallengedClaim[]): Challenge['outcome'] {
  const proved = claims.filter(({ status }) => status === 'proved');
  const refuted = claims.some(({ status }) => status === 'refuted');
  return proved.length > 0 && proved.every(holds) && !refuted ? 'sound' : 'doubtful';
}

/** A proof that rests on nothing, or whose loss of a guard is missed, shows nothing. */
const holds = ({ fallen, elsewhere, unseen }: ChallengedClaim) =>
  fallen > 0 && elsewhere === 0 && unseen === 0;

function tally({ id, status }: ClaimResult, trials: readonly Trial[]): ChallengedClaim {
  const own = trials.filter(({ claim }) => claim === id);
  const number = (outcome: Trial['outcome']) => own.filter((trial) => trial.outcome === outcome).length;
  return {
    id,
    status,
    guards: own.length,
    fallen: number('fallen'),
    elsewhere: number('elsewhere'),
    unseen: number('unseen'),
    untouched: number('untouched'),
  };
}

const resultOf = ({ claim, outcome, guard, finding }: Trial): TrialResult => ({
  claim,
  outcome,
  file: guard.file,
  pointer: guard.pointer,
  logicalId: guard.logicalId,
  says: readable(guard.says),
  ...(finding && { finding }),
});
