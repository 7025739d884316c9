import { absence, type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { verifierRoles } from '../shared/assumable-roles';
import { keyOfBucket, keyTarget, objectTarget } from '../shared/stores';
import { can } from '../shared/unauthorised-access';
import { type Records, readByVerifier } from './records';
import { signingKeysOf } from './signing-keys';

/** Any object will do that no policy names. */
const SOME_OBJECT = 'cordon/challenge/any';

/** The independent verifier reads ledger, trail and public key, or nobody can tell tampering. */
export function* unreadableToVerifier(records: readonly Records[], graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const roles = verifierRoles(graph);
  if (roles.length === 0) yield absence("role for the charter's verifiers");
  for (const role of roles) {
    for (const record of records.filter(readByVerifier)) yield* unreadableRecord(role, record, graph);
    for (const key of signingKeysOf(graph))
      if (!can(role.principal, 'kms:GetPublicKey', keyTarget(assembly, key)))
        yield refused(role, key, `read the public half of ${key.logicalId}`);
  }
}

function* unreadableRecord(
  role: Actor,
  { kind, bucket }: Records,
  { world: { assembly } }: AccessGraph,
): Iterable<Fault> {
  const key = keyOfBucket(assembly, bucket);
  if (!can(role.principal, 's3:GetObject', objectTarget(assembly, bucket, SOME_OBJECT)))
    yield refused(
      role,
      bucket,
      `read the ${kind}`,
      policiesFor(assembly, bucket).map(({ resource }) => resource),
    );
  if (key && !can(role.principal, 'kms:Decrypt', keyTarget(assembly, key)))
    yield refused(role, key, `decrypt the ${kind}`);
}

const refused = (
  { resource, principal }: Actor,
  record: Resource,
  does: string,
  policies: readonly Resource[] = [],
): Fault =>
  faultAt(
    record,
    undefined,
    `the verifier can't ${does}`,
    'Let the verifier read, in its own policy and in the policy of what it reads.',
    [
      resourceStep(resource, `is the verifier's role${principal.boundary ? ', within its boundary' : ''}`),
      ...policies.map((one) => resourceStep(one, 'says who may')),
      resourceStep(record, 'is what it is to read'),
    ],
  );
