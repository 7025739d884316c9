import { RED_LINES, type RedLine } from '../../config/red-lines';
import type { World } from '../../contract/world';
import type { Place, Resource, Value } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { items, placeOf } from '../../template/values/worst-case';
import { containersOf, digestOf, serviceOf } from './containers';

export type Release = World['charter']['releases'][number];

/** A task definition that runs one of the charter's images, alone. */
export interface Task {
  readonly resource: Resource;
  readonly container: Value;
  /** ARN of its task role; undefined when it has none that is known. */
  readonly role: string | undefined;
  readonly executionRole: string | undefined;
  /** The ECS services that run it. */
  readonly services: readonly Resource[];
  /** Ids of its services' security groups, as text. */
  readonly securityGroups: readonly string[];
  /** Its container's environment variables by name. A name that stands twice has no text. */
  readonly environment: ReadonlyMap<string, EnvironmentValue>;
}

export interface EnvironmentValue {
  readonly text: string | undefined;
  readonly at: Place;
}

/** A SageMaker model whose image is one of the charter's releases. */
export interface HostedModel {
  readonly resource: Resource;
  /** The charter's release whose image it runs; undefined where it runs none of them. */
  readonly release: Release | undefined;
  readonly role: string | undefined;
  /** `s3://BUCKET/KEY` of its weights. */
  readonly weights: readonly string[];
  readonly configs: readonly Resource[];
  readonly endpoints: readonly Resource[];
}

/** Who is who in an assembly, by digest and never by name. Lists, since an assembly may hold none or too many. */
export interface Inventory {
  readonly proxies: readonly Task[];
  readonly classifiers: ReadonlyMap<RedLine, readonly Task[]>;
  readonly reviews: readonly Task[];
  readonly models: readonly HostedModel[];
  readonly safeguards: readonly HostedModel[];
  /** What runs and is none of these: other tasks, other SageMaker models, functions, instances. */
  readonly unrecognised: readonly Resource[];
}

/** Whether nothing of an enclave is there: no part of the safety stack, and no model. */
export const isNoEnclave = ({ proxies, classifiers, reviews, models, safeguards }: Inventory): boolean =>
  [proxies, reviews, models, safeguards, ...classifiers.values()].every(({ length }) => length === 0);

/** Finds the safety stack's parts and the models in an assembly. */
export const inventoryOf = (world: World): Inventory => world.once(find);

function find(world: World): Inventory {
  const { assembly, charter } = world;
  const definitions = assembly.ofType('AWS::ECS::TaskDefinition');
  const tasks = definitions.flatMap((resource) => {
    const containers = containersOf(resource);
    const [container] = containers;
    const kind = container && containers.length === 1 ? serviceOf(container, charter) : undefined;
    return container && kind ? [{ kind, task: taskOf(resource, container, world) }] : [];
  });
  const of = (kind: string) => tasks.filter((each) => each.kind === kind).map(({ task }) => task);
  const hosted = assembly.ofType('AWS::SageMaker::Model').map((resource) => hostedOf(resource, world));
  const lines = of('classifier').map((task) => ({ task, line: redLineOf(task) }));
  const recognised = new Set<Resource>([
    ...tasks
      .filter(({ task, kind }) => kind !== 'classifier' || redLineOf(task))
      .map(({ task }) => task.resource),
    ...hosted.filter(({ release }) => release).map((each) => each.resource),
  ]);
  return {
    proxies: of('proxy'),
    classifiers: new Map(
      RED_LINES.map((line) => [line, lines.filter((each) => each.line === line).map(({ task }) => task)]),
    ),
    reviews: of('review'),
    models: hosted.filter(({ release }) => release?.use === 'model'),
    safeguards: hosted.filter(({ release }) => release?.use === 'safeguard'),
    unrecognised: assembly.resources.filter(
      (resource) => RUNS.test(resource.type) && !recognised.has(resource),
    ),
  };
}

