import { addressesOf } from '../../aws/ipv4';
import type { Assembly, Resource, Value } from '../../template/assembly';
import { booleanOf, get, numberOf, textOf } from '../../template/values/values';
import { ANY_ADDRESS, ANY_PORT, ANY_PROTOCOL, ANYTHING, type Box, type Interval } from './box';
import { idOf, resourceIn } from './lookup';
import type { Acl, AclEntry, Route, Subnet } from './network';

const NETWORK_ACL = 'AWS::EC2::NetworkAcl';
const ROUTE_TABLE = 'AWS::EC2::RouteTable';
const SUBNET = 'AWS::EC2::Subnet';

/** Every subnet with the routes and the network ACL that hold for it. What can't be read is open. */
export function readSubnets(assembly: Assembly): Map<string, Subnet> {
  return new Map(assembly.ofType(SUBNET).map((subnet) => [idOf(subnet), readSubnet(assembly, subnet)]));
}

function readSubnet(assembly: Assembly, subnet: Resource): Subnet {
  return {
    id: idOf(subnet),
    at: subnet,
    addresses: addressesOf(textOf(get(subnet.properties, 'CidrBlock')) ?? '') ?? ANY_ADDRESS,
    routes: routesOf(assembly, tablesOf(assembly, subnet)),
    acl: aclOf(assembly, subnet),
  };
}

/** What is associated with a subnet; an association whose subnet isn't known counts for each. */
const associated = (
  assembly: Assembly,
  subnet: Resource,
  association: string,
  property: string,
  type: string,
) =>
  assembly
    .ofType(association)
    .filter(({ properties }) => {
      const owner = resourceIn(assembly, get(properties, 'SubnetId'), SUBNET);
      return owner === undefined || idOf(owner) === idOf(subnet);
    })
    .map(({ properties }) => resourceIn(assembly, get(properties, property), type));

const tablesOf = (assembly: Assembly, subnet: Resource) =>
  associated(assembly, subnet, 'AWS::EC2::SubnetRouteTableAssociation', 'RouteTableId', ROUTE_TABLE).flatMap(
    (table) => (table ? [idOf(table)] : []),
  );

/** Routes of the given tables, and those whose table isn't known: the main table's, or any. */
function routesOf(assembly: Assembly, tables: readonly string[]): Route[] {
  return assembly
    .ofType('AWS::EC2::Route')
    .filter(({ properties }) => {
      const table = resourceIn(assembly, get(properties, 'RouteTableId'), ROUTE_TABLE);
      return table === undefined || tables.includes(idOf(table));
    })
    .map((route) => readRoute(route));
}

function readRoute(route: Resource): Route {
  const list = textOf(get(route.properties, 'DestinationPrefixListId'));
  const range = addressesOf(textOf(get(route.properties, 'DestinationCidrBlock')) ?? '') ?? ANY_ADDRESS;
  return {
    at: route,
    to: list === undefined ? { kind: 'range', addresses: range } : { kind: 'prefix-list', id: list },
  };
}

function aclOf(assembly: Assembly, subnet: Resource): Acl {
  const acls = associated(
    assembly,
    subnet,
    'AWS::EC2::SubnetNetworkAclAssociation',
    'NetworkAclId',
    NETWORK_ACL,
  );
  const [acl] = acls;
  // No association is the VPC's default ACL, which allows everything; of several, none is known to apply.
  if (acl === undefined || acls.length > 1) {
    const open: AclEntry = { at: subnet, number: 1, allow: true, box: ANYTHING };
    return { at: subnet, inbound: [open], outbound: [open] };
  }
  const entries = assembly
    .ofType('AWS::EC2::NetworkAclEntry')
    .filter(({ properties }) => {
      const owner = resourceIn(assembly, get(properties, 'NetworkAclId'), NETWORK_ACL);
      return owner === undefined || idOf(owner) === idOf(acl);
    })
    .map((entry) => ({ egress: booleanOf(get(entry.properties, 'Egress')), entry: readEntry(entry) }));
  const ofDirection = (egress: boolean) =>
    entries.filter((one) => one.egress === undefined || one.egress === egress).map(({ entry }) => entry);
  return { at: acl, inbound: entriesOf(ofDirection(false)), outbound: entriesOf(ofDirection(true)) };
}

const entriesOf = (entries: readonly (AclEntry | undefined)[]) => entries.flatMap((entry) => entry ?? []);

/** An entry at its worst: what can't be read allows everything, or denies nothing (and is left out). */
function readEntry(entry: Resource): AclEntry | undefined {
  const allow = textOf(get(entry.properties, 'RuleAction')) !== 'deny';
  const number = numberOf(get(entry.properties, 'RuleNumber'));
  const box = boxOf(entry.properties);
  if (box === undefined || number === undefined)
    return allow ? { at: entry, number: number ?? 0, allow, box: ANYTHING } : undefined;
  return { at: entry, number, allow, box };
}

function boxOf(entry: Value): Box | undefined {
  const address = addressesOf(textOf(get(entry, 'CidrBlock')) ?? '');
  const number = numberOf(get(entry, 'Protocol'));
  if (address === undefined || number === undefined) return undefined;
  const protocol: Interval = number < 0 ? ANY_PROTOCOL : [number, number];
  const port = number === 6 || number === 17 ? portRange(get(entry, 'PortRange')) : ANY_PORT;
  return port && { address, port, protocol };
}

function portRange(value: Value | undefined): Interval | undefined {
  if (value === undefined) return ANY_PORT;
  const [from, to] = [numberOf(get(value, 'From')), numberOf(get(value, 'To'))];
  return from === undefined || to === undefined || to < from ? undefined : [from, to];
}
