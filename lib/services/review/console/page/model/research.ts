import type { RedLine } from '../../../../../config/red-lines';

/** What people made of what one red line held, by the version of its policy. */
export interface HoldsByPolicy {
  readonly redLine: RedLine;
  readonly policy: number;
  readonly held: number;
  /** Approved by two: nothing stood against it but the classifier. */
  readonly falseHolds: number;
  readonly denied: number;
  /** Nobody decided in time, or nobody has yet. */
  readonly undecided: number;
}

/** What one person decides, and how often others say the same. */
export interface Workload {
  readonly reviewer: string;
  /** Cases that this person decided. */
  readonly decided: number;
  /** Of these, in the last 24 hours. */
  readonly lastDay: number;
  /** Of these, decided by another person too; and alike. */
  readonly together: number;
  readonly alike: number;
}

/** What researchers see. Of cases of their own agencies and clearance, and since holds are listed. */
export interface Research {
  readonly holds: readonly HoldsByPolicy[];
  readonly people: readonly Workload[];
  /** Of the cases that two people decided, how many they decided alike, 0 to 1. */
  readonly agreement?: number;
  /** Known cases that were mixed in, by who they were for. */
  readonly canaries: readonly {
    readonly reviewer: string;
    readonly shown: number;
    readonly missed: number;
  }[];
}
