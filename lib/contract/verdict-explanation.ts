import type { ClaimId } from './claim-id';
import type { Rule } from './rule';
import type { ClaimResult, Finding } from './verdict';

/** A fact in the templates that a claim's proof rests on. */
export interface GuardSummary {
  readonly claim: ClaimId;
  readonly file: string;
  readonly pointer: string;
  readonly logicalId: string;
  readonly says: string;
}

/** Why a claim holds, or doesn't. */
export interface ClaimExplanation {
  readonly kind: 'claim';
  readonly claim: ClaimResult;
  readonly guards: readonly GuardSummary[];
  readonly findings: readonly Finding[];
}

/** What rests on a resource. */
export interface ResourceExplanation {
  readonly kind: 'resource';
  /** As it was asked for: a logical id, a role's name, or a construct's path. */
  readonly logicalId: string;
  readonly resources: readonly {
    readonly file: string;
    readonly logicalId: string;
    readonly stack: string;
    readonly type: string;
    /** Rules that look at it. */
    readonly rules: readonly { readonly id: string; readonly claim: ClaimId; readonly title: string }[];
    /** Facts of it that proofs rest on: what would fall without it. */
    readonly guards: readonly GuardSummary[];
    readonly findings: readonly Finding[];
  }[];
}

/** What a rule looks at, why, and what it finds. */
export interface RuleExplanation {
  readonly kind: 'rule';
  readonly rule: Pick<
    Rule,
    'id' | 'title' | 'claim' | 'severity' | 'controls' | 'rationale' | 'remedy' | 'types'
  >;
  /** How many resources of the assembly it looks at. */
  readonly resources: number;
  readonly findings: readonly Finding[];
}

/** An error, by its code. One code may be told by several parts. */
export interface ErrorExplanation {
  readonly kind: 'error';
  readonly code: string;
  readonly errors: readonly {
    /** Who tells it, and where. */
    readonly where: string;
    readonly cause: string;
    readonly mend: string;
    /** Of an answer over HTTP. */
    readonly status?: number;
  }[];
}

/** What is known of a red line, a control, a resource type, an operator of conditions, or a field of deployment files. */
export interface TopicExplanation {
  readonly kind: 'red-line' | 'control' | 'resource-type' | 'operator' | 'field';
  readonly subject: string;
  /** A sentence that says what it is. */
  readonly says: string;
  /** Facts, each under a word or two. */
  readonly facts: readonly (readonly [name: string, says: string])[];
  /** Lists of what goes with it, by title. */
  readonly lists: readonly (readonly [title: string, items: readonly string[]])[];
}

export type Explanation =
  | TopicExplanation
  | ClaimExplanation
  | ResourceExplanation
  | RuleExplanation
  | ErrorExplanation;
