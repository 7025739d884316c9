import type { World } from '../../contract/world';
import type { Place, Resource } from '../../template/assembly';
import { get, itemsOf } from '../../template/values/values';
import { deniedBy } from './acl';
import { ANY_ADDRESS, type Box } from './box';
import { idOf, resourceIn } from './lookup';
import type { AclEntry, Interface, Network, Subnet } from './network';
import { EPHEMERAL, rulesOf, subnetsOf, TCP } from './reach';

/** What keeps an interface from a gateway endpoint, and where. */
export interface GatewayObstacle {
  readonly at: readonly Place[];
  readonly says: string;
}

const HTTPS = 443;

/**
 * What keeps an interface from a gateway endpoint: a subnet whose routes don't lead there, network ACLs that let no
 * request out or no reply in, whose addresses are AWS's to know. Groups are asked of by {@link prefixListsOf}.
 */
export function gatewayObstacle(
  network: Network,
  from: Interface,
  gateway: Resource,
  { assembly }: World,
): GatewayObstacle | undefined {
  const tables = itemsOf(get(gateway.properties, 'RouteTableIds')).flatMap(
    (id) => resourceIn(assembly, id, 'AWS::EC2::RouteTable') ?? [],
  );
  for (const subnet of subnetsOf(network, from)) {
    const own = assembly.ofType('AWS::EC2::SubnetRouteTableAssociation').filter(({ properties }) => {
      const of = resourceIn(assembly, get(properties, 'SubnetId'), 'AWS::EC2::Subnet');
      return of !== undefined && idOf(of) === subnet.id;
    });
    const [only, second] = own;
    const table = only && resourceIn(assembly, get(only.properties, 'RouteTableId'), 'AWS::EC2::RouteTable');
    if (second || !table || !tables.some((each) => idOf(each) === idOf(table)))
      return {
        at: [subnet.at, ...own, gateway],
        says: "no route of the subnet's one route table leads to it",
      };
    const lost = [
      denied(subnet.acl.outbound, [HTTPS, HTTPS]),
      denied(subnet.acl.inbound, EPHEMERAL),
    ].findIndex((boxes) => boxes.length > 0);
    if (lost >= 0)
      return {
        at: [aclPlace(subnet)],
        says: lost === 0 ? 'a network ACL lets no requests out' : 'a network ACL lets no replies in',
      };
  }
  return undefined;
}

const aclPlace = ({ acl }: Subnet): Place => acl.at;

/** What of the packets to or from anywhere the entries don't let through. */
const denied = (entries: readonly AclEntry[], port: Box['port']): readonly Box[] =>
  deniedBy(entries, { address: ANY_ADDRESS, port, protocol: [TCP, TCP] });

/** Prefix lists that the groups of an interface let requests out to. Which is whose is AWS's to know. */
export const prefixListsOf = (network: Network, from: Interface): ReadonlySet<string> =>
  new Set(
    rulesOf(network, from, 'outbound').flatMap(({ peer, port: [low, high], protocol: [first, last] }) =>
      peer.kind === 'prefix-list' && low <= HTTPS && HTTPS <= high && first <= TCP && TCP <= last
        ? [peer.id]
        : [],
    ),
  );
