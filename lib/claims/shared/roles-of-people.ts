import type { AccessGraph } from '../../engines/iam/access-graph';
import { type Actor, outsider } from '../../engines/iam/actors';
import { parseArn } from '../../engines/iam/globs/glob';
import { can } from './unauthorised-access';

/** Roles of the assembly that one of these people may become, by the role that they hold elsewhere. */
const rolesFor = (people: readonly string[], { actors, world }: AccessGraph): Actor[] => {
  const outsiders = people.map((id) => outsider(id, world.charter.accounts));
  return actors.roles.filter(({ principal, trust }) => {
    const target = {
      names: [parseArn(principal.id)],
      account: principal.account,
      policy: trust,
      ruledByPolicy: true,
    };
    return outsiders.some((person) => can(person, 'sts:AssumeRole', target));
  });
};

/** Roles of the charter's independent verifiers. */
export const verifierRoles = (graph: AccessGraph): Actor[] =>
  rolesFor(graph.world.charter.people.verifiers, graph);

/** Courier roles that a courier can surely take: those with which something can be carried in. */
export const courierActors = (graph: AccessGraph): Actor[] =>
  rolesFor(graph.world.charter.people.couriers, graph).filter(({ principal }) =>
    graph.courierRoles.has(principal.id),
  );
