import type { ClaimId } from './claim-id';
import type { Finding, Status, Verdict } from './verdict';

/** The outside contract of `cordon diff --format json`. Field names and order are fixed. */
export interface Difference {
  readonly schema: 'cordon.difference/v1';
  /** The verdict on what comes after; the exit code is its. */
  readonly verdict: Status;
  readonly before: Side;
  readonly after: Side;
  /** Values of the charter that differ; where one charter was given for both there are none. */
  readonly charter: readonly Change[];
  readonly claims: readonly ClaimChange[];
  readonly findings: { readonly added: readonly Finding[]; readonly removed: readonly Finding[] };
  /** Everything in the templates that differs, resource by resource, in order of stack and logical id. */
  readonly resources: readonly ResourceChange[];
}

export interface Side {
  readonly assembly: { readonly path: string; readonly digest: string };
  readonly charter: Verdict['charter'];
  readonly verdict: Status;
}

/** A claim whose status differs; `absent` where one of the verdicts doesn't decide it. */
export interface ClaimChange {
  readonly id: ClaimId;
  readonly before: Status | 'absent';
  readonly after: Status | 'absent';
}

export interface ResourceChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly stack: string;
  /** Empty for what a template holds besides resources: outputs, parameters and the like. */
  readonly logicalId: string;
  /** As it is after; as it was, if it was removed. */
  readonly type: string;
  readonly changes: readonly Change[];
}

/** One value that differs. `before` or `after` is missing where there is no value. */
export interface Change {
  /** RFC 6901, from the resource, the template or the charter. */
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
}
