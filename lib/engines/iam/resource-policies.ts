import { type Step, step } from '../../contract/step';
import type { Assembly, Resource, Value } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, textOf } from '../../template/values/values';
import { parsePolicy } from './parse-policy';
import { policiesOf } from './policy-documents';
import { indexPolicy, type PolicyIndex } from './policy-index';
import type { Policy } from './statement';

/** A policy that speaks of who may use a thing, or of what may pass a VPC endpoint. */
export interface AttachedPolicy {
  readonly resource: Resource;
  readonly kind: 'resource' | 'endpoint';
  readonly document: Value;
  readonly policy: Policy;
  readonly index: PolicyIndex;
}

/** Every policy of the assembly that isn't an identity's. */
export const resourcePoliciesOf = (assembly: Assembly): readonly AttachedPolicy[] =>
  assembly.once(readAttached);

const readAttached = ({ resources }: Assembly): readonly AttachedPolicy[] =>
  resources.flatMap((resource) =>
    policiesOf(resource).flatMap(({ kind, document }): AttachedPolicy[] => {
      if (kind !== 'resource' && kind !== 'endpoint') return [];
      const policy = parsePolicy(document, 'resource');
      return [{ resource, kind, document, policy, index: indexPolicy(policy.statements) }];
    }),
  );

/** Types that are policies of something else, and the property that names it. */
const NAMING = [
  ['AWS::S3::BucketPolicy', 'Bucket'],
  ['AWS::SecretsManager::ResourcePolicy', 'SecretId'],
] as const;

/** The policies of a bucket, a key, or whatever holds its policy itself. */
export function policiesFor(assembly: Assembly, resource: Resource): readonly AttachedPolicy[] {
  const { held, naming } = assembly.once(byPlace);
  const own = held.get(resource) ?? [];
  const others = naming.get(textOf(attribute(resource, 'Ref'))) ?? [];
  if (own.length === 0) return others;
  if (others.length === 0) return own;
  return resourcePoliciesOf(assembly).filter((policy) => own.includes(policy) || others.includes(policy));
}

/** Policies by the resource that holds them, and by the text that names another one. */
function byPlace(assembly: Assembly) {
  const held = new Map<Resource, AttachedPolicy[]>();
  const naming = new Map<string | undefined, AttachedPolicy[]>();
  for (const attached of resourcePoliciesOf(assembly)) {
    const { resource } = attached;
    held.set(resource, [...(held.get(resource) ?? []), attached]);
    for (const [type, property] of NAMING) {
      if (resource.type !== type) continue;
      const name = textOf(get(resource.properties, property));
      naming.set(name, [...(naming.get(name) ?? []), attached]);
    }
  }
  return { held, naming };
}

/** What those policies say together, or undefined when there are none. */
export function policyOf(assembly: Assembly, resource: Resource): PolicyIndex | undefined {
  const known = assembly.once(policiesTogether);
  if (!known.has(resource)) {
    const found = policiesFor(assembly, resource);
    known.set(
      resource,
      found.length > 0 ? indexPolicy(found.flatMap(({ policy }) => policy.statements)) : undefined,
    );
  }
  return known.get(resource);
}
const policiesTogether = (_: Assembly) => new Map<Resource, PolicyIndex | undefined>();

/** Steps of a witness that name the policies of a resource, each of which could have refused and doesn't. */
export const silentPolicies = (assembly: Assembly, resource: Resource | undefined): Step[] =>
  (resource ? policiesFor(assembly, resource) : []).map((attached) =>
    step(
      'rule',
      attached.resource.logicalId,
      attached.resource,
      "is the resource's policy, and doesn't refuse it",
    ),
  );

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
