import { ROLE_PATH } from '../config/names';
import type { Deployment } from '../config/schema';
import { documentOf, type NamedPolicy, type PolicyStatement, sorted } from './document';
import { holdersOf } from './holders';

/**
 * A policy for the endpoint of each service that parts of an enclave call: each action by the roles of the enclave whose
 * work it is, on what the account owns. Image layers lie in a bucket of AWS's; the S3 endpoint of an enclave allows that
 * by name, which differs by region, and so isn't here.
 */
export function endpointPolicies(deployment: Deployment): readonly NamedPolicy[] {
  const services = new Map<string, Map<string, string[]>>();
  for (const [action, arns] of holdersOf(deployment)) {
    const roles = arns.filter((arn) => arn.includes(ROLE_PATH));
    if (roles.length === 0) continue;
    const service = action.split(':')[0] ?? '';
    const sets = services.get(service) ?? new Map<string, string[]>();
    const key = roles.join(' ');
    sets.set(key, [...(sets.get(key) ?? []), action]);
    services.set(service, sets);
  }
  return [...services]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([service, sets]) => ({
      name: `endpoint-${service}`,
      says: `What parts of the enclave ask of ${service}, each as itself.`,
      document: documentOf(
        ...Array.from(
          sets,
          ([roles, actions], index): PolicyStatement => ({
            Sid: `Parts${index + 1}`,
            Effect: 'Allow',
            Principal: '*',
            Action: sorted(actions),
            Resource: '*',
            Condition: {
              StringLike: { 'aws:PrincipalArn': roles.split(' ') },
              ...(service === 'ecr'
                ? {}
                : { StringEquals: { 'aws:ResourceAccount': deployment.enclave.account } }),
            },
          }),
        ),
      ),
    }));
}
