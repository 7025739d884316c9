import { dotted } from '../../aws/ipv4';
import { GATEWAY_SERVICES, INTERFACE_SERVICES } from '../../config/partitions';
import { calledEndpoint, usesFips } from '../../config/regions/fips';
import { claimOf } from '../../contract/claim';
import { type Fault, faultAt } from '../../contract/fault';
import { type Step, step } from '../../contract/step';
import type { World } from '../../contract/world';
import { dnsFaults } from '../../engines/network/dns';
import { egressPath, type Hop, type PacketPath } from '../../engines/network/reach';
import { readNetwork } from '../../engines/network/read-network';
import type { Assembly } from '../../template/assembly';
import { keysOf } from '../../template/values/pointer';
import { get, textOf } from '../../template/values/values';
import { flowLogAndAclFaults } from './flow-logs-and-acls';
import { egressGuards } from './guards';

/** No interface's packets pass security group, network ACL and route to an address outside; names are held in too. */
export const noEgress = claimOf('no-egress', (world) => ({
  faults: [
    ...escapingPackets(world.assembly),
    ...foreignEndpoints(world),
    ...dnsFaults(world),
    ...flowLogAndAclFaults(world.assembly),
  ],
  undecided: [],
  guards: () => [...egressGuards(world.assembly)],
}));

function* escapingPackets(assembly: Assembly): Iterable<Fault> {
  const network = readNetwork(assembly);
  for (const from of network.interfaces) {
    const passage = egressPath(network, from);
    if (passage === undefined) continue;
    const route = passage.hops[passage.hops.length - 1];
    yield {
      at: route?.at ?? from.at,
      logicalId: keysOf(route?.at.pointer ?? '')[1] ?? from.logicalId,
      message: `a packet from ${from.logicalId} to ${describe(passage)} leaves the enclave`,
      remedy: 'Remove the route, or let the security group and the network ACL name only what is inside.',
      witness: witnessOf(passage),
    };
  }
}

const describe = ({ packet }: PacketPath) =>
  `${dotted(packet.address)} port ${packet.port} (protocol ${packet.protocol})`;

const SAYS: Readonly<Record<Hop['kind'], string>> = {
  'security-group': 'the security group lets it out',
  'network-acl': 'the network ACL lets it out',
  route: 'the route takes it out of the enclave',
};

const witnessOf = (passage: PacketPath): Step[] => [
  step('resource', passage.from.logicalId, passage.from.at, `sends a packet to ${describe(passage)}`),
  ...passage.hops.map((hop) =>
    step(hop.kind === 'route' ? 'route' : 'rule', hop.kind, hop.at, SAYS[hop.kind]),
  ),
];

/** Endpoints of anything but an AWS service of the enclave's own region. */
function* foreignEndpoints({ assembly, charter }: World): Iterable<Fault> {
  const allowed = new Set(
    charter.regions.flatMap((region) =>
      [...INTERFACE_SERVICES, ...GATEWAY_SERVICES].map((service) =>
        calledEndpoint(region, service, usesFips(charter), charter.endpointServices),
      ),
    ),
  );
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint')) {
    const name = get(endpoint.properties, 'ServiceName');
    const text = textOf(name);
    if (text !== undefined && allowed.has(text)) continue;
    yield faultAt(
      endpoint,
      name,
      `the endpoint leads to '${text ?? 'a service that is not known'}', which is none of the AWS services that an enclave uses`,
      `Name one of ${[...allowed].join(', ')}.`,
      [step('route', text ?? 'unknown', name ?? endpoint, 'packets to it reach a service outside')],
    );
  }
}
