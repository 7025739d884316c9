import type { PolicyKind } from './policy-place';
import { RESOURCE_TYPES } from './resources';

/** Types that may hold a policy document. */
export const POLICY_TYPES: readonly string[] = typesWith(() => true);

/** Types whose policies speak for an identity. */
export const IDENTITY_POLICY_TYPES: readonly string[] = typesWith((kind) => kind === 'identity');

function typesWith(is: (kind: PolicyKind) => boolean): string[] {
  return [...RESOURCE_TYPES].flatMap(([type, { policies = [] }]) =>
    policies.some(([kind]) => is(kind)) ? [type] : [],
  );
}
