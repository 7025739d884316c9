import type { Actor } from './access/actors';
import { outsider } from './access/actors';
import { parseArn } from './access/glob';
import type { Scene } from './access/scene';
import { can } from './powers';

/** Roles that one of the charter's independent verifiers may become. */
export const verifierRoles = ({ actors, world }: Scene): Actor[] => {
  const people = world.charter.people.verifiers.map((id) => outsider(id, world.charter.accounts));
  return actors.roles.filter(({ principal, trust }) => {
    const target = {
      names: [parseArn(principal.id)],
      account: principal.account,
      policy: trust,
      ruledByPolicy: true,
    };
    return people.some((person) => can(person, 'sts:AssumeRole', target));
  });
};
