import type { Verdict } from '../contract/verdict';

export interface ReportOptions {
  /** @default no colour */
  readonly color?: boolean;
  /** When the verdicts were reached; only OSCAL says it. @default 1970-01-01 */
  readonly at?: Date;
  /** Most characters that the report may have, where the format has a bound. */
  readonly limit?: number;
}

/** Verdicts in order, one for each assembly → the whole report. */
export type Report = (verdicts: readonly Verdict[], options?: ReportOptions) => string;
