import { READING_OBJECTS } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { booleanOf, get, textOf } from '../../template/values/values';
import { courierActors } from '../shared/assumable-roles';
import { carriedInByCouriers } from '../shared/carried-in';
import { bucketTarget, objectTarget } from '../shared/stores';
import { can, unauthorisedAccess } from '../shared/unauthorised-access';
import { SOME_BUNDLE } from './bundle-reading';
import { fault } from './remedy';

const WRITERS = {
  writing: 'may change or end what classifiers go by',
  overwriting: 'may write over a bundle that is there',
  undoing: 'may change or end what classifiers go by',
};

/** What a bucket must be, and who may do what with it, for classifiers to be updated and rolled back. */
export function* bucketFaults(bucket: Resource, graph: AccessGraph): Iterable<Fault> {
  yield* unfitBucket(bucket, graph);
  yield* carriedInByCouriers(bucket, WRITERS, graph);
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
