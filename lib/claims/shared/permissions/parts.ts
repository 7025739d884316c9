import { PERSON_ROLES, type PersonRole, peopleOf } from '../../../config/person-roles';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import type { Actor } from '../../../engines/iam/actors';
import { principalsOf } from '../../../engines/iam/courier-roles';
import type { HostedModel, Task } from '../../../engines/inventory/inventory';
import type { Resource } from '../../../template/assembly';
import { get, textOf } from '../../../template/values/values';

/** Parts of an enclave that hold a role and are no person's. */
export const MACHINE_PARTS = [
  'proxy',
  'classifier',
  'review',
  'task-execution',
  'model',
  'safeguard',
  'flow-log',
] as const;
export type Part = (typeof MACHINE_PARTS)[number] | PersonRole;

/** A role of the assembly, the part whose role it is, and what runs or is delivered with it. */
export interface Holder {
  readonly part: Part;
  readonly actor: Actor;
  /** Tasks that run with the role, or that are started with it. */
  readonly tasks: readonly Task[];
  readonly models: readonly HostedModel[];
  readonly flowLogs: readonly Resource[];
}

/**
 * Every part that a role is of, told by what uses it and by who may take it, never by its name. A role that nothing of
 * the enclave uses is of no part; one that two parts use is of both.
 */
export function* holdersOf(graph: AccessGraph, actor: Actor): Iterable<Holder> {
  const { inventory, world } = graph;
  const { id } = actor.principal;
  const none = { actor, tasks: [], models: [], flowLogs: [] };
  const running = (tasks: readonly Task[]) => tasks.filter(({ role }) => role === id);
  const classifiers = [...inventory.classifiers.values()].flat();
  const services = { proxy: inventory.proxies, classifier: classifiers, review: inventory.reviews };
  for (const part of ['proxy', 'classifier', 'review'] as const) {
    const tasks = running(services[part]);
    if (tasks.length > 0) yield { ...none, part, tasks };
  }
  const started = Object.values(services)
    .flat()
    .filter(({ executionRole }) => executionRole === id);
  if (started.length > 0) yield { ...none, part: 'task-execution', tasks: started };
  for (const part of ['model', 'safeguard'] as const) {
    const hosted = part === 'model' ? inventory.models : inventory.safeguards;
    const models = hosted.filter(({ role }) => role === id);
    if (models.length > 0) yield { ...none, part, models };
  }
  const flowLogs = world.assembly
    .ofType('AWS::EC2::FlowLog')
    .filter(({ properties }) => textOf(get(properties, 'DeliverLogsPermissionArn')) === id);
  if (flowLogs.length > 0) yield { ...none, part: 'flow-log', flowLogs };
  for (const part of PERSON_ROLES) if (isTakenBy(graph, actor, part)) yield { part, ...none };
}

/** Whether the people of this list may take the role, and nobody else may. */
function isTakenBy({ world }: AccessGraph, actor: Actor, part: PersonRole): boolean {
  const people = new Set<string>(peopleOf(world.charter, part));
  const trusted = principalsOf(actor);
  return trusted.length > 0 && trusted.every(({ kind, text }) => kind === 'aws' && people.has(text));
}
