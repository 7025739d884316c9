import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Interface } from '../../engines/network/network';
import { subnetsOf } from '../../engines/network/reach';
import { readNetwork } from '../../engines/network/read-network';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { callsOf } from '../operable/calls';
import { passagesTo } from '../operable/endpoint-of';

const SUBNET = 'AWS::EC2::Subnet';
const REMEDY = 'Give each tier subnets of its own, with a route table that has the gateways it calls alone.';

/** Kinds of interface by subnet. */
function kindsIn(world: World): ReadonlyMap<string, ReadonlyMap<Interface['kind'], Interface>> {
  const network = readNetwork(world.assembly);
  const kinds = new Map<string, Map<Interface['kind'], Interface>>();
  for (const one of network.interfaces)
    for (const { id } of subnetsOf(network, one)) {
      const known = kinds.get(id) ?? new Map();
      kinds.set(id, known.set(one.kind, one));
    }
  return kinds;
}

/** Subnets of two tiers at once, and those whose routes are none of the assembly's, or lead to what they don't call. */
export function* mixedTiers({ world }: AccessGraph): Iterable<Fault> {
  const { assembly } = world;
  const kinds = kindsIn(world);
  for (const subnet of assembly.ofType(SUBNET)) {
    const here = kinds.get(idOf(subnet)) ?? new Map<Interface['kind'], Interface>();
    if (here.size > 1)
      yield faultAt(subnet, undefined, `it holds interfaces of ${[...here.keys()].join(' and ')}`, REMEDY, [
        resourceStep(subnet, 'is the one subnet'),
        ...[...here.values()].flatMap(({ at }) => {
          const owner = assembly.resources.find(
            ({ file, pointer }) => file === at.file && at.pointer.startsWith(pointer),
          );
          return owner ? [resourceStep(owner, 'has interfaces there')] : [];
        }),
      ]);
    const own = assembly
      .ofType('AWS::EC2::SubnetRouteTableAssociation')
      .filter(({ properties }) => resourceIn(assembly, get(properties, 'SubnetId'), SUBNET) === subnet);
    if (own.length !== 1)
      yield faultAt(subnet, undefined, `${own.length} route tables are associated with it; one must`, REMEDY);
    yield* uncalledGateways(subnet, own, here, world);
  }
}

/** What subnets are associated with, of which each tier has its own. */
const ASSOCIATED = [
  ['AWS::EC2::SubnetRouteTableAssociation', 'RouteTableId', 'AWS::EC2::RouteTable'],
  ['AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclId', 'AWS::EC2::NetworkAcl'],
] as const;

/** Route tables and network ACLs of subnets that hold interfaces of different kinds: what the one needs opens the other. */
export function* sharedTables({ world }: AccessGraph): Iterable<Fault> {
  const { assembly } = world;
  const kinds = kindsIn(world);
  for (const [type, property, of] of ASSOCIATED) {
    const owners = new Map<Resource, { kind: Interface['kind']; by: Resource }>();
    for (const association of assembly.ofType(type)) {
      const table = resourceIn(assembly, get(association.properties, property), of);
      const subnet = resourceIn(assembly, get(association.properties, 'SubnetId'), SUBNET);
      const [kind] = (subnet && kinds.get(idOf(subnet)))?.keys() ?? [];
      if (!table || !kind) continue;
      const known = owners.get(table);
      if (known && known.kind !== kind)
        yield faultAt(
          association,
          get(association.properties, property),
          `${table.logicalId} is of a subnet with interfaces of ${kind}, and of one of ${known.kind}, too`,
          'Give each tier route tables and a network ACL of its own.',
          [
            resourceStep(association, `associates it with a subnet of ${kind}`),
            resourceStep(known.by, `associates it with one of ${known.kind}`),
            resourceStep(table, 'is the one table'),
          ],
        );
      else owners.set(table, { kind, by: association });
    }
  }
}

const NEEDED = { s3: ['task', 'model'], dynamodb: ['task'] } as const;

