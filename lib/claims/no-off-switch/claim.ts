import { CARRYING, SWITCHING_OFF } from '../../aws/actions';
import { ASSUMED } from '../../contract/assumptions';
import type { Claim } from '../../contract/claim';
import { type Fault, faultAt, missingFrom } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { replace } from '../../contract/mutation';
import { STATEMENTS } from '../../contract/statements';
import type { World } from '../../contract/world';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { ANYTHING } from '../../engines/iam/globs/glob';
import type { Task } from '../../engines/inventory/inventory';
import { attribute } from '../../template/build-assembly';
import { get, textOf, walk } from '../../template/values/values';
import { contractFaults } from '../shared/environment-contract';
import { guardAt, propertyGuard, ungrantedGuard } from '../shared/guards';
import { unauthorisedAccess } from '../shared/unauthorised-access';

/**
 * Every value of the services' environment is what charter and assembly fix, every property has one value whoever
 * deploys, one service runs each part, and no role of the assembly may change, stop or scale anything.
 */
export const noOffSwitch: Claim = {
  id: 'no-off-switch',
  ...STATEMENTS['no-off-switch'],
  assumptions: [
    ASSUMED.serviceContract,
    ASSUMED.iam,
    ASSUMED.administrators,
    ASSUMED.deployer,
    ASSUMED.actions,
    ASSUMED.closedWorld,
  ],
  prove: (world) => {
    const graph = accessGraphOf(world);
    return {
      faults: [
        ...parts(graph).flatMap(({ kind, task }) => contractFaults(kind, task, graph)),
        ...once(graph),
        ...unknownTasks(graph),
        ...unknownServices(graph),
        ...turnable(world),
        ...switches(graph),
      ],
      undecided: [],
      get guards() {
        return guardsOf(graph);
      },
    };
  },
};

const REMEDY = 'Write the value into the deployment file, and make the resource by its construct.';

const parts = ({ inventory }: AccessGraph) => [
  ...inventory.proxies.map((task) => ({ kind: 'proxy', task }) as const),
  ...[...inventory.classifiers.values()].flat().map((task) => ({ kind: 'classifier', task }) as const),
  ...inventory.reviews.map((task) => ({ kind: 'review', task }) as const),
];

/** One task definition for each part, and one service that runs it: a second could be told something else. */
function once({ inventory, world }: AccessGraph): Fault[] {
  const roles: [string, readonly Task[]][] = [
    ['proxy', inventory.proxies],
    ['review service', inventory.reviews],
    ...[...inventory.classifiers].map(([line, tasks]): [string, readonly Task[]] => [
      `classifier of ${line}`,
      tasks,
    ]),
  ];
  return roles.flatMap(([what, tasks]) => {
    if (tasks.length === 0)
      return missingFrom(world.assembly.resources, `no task definition runs the ${what}`, REMEDY);
    const more = tasks
      .slice(1)
      .map(({ resource }) =>
        faultAt(resource, undefined, `it is one more ${what}; there must be one`, REMEDY),
      );
    const services = tasks.flatMap((task) => task.services);
    const [first, ...others] = services;
    if (first === undefined && tasks[0])
      return [
        ...more,
        faultAt(tasks[0].resource, undefined, `no service of the assembly runs the ${what}`, REMEDY),
      ];
    return [
      ...more,
      ...others.map((one) =>
        faultAt(one, undefined, `it runs the ${what} beside ${first?.logicalId}; one service must`, REMEDY),
      ),
    ];
  });
}

/** Tasks that are no part of the stack: among them a classifier of no red line. */
const unknownTasks = ({ inventory }: AccessGraph): Fault[] =>
  inventory.strangers
    .filter(({ type }) => type === 'AWS::ECS::TaskDefinition')
    .map((task) =>
      faultAt(
        task,
        undefined,
        `${task.logicalId} is no part of the safety stack that the charter names`,
        REMEDY,
      ),
    );

