import type { Fault } from '../../contract/fault';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { HostedModel } from '../../engines/inventory/inventory';
import { get, itemsOf, textOf } from '../../template/values/values';
import { carriedInByCouriers } from '../shared/carried-in';
import { storeAt } from '../shared/stores';
import { fault } from './remedy';

const WRITERS = {
  writing: 'may replace the weights',
  overwriting: 'may write over the weights that are there',
  undoing: 'may undo the weights',
};

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
  if (release === undefined || !store.prefix.startsWith(`${release.id}/`)) {
    const own = release?.id ?? "which the charter doesn't name";
    yield fault(resource, url, `the weights of ${logicalId} don't lie under its release, ${own}`);
  }
  const type = get(source, 'S3DataType');
  if (type !== undefined && textOf(type) !== 'S3Object')
    yield fault(resource, type, `${logicalId} takes more than one object for its weights`);
  for (const more of itemsOf(get(container, 'AdditionalModelDataSources')))
    yield fault(resource, more, `${logicalId} takes other data beside its weights`);
  yield* carriedInByCouriers(store.bucket, WRITERS, graph);
}
