import { UNDOING_OBJECTS, WRITING_OBJECTS } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { OVERWRITING } from '../../engines/iam/overwriting';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { HostedModel } from '../../engines/inventory/inventory';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { bucketTarget, storeAt } from '../shared/stores';
import { unauthorisedAccess } from '../shared/unauthorised-access';
import { fault } from './remedy';

/** A model's weights lie under its release's key, in a bucket of the enclave which no role writes. */
export function* weightsFaults(hosted: HostedModel, graph: AccessGraph): Iterable<Fault> {
  const { resource, release } = hosted;
  const { logicalId } = resource;
  const container = get(resource.properties, 'PrimaryContainer');
  const source = get(container, 'ModelDataSource', 'S3DataSource');
  const urls = [get(source, 'S3Uri'), get(container, 'ModelDataUrl')].filter((url) => url !== undefined);
  const [url] = urls;
  const store = storeAt(graph.world.assembly, textOf(url));
  if (urls.length !== 1 || store === undefined) {
    yield fault(resource, url, `${logicalId} takes its weights from no bucket of the enclave`);
    return;
  }
  if (!store.prefix.startsWith(`${release?.id}/`))
    yield fault(resource, url, `the weights of ${logicalId} don't lie under its release, ${release?.id}`);
  const type = get(source, 'S3DataType');
  if (type !== undefined && textOf(type) !== 'S3Object')
    yield fault(resource, type, `${logicalId} takes more than one object for its weights`);
  for (const more of itemsOf(get(container, 'AdditionalModelDataSources')))
    yield fault(resource, more, `${logicalId} takes other data beside its weights`);
  yield* weightWriters(store.bucket, graph);
}

/** Couriers put weights in place; nobody else does, and nobody replaces or undoes what is there. */
function* weightWriters(bucket: Resource, graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const objects = { target: bucketTarget(assembly, bucket, '*'), resource: bucket };
  yield* unauthorisedAccess(
    { ...objects, actions: WRITING_OBJECTS, allowed: graph.courierRoles, says: 'may replace the weights' },
    graph,
  );
  yield* unauthorisedAccess(
    {
      ...objects,
      ...OVERWRITING,
      denying: policiesFor(assembly, bucket).map(({ resource }) => resource),
      says: 'may write over the weights that are there',
    },
    graph,
  );
  yield* unauthorisedAccess({ ...objects, actions: UNDOING_OBJECTS, says: 'may undo the weights' }, graph);
}
