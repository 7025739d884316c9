import type { Scene } from '../../engines/iam/access-graph';
import { type Actor, outsider } from '../../engines/iam/actors';
import { parseArn } from '../../engines/iam/globs/glob';
import { can } from './unauthorised-access';

/** Roles of the assembly that one of these people may become, by the role that they hold elsewhere. */
const rolesFor = (people: readonly string[], { actors, world }: Scene): Actor[] => {
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
export const verifierRoles = (scene: Scene): Actor[] => rolesFor(scene.world.charter.people.verifiers, scene);

/** Ids of the roles of those who carry releases, images, bundles and secrets in. */
export const courierRoles = (scene: Scene): ReadonlySet<string> =>
  new Set(rolesFor(scene.world.charter.people.couriers, scene).map(({ principal }) => principal.id));
