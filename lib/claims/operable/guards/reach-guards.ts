import type { Guard } from '../../../contract/guard';
import { add, below, property, remove, replace } from '../../../contract/mutation';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import { inventoryOf } from '../../../engines/inventory/inventory';
import { aclPassages, entriesFor } from '../../../engines/network/acl-obstacles';
import { rulesOf as firewallRules, RULE_GROUP } from '../../../engines/network/dns';
import { interfaceOf } from '../../../engines/network/lookup';
import type { Interface, Network } from '../../../engines/network/network';
import { rulesOf, subnetsOf } from '../../../engines/network/reach';
import { readNetworkShut } from '../../../engines/network/read-network';
import type { Place, Resource } from '../../../template/assembly';
import { get, itemsOf, textOf } from '../../../template/values/values';
import { guardAt, presenceGuard, propertyGuard } from '../../shared/guards';
import { callsOf } from '../calls';
import { passagesTo } from '../endpoint-of';
import { ownerOf } from '../reachability';

const HTTPS = 443;

/** What lets parts reach endpoints, and resolve and run. */
export function* reachGuards(graph: AccessGraph): Iterable<Guard> {
  const { world } = graph;
  const network = readNetworkShut(world.assembly);
  for (const { resource, services } of callsOf(graph)) {
    const from = interfaceOf(network, resource);
    for (const service of services)
      for (const { endpoint } of passagesTo(service, world)) {
        const to = interfaceOf(network, endpoint);
        if (from && to) yield* connection(network, from, to, world.assembly.resources);
      }
  }
  for (const vpc of world.assembly.ofType('AWS::EC2::VPC'))
    yield* presenceGuard(vpc, 'EnableDnsHostnames', 'endpoints answer under the names of their services');
  for (const endpoint of world.assembly.ofType('AWS::EC2::VPCEndpoint')) {
    if (textOf(get(endpoint.properties, 'VpcEndpointType')) === 'Gateway')
      yield* propertyGuard(endpoint, 'RouteTableIds', [], 'routes lead to the gateway');
    else yield* presenceGuard(endpoint, 'PrivateDnsEnabled', "the service's name is the endpoint's");
  }
  yield* firewallGuards(graph);
  yield* runningGuards(graph);
}

/** The one rule on either side, and the entries of network ACLs, that a connection needs. */
function* connection(
  network: Network,
  from: Interface,
  to: Interface,
  resources: readonly Resource[],
): Iterable<Guard> {
  const says = `${from.logicalId} reaches ${to.logicalId}`;
  const rule = (of: Interface, direction: 'inbound' | 'outbound', far: Interface): Iterable<Guard> => {
    const [one, second] = rulesOf(network, of, direction).filter(
      ({ peer, port: [low, high] }) =>
        peer.kind === 'group' && far.groups.includes(peer.id) && low <= HTTPS && HTTPS <= high,
    );
    const [group] = of.groups.flatMap((id) => network.groups.get(id)?.at ?? []);
    return one && !second ? taking(one.at, group, says, resources) : [];
  };
  yield* rule(from, 'outbound', to);
  yield* rule(to, 'inbound', from);
  const [source] = subnetsOf(network, from);
  const [target] = subnetsOf(network, to);
  if (!source || !target || source.id === target.id) return;
  for (const passage of aclPassages(source, target, HTTPS))
    for (const { at } of entriesFor(passage)) yield* taking(at, passage.acl.at, says, resources);
}

/** The edit takes a rule; the guard is what it is a rule of, since a rule that is a resource of its own goes whole. */
function* taking(
  at: Place,
  of: Place | undefined,
  says: string,
  resources: readonly Resource[],
): Iterable<Guard> {
  const owner = ownerOf(resources, of);
  const whole = { file: at.file, pointer: at.pointer.replace(/\/Properties$/, '') };
  if (owner) yield* guardAt(owner, owner, `${says} (${whole.pointer})`, remove(whole));
}

function* firewallGuards({ world: { assembly } }: AccessGraph): Iterable<Guard> {
  for (const group of assembly.ofType(RULE_GROUP))
    for (const { rule, action, list } of firewallRules(assembly, group)) {
      if (action !== 'ALLOW' || !list) continue;
      const trusts = below(rule, 'FirewallDomainRedirectionAction');
      if (get(rule, 'FirewallDomainRedirectionAction'))
        yield* guardAt(group, trusts, "what buckets' names are redirected to is trusted", remove(trusts));
      const [first] = itemsOf(get(list.properties, 'Domains')).filter(
        (domain) => textOf(domain)?.startsWith('kms.') === true,
      );
      if (first) yield* guardAt(list, first, `${textOf(first)} may be asked for`, remove(first));
    }
}

function* runningGuards({ world }: AccessGraph): Iterable<Guard> {
  const { proxies, classifiers, reviews } = inventoryOf(world);
  for (const { resource, services } of [...proxies, ...[...classifiers.values()].flat(), ...reviews]) {
    const check = property(resource, 'ContainerDefinitions', '0', 'HealthCheck', 'Command');
    yield* guardAt(resource, check, 'its health is asked where it listens', replace(check, ['CMD', 'true']));
    for (const service of services) {
      const waits = below(service, 'DependsOn');
      if (service.attributes.get('DependsOn'))
        yield* guardAt(service, waits, 'it waits for its log', replace(waits, []));
      const at = property(service, 'Cluster');
      yield* guardAt(service, at, 'its cluster is of the assembly', replace(at, 'challenge'));
      const most = property(service, 'DeploymentConfiguration', 'MaximumPercent');
      yield* guardAt(service, most, 'tasks can be replaced', add(most, 100));
    }
  }
}
