import { UNDOING_OBJECTS, WRITING_OBJECTS } from '../../aws/actions';
import { ASSUMED } from '../../contract/assumptions';
import type { Claim } from '../../contract/claim';
import { type Fault, faultAt, missingFrom } from '../../contract/fault';
import { STATEMENTS } from '../../contract/statements';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { OVERWRITING } from '../../engines/iam/overwriting';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { HostedModel } from '../../engines/inventory/inventory';
import type { Resource, Value } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { bucketTarget, storeAt } from '../shared/stores';
import { unauthorisedAccess } from '../shared/unauthorised-access';
import { modelGuards } from './guards';
import { modelNetworkFaults } from './model-network';

/**
 * One model, one configuration and one endpoint for a release of the charter; its weights lie under the release's key
 * in a bucket of the enclave which no role writes; and no packet reaches it, or leaves it but for S3.
 */
export const sealedModel: Claim = {
  id: 'sealed-model',
  ...STATEMENTS['sealed-model'],
  assumptions: [
    ASSUMED.isolation,
    ASSUMED.weights,
    ASSUMED.packets,
    ASSUMED.iam,
    ASSUMED.administrators,
    ASSUMED.actions,
    ASSUMED.closedWorld,
  ],
  prove: (world) => {
    const graph = accessGraphOf(world);
    const hosted = [...graph.inventory.models, ...graph.inventory.safeguards];
    return {
      faults: [
        ...unapproved(world, hosted),
        ...oneOfEach(graph),
        ...hosted.flatMap((one) => weightsFaults(one, graph)),
        ...hosted.flatMap((one) => modelNetworkFaults(one, world)),
      ],
      undecided: [],
      get guards() {
        return modelGuards(graph);
      },
    };
  },
};

const REMEDY = 'Host one release of the charter on one endpoint, by the construct for it.';

/** What serves something that isn't a release of the charter. */
function unapproved({ assembly }: World, hosted: readonly HostedModel[]): Fault[] {
  const known = new Set(
    hosted.flatMap(({ resource, configs, endpoints }) => [resource, ...configs, ...endpoints]),
  );
  return ['AWS::SageMaker::Model', 'AWS::SageMaker::EndpointConfig', 'AWS::SageMaker::Endpoint']
    .flatMap((type) => assembly.ofType(type))
    .filter((resource) => !known.has(resource))
    .map((resource) => {
      const at =
        get(resource.properties, 'PrimaryContainer', 'Image') ??
        get(resource.properties, 'EndpointConfigName');
      return faultAt(
        resource,
        at,
        `${resource.logicalId} serves no release that the charter approves`,
        REMEDY,
      );
    });
}

/** One model at most of each use, and the proxy's must be there; one configuration and one endpoint for each. */
function oneOfEach({ inventory, world }: AccessGraph): Fault[] {
  const { models, safeguards } = inventory;
  const none =
    models.length === 0
      ? missingFrom(
          world.assembly.resources,
          'no SageMaker model runs the image of a release of use model',
          REMEDY,
        )
      : [];
  return [
    ...none,
    ...extra(
      'model',
      models.map(({ resource }) => resource),
    ),
    ...extra(
      'safeguard model',
      safeguards.map(({ resource }) => resource),
    ),
    ...[...models, ...safeguards].flatMap(({ resource, configs, endpoints }) => [
      ...extra(`configuration of ${resource.logicalId}`, configs),
      ...extra(`endpoint of ${resource.logicalId}`, endpoints),
      ...(endpoints.length === 0
        ? [faultAt(resource, undefined, 'no endpoint of the assembly serves it', REMEDY)]
        : []),
    ]),
  ];
}

const extra = (what: string, found: readonly Resource[]): Fault[] =>
  found
    .slice(1)
    .map((one) =>
      faultAt(one, undefined, `${one.logicalId} is one more ${what}; there must be one`, REMEDY, [
        ...found.slice(0, 1).map((first) => resourceStep(first, `is a ${what}`)),
        resourceStep(one, 'is another'),
      ]),
    );

/** Where a model says that its weights are. */
export const weightsOf = ({ resource }: HostedModel): Value[] =>
  [
    get(resource.properties, 'PrimaryContainer', 'ModelDataSource', 'S3DataSource', 'S3Uri'),
    get(resource.properties, 'PrimaryContainer', 'ModelDataUrl'),
  ].flatMap((value) => value ?? []);

function weightsFaults(hosted: HostedModel, graph: AccessGraph): Fault[] {
  const { resource, release } = hosted;
  const { assembly } = graph.world;
  const found = weightsOf(hosted);
  const [value] = found;
  const store = storeAt(assembly, textOf(value));
  if (found.length !== 1 || store === undefined)
    return [
      faultAt(
        resource,
        value,
        `${resource.logicalId} takes its weights from no bucket of the enclave`,
        REMEDY,
      ),
    ];
  const kind = get(resource.properties, 'PrimaryContainer', 'ModelDataSource', 'S3DataSource', 'S3DataType');
  const misplaced = `the weights of ${resource.logicalId} don't lie under its release, ${release?.id}`;
  return [
    ...(store.prefix.startsWith(`${release?.id}/`) ? [] : [faultAt(resource, value, misplaced, REMEDY)]),
    ...(kind === undefined || textOf(kind) === 'S3Object'
      ? []
      : [
          faultAt(resource, kind, `${resource.logicalId} takes more than one object for its weights`, REMEDY),
        ]),
    ...itemsOf(get(resource.properties, 'PrimaryContainer', 'AdditionalModelDataSources')).map((more) =>
      faultAt(resource, more, `${resource.logicalId} takes other data beside its weights`, REMEDY),
    ),
    ...[
      { actions: WRITING_OBJECTS, but: graph.courierRoles, says: 'may replace the weights' },
      {
        ...OVERWRITING,
        denying: policiesFor(assembly, store.bucket).map((one) => one.resource),
        says: 'may write over the weights that are there',
      },
      { actions: UNDOING_OBJECTS, says: 'may undo the weights' },
    ].flatMap((power) =>
      unauthorisedAccess(
        { ...power, target: bucketTarget(assembly, store.bucket, '*'), resource: store.bucket },
        graph,
      ),
    ),
  ];
}
