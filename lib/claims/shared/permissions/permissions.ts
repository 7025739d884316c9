import type { Fault } from '../../../contract/fault';
import type { Guard } from '../../../contract/guard';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import { ANYTHING } from '../../../engines/iam/globs/glob';
import { grantGuard } from '../policy-guards';
import { holdingsOf } from './holdings';
import { outsideGuests } from './outside-guests';
import { outsideRows } from './outside-rows';

/** Everything that some principal is granted and that no row of the table of permissions has. */
export function* permissionFaults(graph: AccessGraph): Iterable<Fault> {
  const holdings = holdingsOf(graph);
  yield* outsideRows(graph, holdings.values());
  yield* outsideGuests(graph, holdings);
}

/** That each role is granted nothing beyond its rows. */
export function* permissionGuards(graph: AccessGraph): Iterable<Guard> {
  for (const { actor, holder } of holdingsOf(graph).values())
    if (holder)
      yield* grantGuard(actor, {
        action: 'kms:CreateGrant',
        target: { names: [ANYTHING], account: actor.principal.account },
        says: `the role of the ${holder.part} is granted nothing but what its rows in the table of permissions say`,
      });
}
