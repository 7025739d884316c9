import { claimOf } from '../../contract/claim';
import { absence, type Fault } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import type { HostedModel } from '../../engines/inventory/inventory';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { hostedModels } from '../shared/hosted-models';
import { loggedGuards, type Placed, unlogged } from '../shared/release-log';
import { modelGuards } from './guards';
import { modelNetworkFaults } from './model-network';
import { fault } from './remedy';
import { weightsFaults } from './weights';

/**
 * One model, one configuration and one endpoint for a release of the charter; its weights lie under the release's key
 * in a bucket of the enclave which no role writes; and no packet reaches it, or leaves it but for S3. Where the charter demands
 * it, the release is in the provider's release log.
 */
export const sealedModel = claimOf('sealed-model', (world) => {
  const graph = accessGraphOf(world);
  const hosted = hostedModels(graph.inventory);
  return {
    faults: [
      ...unapproved(hosted, world),
      ...notOneOfEach(graph),
      ...hosted.flatMap((model) => [...weightsFaults(model, graph)]),
      ...hosted.flatMap((model) => [...modelNetworkFaults(model, world)]),
      ...unlogged(world, hosted.flatMap(releaseOf)),
    ],
    undecided: [],
    guards: () => [...modelGuards(graph), ...loggedGuards(world, hosted.flatMap(releaseOf))],
  };
});

/** What the release log must have of a model. One that serves no release is refuted as it is. */
function releaseOf({ resource, release }: HostedModel): readonly Placed[] {
  if (release === undefined) return [];
  const { id, image, weights, safetyTraining } = release;
  return [{ at: resource, one: { kind: 'model', name: id, image, weights, safetyTraining } }];
}

/** Types of resources that together serve a model. */
const SERVING = [
  'AWS::SageMaker::Model',
  'AWS::SageMaker::EndpointConfig',
  'AWS::SageMaker::Endpoint',
] as const;

/** What serves something that isn't a release of the charter. */
function* unapproved(hosted: readonly HostedModel[], { assembly }: World): Iterable<Fault> {
  const approved = new Set(
    hosted.flatMap(({ resource, configs, endpoints }) => [resource, ...configs, ...endpoints]),
  );
  for (const resource of SERVING.flatMap((type) => assembly.ofType(type))) {
    const { properties, logicalId } = resource;
    const at = get(properties, 'PrimaryContainer', 'Image') ?? get(properties, 'EndpointConfigName');
    if (!approved.has(resource))
      yield fault(resource, at, `${logicalId} serves no release that the charter approves`);
  }
}

/** One model at most of each use, and the proxy's must be there; one configuration and one endpoint for each. */
function* notOneOfEach({ inventory }: AccessGraph): Iterable<Fault> {
  const { models, safeguards } = inventory;
  if (models.length === 0) yield absence('model');
  yield* beyondTheFirst(
    'model',
    models.map(({ resource }) => resource),
  );
  yield* beyondTheFirst(
    'safeguard model',
    safeguards.map(({ resource }) => resource),
  );
  for (const { resource, configs, endpoints } of hostedModels(inventory)) {
    yield* beyondTheFirst(`configuration of ${resource.logicalId}`, configs);
    yield* beyondTheFirst(`endpoint of ${resource.logicalId}`, endpoints);
    if (endpoints.length === 0) yield fault(resource, undefined, 'no endpoint of the assembly serves it');
  }
}

function* beyondTheFirst(what: string, [first, ...others]: readonly Resource[]): Iterable<Fault> {
  if (first === undefined) return;
  for (const other of others)
    yield fault(other, undefined, `${other.logicalId} is one more ${what}; there must be one`, [
      resourceStep(first, `is a ${what}`),
      resourceStep(other, 'is another'),
    ]);
}
