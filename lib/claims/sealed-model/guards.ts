import type { Guard } from '../../contract/guard';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { HostedModel } from '../../engines/inventory/inventory';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { presenceGuard, propertyGuard, twinGuard } from '../shared/guards';
import { hostedModels } from '../shared/hosted-models';
import { closedGuard, writtenOnceGuards } from '../shared/policy-guards';
import { rawProperty } from '../shared/raw';
import { storeAt } from '../shared/stores';

const ELSEWHERE = 's3://challenge/weights.tar.gz';

/** What the proof of sealed-model rests on. */
export function* modelGuards(graph: AccessGraph): Iterable<Guard> {
  const { assembly } = graph.world;
  const hosted = hostedModels(graph.inventory);
  for (const model of hosted) {
    yield* containerGuards(model);
    yield* networkGuards(model, graph);
    yield* configurationGuards(model);
    for (const endpoint of model.endpoints)
      yield* twinGuard(
        endpoint,
        { EndpointName: 'challenge' },
        `one endpoint serves ${model.resource.logicalId}`,
      );
  }
  for (const bucket of weightBuckets(hosted, graph)) {
    yield* closedGuard(assembly, bucket, 's3:*', 'nobody of the assembly writes the weights');
    yield* writtenOnceGuards(assembly, bucket);
  }
  for (const repository of assembly.ofType('AWS::ECR::Repository'))
    yield* propertyGuard(
      repository,
      'ImageTagMutability',
      'MUTABLE',
      'an image that is there stays as it is',
    );
  yield* gatewayGuards(graph);
}

const weightBuckets = (hosted: readonly HostedModel[], { world }: AccessGraph): ReadonlySet<Resource> =>
  new Set(
    hosted.flatMap(({ weights }) => weights.flatMap((uri) => storeAt(world.assembly, uri)?.bucket ?? [])),
  );

/** The container runs a release, with its one archive of weights. */
function* containerGuards({ resource }: HostedModel): Iterable<Guard> {
  const { logicalId } = resource;
  const image = textOf(get(resource.properties, 'PrimaryContainer', 'Image'));
  const source = 'PrimaryContainer.ModelDataSource.S3DataSource';
  yield* propertyGuard(
    resource,
    'PrimaryContainer.Image',
    image?.replace(/@.*$/, ':latest') ?? 'challenge',
    `${logicalId} runs a release of the charter, by digest`,
  );
  yield* propertyGuard(
    resource,
    `${source}.S3Uri`,
    ELSEWHERE,
    `${logicalId} takes its weights from the enclave's bucket`,
  );
  yield* propertyGuard(
    resource,
    `${source}.S3DataType`,
    'S3Prefix',
    `${logicalId} takes one archive of weights`,
  );
}

/** The model makes no network call, and nothing calls it. */
function* networkGuards({ resource }: HostedModel, { inventory }: AccessGraph): Iterable<Guard> {
  const { logicalId } = resource;
  yield* propertyGuard(resource, 'EnableNetworkIsolation', false, `${logicalId} makes no network call`);
  yield* presenceGuard(resource, 'VpcConfig', `${logicalId} stands in the enclave's network`);
  const [service] = [...inventory.classifiers.values()].flat().flatMap(({ services }) => services);
  const called =
    service && rawProperty(service, 'NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups');
  if (called)
    yield* propertyGuard(
      resource,
      'VpcConfig.SecurityGroupIds',
      called,
      `${logicalId} is in a group that nothing reaches`,
    );
}

/** What an endpoint configuration could do beside the model: the path, a value that turns it on, and what it does. */
const BESIDE: readonly (readonly [path: string, value: unknown, does: string])[] = [
  [
    'DataCaptureConfig',
    {
      EnableCapture: true,
      InitialSamplingPercentage: 100,
      DestinationS3Uri: ELSEWHERE,
      CaptureOptions: [],
    },
    'captures what it is asked',
  ],
  ['ShadowProductionVariants', [{ ModelName: 'challenge', VariantName: 'shadow' }], 'is asked the same'],
  ['AsyncInferenceConfig', { OutputConfig: { S3OutputPath: ELSEWHERE } }, 'keeps answers'],
  ['ExplainerConfig', { ClarifyExplainerConfig: {} }, 'asks it for reasons'],
  ['ProductionVariants.0.EnableSSMAccess', true, 'gives a shell'],
  ['ProductionVariants.0.CoreDumpConfig', { DestinationS3Uri: ELSEWHERE }, 'takes its memory'],
];

function* configurationGuards({ resource, configs }: HostedModel): Iterable<Guard> {
  for (const [path, value, does] of BESIDE)
    for (const config of configs)
      yield* propertyGuard(config, path, value, `nothing ${does} beside ${resource.logicalId}`);
}

/** Gateways of other services aren't on the model's routes: those with fewer routes than the one that has most. */
function* gatewayGuards({ world: { assembly } }: AccessGraph): Iterable<Guard> {
  const gateways = assembly
    .ofType('AWS::EC2::VPCEndpoint')
    .filter(({ properties }) => textOf(get(properties, 'VpcEndpointType')) === 'Gateway');
  const routes = ({ properties }: Resource) => itemsOf(get(properties, 'RouteTableIds')).length;
  const [widest] = gateways.toSorted((one, other) => routes(other) - routes(one));
  for (const gateway of gateways)
    if (widest && routes(gateway) < routes(widest))
      yield* propertyGuard(
        gateway,
        'RouteTableIds',
        rawProperty(widest, 'RouteTableIds'),
        "it isn't on the model's routes",
      );
}
