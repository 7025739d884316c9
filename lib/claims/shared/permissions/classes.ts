import { keyOf } from '../../../aws/data-types';
import { parseS3Uri } from '../../../aws/s3-uri';
import { type AccessGraph, arnOf } from '../../../engines/iam/access-graph';
import { resourceNamed } from '../../../engines/iam/resource-policies';
import type { HostedModel, Task } from '../../../engines/inventory/inventory';
import { LOG_FOLDERS } from '../../../services/ledger-places';
import { HELD_PAYLOADS } from '../../../services/review-keys';
import type { Resource } from '../../../template/assembly';
import { get, itemsOf, textOf } from '../../../template/values/values';
import { LEDGER_KEYS } from '../ledger-keys';
import { keyOfBucket, resourceNamedByEnvironment, storeNamedByEnvironment } from '../stores';
import type { Holder } from './parts';
import type { ResourceClass } from './row';

// What the rows of the table are about: each class of resource by what the services are told and by what holds what,
// never by a name. Where nothing can be told, a class is empty, and no permission lies inside it.

const arns = (resources: readonly (Resource | undefined)[], tail = ''): string[] => [
  ...new Set(resources.flatMap((each) => (each ? [`${arnOf(each, 'Arn')}${tail}`] : []))),
];

const everyTask = ({ inventory }: AccessGraph): readonly Task[] => [
  ...inventory.proxies,
  ...inventory.reviews,
  ...[...inventory.classifiers.values()].flat(),
];
const everyModel = ({ inventory }: AccessGraph): readonly HostedModel[] => [
  ...inventory.models,
  ...inventory.safeguards,
];

/** Buckets that tasks are told under a name of their environment. */
const told = (name: string, tasks: (graph: AccessGraph) => readonly Task[]) => (graph: AccessGraph) =>
  tasks(graph).flatMap((task) => storeNamedByEnvironment(graph.world.assembly, task, name)?.bucket ?? []);

const proxies = ({ inventory }: AccessGraph) => inventory.proxies;
/** Tasks that keep logs. */
const keepers = ({ inventory }: AccessGraph) => [...inventory.proxies, ...inventory.reviews];
const classifiers = ({ inventory }: AccessGraph) => [...inventory.classifiers.values()].flat();

/** Buckets of the enclave by what they hold. */
export const BUCKETS = {
  ledger: told('CORDON_LEDGER', keepers),
  payloads: told('CORDON_PAYLOADS', proxies),
  policies: told('CORDON_POLICIES', classifiers),
  weights: (graph: AccessGraph) =>
    everyModel(graph).flatMap(({ weights }) =>
      weights.flatMap(
        (uri) => resourceNamed(graph.world.assembly, 'AWS::S3::Bucket', parseS3Uri(uri)?.bucket) ?? [],
      ),
    ),
  trail: ({ world: { assembly } }: AccessGraph) =>
    assembly
      .ofType('AWS::CloudTrail::Trail')
      .flatMap(
        ({ properties }) => resourceNamed(assembly, 'AWS::S3::Bucket', get(properties, 'S3BucketName')) ?? [],
      ),
} as const;
export type BucketClass = keyof typeof BUCKETS;

export const bucket =
  (kind: BucketClass): ResourceClass =>
  (_, graph) =>
    arns(BUCKETS[kind](graph));
export const objects =
  (kind: BucketClass, prefix = ''): ResourceClass =>
  (_, graph) =>
    arns(BUCKETS[kind](graph), `/${prefix}*`);
export const bucketKey =
  (kind: BucketClass): ResourceClass =>
  (_, graph) =>
    arns(BUCKETS[kind](graph).map((each) => keyOfBucket(graph.world.assembly, each)));
export const heldPayloads = objects('payloads', HELD_PAYLOADS);

/** Objects of the logs that a holder's own tasks keep. */
export const ownLogs: ResourceClass = ({ tasks }, { world }) =>
  tasks.flatMap((task) => {
    const store = storeNamedByEnvironment(world.assembly, task, 'CORDON_LEDGER');
    if (!store) return [];
    return Object.values(LOG_FOLDERS).flatMap((folder) => arns([store.bucket], `/${store.prefix}${folder}*`));
  });

/** The prefix of a classifier's own bundles, in its bucket. */
export const ownBundles: ResourceClass = ({ tasks }, { world }) =>
  tasks.flatMap((task) => {
    const store = storeNamedByEnvironment(world.assembly, task, 'CORDON_POLICIES');
    return store ? arns([store.bucket], `/${store.prefix}*`) : [];
  });
export const ownBundlePrefix: ResourceClass = ({ tasks }, { world }) =>
  tasks.flatMap((task) => {
    const store = storeNamedByEnvironment(world.assembly, task, 'CORDON_POLICIES');
    return store ? [`${store.prefix}*`] : [];
  });

