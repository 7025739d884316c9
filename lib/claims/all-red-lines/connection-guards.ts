import type { Guard } from '../../contract/guard';
import { remove } from '../../contract/mutation';
import type { World } from '../../contract/world';
import type { Task } from '../../engines/inventory/inventory';
import { aclPassages, entriesFor } from '../../engines/network/acl-obstacles';
import { interfaceOf } from '../../engines/network/lookup';
import type { Interface, Network } from '../../engines/network/network';
import { rulesOf, subnetsOf } from '../../engines/network/reach';
import type { Place, Resource } from '../../template/assembly';
import { listenPort } from '../shared/environment';
import { guardAt, propertyGuard } from '../shared/guards';

/** A connection that the proxy makes to a classifier. */
interface Connection {
  readonly proxyService: Resource;
  readonly classifier: Task;
  readonly service: Resource;
}

/** Rules of groups and entries of network ACLs that let the proxy connect. */
export function* connectionGuards(
  { proxyService, classifier, service }: Connection,
  network: Network,
  world: World,
): Iterable<Guard> {
  const from = interfaceOf(network, proxyService);
  const to = interfaceOf(network, service);
  const port = listenPort(classifier) ?? 0;
  if (!from || !to) return;
  yield* propertyGuard(
    service,
    'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
    ['sg-0123456789abcdef0'],
    'the classifier is in a group that the proxy may call',
  );
  yield* groupGuards(from, 'outbound', port, network, world);
  yield* groupGuards(to, 'inbound', port, network, world);
  yield* aclGuards(from, to, port, network, world);
}

/** The one rule of a group that a connection to the port needs; two make up for each other. */
function* groupGuards(
  of: Interface,
  direction: 'inbound' | 'outbound',
  port: number,
  network: Network,
  world: World,
): Iterable<Guard> {
  const [group] = of.groups.flatMap((id) => ownerOf(network.groups.get(id)?.at, world) ?? []);
  const [rule, second] = rulesOf(network, of, direction).filter(
    ({ port: [low, high], peer }) => low <= port && port <= high && peer.kind === 'group',
  );
  if (!group || !rule || second) return;
  // A rule that is a resource of its own goes with the whole resource.
  const { file, pointer } = rule.at;
  const says = `its rule lets the connection ${direction === 'inbound' ? 'in' : 'out'} at port ${port}`;
  yield* guardAt(group, group, says, remove({ file, pointer: pointer.replace(/\/Properties$/, '') }));
}

function* aclGuards(
  from: Interface,
  to: Interface,
  port: number,
  network: Network,
  world: World,
): Iterable<Guard> {
  for (const source of subnetsOf(network, from)) {
    for (const target of subnetsOf(network, to)) {
      if (source.id === target.id) continue;
      for (const passage of aclPassages(source, target, port)) {
        const acl = ownerOf(passage.acl.at, world);
        if (!acl) continue;
        for (const { at } of entriesFor(passage))
          yield* guardAt(acl, acl, `${passage.says} (${at.pointer})`, remove(at));
      }
    }
  }
}

const ownerOf = (at: Place | undefined, { assembly }: World): Resource | undefined =>
  assembly.resources.find(
    ({ file, pointer }) =>
      file === at?.file && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`)),
  );
