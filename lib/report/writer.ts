import type { Picture } from '../contract/picture';
import type { Verdict } from '../contract/verdict';

/** Where the files of a verdict's templates are, and what stands on which of their lines. */
export interface Places {
  /** A template's path as the command line has it. */
  readonly pathOf: (file: string) => string;
  /** The line, from 1, on which what a pointer names begins; undefined where the file can't tell. */
  readonly lineOf: (file: string, pointer: string) => number | undefined;
}

export interface ReportOptions {
  /** By the verdict's place among the verdicts. @default paths by guess, and first lines */
  readonly places?: readonly Places[];
  /** What each verdict's enclave looks like, worked out when it is asked for. @default no pictures */
  readonly pictures?: readonly (() => Picture | undefined)[];
  /** @default no colour */
  readonly color?: boolean;
  /** How wide the text is. @default 100 */
  readonly columns?: number;
  /** Whether the text lists what is assumed. @default counts alone */
  readonly assumptions?: boolean;
  /** When the verdicts were reached; only OSCAL says it. @default 1970-01-01 */
  readonly at?: Date;
  /** Most characters that the report may have, where the format has a bound. */
  readonly limit?: number;
}

/** Verdicts in order, one for each assembly → the whole report. */
export type Report = (verdicts: readonly Verdict[], options?: ReportOptions) => string;
