import { claimOf } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { isNoEnclave } from '../../engines/inventory/inventory';
import { unheardAlarms } from './alarm-metrics';
import { undeployed } from './deployable';
import { unrepeatable } from './first-and-next';
import { operableGuards } from './guards';
import { unmade } from './making';
import { unresolved } from './names';
import { permissionsLacking } from './permissions';
import { unreached } from './reachability';
import { stopped } from './running';
import { refusedTogether } from './together';
import { untaken } from './trust';

/** What is asked, part by part. */
export const PARTS: readonly ((graph: AccessGraph) => Iterable<Fault>)[] = [
  permissionsLacking,
  unreached,
  unresolved,
  stopped,
  undeployed,
  untaken,
  ({ world }) => unheardAlarms(world),
  ({ world }) => unrepeatable(world),
  ({ world }) => unmade(world),
  ({ world }) => refusedTogether(world),
];

/**
 * What the safety stack needs in order to run and to keep records is allowed, reachable and resolvable. What isn't known
 * counts as shut.
 */
export const operable = claimOf('operable', (world) => {
  const graph = accessGraphOf(world);
  return {
    faults: PARTS.flatMap((part) => [...part(graph)]),
    undecided: [],
    missing: isNoEnclave(graph.inventory) ? ['safety proxy'] : [],
    guards: () => [...operableGuards(graph)],
  };
});