/** A model's own weights, its key in the bucket, and the bucket. */
export const ownWeights: ResourceClass = ({ models }, { world }) =>
  weightsOf(models, world, (name, key) => `${name}/${key}`);
export const ownWeightsBucket: ResourceClass = ({ models }, { world }) =>
  weightsOf(models, world, (name) => name);
export const ownWeightsKey: ResourceClass = ({ models }) =>
  models.flatMap(({ weights }) => weights.flatMap((uri) => parseS3Uri(uri)?.key ?? []));

function weightsOf(
  models: readonly HostedModel[],
  { assembly }: AccessGraph['world'],
  arn: (bucket: string, key: string) => string,
): string[] {
  return models.flatMap(({ weights }) =>
    weights.flatMap((uri) => {
      const location = parseS3Uri(uri);
      const found = resourceNamed(assembly, 'AWS::S3::Bucket', location?.bucket);
      return found && location ? [arn(arnOf(found, 'Arn'), location.key)] : [];
    }),
  );
}

/** The trails. */
export const trails: ResourceClass = (_, { world: { assembly } }) =>
  arns(assembly.ofType('AWS::CloudTrail::Trail'));

/** All services of the enclave's clusters. */
export const everyService: ResourceClass = (_, { world: { assembly } }) =>
  assembly
    .ofType('AWS::ECS::Cluster')
    .map((cluster) => `${arnOf(cluster, 'Arn').replace(':cluster/', ':service/')}/*`);

/** The table of reviews, and its key. */
export const reviewTables = (graph: AccessGraph) =>
  keepers(graph).flatMap(
    (task) =>
      resourceNamedByEnvironment(
        graph.world.assembly,
        task,
        'CORDON_REVIEWS',
        'dynamodb',
        'AWS::DynamoDB::Table',
      ) ?? [],
  );
export const reviews: ResourceClass = (_, graph) => arns(reviewTables(graph));
export const reviewsKey: ResourceClass = (_, graph) => encryptionKeys(graph, reviewTables(graph));

const encryptionKeys = ({ world }: AccessGraph, resources: readonly Resource[]) =>
  arns(resources.map((each) => resourceNamed(world.assembly, 'AWS::KMS::Key', keyOf(each))));

/** Keys that sign logs: those of the holder's own tasks, or of all. */
const signingKeysOf = (tasks: readonly Task[], { world }: AccessGraph) =>
  arns(
    tasks.flatMap((task) =>
      LEDGER_KEYS.map((name) =>
        resourceNamedByEnvironment(world.assembly, task, name, 'kms', 'AWS::KMS::Key'),
      ),
    ),
  );
export const ownSigningKeys: ResourceClass = ({ tasks }, graph) => signingKeysOf(tasks, graph);
export const everySigningKey: ResourceClass = (_, graph) => signingKeysOf(keepers(graph), graph);

/** TLS secrets: of the holder's own tasks, or of all; and their keys. */
const secretsOf = (tasks: readonly Task[], { world }: AccessGraph) =>
  tasks.flatMap(
    (task) =>
      resourceNamedByEnvironment(
        world.assembly,
        task,
        'CORDON_TLS',
        'secretsmanager',
        'AWS::SecretsManager::Secret',
      ) ?? [],
  );
/** A secret's ARN, and how policies write the six characters with which Secrets Manager ends it. */
export const secretArns = (arn: string): readonly string[] => [
  arn,
  arn.replace(/\uE000[^\uE001]*\uE001$/, '??????'),
];
const references = (resources: readonly Resource[]) => resources.map((each) => arnOf(each));
export const ownSecret: ResourceClass = ({ tasks }, graph) => references(secretsOf(tasks, graph));
export const everySecret: ResourceClass = (_, graph) => references(secretsOf(everyTask(graph), graph));
export const ownSecretKey: ResourceClass = ({ tasks }, graph) =>
  encryptionKeys(graph, secretsOf(tasks, graph));
export const everySecretKey: ResourceClass = (_, graph) =>
  encryptionKeys(graph, secretsOf(everyTask(graph), graph));

/** Image repositories: of what the holder starts or hosts, or of all. */
const repositoriesOf = (images: readonly (string | undefined)[], { world }: AccessGraph) =>
  world.assembly
    .ofType('AWS::ECR::Repository')
    .filter((each) => images.some((image) => image?.split('@')[0]?.endsWith(`/${arnOf(each)}`)));
const imagesOf = (tasks: readonly Task[], models: readonly HostedModel[]) => [
  ...tasks.map(({ container }) => textOf(get(container, 'Image'))),
  ...models.flatMap(({ resource }) =>
    [
      ...itemsOf(get(resource.properties, 'PrimaryContainer')),
      ...itemsOf(get(resource.properties, 'Containers')),
    ].map((container) => textOf(get(container, 'Image'))),
  ),
];
export const ownRepositories: ResourceClass = ({ tasks, models }, graph) =>
  arns(repositoriesOf(imagesOf(tasks, models), graph));
