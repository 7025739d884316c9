import type { Resource } from '../template/assembly';
import type { ClaimId } from './claim-id';
import type { Fault } from './fault';
import type { Severity } from './verdict';
import type { World } from './world';

/** A CloudFormation resource as it stands in a template, for documentation and as a first test case. */
export interface Example {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly [attribute: string]: unknown;
}

/**
 * A check of one resource. One rule per file; the file's name is its id. A check that throws is itself a finding.
 * What a rule can't resolve it takes at its worst.
 */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** The claim that falls when the rule finds something. */
  readonly claim: ClaimId;
  readonly severity: Severity;
  /** NIST SP 800-53 r5 control ids. */
  readonly controls: readonly string[];
  readonly rationale: string;
  readonly remedy: string;
  /** Resource types that it looks at; `*` is every type. */
  readonly types: readonly string[];
  readonly good: Example;
  readonly bad: Example;
  check(resource: Resource, world: World): Iterable<Fault>;
}
