import { keyOf } from '../../aws/data-types';
import { parseS3Uri } from '../../aws/s3-uri';
import type { World } from '../../contract/world';
import type { Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { textOf } from '../../template/values/values';
import { type HostedModel, type Inventory, inventoryOf } from '../inventory/inventory';
import { type Actor, type Actors, actorsOf } from './actors';
import { courierRoles } from './courier-roles';
import type { Target } from './decide';
import { parseArn } from './globs/glob';
import { policyOf, resourceNamed } from './resource-policies';

/** What the access graph is about: the models, what they are made of, and who may use them. */
export interface AccessGraph {
  readonly world: World;
  readonly inventory: Inventory;
  readonly actors: Actors;
  readonly proxyRoles: ReadonlySet<string>;
  readonly classifierRoles: ReadonlySet<string>;
  readonly modelRoles: ReadonlySet<string>;
  readonly courierRoles: ReadonlySet<string>;
  readonly endpoints: readonly Resource[];
  readonly safeguardEndpoints: readonly Resource[];
  readonly weights: readonly Weights[];
}

/** One model's weights, the bucket that holds them and the key that encrypts them. */
export interface Weights {
  readonly model: HostedModel;
  readonly objects: Target;
  readonly bucket: Resource | undefined;
  /** Undefined where the bucket isn't encrypted with a key of the assembly: then none is needed to read. */
  readonly key: { readonly resource: Resource; readonly target: Target } | undefined;
}

export const accessGraphOf = (world: World): AccessGraph => world.once(read);

function read(world: World): AccessGraph {
  const inventory = inventoryOf(world);
  const actors = actorsOf(world.assembly);
  const roles = (found: readonly { readonly role: string | undefined }[]) =>
    new Set(found.flatMap(({ role }) => role ?? []));
  return {
    world,
    inventory,
    actors,
    courierRoles: courierRoles(actors.roles, world.charter),
    proxyRoles: roles(inventory.proxies),
    classifierRoles: roles([...inventory.classifiers.values()].flat()),
    modelRoles: roles(inventory.models),
    endpoints: inventory.models.flatMap(({ endpoints }) => endpoints),
    safeguardEndpoints: inventory.safeguards.flatMap(({ endpoints }) => endpoints),
    weights: inventory.models.flatMap((model) => model.weights.map((uri) => weightsAt(uri, model, world))),
  };
}

export const arnOf = (resource: Resource, attributeName = 'Ref') =>
  textOf(attribute(resource, attributeName)) ?? '';

/** Endpoints as something to ask for. */
export const endpointTarget = (endpoint: Resource): Target => ({
  names: [parseArn(arnOf(endpoint))],
  account: endpoint.template.account,
});

function weightsAt(uri: string, model: HostedModel, { assembly }: World): Weights {
  const { bucket: bucketName, key } = parseS3Uri(uri) ?? { bucket: '', key: '' };
  const bucket = resourceNamed(assembly, 'AWS::S3::Bucket', bucketName);
  const bucketArn = bucket ? arnOf(bucket, 'Arn') : `arn:*:s3:::${bucketName}`;
  const keyResource = resourceNamed(assembly, 'AWS::KMS::Key', bucket && keyOf(bucket));
  return {
    model,
    bucket,
    objects: {
      names: [parseArn(`${bucketArn}/${key}*`)],
      account: model.resource.template.account,
      policy: bucket && policyOf(assembly, bucket),
    },
    key: keyResource && {
      resource: keyResource,
      target: {
        names: [parseArn(arnOf(keyResource, 'Arn'))],
        account: keyResource.template.account,
        policy: policyOf(assembly, keyResource),
        ruledByPolicy: true,
      },
    },
  };
}

/** Every principal of the assembly but these. */
export const actorsBut = (
  { actors }: AccessGraph,
  ...but: readonly ReadonlySet<string>[]
): readonly Actor[] => actors.roles.filter(({ principal }) => !but.some((ids) => ids.has(principal.id)));

/**
 * Stacks of which the assembly doesn't say where they stand. Their ARNs hold symbols that may equal each other, which
 * symbols otherwise don't: nothing can be decided.
 */
export const unplaced = ({ assembly }: World): string[] =>
  assembly.templates
    .filter(({ account, region }) => account === undefined || region === undefined)
    .map(({ file }) => `${file} doesn't say in which account and region it stands`);
