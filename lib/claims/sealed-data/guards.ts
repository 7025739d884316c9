import { DATA_TYPES, encryptionOf } from '../../aws/data-types';
import type { Guard } from '../../contract/guard';
import { add, allowingAnyone, property, remove } from '../../contract/mutation';
import type { World } from '../../contract/world';
import type { Actors } from '../../engines/iam/actors';
import type { Target } from '../../engines/iam/decide';
import { dataEndpoints, endpointPolicyGuards } from '../../engines/iam/endpoint-policies';
import { ANYTHING } from '../../engines/iam/globs/glob';
import { type AttachedPolicy, resourcePoliciesOf } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { guardAt, presenceGuard } from '../shared/guards';
import { conditionGuard, denialGuards, grantGuard, restated } from '../shared/policy-guards';

/** What the proof of sealed-data rests on. `inside` are the ARNs of what is the assembly's own. */
export function* sealGuards(
  { roles }: Actors,
  { assembly }: World,
  inside: Target['except'],
): Iterable<Guard> {
  for (const type of DATA_TYPES)
    for (const resource of assembly.ofType(type)) yield* encryptionGuard(resource);
  for (const config of assembly.ofType('AWS::SageMaker::EndpointConfig'))
    yield* presenceGuard(
      config,
      'KmsKeyId',
      `the disks of ${config.logicalId} are encrypted with the weights' key`,
    );
  for (const key of assembly.ofType('AWS::KMS::Key'))
    yield* guardAt(key, key, `${key.logicalId} stays in its region`, add(property(key, 'MultiRegion'), true));
  for (const bucket of assembly.ofType('AWS::S3::Bucket'))
    yield* denialGuards(
      assembly,
      bucket,
      'aws:securetransport',
      `${bucket.logicalId} refuses whoever comes without TLS`,
    );
  for (const attached of resourcePoliciesOf(assembly)) yield* policyGuards(attached);
  for (const actor of roles)
    yield* grantGuard(actor, {
      action: 's3:PutObject',
      target: { names: [ANYTHING], account: actor.principal.account, except: inside },
      says: `${actor.resource.logicalId} writes to nothing but the assembly's own`,
    });
  for (const endpoint of dataEndpoints(assembly)) yield* endpointPolicyGuards(endpoint);
}

function* encryptionGuard(resource: Resource): Iterable<Guard> {
  const whole = encryptionOf(resource.type)?.whole;
  if (whole === undefined) return;
  const at = property(resource, whole);
  const says = `${resource.logicalId} is encrypted with a key of the enclave`;
  yield* guardAt(resource, at, says, remove(at));
}

/** A policy lets nobody in from outside; a service that it lets in acts for this account alone. */
function* policyGuards(attached: AttachedPolicy): Iterable<Guard> {
  const { kind, resource, document, policy } = attached;
  if (kind === 'endpoint') return;
  yield* guardAt(
    resource,
    document,
    `the policy of ${resource.logicalId} lets nobody in from outside`,
    restated(attached, allowingAnyone('*', '*')),
  );
  for (const statement of policy.statements) {
    const service = statement.principals?.some(({ kind: who }) => who === 'service');
    if (statement.effect === 'Allow' && statement.conditions.length > 0 && service)
      yield* conditionGuard(
        resource,
        statement,
        `${resource.logicalId} lets a service in for this account alone`,
      );
  }
}
