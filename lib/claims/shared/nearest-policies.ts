import type { Assembly, Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, itemsOf, textOf } from '../../template/values/values';

/**
 * Policies of a role, at most three, that are nearest to an action which none of them is about: those that say nothing,
 * or speak of the target's key alone, then those of the same service.
 */
export function nearestPolicies(
  role: Resource,
  action: string,
  key: string | undefined,
  assembly: Assembly,
): readonly Resource[] {
  const name = textOf(attribute(role, 'Ref'));
  const [service = ''] = action.split(':');
  const distance = (policy: Resource) => {
    const statements = itemsOf(get(policy.properties, 'PolicyDocument', 'Statement'));
    if (statements.length === 0) return 0;
    const said = (element: string) => statements.flatMap((each) => itemsOf(get(each, element)).map(textOf));
    if (said('Action').some((each) => each?.startsWith(`${service}:`))) return 1;
    return key !== undefined && said('Resource').includes(key) ? 0 : 2;
  };
  return assembly
    .ofType('AWS::IAM::Policy')
    .filter(({ properties }) => itemsOf(get(properties, 'Roles')).some((each) => textOf(each) === name))
    .map((policy) => ({ policy, far: distance(policy) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ policy }) => policy);
}
