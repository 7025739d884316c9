import type { Assumption } from './assumptions';
import type { ClaimId } from './claim-id';
import type { Step } from './step';

/** The outside contract of `cordon verify --format json`. Field names and order are fixed. */
export interface Verdict {
  readonly schema: 'cordon.verdict/v2';
  readonly verdict: Status;
  /** Of Cordon. */
  readonly version: string;
  readonly assembly: {
    readonly path: string;
    readonly digest: string;
    readonly templates: readonly TemplateSummary[];
  };
  readonly charter: { readonly file: string; readonly digest: string };
  readonly claims: readonly ClaimResult[];
  readonly findings: readonly Finding[];
  /** Each finding is in one of them. */
  readonly causes: readonly Cause[];
  readonly stats: { readonly templates: number; readonly resources: number; readonly milliseconds: number };
}

export type Status = 'proved' | 'refuted' | 'undecided';
export type Severity = 'fatal' | 'error';

export interface TemplateSummary {
  readonly file: string;
  readonly digest: string;
  readonly stack: string;
  readonly account: string;
  readonly region: string;
  readonly resources: number;
}

export interface ClaimResult {
  readonly id: ClaimId;
  readonly title: string;
  readonly statement: string;
  readonly status: Status;
  /** NIST SP 800-53 r5 control ids. */
  readonly controls: readonly string[];
  readonly assumptions: readonly Assumption[];
  /** Indexes into `findings`. */
  readonly findings: readonly number[];
}

export interface Finding {
  /** Id of the rule, or of the claim where no single rule is at fault. */
  readonly rule: string;
  readonly claim: ClaimId;
  readonly severity: Severity;
  readonly file: string;
  readonly logicalId: string;
  readonly resourceType: string;
  readonly pointer: string;
  readonly message: string;
  readonly remedy: string;
  readonly witness: readonly Step[];
}

/** One thing to look at and to mend: findings that are about one resource, or whose witnesses go through it. */
export interface Cause {
  /** Empty, as is `logicalId`, where the findings are about no one resource. */
  readonly file: string;
  readonly logicalId: string;
  /** The claims that its findings are about. */
  readonly claims: readonly ClaimId[];
  /** Indexes into `findings`; the first tells most. */
  readonly findings: readonly number[];
}
