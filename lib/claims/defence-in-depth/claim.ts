import { claimOf } from '../../contract/claim';
import { absence } from '../../contract/fault';
import { accessGraphOf } from '../../engines/iam/access-graph';
import { isNoEnclave } from '../../engines/inventory/inventory';
import { WALLS } from './walls';

/**
 * Each second wall of the architecture's table stands by itself: what it refuses it refuses whatever all else allows,
 * and what it watches rings in time.
 */
export const defenceInDepth = claimOf('defence-in-depth', (world) => {
  const graph = accessGraphOf(world);
  if (isNoEnclave(graph.inventory))
    return { faults: [absence('second walls')], undecided: [], guards: () => [] };
  return {
    faults: WALLS.flatMap(({ breaches }) => [...breaches(graph)]),
    undecided: [],
    guards: () => WALLS.flatMap(({ guards }) => [...(guards?.(graph) ?? [])]),
  };
});