export const everyRepository: ResourceClass = (_, graph) =>
  arns(repositoriesOf(imagesOf(everyTask(graph), everyModel(graph)), graph));

/** Log groups: what the holder's tasks, models or flow logs write to. */
const logGroups = ({ world }: AccessGraph, names: readonly (string | undefined)[]) =>
  arns(
    names.map((name) =>
      name === undefined ? undefined : resourceNamed(world.assembly, 'AWS::Logs::LogGroup', name),
    ),
  );
const taskGroups = (tasks: readonly Task[]) =>
  tasks.map(({ container }) => textOf(get(container, 'LogConfiguration', 'Options', 'awslogs-group')));
const modelGroups = (models: readonly HostedModel[]) =>
  models.flatMap(({ endpoints }) =>
    endpoints.map((endpoint) => `/aws/sagemaker/Endpoints/${arnOf(endpoint).split('/').at(-1) ?? ''}`),
  );
export const ownLogGroups: ResourceClass = ({ tasks, models, flowLogs }, graph) =>
  logGroups(graph, [
    ...taskGroups(tasks),
    ...modelGroups(models),
    ...flowLogs.map(({ properties }) => textOf(get(properties, 'LogGroupName'))),
  ]);
export const serviceLogGroups: ResourceClass = (_, graph) =>
  logGroups(graph, [...taskGroups(everyTask(graph)), ...modelGroups(everyModel(graph))]);

/** Endpoints that answer: the model's, the safeguard's. */
export const modelEndpoints: ResourceClass = (_, { endpoints }) => references(endpoints);
export const safeguardEndpoints: ResourceClass = (_, { safeguardEndpoints: found }) => references(found);
export const everyEndpoint: ResourceClass = (_, { endpoints, safeguardEndpoints: found }) =>
  references([...endpoints, ...found]);

/** Where a model's interfaces stand: its subnets and groups, any interface, and the VPC that these are of. */
export const ownPlacement: ResourceClass = (holder, graph) => [
  ...holder.models.flatMap(({ resource }) => [
    ...itemsOf(get(resource.properties, 'VpcConfig', 'Subnets')).flatMap((id) =>
      inAccount('ec2', `subnet/${textOf(id)}`)(holder, graph),
    ),
    ...itemsOf(get(resource.properties, 'VpcConfig', 'SecurityGroupIds')).flatMap((id) =>
      inAccount('ec2', `security-group/${textOf(id)}`)(holder, graph),
    ),
  ]),
  ...interfaces(holder, graph),
];
export const interfaces: ResourceClass = (holder, graph) =>
  inAccount('ec2', 'network-interface/*')(holder, graph);
export const vpcs: ResourceClass = (holder, graph) =>
  graph.world.assembly
    .ofType('AWS::EC2::VPC')
    .flatMap((vpc) => inAccount('ec2', `vpc/${arnOf(vpc)}`)(holder, graph));

/** ARNs of a service in the holder's own account and region. */
export const inAccount =
  (service: string, resource: string): ResourceClass =>
  ({ actor }, { world }) => {
    const { account, region } = actor.resource.template;
    return account === undefined || region === undefined
      ? []
      : [`arn:${world.charter.partition}:${service}:${region}:${account}:${resource}`];
  };
/** The same where the service's ARNs name no region. */
export const inAccountAnywhere =
  (service: string, resource: string): ResourceClass =>
  ({ actor }, { world }) => [
    `arn:${world.charter.partition}:${service}::${actor.resource.template.account ?? '-'}:${resource}`,
  ];

/** The dashboards that the assembly makes. */
export const dashboards: ResourceClass = (holder, graph) =>
  graph.world.assembly
    .ofType('AWS::CloudWatch::Dashboard')
    .flatMap(({ properties }) => textOf(get(properties, 'DashboardName')) ?? [])
    .flatMap((name) => inAccountAnywhere('cloudwatch', `dashboard/${name}`)(holder, graph));

/** For actions that have no resource. */
export const anything: ResourceClass = () => ['*'];
export const ownRegions = (_: Holder, { world }: AccessGraph): readonly string[] => world.charter.regions;
export const everyBucket: ResourceClass = (holder, graph) =>
  (Object.keys(BUCKETS) as BucketClass[]).flatMap((kind) => bucket(kind)(holder, graph));

/** All of several classes. */
export const union =
  (...classes: readonly ResourceClass[]): ResourceClass =>
  (holder, graph) =>
    classes.flatMap((each) => each(holder, graph));
