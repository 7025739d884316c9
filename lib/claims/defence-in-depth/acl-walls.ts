import { addressesOf } from '../../aws/ipv4';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { inventoryOf } from '../../engines/inventory/inventory';
import { allowedBy } from '../../engines/network/acl';
import { ANY_ADDRESS, type Box, type Interval, subtractAll } from '../../engines/network/box';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Network, Subnet } from '../../engines/network/network';
import { subnetsOf, TCP } from '../../engines/network/reach';
import { readNetwork } from '../../engines/network/read-network';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';

/** What a tier's network ACL may let through: the VPC's own range, or what gateway endpoints need besides, or that alone. */
type Tier = 'inside' | 'inside-and-gateways' | 'gateways';

const HTTPS: Interval = [443, 443];
const REPLIES: Interval = [1024, 65_535];

const boxesOf = (tier: Tier, ranges: readonly Interval[], direction: 'inbound' | 'outbound'): Box[] => {
  const tcp = (address: Interval, port: Interval): Box => ({ address, port, protocol: [TCP, TCP] });
  const inside = ranges.map((range) => tcp(range, [0, 65_535]));
  const gateways = [tcp(ANY_ADDRESS, direction === 'outbound' ? HTTPS : REPLIES)];
  if (tier === 'inside') return inside;
  return tier === 'gateways' ? gateways : [...inside, ...gateways];
};

const REMEDY =
  "Narrow the entry to what the architecture's table has for the tier, or associate its network ACL.";

/** Network ACLs that let through more than their tier's part of the table. */
export function* wideAcls(world: World): Iterable<Fault> {
  const { assembly } = world;
  const network = readNetwork(assembly);
  const ranges = assembly.ofType('AWS::EC2::VPC').flatMap(({ properties }) => {
    const range = addressesOf(textOf(get(properties, 'CidrBlock')) ?? '');
    return range ? [range] : [];
  });
  for (const [subnet, tier] of tiersOf(world, network)) {
    const resource = assembly.ofType('AWS::EC2::Subnet').find((each) => idOf(each) === subnet.id);
    const own = assembly
      .ofType('AWS::EC2::SubnetNetworkAclAssociation')
      .filter(
        ({ properties }) =>
          resourceIn(assembly, get(properties, 'SubnetId'), 'AWS::EC2::Subnet') === resource,
      );
    if (resource && own.length !== 1) {
      yield faultAt(
        resource,
        undefined,
        `${own.length} network ACLs of the assembly are associated with it; one must`,
        REMEDY,
      );
      continue;
    }
    for (const direction of ['inbound', 'outbound'] as const)
      for (const { entry, boxes } of allowedBy(subnet.acl[direction])) {
        const beyond = subtractAll(boxes, boxesOf(tier, ranges, direction));
        const owner = entryAt(world, entry.at);
        if (beyond.length > 0 && owner)
          yield faultAt(
            owner,
            undefined,
            `the network ACL of ${resource?.logicalId ?? 'a subnet'} lets more ${direction === 'inbound' ? 'in' : 'out'} than its tier needs`,
            REMEDY,
            [
              resourceStep(owner, 'lets it through'),
              ...(resource ? [resourceStep(resource, 'is the subnet')] : []),
            ],
          );
      }
  }
}

function* tiersOf(world: World, network: Network): Iterable<readonly [Subnet, Tier]> {
  const { models, safeguards } = inventoryOf(world);
  const hosted = new Set([...models, ...safeguards].map((each) => idOf(each.resource)));
  for (const subnet of network.subnets.values()) {
    const here = network.interfaces.filter((one) => subnetsOf(network, one).includes(subnet));
    if (here.some(({ kind }) => kind === 'task')) yield [subnet, 'inside-and-gateways'];
    else yield [subnet, here.some(({ id }) => hosted.has(id)) ? 'gateways' : 'inside'];
  }
}

const entryAt = (
  { assembly }: World,
  at: { readonly file: string; readonly pointer: string },
): Resource | undefined =>
  assembly
    .ofType('AWS::EC2::NetworkAclEntry')
    .find(({ file, pointer }) => file === at.file && pointer === at.pointer);
