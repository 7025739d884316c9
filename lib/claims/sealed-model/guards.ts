import type { Guard } from '../../contract/guard';
import { add, property, replace } from '../../contract/mutation';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { HostedModel } from '../../engines/inventory/inventory';
import { get, itemsOf, textOf } from '../../template/values/values';
import { closedGuards, guardAt, presenceGuard, propertyGuard, writtenOnceGuards } from '../shared/guards';
import { rawProperty } from '../shared/raw';
import { storeAt } from '../shared/stores';

const VARIANT = 'ProductionVariants.0';
const ELSEWHERE = 's3://challenge/weights.tar.gz';

/** What the proof of sealed-model rests on. */
export function modelGuards(graph: AccessGraph): Guard[] {
  const { assembly } = graph.world;
  const hosted = [...graph.inventory.models, ...graph.inventory.safeguards];
  const buckets = new Set(
    hosted.flatMap(({ weights }) => weights.flatMap((uri) => storeAt(assembly, uri)?.bucket ?? [])),
  );
  return [
    ...hosted.flatMap((one) => [...ofModel(one, graph), ...ofHosting(one)]),
    ...[...buckets].flatMap((bucket) =>
      closedGuards(assembly, bucket, 's3:*', 'nobody of the assembly writes the weights'),
    ),
    ...[...buckets].flatMap((bucket) => writtenOnceGuards(assembly, bucket)),
    ...assembly
      .ofType('AWS::ECR::Repository')
      .map((one) =>
        propertyGuard(one, 'ImageTagMutability', 'MUTABLE', 'an image that is there stays as it is'),
      ),
    ...otherRoutes(graph),
  ];
}

function ofModel({ resource }: HostedModel, { inventory }: AccessGraph): Guard[] {
  const [proxied] = [...inventory.classifiers.values()].flat().flatMap(({ services }) => services);
  const reachable =
    proxied && rawProperty(proxied, 'NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups');
  const image = textOf(get(resource.properties, 'PrimaryContainer', 'Image'))?.replace(/@.*$/, ':latest');
  const { logicalId } = resource;
  return [
    propertyGuard(resource, 'EnableNetworkIsolation', false, `${logicalId} makes no network call`),
    ...presenceGuard(resource, 'VpcConfig', `${logicalId} stands in the enclave's network`),
    ...(reachable
      ? [
          propertyGuard(
            resource,
            'VpcConfig.SecurityGroupIds',
            reachable,
            `${logicalId} is in a group that nothing reaches`,
          ),
        ]
      : []),
    propertyGuard(
      resource,
      'PrimaryContainer.Image',
      image ?? 'challenge',
      `${logicalId} runs a release of the charter, by digest`,
    ),
    propertyGuard(
      resource,
      'PrimaryContainer.ModelDataSource.S3DataSource.S3Uri',
      ELSEWHERE,
      `${logicalId} takes its weights from the enclave's bucket`,
    ),
    propertyGuard(
      resource,
      'PrimaryContainer.ModelDataSource.S3DataSource.S3DataType',
      'S3Prefix',
      `${logicalId} takes one archive of weights`,
    ),
  ];
}

function ofHosting({ resource, configs, endpoints }: HostedModel): Guard[] {
  const { logicalId } = resource;
  const nothing = (path: string, value: unknown, what: string) =>
    configs.map((one) => propertyGuard(one, path, value, `nothing ${what} beside ${logicalId}`));
  return [
    ...nothing(
      'DataCaptureConfig',
      {
        EnableCapture: true,
        InitialSamplingPercentage: 100,
        DestinationS3Uri: ELSEWHERE,
        CaptureOptions: [],
      },
      'captures what it is asked',
    ),
    ...nothing(
      'ShadowProductionVariants',
      [{ ModelName: 'challenge', VariantName: 'shadow' }],
      'is asked the same',
    ),
    ...nothing('AsyncInferenceConfig', { OutputConfig: { S3OutputPath: ELSEWHERE } }, 'keeps answers'),
    ...nothing('ExplainerConfig', { ClarifyExplainerConfig: {} }, 'asks it for reasons'),
    ...nothing(`${VARIANT}.EnableSSMAccess`, true, 'gives a shell'),
    ...nothing(`${VARIANT}.CoreDumpConfig`, { DestinationS3Uri: ELSEWHERE }, 'takes its memory'),
    ...endpoints.map((endpoint) => {
      const twin = {
        Type: endpoint.type,
        Properties: { ...(rawProperty(endpoint) as object), EndpointName: 'challenge' },
      };
      return guardAt(
        endpoint,
        endpoint,
        `one endpoint serves ${logicalId}`,
        add({ file: endpoint.file, pointer: '/Resources/CordonChallenge' }, twin),
      );
    }),
  ];
}

/** Gateways of other services aren't on the model's routes. */
function otherRoutes({ world: { assembly } }: AccessGraph): Guard[] {
  const gateways = assembly
    .ofType('AWS::EC2::VPCEndpoint')
    .filter(({ properties }) => textOf(get(properties, 'VpcEndpointType')) === 'Gateway');
  const routes = (one: (typeof gateways)[number]) => itemsOf(get(one.properties, 'RouteTableIds')).length;
  const widest = gateways.toSorted((one, other) => routes(other) - routes(one))[0];
  return gateways
    .filter((one) => widest !== undefined && routes(one) < routes(widest))
    .map((one) => {
      const at = property(one, 'RouteTableIds');
      return guardAt(
        one,
        at,
        "it isn't on the model's routes",
        replace(at, rawProperty(widest ?? one, 'RouteTableIds')),
      );
    });
}
