import type { Assembly, Resource, Value } from '../assembly/model';
import { get, itemsOf, textOf } from '../assembly/values';
import { RED_LINES, type RedLine } from '../config/red-lines';
import type { Charter } from '../config/schema';
import { idOf, resourceIn } from './network/lookup';

/** A task definition that runs one of the charter's images, and the services that run it. */
export interface Player {
  readonly task: Resource;
  readonly services: readonly Resource[];
  /** ARN of the role that its code acts as, as a text with symbols; undefined when it can't be told. */
  readonly role: string | undefined;
  /** What its container is told; a value that can't be told is undefined. */
  readonly environment: ReadonlyMap<string, EnvironmentValue>;
}

export interface EnvironmentValue {
  readonly text: string | undefined;
  readonly at: { readonly file: string; readonly pointer: string };
}

/** A SageMaker model whose image is one of the charter's releases, and what hosts it. */
export interface Hosted {
  readonly model: Resource;
  /** Id of the release in the charter. */
  readonly release: string;
  readonly configs: readonly Resource[];
  readonly endpoints: readonly Resource[];
}

/** Who is who in an assembly, told by digest and never by name. */
export interface Cast {
  readonly proxies: readonly Player[];
  readonly classifiers: ReadonlyMap<RedLine, readonly Player[]>;
  readonly reviews: readonly Player[];
  readonly models: readonly Hosted[];
  readonly safeguards: readonly Hosted[];
  /** Whatever else runs: its image is none of the charter's, or can't be told. */
  readonly strangers: readonly Resource[];
}

const TASK = 'AWS::ECS::TaskDefinition';
const SERVICE = 'AWS::ECS::Service';
const MODEL = 'AWS::SageMaker::Model';
const CONFIG = 'AWS::SageMaker::EndpointConfig';
const ENDPOINT = 'AWS::SageMaker::Endpoint';

const casts = new WeakMap<Assembly, { charter: Charter; cast: Cast }>();

/** The cast of an assembly, worked out once for each charter. */
export function castOf({
  assembly,
  charter,
}: {
  readonly assembly: Assembly;
  readonly charter: Charter;
}): Cast {
  const known = casts.get(assembly);
  if (known?.charter === charter) return known.cast;
  const cast = assign(assembly, charter);
  casts.set(assembly, { charter, cast });
  return cast;
}

function assign(assembly: Assembly, charter: Charter): Cast {
  const tasks = assembly.ofType(TASK).map((task) => ({ task, part: partOf(task, charter) }));
  const models = assembly.ofType(MODEL).map((model) => ({ model, release: releaseOf(model, charter) }));
  const players = (part: keyof Charter['images']) =>
    tasks.filter((one) => one.part === part).map(({ task }) => playerOf(assembly, task));
  const hosted = (use: 'model' | 'safeguard') =>
    models.flatMap(({ model, release }) =>
      release?.use === use ? [hostedOf(assembly, model, release.id)] : [],
    );
  const classifiers = players('classifier');
  const judged = (redLine: RedLine) =>
    classifiers.filter(({ environment }) => environment.get('CORDON_RED_LINE')?.text === redLine);
  return {
    proxies: players('proxy'),
    classifiers: new Map(RED_LINES.map((redLine) => [redLine, judged(redLine)])),
    reviews: players('review'),
    models: hosted('model'),
    safeguards: hosted('safeguard'),
    strangers: [
      ...tasks.filter(({ part }) => part === undefined).map(({ task }) => task),
      ...models.filter(({ release }) => release === undefined).map(({ model }) => model),
      ...classifiers
        .filter(({ environment }) => !isRedLine(environment.get('CORDON_RED_LINE')?.text))
        .map(({ task }) => task),
    ],
  };
}

const isRedLine = (text: string | undefined) => RED_LINES.some((redLine) => redLine === text);

/** Which of the charter's images a task runs as its only container. */
function partOf(task: Resource, { images }: Charter): keyof Charter['images'] | undefined {
  const containers = get(task.properties, 'ContainerDefinitions');
  if (containers?.kind !== 'list' || containers.items.length !== 1) return undefined;
  const digest = digestOf(get(containers, 0, 'Image'));
  const parts = ['proxy', 'classifier', 'review'] as const;
  return parts.find((part) => images[part] === digest);
}

function releaseOf(model: Resource, { releases }: Charter) {
  const digest = digestOf(get(model.properties, 'PrimaryContainer', 'Image'));
  return releases.find(({ image }) => image === digest);
}

/** `sha256:…` of an image that is named by digest. */
const digestOf = (image: Value | undefined): string | undefined =>
  /@(sha256:[0-9a-f]{64})$/.exec(textOf(image) ?? '')?.[1];

function playerOf(assembly: Assembly, task: Resource): Player {
  return {
    task,
    services: assembly
      .ofType(SERVICE)
      .filter(({ properties }) => isOf(assembly, get(properties, 'TaskDefinition'), task)),
    role: textOf(get(task.properties, 'TaskRoleArn')),
    environment: environmentOf(get(task.properties, 'ContainerDefinitions', 0, 'Environment')),
  };
}

const isOf = (assembly: Assembly, value: Value | undefined, resource: Resource): boolean => {
  const named = resourceIn(assembly, value, resource.type);
  return named !== undefined && idOf(named) === idOf(resource);
};

/** A name that stands twice has no value that can be told. */
function environmentOf(list: Value | undefined): Map<string, EnvironmentValue> {
  const environment = new Map<string, EnvironmentValue>();
  for (const item of itemsOf(list)) {
    const name = textOf(get(item, 'Name')) ?? '';
    const value = get(item, 'Value') ?? item;
    const at = { file: value.file, pointer: value.pointer };
    environment.set(name, { text: environment.has(name) ? undefined : textOf(value), at });
  }
  return environment;
}

function hostedOf(assembly: Assembly, model: Resource, release: string): Hosted {
  const configs = assembly
    .ofType(CONFIG)
    .filter(({ properties }) =>
      variantsOf(properties).some((variant) =>
        names(assembly, get(variant, 'ModelName'), model, 'ModelName'),
      ),
    );
  const endpoints = assembly
    .ofType(ENDPOINT)
    .filter(({ properties }) =>
      configs.some((config) =>
        names(assembly, get(properties, 'EndpointConfigName'), config, 'EndpointConfigName'),
      ),
    );
  return { model, release, configs, endpoints };
}

const variantsOf = (config: Value): readonly Value[] => [
  ...itemsOf(get(config, 'ProductionVariants')),
  ...itemsOf(get(config, 'ShadowProductionVariants')),
];

/** Whether a value names a resource: by reference, or by the fixed name in one of its properties. */
function names(assembly: Assembly, value: Value | undefined, resource: Resource, property: string): boolean {
  const fixed = textOf(get(resource.properties, property));
  return isOf(assembly, value, resource) || (fixed !== undefined && textOf(value) === fixed);
}
