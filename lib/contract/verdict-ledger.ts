import type { Status } from './verdict';

/** The outside contract of `cordon ledger check` and `cordon release log check`, `--format json`. Field names and order are fixed. */
export interface LedgerVerdict {
  readonly schema: 'cordon.ledger-verdict/v1';
  readonly verdict: Status;
  readonly version: string;
  readonly logs: readonly LedgerLog[];
  /** Absent when none was given, which `cordon ledger check` doesn't do without. */
  readonly charter?: LedgerInput;
  /** Whose signatures count. */
  readonly policy: LedgerInput;
  /** Lists of what is known; absent when none was given. */
  readonly known?: LedgerInput;
  /** Earlier checkpoints that were given. */
  readonly history: readonly LedgerInput[];
  readonly claims: readonly LedgerClaimResult[];
  readonly findings: readonly LedgerFinding[];
  /** Findings that were left out, as there were too many of one log. */
  readonly leftOut: number;
  readonly stats: { readonly logs: number; readonly entries: number; readonly milliseconds: number };
  /** Of decision logs: approvals that were used, and how many of them stand in logs of the review service. */
  readonly approvals?: { readonly approvals: number; readonly logged: number };
  /** Of decision logs: files of callers' receipts that were given, and how many each holds. */
  readonly receipts?: readonly (LedgerInput & { readonly count: number })[];
  /** Of decision logs: how often the model was invoked, as far as they tell, and by its own count where that was given. */
  readonly invocations?: { readonly least: number; readonly most: number; readonly counted?: number };
}

export interface LedgerInput {
  readonly file: string;
  readonly digest: string;
}

export interface LedgerLog {
  readonly path: string;
  /** Empty where its checkpoint could not be opened. */
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  /** vkeys of the log that signed its checkpoint. */
  readonly signedBy: readonly string[];
  /** Witnesses that cosigned, by their names in the policy. */
  readonly cosignedBy: readonly string[];
  readonly sealed: boolean;
  /** Times of its first and last entry. */
  readonly first: string;
  readonly last: string;
  /** How many requests ended how; of a release log, how many entries are of which kind. */
  readonly outcomes: Readonly<Record<string, number>>;
}

export interface LedgerClaimResult {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly status: Status;
  /** Indexes into `findings`. */
  readonly findings: readonly number[];
}

export interface LedgerFinding {
  /** Code of the fault. */
  readonly rule: string;
  readonly claim: string;
  /** Whether it leaves its claim undecided, and doesn't refute it. */
  readonly open: boolean;
  /** Origin of the log, or its path where it has none that can be believed. */
  readonly log: string;
  /** Index of the entry at fault, or of the first of several. */
  readonly entry: number;
  /** Index after the last entry that it is about. */
  readonly end: number;
  readonly message: string;
}
