import { claimOf } from '../../contract/claim';
import { accessGraphOf } from '../../engines/iam/access-graph';
import { isNoEnclave } from '../../engines/inventory/inventory';
import { unheardAlarms } from './alarm-metrics';
import { undeployed } from './deployable';
import { unrepeatable } from './first-and-next';
import { operableGuards } from './guards';
import { unresolved } from './names';
import { permissionsLacking } from './permissions';
import { unreached } from './reachability';
import { stopped } from './running';
import { untaken } from './trust';

/**
 * What the safety stack needs in order to run and to keep records is allowed, reachable and resolvable. What isn't known
 * counts as shut.
 */
export const operable = claimOf('operable', (world) => {
  const graph = accessGraphOf(world);
  return {
    faults: [
      ...permissionsLacking(graph),
      ...unreached(graph),
      ...unresolved(graph),
      ...stopped(graph),
      ...undeployed(graph),
      ...untaken(graph),
      ...unheardAlarms(world),
      ...unrepeatable(world),
    ],
    undecided: [],
    missing: isNoEnclave(graph.inventory) ? ['safety proxy'] : [],
    get guards() {
      return [...operableGuards(graph)];
    },
  };
});
