import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';

/** A second way to the same weights: another model, endpoint configuration or endpoint. */
export function* servedTwice({ inventory: { models }, world }: AccessGraph): Iterable<Fault> {
  const own = models.map(({ resource }) => resource);
  const weights = new Set(models.flatMap((model) => model.weights));
  const copies = world.assembly
    .ofType('AWS::SageMaker::Model')
    .filter((resource) => !own.includes(resource) && loadsAnyOf(weights, resource));
  yield* beyondTheFirst('model', [...own, ...copies]);
  yield* beyondTheFirst(
    'endpoint configuration',
    models.flatMap(({ configs }) => configs),
  );
  yield* beyondTheFirst(
    'endpoint',
    models.flatMap(({ endpoints }) => endpoints),
  );
}

/** Whether a SageMaker model loads what lies at, or under, one of these URLs. */
function loadsAnyOf(urls: ReadonlySet<string>, { properties }: Resource): boolean {
  const container = get(properties, 'PrimaryContainer');
  const loaded = [
    textOf(get(container, 'ModelDataUrl')),
    textOf(get(container, 'ModelDataSource', 'S3DataSource', 'S3Uri')),
  ];
  return [...urls].some((url) => loaded.some((text) => text?.startsWith(url)));
}

function* beyondTheFirst(kind: string, found: readonly Resource[]): Iterable<Fault> {
  for (const resource of found.slice(1))
    yield faultAt(
      resource,
      undefined,
      `${resource.logicalId} is one more ${kind} for the model; there must be one`,
      `Remove the ${kind}.`,
      found.slice(0, 2).map((each) => resourceStep(each, `is a ${kind} for the model`)),
    );
}
