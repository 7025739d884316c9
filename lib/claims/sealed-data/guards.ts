import { DATA_TYPES, encryptionOf } from '../../aws/data-types';
import type { Guard } from '../../contract/guard';
import { add, allowingAnyone, below, property, remove, replace } from '../../contract/mutation';
import type { World } from '../../contract/world';
import type { Actors } from '../../engines/iam/actors';
import type { Target } from '../../engines/iam/decide';
import { dataEndpoints, endpointPolicyGuards } from '../../engines/iam/endpoint-policies';
import { ANYTHING } from '../../engines/iam/globs/glob';
import { policiesFor, resourcePoliciesOf } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { guard, mayNot } from '../shared/grant-guards';

/** What the proof of sealed-data rests on. `inside` are the ARNs of what is the assembly's own. */
export function sealGuards({ roles }: Actors, world: World, except: Target['except']): Guard[] {
  const { assembly } = world;
  return [
    ...DATA_TYPES.flatMap((type) => assembly.ofType(type)).flatMap(encryption),
    ...assembly
      .ofType('AWS::KMS::Key')
      .flatMap((key) =>
        guard(key, key, `${key.logicalId} stays in its region`, [add(property(key, 'MultiRegion'), true)]),
      ),
    ...assembly.ofType('AWS::S3::Bucket').flatMap((bucket) => transport(bucket, world)),
    ...policyGuards(world),
    ...roles.flatMap((actor) => {
      const says = `${actor.resource.logicalId} writes to nothing but the assembly's own`;
      const target = { names: [ANYTHING], account: actor.principal.account, except };
      return mayNot(actor, { action: 's3:PutObject', target, says });
    }),
    ...dataEndpoints(assembly).flatMap(endpointPolicyGuards),
  ];
}

function encryption(resource: Resource): Guard[] {
  const whole = encryptionOf(resource.type)?.whole;
  if (whole === undefined) return [];
  const at = property(resource, whole);
  return guard(resource, at, `${resource.logicalId} is encrypted with a key of the enclave`, [remove(at)]);
}

/** The statements that refuse whoever comes without TLS. */
function transport(bucket: Resource, { assembly }: World): Guard[] {
  return policiesFor(assembly, bucket).flatMap(({ policy, resource }) =>
    policy.statements
      .filter(
        ({ effect, conditions }) =>
          effect === 'Deny' && conditions.some(({ key }) => key === 'aws:securetransport'),
      )
      .flatMap((statement) =>
        guard(resource, statement, `${bucket.logicalId} refuses whoever comes without TLS`, [
          remove(statement),
        ]),
      ),
  );
}

/** A policy lets nobody in from outside; a service that it lets in acts for this account alone. */
function policyGuards({ assembly }: World): Guard[] {
  return resourcePoliciesOf(assembly).flatMap(({ kind, resource, document, policy }) => {
    if (kind === 'endpoint') return [];
    const services = policy.statements.filter(
      ({ effect, principals, conditions }) =>
        effect === 'Allow' && conditions.length > 0 && principals?.some((each) => each.kind === 'service'),
    );
    return [
      ...guard(resource, document, `the policy of ${resource.logicalId} lets nobody in from outside`, [
        replace(below(document, 'Statement'), [allowingAnyone('*', '*')]),
      ]),
      ...services.flatMap((statement) => {
        const at = below(statement, 'Condition');
        return guard(resource, at, `${resource.logicalId} lets a service in for this account alone`, [
          remove(at),
        ]);
      }),
    ];
  });
}
