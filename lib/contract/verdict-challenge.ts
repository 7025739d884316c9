import type { ClaimId } from './claim-id';
import type { Finding, Status, Verdict } from './verdict';

/** The outside contract of `cordon challenge --format json`. Field names and order are fixed. */
export interface Challenge {
  readonly schema: 'cordon.challenge/v1';
  /** `sound` when every claim that was asked for is proved, rests on guards, and fell with each that can be broken. */
  readonly outcome: 'sound' | 'doubtful';
  readonly assembly: { readonly path: string; readonly digest: string };
  readonly charter: Verdict['charter'];
  readonly claims: readonly ChallengedClaim[];
  readonly trials: readonly TrialResult[];
}

export interface ChallengedClaim {
  readonly id: ClaimId;
  /** Before anything is broken. Only a proved claim is challenged. */
  readonly status: Status;
  readonly guards: number;
  /** Refuted by a finding at the guard that was broken. */
  readonly fallen: number;
  /** Refuted, but no finding names the guard. */
  readonly elsewhere: number;
  /** Not refuted although the guard was broken. */
  readonly unseen: number;
  /** Guards that nothing breaks. */
  readonly untouched: number;
}

export interface TrialResult {
  readonly claim: ClaimId;
  readonly outcome: 'fallen' | 'elsewhere' | 'unseen' | 'untouched';
  readonly file: string;
  readonly pointer: string;
  readonly logicalId: string;
  /** The fact that the proof rests on. */
  readonly says: string;
  /** What was found once it was gone. */
  readonly finding?: Finding;
}