/** Types that run code, or serve a model. */
const RUNS =
  /^AWS::(ECS::(TaskDefinition|TaskSet|ExpressGatewayService)|SageMaker::(?!Endpoint$|EndpointConfig$)\w+|Lambda::Function|EC2::(Instance|LaunchTemplate|SpotFleet|EC2Fleet)|AutoScaling::\w*Group|Batch::\w+|Bedrock\w*::\w+|CodeBuild::Project|EKS::\w+|Glue::Job|EMR\w*::\w+|AppRunner::\w+|StepFunctions::StateMachine)$/;

function taskOf(resource: Resource, container: Value, { assembly }: World): Task {
  const services = assembly
    .ofType('AWS::ECS::Service')
    .filter((service) => names(resource, get(service.properties, 'TaskDefinition'), 'Ref', 'Family'));
  return {
    resource,
    container,
    role: textOf(get(resource.properties, 'TaskRoleArn')),
    executionRole: textOf(get(resource.properties, 'ExecutionRoleArn')),
    services,
    securityGroups: services.flatMap((service) =>
      itemsOf(
        get(service.properties, 'NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups'),
      ).flatMap((group) => textOf(group) ?? []),
    ),
    environment: environmentOf(container),
  };
}

function environmentOf(container: Value): Map<string, EnvironmentValue> {
  const environment = new Map<string, EnvironmentValue>();
  for (const entry of items(get(container, 'Environment'))) {
    const name = textOf(get(entry, 'Name')) ?? '';
    const value = get(entry, 'Value');
    const text = environment.has(name) ? undefined : textOf(value);
    environment.set(name, { text, at: placeOf(value ?? entry) });
  }
  return environment;
}

const redLineOf = ({ environment }: Task): RedLine | undefined =>
  RED_LINES.find((line) => line === environment.get('CORDON_RED_LINE')?.text);

const modelContainers = ({ properties }: Resource) => [
  ...itemsOf(get(properties, 'PrimaryContainer')),
  ...itemsOf(get(properties, 'Containers')),
];

function releaseOf(resource: Resource, charter: World['charter']): Release | undefined {
  const containers = modelContainers(resource);
  const digest = digestOf(get(containers[0], 'Image'));
  return containers.length === 1 ? charter.releases.find(({ image }) => image === digest) : undefined;
}

function hostedOf(resource: Resource, { assembly, charter }: World): HostedModel {
  const configs = assembly
    .ofType('AWS::SageMaker::EndpointConfig')
    .filter(({ properties }) =>
      ['ProductionVariants', 'ShadowProductionVariants'].some((variants) =>
        itemsOf(get(properties, variants)).some((variant) =>
          names(resource, get(variant, 'ModelName'), 'ModelName', 'Ref'),
        ),
      ),
    );
  const endpoints = assembly
    .ofType('AWS::SageMaker::Endpoint')
    .filter(({ properties }) =>
      configs.some((config) =>
        names(config, get(properties, 'EndpointConfigName'), 'EndpointConfigName', 'Ref'),
      ),
    );
  const weights = modelContainers(resource).flatMap((container) =>
    [get(container, 'ModelDataSource', 'S3DataSource', 'S3Uri'), get(container, 'ModelDataUrl')].flatMap(
      (value) => textOf(value) ?? [],
    ),
  );
  return {
    resource,
    release: releaseOf(resource, charter),
    role: textOf(get(resource.properties, 'ExecutionRoleArn')),
    weights,
    configs,
    endpoints,
  };
}

/** Whether a value is what one of a resource's attributes or properties gives. */
function names(resource: Resource, value: Value | undefined, ...by: readonly string[]): boolean {
  const text = textOf(value);
  return (
    text !== undefined &&
    by.some(
      (name) => text === textOf(attribute(resource, name)) || text === textOf(get(resource.properties, name)),
    )
  );
}
