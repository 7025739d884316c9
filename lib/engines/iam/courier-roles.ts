import type { World } from '../../contract/world';
import type { Actor } from './actors';

export const principalsOf = ({ trust }: Actor) =>
  trust.statements.flatMap(({ effect, principals = [] }) => (effect === 'Allow' ? principals : []));

/** Roles that trust the charter's couriers, and of people them alone. */
export function courierRoles(roles: readonly Actor[], { people }: World['charter']): ReadonlySet<string> {
  const couriers = new Set<string>(people.couriers);
  const all = (actor: Actor) =>
    principalsOf(actor).every(({ kind, text }) => kind === 'aws' && couriers.has(text));
  return new Set(
    roles
      .filter((actor) => principalsOf(actor).length > 0 && all(actor))
      .map(({ principal }) => principal.id),
  );
}
