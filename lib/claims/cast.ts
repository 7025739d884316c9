import type { Resource, Value } from '../assembly/model';
import { attribute } from '../assembly/model-of';
import { get, itemsOf, textOf } from '../assembly/values';
import { RED_LINES, type RedLine } from '../config/red-lines';
import { containersOf, digestOf, environmentOf, serviceOf } from '../rules/containers';
import type { World } from '../rules/rule';

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
}

/** A SageMaker model whose image is one of the charter's releases. */
export interface Hosted {
  readonly resource: Resource;
  readonly role: string | undefined;
  /** `s3://BUCKET/KEY` of its weights. */
  readonly weights: readonly string[];
  readonly configs: readonly Resource[];
  readonly endpoints: readonly Resource[];
}

/** Who is who in an assembly, by digest and never by name. Lists, since an assembly may hold none or too many. */
export interface Cast {
  readonly proxies: readonly Task[];
  readonly classifiers: ReadonlyMap<RedLine, readonly Task[]>;
  readonly reviews: readonly Task[];
  readonly models: readonly Hosted[];
  readonly safeguards: readonly Hosted[];
  /** What runs and is none of these: other tasks, other SageMaker models, functions, instances. */
  readonly strangers: readonly Resource[];
}

const casts = new WeakMap<World['assembly'], { charter: World['charter']; cast: Cast }>();

/** Finds the safety stack's parts and the models in an assembly. */
export function castOf(world: World): Cast {
  const known = casts.get(world.assembly);
  if (known?.charter === world.charter) return known.cast;
  const cast = find(world);
  casts.set(world.assembly, { charter: world.charter, cast });
  return cast;
}

function find(world: World): Cast {
  const { assembly, charter } = world;
  const definitions = assembly.ofType('AWS::ECS::TaskDefinition');
  const tasks = definitions.flatMap((resource) => {
    const containers = containersOf(resource);
    const [container] = containers;
    const kind = container && containers.length === 1 ? serviceOf(container, charter) : undefined;
    return container && kind ? [{ kind, task: taskOf(resource, container, world) }] : [];
  });
  const of = (kind: string) => tasks.filter((each) => each.kind === kind).map(({ task }) => task);
  const hosted = assembly.ofType('AWS::SageMaker::Model').map((resource) => ({
    use: useOf(resource, charter),
    hosted: hostedOf(resource, world),
  }));
  const lines = of('classifier').map((task) => ({ task, line: redLineOf(task) }));
  const recognised = new Set<Resource>([
    ...tasks
      .filter(({ task, kind }) => kind !== 'classifier' || redLineOf(task))
      .map(({ task }) => task.resource),
    ...hosted.filter(({ use }) => use).map((each) => each.hosted.resource),
  ]);
  return {
    proxies: of('proxy'),
    classifiers: new Map(
      RED_LINES.map((line) => [line, lines.filter((each) => each.line === line).map(({ task }) => task)]),
    ),
    reviews: of('review'),
    models: hosted.filter(({ use }) => use === 'model').map((each) => each.hosted),
    safeguards: hosted.filter(({ use }) => use === 'safeguard').map((each) => each.hosted),
    strangers: assembly.resources.filter((resource) => RUNS.test(resource.type) && !recognised.has(resource)),
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
  };
}

function redLineOf({ container }: Task): RedLine | undefined {
  const values = environmentOf(container, 'CORDON_RED_LINE');
  const [value] = values;
  return values.length === 1 ? RED_LINES.find((line) => line === textOf(value)) : undefined;
}

const modelContainers = ({ properties }: Resource) => [
  ...itemsOf(get(properties, 'PrimaryContainer')),
  ...itemsOf(get(properties, 'Containers')),
];

function useOf(resource: Resource, charter: World['charter']) {
  const containers = modelContainers(resource);
  const digest = digestOf(get(containers[0], 'Image'));
  return containers.length === 1 ? charter.releases.find(({ image }) => image === digest)?.use : undefined;
}

function hostedOf(resource: Resource, { assembly }: World): Hosted {
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
