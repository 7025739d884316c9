import type { Fault } from '../../contract/fault';
import { step } from '../../contract/step';
import type { Assembly } from '../../template/assembly';
import type { Inventory, Task } from '../inventory/inventory';
import { idOf } from './lookup';
import type { Interface, Network } from './network';
import { type Passage, reachesOf } from './reach';

/** What an interface is for. Anything else that has one is a stranger. */
export type Part = 'door' | 'proxy' | 'classifier' | 'review' | 'model' | 'endpoint' | 'stranger';

/** Who may send packets to whom, inside. Everything calls AWS's services; nothing is called by them. */
const WIRED: Readonly<Record<Part, readonly Part[]>> = {
  door: ['proxy', 'review'],
  proxy: ['classifier', 'endpoint'],
  classifier: ['endpoint'],
  review: ['endpoint'],
  model: ['endpoint'],
  endpoint: [],
  stranger: [],
};

export const partOf = (one: Interface, inventory: Inventory): Part => {
  if (one.kind === 'load-balancer') return 'door';
  if (one.kind === 'endpoint') return 'endpoint';
  if (one.kind === 'model')
    return [...inventory.models, ...inventory.safeguards].some(({ resource }) => idOf(resource) === one.id)
      ? 'model'
      : 'stranger';
  const is = (players: readonly Task[]) =>
    players.some(({ services }) => services.some((service) => idOf(service) === one.id));
  if (is(inventory.proxies)) return 'proxy';
  if (is(inventory.reviews)) return 'review';
  return is([...inventory.classifiers.values()].flat()) ? 'classifier' : 'stranger';
};

/** Pairs of interfaces that can talk though nothing needs them to. */
export function strayWires(assembly: Assembly, network: Network, inventory: Inventory): Fault[] {
  const parts = network.interfaces.map((one) => ({ one, part: partOf(one, inventory) }));
  const reaches = reachesOf(network);
  return parts.flatMap(({ one: from, part }) =>
    parts.flatMap(({ one: to, part: other }) => {
      if (from.id === to.id || WIRED[part].includes(other)) return [];
      const passage = reaches(from, to);
      return passage === undefined ? [] : [stray(assembly, from, to, `${part} to ${other}`, passage)];
    }),
  );
}

/** A packet between two interfaces that nothing needs. */
export function stray(
  assembly: Assembly,
  from: Interface,
  to: Interface,
  pair: string,
  passage: Passage,
): Fault {
  const admits = passage.hops[1] ?? passage.hops[0];
  const at = admits?.at ?? to.at;
  const owner = assembly.resources.find(
    ({ file, pointer }) =>
      file === at.file && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`)),
  );
  return {
    at: { file: at.file, pointer: at.pointer },
    logicalId: owner?.logicalId ?? to.logicalId,
    message: `${from.logicalId} can send packets to ${to.logicalId} at port ${passage.packet.port} (${pair}), which nothing needs`,
    remedy: 'Let the security group name only the groups of those that must call.',
    witness: [
      step('resource', from.logicalId, from.at, 'sends a packet'),
      ...passage.hops.map((hop) =>
        step('rule', hop.kind, hop.at, `the ${hop.kind.replace('-', ' ')} lets it through`),
      ),
      step('resource', to.logicalId, to.at, 'receives it'),
    ],
  };
}
