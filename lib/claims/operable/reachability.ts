import type { EndpointService } from '../../aws/endpoint-actions';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { inventoryOf } from '../../engines/inventory/inventory';
import { obstacle } from '../../engines/network/acl-obstacles';
import { doorsOf } from '../../engines/network/doors';
import { gatewayObstacle, prefixListsOf } from '../../engines/network/gateway-reach';
import { idOf, interfaceOf } from '../../engines/network/lookup';
import type { Interface, Network } from '../../engines/network/network';
import { readNetworkShut } from '../../engines/network/read-network';
import type { Place, Resource } from '../../template/assembly';
import { booleanOf, get, numberOf, textOf } from '../../template/values/values';
import { listenPort } from '../shared/environment';
import { callsOf } from './calls';
import { type Passage, passagesTo } from './endpoint-of';

const REMEDY =
  'Let the groups of both ends, the network ACLs and the routes pass it, as the network constructs do.';
const HTTPS = 443;

/** What must be reached and surely isn't, or isn't known to be. */
export function* unreached(graph: AccessGraph): Iterable<Fault> {
  const { world } = graph;
  const network = readNetworkShut(world.assembly);
  for (const { resource, part, services } of callsOf(graph)) {
    const from = interfaceOf(network, resource);
    if (from === undefined) continue;
    for (const service of services)
      for (const passage of passagesTo(service, world))
        yield* toEndpoint(resource, part, from, passage, network, world);
    yield* prefixListsLacking(resource, part, from, services, network, world);
  }
  yield* doorsShut(network, world);
  yield* namesOff(world);
}

function* toEndpoint(
  caller: Resource,
  part: string,
  from: Interface,
  { endpoint, service }: Passage,
  network: Network,
  world: World,
): Iterable<Fault> {
  const gateway = textOf(get(endpoint.properties, 'VpcEndpointType')) === 'Gateway';
  const to = interfaceOf(network, endpoint);
  const found = gateway
    ? gatewayObstacle(network, from, endpoint, world)
    : to === undefined
      ? { at: [endpoint], says: 'it has no interface' }
      : obstacle(network, from, to, HTTPS);
  if (found)
    yield cut(caller, endpoint, `the ${part} can't surely reach the endpoint of ${service}`, found, world);
}

/** As many prefix lists as gateways: a group that lets out to fewer cuts one off. */
function* prefixListsLacking(
  caller: Resource,
  part: string,
  from: Interface,
  services: ReadonlySet<EndpointService>,
  network: Network,
  world: World,
): Iterable<Fault> {
  const gateways = [...services].flatMap((service) =>
    passagesTo(service, world).filter(
      ({ endpoint }) => textOf(get(endpoint.properties, 'VpcEndpointType')) === 'Gateway',
    ),
  );
  const lists = prefixListsOf(network, from);
  if (lists.size >= new Set(gateways.map(({ service }) => service)).size) return;
  const at = from.groups.flatMap((id) => network.groups.get(id)?.at ?? []);
  const says = `its groups let requests out to ${lists.size} prefix lists, and it needs ${gateways.map(({ service }) => service).join(' and ')}`;
  yield cut(caller, caller, `the ${part} can't surely reach its gateway endpoints`, { at, says }, world);
}

function cut(
  from: Resource,
  to: Resource,
  message: string,
  { at, says }: { readonly at: readonly Place[]; readonly says: string },
  { assembly }: World,
): Fault {
  const owner = ownerOf(assembly.resources, at[0]) ?? to;
  return faultAt(owner, at[0], `${message}: ${says}`, REMEDY, [
    resourceStep(from, 'asks'),
    ...at.map((each) => step('rule', ownerOf(assembly.resources, each)?.logicalId ?? '', each, says)),
    resourceStep(to, 'is asked'),
  ]);
}

export const ownerOf = (resources: readonly Resource[], at: Place | undefined): Resource | undefined =>
  resources.find(
    ({ file, pointer }) =>
      file === at?.file && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`)),
  );

/** Interface endpoints answer under AWS's own names, which takes the VPC's resolver and its host names. */
function* namesOff(world: World): Iterable<Fault> {
  const { assembly } = world;
  for (const vpc of assembly.ofType('AWS::EC2::VPC'))
    for (const name of ['EnableDnsSupport', 'EnableDnsHostnames']) {
      const value = get(vpc.properties, name);
      // Support is on unless it is switched off, host names are off unless they are switched on.
      const on = value === undefined ? name === 'EnableDnsSupport' : booleanOf(value) === true;
      if (!on)
        yield faultAt(vpc, value, `${name} isn't on, so that the names of endpoints aren't theirs`, REMEDY);
    }
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint')) {
    if (textOf(get(endpoint.properties, 'VpcEndpointType')) === 'Gateway') continue;
    const value = get(endpoint.properties, 'PrivateDnsEnabled');
    if (booleanOf(value) !== true)
      yield faultAt(
        endpoint,
        value,
        `the name of ${textOf(get(endpoint.properties, 'ServiceName')) ?? 'its service'} leads past the endpoint`,
        'Set PrivateDnsEnabled.',
      );
  }
}

const TARGETS = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** A door's load balancer hands on to where the service listens, and sees there whether it is well. */
function* doorsShut(network: Network, world: World): Iterable<Fault> {
  const { proxies, reviews } = inventoryOf(world);
  for (const door of doorsOf(world.assembly)) {
    for (const balancer of door.balancers) yield* heldByRules(balancer);
    for (const task of [...proxies, ...reviews]) {
      const services = door.answers.flatMap((answer) =>
        answer && task.services.some((each) => idOf(each) === idOf(answer)) ? [answer] : [],
      );
      const port = listenPort(task);
      for (const service of services) {
        for (const group of door.groups) yield* elsewhere(group, port, service);
        for (const balancer of door.balancers) {
          const [from, to] = [interfaceOf(network, balancer), interfaceOf(network, service)];
          const found = from && to && port !== undefined ? obstacle(network, from, to, port) : undefined;
          if (found) yield cut(balancer, service, "the door can't surely reach its service", found, world);
        }
      }
    }
  }
}

function* heldByRules(balancer: Resource): Iterable<Fault> {
  const value = get(balancer.properties, 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic');
  if (textOf(value) !== 'off')
    yield faultAt(
      balancer,
      value,
      'what comes by PrivateLink is held to the inbound rules of a group that has none',
      "Set EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic to 'off'.",
    );
}

function* elsewhere(group: Resource, port: number | undefined, service: Resource): Iterable<Fault> {
  if (group.type !== TARGETS) return;
  const health = get(group.properties, 'HealthCheckPort');
  const said = [
    ['Port', numberOf(get(group.properties, 'Port')) === port],
    [
      'HealthCheckPort',
      health === undefined || textOf(health) === 'traffic-port' || numberOf(health) === port,
    ],
    ['Protocol', textOf(get(group.properties, 'Protocol')) === 'TCP'],
    [
      'HealthCheckProtocol',
      ['TCP', undefined].includes(textOf(get(group.properties, 'HealthCheckProtocol'))),
    ],
  ] as const;
  for (const [name, right] of said)
    if (!right)
      yield faultAt(
        group,
        get(group.properties, name),
        `${name} isn't that of ${service.logicalId}, which listens for TCP at ${port ?? 'a port that is not known'}`,
        'Forward to the port at which the service listens, and ask for its health there.',
        [
          step('value', name, get(group.properties, name) ?? group, 'is where the door sends to'),
          resourceStep(service, 'listens elsewhere'),
        ],
      );
}
