import { type PersonRole, peopleOf } from '../../config/person-roles';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { type Actor, outsider } from '../../engines/iam/actors';
import { parseArn } from '../../engines/iam/globs/glob';
import { can } from './unauthorised-access';

// Whether people can do their part is a question of liveness: a role counts only if one of them can surely take it.

/** Roles of the assembly that some of the charter's people can surely take, by the role that they hold elsewhere. */
function assumableBy(role: PersonRole, { actors, world: { charter } }: AccessGraph): Actor[] {
  const people = peopleOf(charter, role).map((id) => outsider(id, charter.accounts));
  return actors.roles.filter(({ principal, trust }) => {
    const target = {
      names: [parseArn(principal.id)],
      account: principal.account,
      policy: trust,
      ruledByPolicy: true,
    };
    return people.some((person) => can(person, 'sts:AssumeRole', target));
  });
}

/** Roles that an independent verifier can take. */
export const verifierRoles = (graph: AccessGraph): Actor[] => assumableBy('verifier', graph);

/** Courier roles that a courier can take: those with which something can be carried in. */
export const courierActors = (graph: AccessGraph): Actor[] =>
  assumableBy('courier', graph).filter(({ principal }) => graph.courierRoles.has(principal.id));
