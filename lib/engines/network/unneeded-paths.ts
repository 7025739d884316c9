import type { Fault } from '../../contract/fault';
import { step } from '../../contract/step';
import type { Assembly } from '../../template/assembly';
import type { Inventory, Task } from '../inventory/inventory';
import { idOf } from './lookup';
import type { Interface, Network } from './network';
import { type PacketPath, reachesOf } from './reach';

/** What an interface is for. Anything else that has one is a stranger. */
export type InterfacePurpose = 'door' | 'proxy' | 'classifier' | 'review' | 'model' | 'endpoint' | 'stranger';

/** Who may send packets to whom, inside. Everything calls AWS's services; nothing is called by them. */
const NEEDED: Readonly<Record<InterfacePurpose, readonly InterfacePurpose[]>> = {
  door: ['proxy', 'review'],
  proxy: ['classifier', 'endpoint'],
  classifier: ['endpoint'],
  review: ['endpoint'],
  model: ['endpoint'],
  endpoint: [],
  stranger: [],
};

export const purposeOf = (one: Interface, inventory: Inventory): InterfacePurpose => {
  if (one.kind === 'load-balancer') return 'door';
  if (one.kind === 'endpoint') return 'endpoint';
  if (one.kind === 'model')
    return [...inventory.models, ...inventory.safeguards].some(({ resource }) => idOf(resource) === one.id)
      ? 'model'
      : 'stranger';
  const is = (tasks: readonly Task[]) =>
    tasks.some(({ services }) => services.some((service) => idOf(service) === one.id));
  if (is(inventory.proxies)) return 'proxy';
  if (is(inventory.reviews)) return 'review';
  return is([...inventory.classifiers.values()].flat()) ? 'classifier' : 'stranger';
};

/** Pairs of interfaces that can talk though nothing needs them to. */
export function unneededPaths(assembly: Assembly, network: Network, inventory: Inventory): Fault[] {
  const parts = network.interfaces.map((one) => ({ one, part: purposeOf(one, inventory) }));
  const reaches = reachesOf(network);
  return parts.flatMap(({ one: from, part }) =>
    parts.flatMap(({ one: to, part: other }) => {
      if (from.id === to.id || NEEDED[part].includes(other)) return [];
      const path = reaches(from, to);
      return path === undefined ? [] : [unneededPath(assembly, from, to, `${part} to ${other}`, path)];
    }),
  );
}

/** A packet between two interfaces that nothing needs. */
export function unneededPath(
  assembly: Assembly,
  from: Interface,
  to: Interface,
  pair: string,
  path: PacketPath,
): Fault {
  const admits = path.hops[1] ?? path.hops[0];
  const at = admits?.at ?? to.at;
  const owner = assembly.resources.find(
    ({ file, pointer }) =>
      file === at.file && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`)),
  );
  return {
    at: { file: at.file, pointer: at.pointer },
    logicalId: owner?.logicalId ?? to.logicalId,
    message: `${from.logicalId} can send packets to ${to.logicalId} at port ${path.packet.port} (${pair}), which nothing needs`,
    remedy: 'Let the security group name only the groups of those that must call.',
    witness: [
      step('resource', from.logicalId, from.at, 'sends a packet'),
      ...path.hops.map((hop) =>
        step('rule', hop.kind, hop.at, `the ${hop.kind.replace('-', ' ')} lets it through`),
      ),
      step('resource', to.logicalId, to.at, 'receives it'),
    ],
  };
}
