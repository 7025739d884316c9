import { ROLE_PATH } from '../config/names';
import type { Deployment } from '../config/schema';
import { documentOf, type NamedPolicy, type PolicyStatement, serviceOf, sorted } from './document';
import { groupsOf, holdersOf } from './holders';

/**
 * A policy for the endpoint of each service that parts of an enclave call: each action by the roles of the enclave whose
 * work it is, on what the account owns. Image layers lie in a bucket of AWS's; the S3 endpoint of an enclave allows that
 * by name, which differs by region, and so isn't here.
 */
export function endpointPolicies(deployment: Deployment): readonly NamedPolicy[] {
  const own = Array.from(
    holdersOf(deployment),
    ([action, arns]) => [action, arns.filter((arn) => arn.includes(ROLE_PATH))] as const,
  ).filter(([, arns]) => arns.length > 0);
  return sorted(own.map(([action]) => serviceOf(action))).map((service) => ({
    name: `endpoint-${service}`,
    says: `What parts of the enclave ask of ${service}, each as itself.`,
    document: documentOf(
      ...groupsOf(own.filter(([action]) => serviceOf(action) === service)).map(
        ({ arns, actions }, index): PolicyStatement => ({
          Sid: `Parts${index + 1}`,
          Effect: 'Allow',
          Principal: '*',
          Action: actions,
          Resource: '*',
          Condition: {
            StringLike: { 'aws:PrincipalArn': arns },
            StringEquals: ownAccount(deployment, service),
          },
        }),
      ),
    ),
  }));
}

/** Patterns of roles leave out the account, which an endpoint is asked from by any. Image layers are AWS's own. */
const ownAccount = ({ enclave: { account } }: Deployment, service: string) => ({
  'aws:PrincipalAccount': account,
  ...(service === 'ecr' ? {} : { 'aws:ResourceAccount': account }),
});
