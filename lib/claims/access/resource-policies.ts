import type { Assembly, Resource, Value } from '../../assembly/model';
import { attribute } from '../../assembly/model-of';
import { get, textOf } from '../../assembly/values';
import { policiesOf } from '../../rules/policies';
import { parsePolicy } from './policy';
import { indexPolicy, type PolicyIndex } from './policy-index';
import type { Policy } from './statement';

/** A policy that speaks of who may use a thing, or of what may pass a VPC endpoint. */
export interface Attached {
  readonly resource: Resource;
  readonly kind: 'resource' | 'endpoint';
  readonly document: Value;
  readonly policy: Policy;
  readonly index: PolicyIndex;
}

const memo = new WeakMap<Assembly, readonly Attached[]>();

/** Every policy of the assembly that isn't an identity's. */
export function resourcePoliciesOf(assembly: Assembly): readonly Attached[] {
  const known = memo.get(assembly);
  if (known) return known;
  const found = assembly.resources.flatMap((resource) =>
    policiesOf(resource).flatMap(({ kind, document }): Attached[] => {
      if (kind !== 'resource' && kind !== 'endpoint') return [];
      const policy = parsePolicy(document, 'resource');
      return [{ resource, kind, document, policy, index: indexPolicy(policy.statements) }];
    }),
  );
  memo.set(assembly, found);
  return found;
}

/** The policy of a bucket or a key, or undefined when it has none. */
export function policyOf(assembly: Assembly, resource: Resource): PolicyIndex | undefined {
  const name = textOf(attribute(resource, 'Ref'));
  const statements = resourcePoliciesOf(assembly).flatMap((attached) =>
    attached.resource === resource ||
    (attached.resource.type === 'AWS::S3::BucketPolicy' &&
      textOf(get(attached.resource.properties, 'Bucket')) === name)
      ? attached.policy.statements
      : [],
  );
  return statements.length > 0 ? indexPolicy(statements) : undefined;
}

/** The resource whose ARN, or what `Ref` gives, is this text. */
export function resourceNamed(
  assembly: Assembly,
  type: string,
  value: Value | string | undefined,
  ...by: readonly string[]
): Resource | undefined {
  const text = typeof value === 'string' ? value : textOf(value);
  if (text === undefined) return undefined;
  return assembly
    .ofType(type)
    .find((resource) => ['Ref', 'Arn', ...by].some((name) => textOf(attribute(resource, name)) === text));
}
