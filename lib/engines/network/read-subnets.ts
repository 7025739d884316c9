import { addressesOf } from '../../aws/ipv4';
import type { Assembly, Resource, Value } from '../../template/assembly';
import { booleanOf, get, numberOf, textOf } from '../../template/values/values';
import { ANY_ADDRESS, ANY_PORT, ANY_PROTOCOL, ANYTHING, type Box, type Interval } from './box';
import { idOf, resourceIn } from './lookup';
import type { Acl, AclEntry, Reading, Route, Subnet } from './network';

const NETWORK_ACL = 'AWS::EC2::NetworkAcl';
const ROUTE_TABLE = 'AWS::EC2::RouteTable';
const SUBNET = 'AWS::EC2::Subnet';

/** Every subnet with the routes and the network ACL that hold for it. What can't be read is open, or shut. */
export function readSubnets(assembly: Assembly, reading: Reading): Map<string, Subnet> {
  return new Map(
    assembly.ofType(SUBNET).map((subnet) => [idOf(subnet), readSubnet(assembly, subnet, reading)]),
  );
}

function readSubnet(assembly: Assembly, subnet: Resource, reading: Reading): Subnet {
  return {
    id: idOf(subnet),
    at: subnet,
    addresses: addressesOf(textOf(get(subnet.properties, 'CidrBlock')) ?? '') ?? ANY_ADDRESS,
    routes: routesOf(assembly, tablesOf(assembly, subnet)),
    acl: aclOf(assembly, subnet, reading),
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

function aclOf(assembly: Assembly, subnet: Resource, reading: Reading): Acl {
  const acls = associated(
    assembly,
    subnet,
    'AWS::EC2::SubnetNetworkAclAssociation',
    'NetworkAclId',
    NETWORK_ACL,
  );
  const [acl] = acls;
  // No association is the VPC's default ACL, which allows everything; of several, none is known to apply.
  if (acls.length > 1 && reading === 'shut') return { at: subnet, inbound: [], outbound: [] };
  if (acl === undefined || acls.length > 1) {
    const open: AclEntry = { at: subnet, number: 1, allow: true, box: ANYTHING };
    return { at: subnet, inbound: [open], outbound: [open] };
  }
  const entries = assembly
    .ofType('AWS::EC2::NetworkAclEntry')
    .filter((entry) => {
      const owner = resourceIn(assembly, get(entry.properties, 'NetworkAclId'), NETWORK_ACL);
      return owner === undefined ? reading === 'open' || denies(entry) : idOf(owner) === idOf(acl);
    })
    .map((entry) => ({ egress: egressOf(entry), resource: entry, entry: readEntry(entry, reading) }));
  const counts = (entry: Resource) => reading === 'open' || denies(entry);
  const ofDirection = (egress: boolean) =>
    entries
      .filter((one) => (one.egress === undefined ? counts(one.resource) : one.egress === egress))
      .map(({ entry }) => entry);
  return { at: acl, inbound: entriesOf(ofDirection(false)), outbound: entriesOf(ofDirection(true)) };
}

const entriesOf = (entries: readonly (AclEntry | undefined)[]) => entries.flatMap((entry) => entry ?? []);

/** An entry that isn't told in so many words to allow. */
const denies = (entry: Resource) => textOf(get(entry.properties, 'RuleAction')) !== 'allow';

/** CloudFormation takes an entry that doesn't say so for one of what comes in. */
function egressOf({ properties }: Resource): boolean | undefined {
  const value = get(properties, 'Egress');
  return value === undefined ? false : booleanOf(value);
}

/**
 * An entry at its worst. Open: what can't be read allows everything, or denies nothing (and is left out). Shut: it
 * denies everything, or allows nothing.
 */
function readEntry(entry: Resource, reading: Reading): AclEntry | undefined {
  const said = textOf(get(entry.properties, 'RuleAction'));
  const allow = reading === 'open' ? said !== 'deny' : said === 'allow';
  const number = numberOf(get(entry.properties, 'RuleNumber'));
  const box = boxOf(entry.properties);
  if (box === undefined || number === undefined)
    return allow === (reading === 'open')
      ? { at: entry, number: number ?? 0, allow, box: ANYTHING }
      : undefined;
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
