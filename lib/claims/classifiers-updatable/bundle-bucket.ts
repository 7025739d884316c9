import { READING_OBJECTS, UNDOING_OBJECTS, WRITING_OBJECTS } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { OVERWRITING } from '../../engines/iam/overwriting';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { booleanOf, get, textOf } from '../../template/values/values';
import { courierActors } from '../shared/roles-of-people';
import { bucketTarget, objectTarget } from '../shared/stores';
import { can, unauthorisedAccess } from '../shared/unauthorised-access';
import { SOME_BUNDLE } from './bundle-reading';
import { fault } from './remedy';

/** What a bucket must be, and who may do what with it, for classifiers to be updated and rolled back. */
export function* bucketFaults(bucket: Resource, graph: AccessGraph): Iterable<Fault> {
  yield* unfitBucket(bucket, graph);
  yield* writersBesideCouriers(bucket, graph);
  yield* readByProxyOrModel(bucket, graph);
  yield* withoutCourier(bucket, graph);
}

/** Bundles can be rolled back, aren't locked as records are, and lie apart from the model's weights. */
function* unfitBucket(bucket: Resource, { weights }: AccessGraph): Iterable<Fault> {
  const { logicalId, properties } = bucket;
  const versions = get(properties, 'VersioningConfiguration', 'Status');
  if (textOf(versions) !== 'Enabled')
    yield fault(bucket, versions, `${logicalId} keeps no versions, so that nothing can be rolled back`);
  const lock = get(properties, 'ObjectLockEnabled');
  if (booleanOf(lock) !== undefined)
    yield fault(bucket, lock, `${logicalId} is one for records, not for bundles`);
  if (weights.some((one) => one.bucket === bucket))
    yield fault(
      bucket,
      undefined,
      `${logicalId} holds the model's weights, too, so that bundles can't change without touching the model`,
    );
}

/** Couriers put new bundles in place; nobody else does, and nobody changes or ends what is there. */
function* writersBesideCouriers(bucket: Resource, graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const objects = { target: bucketTarget(assembly, bucket, '*'), resource: bucket };
  const says = 'may change or end what classifiers go by';
  yield* unauthorisedAccess(
    { ...objects, actions: WRITING_OBJECTS, allowed: graph.courierRoles, says },
    graph,
  );
  yield* unauthorisedAccess({ ...objects, actions: UNDOING_OBJECTS, says }, graph);
  yield* unauthorisedAccess(
    {
      ...objects,
      ...OVERWRITING,
      denying: policiesFor(assembly, bucket).map(({ resource }) => resource),
      says: 'may write over a bundle that is there',
    },
    graph,
  );
}

/** Proxy and model don't read bundles, so that bundles change without them. */
function readByProxyOrModel(bucket: Resource, graph: AccessGraph): Iterable<Fault> {
  const target = bucketTarget(graph.world.assembly, bucket, '*');
  const others = graph.actors.roles
    .map(({ principal }) => principal.id)
    .filter((id) => !graph.proxyRoles.has(id) && !graph.modelRoles.has(id));
  return unauthorisedAccess(
    {
      actions: READING_OBJECTS,
      target,
      allowed: new Set(others),
      says: 'ties bundles to proxy or model',
    },
    graph,
  );
}

/** Some courier can put a bundle in place. */
function* withoutCourier(bucket: Resource, graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const couriers = courierActors(graph);
  const bundle = objectTarget(assembly, bucket, `x/${SOME_BUNDLE}`);
  if (couriers.some(({ principal }) => can(principal, 's3:PutObject', bundle))) return;
  yield fault(bucket, undefined, 'no courier can put a bundle into it, so that nothing can be updated', [
    ...couriers.map(({ resource }) => resourceStep(resource, "is a courier's role")),
    ...policiesFor(assembly, bucket).map(({ resource }) => resourceStep(resource, 'says who may write')),
    resourceStep(bucket, 'is where bundles are put'),
  ]);
}
