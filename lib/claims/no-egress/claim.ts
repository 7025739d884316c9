import { dotted } from '../../aws/ipv4';
import { endpointServiceName, GATEWAY_SERVICES, INTERFACE_SERVICES } from '../../config/partitions';
import { ASSUMED } from '../../contract/assumptions';
import type { Claim } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { add } from '../../contract/mutation';
import { STATEMENTS } from '../../contract/statements';
import { type Step, step } from '../../contract/step';
import type { World } from '../../contract/world';
import { dnsFaults } from '../../engines/network/dns';
import { type Hop, type Passage, wayOut } from '../../engines/network/reach';
import { readNetwork } from '../../engines/network/read-network';
import type { Assembly } from '../../template/assembly';
import { keysOf } from '../../template/values/pointer';
import { get, itemsOf, textOf } from '../../template/values/values';
import { guardAt, presenceGuard, propertyGuard } from '../shared/guards';
import { dnsGuards } from './dns-guards';
import { secondWallFaults, secondWallGuards } from './flow-logs-and-acls';

/** No interface's packets pass security group, network ACL and route to an address outside; names are held in too. */
export const noEgress: Claim = {
  id: 'no-egress',
  ...STATEMENTS['no-egress'],
  assumptions: [ASSUMED.packets, ASSUMED.prefixLists, ASSUMED.resolver, ASSUMED.closedWorld],
  prove: (world) => ({
    faults: [
      ...escapes(world.assembly),
      ...foreignEndpoints(world),
      ...dnsFaults(world),
      ...secondWallFaults(world.assembly),
    ],
    undecided: [],
    get guards() {
      return [
        ...routeGuards(world.assembly),
        ...groupGuards(world.assembly),
        ...endpointGuards(world),
        ...dnsGuards(world.assembly),
        ...secondWallGuards(world.assembly),
      ];
    },
  }),
};

function escapes(assembly: Assembly): Fault[] {
  const network = readNetwork(assembly);
  return network.interfaces.flatMap((from) => {
    const passage = wayOut(network, from);
    if (passage === undefined) return [];
    const route = passage.hops[passage.hops.length - 1];
    return [
      {
        at: route?.at ?? from.at,
        logicalId: keysOf(route?.at.pointer ?? '')[1] ?? from.logicalId,
        message: `a packet from ${from.logicalId} to ${describe(passage)} leaves the enclave`,
        remedy: 'Remove the route, or let the security group and the network ACL name only what is inside.',
        witness: witnessOf(passage),
      },
    ];
  });
}

const describe = ({ packet }: Passage) =>
  `${dotted(packet.address)} port ${packet.port} (protocol ${packet.protocol})`;

const SAYS: Readonly<Record<Hop['kind'], string>> = {
  'security-group': 'the security group lets it out',
  'network-acl': 'the network ACL lets it out',
  route: 'the route takes it out of the enclave',
};

const witnessOf = (passage: Passage): Step[] => [
  step('resource', passage.from.logicalId, passage.from.at, `sends a packet to ${describe(passage)}`),
  ...passage.hops.map((hop) =>
    step(hop.kind === 'route' ? 'route' : 'rule', hop.kind, hop.at, SAYS[hop.kind]),
  ),
];

/** Endpoints of anything but an AWS service of the enclave's own region. */
function foreignEndpoints({ assembly, charter }: World): Fault[] {
  const allowed = new Set(
    charter.regions.flatMap((region) =>
      [...INTERFACE_SERVICES, ...GATEWAY_SERVICES].map((service) => endpointServiceName(region, service)),
    ),
  );
  return assembly.ofType('AWS::EC2::VPCEndpoint').flatMap((endpoint) => {
    const name = get(endpoint.properties, 'ServiceName');
    const text = textOf(name);
    if (text !== undefined && allowed.has(text)) return [];
    return [
      {
        at: name ?? endpoint,
        logicalId: endpoint.logicalId,
        message: `the endpoint leads to '${text ?? 'a service that is not known'}', which is none of the AWS services that an enclave uses`,
        remedy: `Name one of ${[...allowed].join(', ')}.`,
        witness: [
          step('route', text ?? 'unknown', name ?? endpoint, 'packets to it reach a service outside'),
        ],
      },
    ];
  });
}

/** A route to the internet in any table would carry out what tasks may send to S3's public addresses. */
const routeGuards = (assembly: Assembly): Guard[] =>
  assembly.ofType('AWS::EC2::RouteTable').map((table) =>
    guardAt(
      table,
      table,
      'the route table has no route but the local one and those of gateway endpoints',
      add(
        { file: table.file, pointer: '/Resources/ChallengeRoute' },
        {
          Type: 'AWS::EC2::Route',
          Properties: {
            RouteTableId: { Ref: table.logicalId },
            DestinationCidrBlock: '0.0.0.0/0',
            GatewayId: 'igw-0123456789abcdef0',
          },
        },
      ),
    ),
  );

const groupGuards = (assembly: Assembly): Guard[] =>
  assembly
    .ofType('AWS::EC2::SecurityGroup')
    .filter((group) => itemsOf(get(group.properties, 'SecurityGroupEgress')).length > 0)
    .map((group) =>
      propertyGuard(
        group,
        'SecurityGroupEgress',
        [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
        'the security group lets packets out to named groups and prefix lists only',
      ),
    );

const endpointGuards = ({ assembly }: World): Guard[] =>
  assembly
    .ofType('AWS::EC2::VPCEndpoint')
    .flatMap((endpoint) => [
      propertyGuard(
        endpoint,
        'ServiceName',
        'example.foreign.endpoint-service',
        `the endpoint leads to ${textOf(get(endpoint.properties, 'ServiceName')) ?? 'an AWS service'}`,
      ),
      ...presenceGuard(endpoint, 'PolicyDocument', 'the endpoint says what may pass it'),
    ]);
