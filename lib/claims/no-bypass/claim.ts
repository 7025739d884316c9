import { claimOf } from '../../contract/claim';
import { type Fault, faultAt } from '../../contract/fault';
import { type AccessGraph, accessGraphOf, unplaced } from '../../engines/iam/access-graph';
import { resourcePoliciesOf } from '../../engines/iam/resource-policies';
import type { PolicyFault } from '../../engines/iam/statement';
import type { Resource } from '../../template/assembly';
import { bypassGuards } from './guards';
import { abilityFaults, modelAbilities } from './model-abilities';
import { chainFaults, holderFaults, rolesThatReachModel, serviceFaults } from './reaching-roles';
import { endpointFaults } from './runtime-endpoints';
import { servedTwice } from './served-twice';

/**
 * Dominance: with the proxy taken away, nobody invokes the model, reads its weights, or may change or become something
 * that can. Entries are every role of the assembly and every principal that one of them trusts.
 */
export const noBypass = claimOf('no-bypass', (world) => {
  const graph = accessGraphOf(world);
  const abilities = [...modelAbilities(graph)];
  const roles = [...rolesThatReachModel(abilities, graph)];
  return {
    faults: [
      ...unreadablePolicies(graph),
      ...abilityFaults(abilities, graph),
      ...chainFaults(roles, graph),
      ...holderFaults(roles, graph),
      ...serviceFaults(roles, graph),
      ...servedTwice(graph),
      ...endpointFaults(graph),
    ],
    undecided: [...unserved(graph), ...unplaced(world)],
    missing: [...missing(graph)],
    guards: () => [...bypassGuards(graph)],
  };
});

function* missing({ inventory }: AccessGraph): Iterable<string> {
  if (inventory.proxies.length === 0) yield 'safety proxy';
  if (inventory.models.length === 0) yield 'model';
}

function* unserved({ inventory, endpoints }: AccessGraph): Iterable<string> {
  if (inventory.models.length > 0 && endpoints.length === 0) yield 'no endpoint serves the model';
}

/** Policies are read at their worst; what made them unreadable is a fault by itself. */
function* unreadablePolicies({ actors, world }: AccessGraph): Iterable<Fault> {
  for (const { fault, resource } of actors.faults) yield unreadable(fault, resource);
  for (const { kind, policy, resource } of resourcePoliciesOf(world.assembly))
    if (kind === 'endpoint') for (const fault of policy.faults) yield unreadable(fault, resource);
}

const unreadable = ({ at, code, message, remedy }: PolicyFault, resource: Resource): Fault =>
  faultAt(resource, at, `${code}: ${message}`, remedy);