function* uncalledGateways(
  subnet: Resource,
  associations: readonly Resource[],
  here: ReadonlyMap<Interface['kind'], Interface>,
  { assembly }: World,
): Iterable<Fault> {
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint')) {
    const service = textOf(get(endpoint.properties, 'ServiceName'))?.split('.').at(-1);
    const needed: readonly Interface['kind'][] =
      service === 's3' || service === 'dynamodb' ? NEEDED[service] : [];
    const tables = itemsOf(get(endpoint.properties, 'RouteTableIds')).map(textOf);
    for (const association of associations)
      if (
        tables.includes(textOf(get(association.properties, 'RouteTableId'))) &&
        !needed.some((kind) => here.has(kind))
      )
        yield faultAt(
          association,
          undefined,
          `${subnet.logicalId} has a way to ${service ?? 'a gateway'}, which nothing in it calls`,
          REMEDY,
          [resourceStep(association, 'gives it the routes'), resourceStep(endpoint, 'adds one there')],
        );
  }
}

/** Endpoints that no part calls: what has no use is a way in all the same. */
export function* uncalled(graph: AccessGraph): Iterable<Fault> {
  const { world } = graph;
  const called = new Set(callsOf(graph).flatMap(({ services }) => [...services]));
  const used = new Set(
    [...called].flatMap((service) => passagesTo(service, world).map(({ endpoint }) => endpoint)),
  );
  for (const endpoint of world.assembly.ofType('AWS::EC2::VPCEndpoint'))
    if (!used.has(endpoint))
      yield faultAt(
        endpoint,
        get(endpoint.properties, 'ServiceName'),
        'no part of the enclave calls it',
        'Take the endpoint away.',
      );
}

/** One prefix list stands for one gateway, wherever it is named. */
export function* crossedLists(graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const gateways = assembly
    .ofType('AWS::EC2::VPCEndpoint')
    .filter(({ properties }) => textOf(get(properties, 'VpcEndpointType')) === 'Gateway');
  // Whoever calls one gateway alone calls S3, so that all such groups name the same list.
  const single = new Map<string, Resource>();
  for (const group of assembly.ofType('AWS::EC2::SecurityGroup')) {
    const lists = itemsOf(get(group.properties, 'SecurityGroupEgress')).flatMap((rule) => {
      const list = textOf(get(rule, 'DestinationPrefixListId'));
      return list === undefined ? [] : [list];
    });
    if (new Set(lists).size !== lists.length || lists.length > gateways.length)
      yield faultAt(
        group,
        get(group.properties, 'SecurityGroupEgress'),
        'it names a prefix list twice',
        REMEDY,
      );
    const [only, second] = lists;
    if (only === undefined || second !== undefined) continue;
    single.set(only, group);
  }
  const [[, first] = [undefined, undefined], other] = [...single];
  if (first && other)
    yield faultAt(
      other[1],
      get(other[1].properties, 'SecurityGroupEgress'),
      `it lets out to another prefix list than ${first.logicalId}, and both call S3 alone`,
      "Name S3's prefix list.",
      [resourceStep(other[1], 'names one'), resourceStep(first, 'names another')],
    );
}

/** Endpoints never ask: their groups let nothing out. */
export function* talkingEndpoints({ world: { assembly } }: AccessGraph): Iterable<Fault> {
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint'))
    for (const value of itemsOf(get(endpoint.properties, 'SecurityGroupIds'))) {
      const group = resourceIn(assembly, value, 'AWS::EC2::SecurityGroup');
      const rules = itemsOf(group && get(group.properties, 'SecurityGroupEgress'));
      const out = rules.find(
        (rule) => get(rule, 'DestinationPrefixListId') ?? get(rule, 'DestinationSecurityGroupId'),
      );
      if (group && out) yield faultAt(group, out, 'it lets an endpoint ask, which only answers', REMEDY);
    }
}

/** Interface endpoints in fewer than two zones: they answer nobody when the one is gone. */
export function* oneZoned({ world: { assembly } }: AccessGraph): Iterable<Fault> {
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint')) {
    if (textOf(get(endpoint.properties, 'VpcEndpointType')) === 'Gateway') continue;
    const subnets = get(endpoint.properties, 'SubnetIds');
    const zones = itemsOf(subnets).flatMap(
      (each) => textOf(get(resourceIn(assembly, each, SUBNET)?.properties, 'AvailabilityZone')) ?? [],
    );
    if (new Set(zones).size < 2)
      yield faultAt(
        endpoint,
        subnets,
        'it stands in fewer than two availability zones, and answers nobody when one is gone',
        'Name a subnet in each of two zones at the least.',
      );
  }
}
