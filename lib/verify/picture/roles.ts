import { holdingsOf } from '../../claims/shared/permissions/holdings';
import { isPersonRole } from '../../config/person-roles';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { type Drawn, drawn } from './node';

/**
 * A node for each part that holds a role without being in the network, and for each role that no part holds.
 * @param shown ids of roles that have a node already
 */
export function rolesOf(graph: AccessGraph, shown: ReadonlySet<string>): Drawn[] {
  const others = [...holdingsOf(graph).values()].filter(({ actor }) => !shown.has(actor.principal.id));
  const parts = new Set(others.flatMap(({ holders }) => holders.map(({ part }) => part)));
  const held = [...parts].map((part) => {
    const actors = others.filter(({ holders }) => holders.some((one) => one.part === part));
    const more = { actors: actors.map(({ actor }) => actor) };
    return isPersonRole(part)
      ? drawn('person', 'outside', `${part.replace('-', ' ')}s`, [], more)
      : drawn('service', 'account', part.replace('-', ' '), [], more);
  });
  const strangers = others
    .filter(({ holders }) => holders.length === 0)
    .map(({ actor }) =>
      drawn('stranger', 'account', actor.resource.logicalId, [], {
        says: ['a role of no part'],
        actors: [actor],
      }),
    );
  return [...held, ...strangers];
}