/** A service runs exactly a definition of the stack: one named by family is whichever is registered last. */
function unknownServices({ inventory, world }: AccessGraph): Fault[] {
  const tasks = [...inventory.proxies, ...inventory.reviews, ...[...inventory.classifiers.values()].flat()];
  const known = new Set(tasks.map(({ resource }) => textOf(attribute(resource, 'Ref'))));
  return world.assembly.ofType('AWS::ECS::Service').flatMap((service) => {
    const named = get(service.properties, 'TaskDefinition');
    const text = textOf(named);
    if (text !== undefined && known.has(text)) return [];
    const message = 'it runs no one definition of the safety stack that the charter names';
    return [faultAt(service, named, message, REMEDY)];
  });
}

/** Values that whoever deploys can choose: by parameter or condition, or by what a reference means on that day. */
function turnable({ assembly }: World): Fault[] {
  return assembly.resources.flatMap((resource) => {
    const condition = resource.attributes.get('Condition');
    const found = [...walk(resource.properties)].find(
      (value) =>
        value.kind === 'one-of' ||
        value.kind === 'unknown' ||
        (value.kind === 'known' && typeof value.value === 'string' && value.value.includes('{{resolve:')),
    );
    return [
      ...(condition
        ? [
            faultAt(
              resource,
              condition,
              `whether ${resource.logicalId} is there depends on a condition`,
              REMEDY,
            ),
          ]
        : []),
      ...(found
        ? [
            faultAt(
              resource,
              found,
              `what ${resource.logicalId} says here is decided when it is deployed`,
              REMEDY,
            ),
          ]
        : []),
    ];
  });
}

/** No role of the assembly may change, stop, scale or delete; and none but couriers' may carry anything in. */
const switches = (graph: AccessGraph): Fault[] =>
  graph.world.charter.accounts.flatMap((account) => {
    const roles = graph.actors.roles.filter(({ principal }) => principal.account === account);
    const here = { ...graph, actors: { ...graph.actors, roles } };
    const target = { names: [ANYTHING], account };
    return [
      ...unauthorisedAccess(
        { actions: SWITCHING_OFF, target, says: 'may switch off what the claims rest on' },
        here,
      ),
      ...unauthorisedAccess(
        {
          actions: CARRYING,
          target,
          but: graph.courierRoles,
          says: "may carry in what is a courier's to carry",
        },
        here,
      ),
    ];
  });

function guardsOf(graph: AccessGraph): Guard[] {
  return [
    ...parts(graph).flatMap(({ task: { resource, environment, services } }) => [
      ...[...environment].map(([name, { at }]) =>
        guardAt(resource, at, `${name} is what charter and assembly fix`, replace(at, 'challenge')),
      ),
      propertyGuard(
        resource,
        'ContainerDefinitions.0.Command',
        ['challenge'],
        `${resource.logicalId} runs its image as it is`,
      ),
      propertyGuard(
        resource,
        'ContainerDefinitions.0.EnvironmentFiles',
        [{ Type: 's3', Value: 'arn:challenge' }],
        `${resource.logicalId} takes no other environment`,
      ),
      propertyGuard(
        resource,
        'ContainerDefinitions.0.Secrets',
        [{ Name: 'NODE_OPTIONS', ValueFrom: 'arn:challenge' }],
        `${resource.logicalId} takes no secret into its environment`,
      ),
      propertyGuard(
        resource,
        'ContainerDefinitions.0.ReadonlyRootFilesystem',
        false,
        `${resource.logicalId} can't change itself`,
      ),
      ...services.flatMap((service) => [
        propertyGuard(
          service,
          'TaskDefinition',
          'challenge',
          `${service.logicalId} runs exactly this definition`,
        ),
        propertyGuard(service, 'EnableExecuteCommand', true, `nobody gets a shell in ${service.logicalId}`),
      ]),
    ]),
    ...graph.actors.roles.flatMap((actor) =>
      ungrantedGuard(
        actor,
        'ecs:UpdateService',
        `${actor.resource.logicalId} may not change the safety stack`,
      ),
    ),
  ];
}
