import { absence, type Fault } from '../../contract/fault';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Inventory, Task } from '../../engines/inventory/inventory';
import type { ENVIRONMENT_NAMES } from '../../services/environment';
import { attribute } from '../../template/build-assembly';
import { get, textOf } from '../../template/values/values';
import { fault } from './remedy';

/** A task of the safety stack, and which contract its environment keeps. */
export interface SafetyService {
  readonly kind: keyof typeof ENVIRONMENT_NAMES;
  readonly task: Task;
}

/** Every task that the charter names: the proxy's, each classifier's, the review service's. */
export function* safetyServices({ proxies, classifiers, reviews }: Inventory): Iterable<SafetyService> {
  for (const task of proxies) yield { kind: 'proxy', task };
  for (const task of [...classifiers.values()].flat()) yield { kind: 'classifier', task };
  for (const task of reviews) yield { kind: 'review', task };
}

/** One task definition for each part, and one service that runs it: a second could be given another environment. */
export function* notOneOfEach({ inventory }: AccessGraph): Iterable<Fault> {
  const { proxies, reviews, classifiers } = inventory;
  const parts: (readonly [part: string, tasks: readonly Task[]])[] = [
    ['safety proxy', proxies],
    ['review service', reviews],
    ...[...classifiers].map(([redLine, tasks]) => [`classifier of ${redLine}`, tasks] as const),
  ];
  for (const [part, tasks] of parts) {
    if (tasks.length === 0) yield absence(part);
    else yield* secondOnes(part, tasks);
  }
}

function* secondOnes(part: string, tasks: readonly Task[]): Iterable<Fault> {
  const [task, ...moreTasks] = tasks;
  for (const { resource } of moreTasks)
    yield fault(resource, undefined, `it is one more ${part}; there must be one`);
  const [service, ...moreServices] = tasks.flatMap(({ services }) => services);
  if (service === undefined && task)
    yield fault(task.resource, undefined, `no service of the assembly runs the ${part}`);
  for (const one of moreServices)
    yield fault(one, undefined, `it runs the ${part} beside ${service?.logicalId}; one service must`);
}

/** Tasks that are no part of the stack: among them a classifier of no red line. */
export function* unknownTasks({ inventory }: AccessGraph): Iterable<Fault> {
  for (const resource of inventory.unrecognised)
    if (resource.type === 'AWS::ECS::TaskDefinition')
      yield fault(
        resource,
        undefined,
        `${resource.logicalId} is no part of the safety stack that the charter names`,
      );
}

/** A service runs exactly a definition of the stack: one named by family is whichever is registered last. */
export function* unknownServices({ inventory, world }: AccessGraph): Iterable<Fault> {
  const known = new Set(
    [...safetyServices(inventory)].map(({ task }) => textOf(attribute(task.resource, 'Ref'))),
  );
  const message = 'it runs no one definition of the safety stack that the charter names';
  for (const service of world.assembly.ofType('AWS::ECS::Service')) {
    const named = get(service.properties, 'TaskDefinition');
    const text = textOf(named);
    if (text === undefined || !known.has(text)) yield fault(service, named, message);
  }
}
