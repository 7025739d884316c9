import type { Place } from '../../template/assembly';
import type { Glob } from './globs/glob';
import type { Condition } from './operators';

/** One statement of a policy, each part as its worst case can be read from it. */
export interface Statement extends Place {
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** Whom a resource policy speaks of; undefined in an identity policy. */
  readonly principals: readonly PrincipalPattern[] | undefined;
  readonly actions: readonly Located<Glob>[];
  /** Undefined where the policy's own resource is meant, as in a trust policy. */
  readonly resources: readonly Located<Glob>[] | undefined;
  readonly conditions: readonly Condition[];
  /** False where the statement may not be there, or may not say what was read: then it is at most a "perhaps". */
  readonly sure: boolean;
}

export interface Located<T> {
  readonly is: T;
  readonly at: Place;
}

/** `any` is `*`; `unknown` is a principal that no one resolved. */
export interface PrincipalPattern {
  readonly kind: 'any' | 'aws' | 'service' | 'federated' | 'canonical' | 'unknown';
  readonly text: string;
  readonly at: Place;
  /** False where it may not be there. */
  readonly sure: boolean;
}

export const POLICY_FAULTS = [
  'policy-malformed',
  'policy-not-read',
  'policy-unresolved',
  'element-negated',
  'element-unknown',
  'operator-unknown',
  'version-unknown',
  'principal-unknown',
] as const;

/** What is wrong with a policy as it is written. The policy is then read at its worst. */
export interface PolicyFault {
  readonly code: (typeof POLICY_FAULTS)[number];
  readonly at: Place;
  readonly message: string;
  readonly remedy: string;
}

export interface Policy {
  readonly statements: readonly Statement[];
  readonly faults: readonly PolicyFault[];
}
