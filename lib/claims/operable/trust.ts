import { servicePrincipal } from '../../aws/service-principal';
import { PEOPLE_KEYS, PERSON_ROLES, type PersonRole, peopleOf } from '../../config/person-roles';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Statement } from '../../engines/iam/statement';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { holdingsOf } from '../shared/permissions/holdings';
import type { MACHINE_PARTS, Part } from '../shared/permissions/parts';

type Machine = (typeof MACHINE_PARTS)[number];

/** The AWS service that takes each machine's role, and that of the resources for which it does. */
export const TAKEN_BY: Readonly<Record<Machine, { readonly service: string; readonly source: string }>> = {
  proxy: { service: 'ecs-tasks', source: 'ecs' },
  classifier: { service: 'ecs-tasks', source: 'ecs' },
  review: { service: 'ecs-tasks', source: 'ecs' },
  'task-execution': { service: 'ecs-tasks', source: 'ecs' },
  model: { service: 'sagemaker', source: 'sagemaker' },
  safeguard: { service: 'sagemaker', source: 'sagemaker' },
  'flow-log': { service: 'vpc-flow-logs', source: 'ec2' },
};

const REMEDY =
  "Trust the service that uses the role, for this account's resources of its own kind; or all of the charter's people of the list, to assume it and to say who they are.";

const PEOPLE_DO = ['sts:assumerole', 'sts:setsourceidentity'];

/** Roles that who must take them can't, and lists of people for whom there isn't just one. */
export function* untaken(graph: AccessGraph): Iterable<Fault> {
  yield* unpeopled(graph);
  for (const { actor, holder } of holdingsOf(graph).values()) {
    if (holder === undefined) continue;
    const allows = actor.trust.statements.filter(({ effect }) => effect === 'Allow');
    const at = get(actor.resource.properties, 'AssumeRolePolicyDocument');
    const users = [
      ...holder.tasks.map(({ resource }) => resource),
      ...holder.models.map(({ resource }) => resource),
      ...holder.flowLogs,
    ];
    const fault = (message: string) =>
      faultAt(actor.resource, at, message, REMEDY, [
        resourceStep(actor.resource, message),
        ...users.slice(0, 2).map((user) => resourceStep(user, 'needs it')),
      ]);
    if (isPerson(holder.part)) {
      const people = peopleOf(graph.world.charter, holder.part);
      for (const person of people)
        for (const action of PEOPLE_DO)
          if (!allows.some((each) => does(each, action) && names(each, 'aws', person)))
            yield fault(`${person} may not ${action} it, and is on the charter's list for it`);
      continue;
    }
    const { service, source } = TAKEN_BY[holder.part];
    const { account, region } = actor.resource.template;
    const sources = `arn:${graph.world.charter.partition}:${source}:${region}:${account}:*`;
    const takes = (each: Statement) =>
      does(each, 'sts:assumerole') &&
      names(each, 'service', servicePrincipal(service)) &&
      each.conditions.every(
        ({ key, values }) =>
          (key === 'aws:sourceaccount' && values.some(({ text }) => text === account)) ||
          (key === 'aws:sourcearn' && values.some(({ text }) => text === sources)),
      );
    if (!allows.some(takes))
      yield fault(`${service} can't surely take it for ${sources}, and uses it as the ${holder.part}`);
  }
}

/** The people of each of the charter's lists have one role. */
function* unpeopled(graph: AccessGraph): Iterable<Fault> {
  const byPart = new Map<Part, Resource[]>();
  for (const { actor, holder } of holdingsOf(graph).values())
    if (holder && isPerson(holder.part))
      byPart.set(holder.part, [...(byPart.get(holder.part) ?? []), actor.resource]);
  const twice = [...byPart.values()].flatMap((roles) => roles.slice(1));
  for (const part of byPart.size === 0 ? [] : PERSON_ROLES) {
    const roles = byPart.get(part) ?? [];
    const people = peopleOf(graph.world.charter, part);
    if (roles.length === 1 || people.length === 0) continue;
    const [at] = roles.length > 1 ? roles.slice(1) : [...twice, ...[...byPart.values()].flat()];
    if (at)
      yield faultAt(
        at,
        get(at.properties, 'AssumeRolePolicyDocument'),
        `${roles.length} roles are for the charter's ${PEOPLE_KEYS[part]}; one must be`,
        REMEDY,
        roles.map((role) => resourceStep(role, `is taken by the charter's ${PEOPLE_KEYS[part]}`)),
      );
  }
}

const isPerson = (part: Part): part is PersonRole => (PERSON_ROLES as readonly string[]).includes(part);
const does = ({ actions }: Statement, action: string) =>
  actions.some(({ is }) => is.text.toLowerCase() === action);
const names = ({ principals = [] }: Statement, kind: string, wanted: string) =>
  principals.some((each) => each.kind === kind && each.text === wanted);
