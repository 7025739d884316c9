import type { Place, Resource } from '../assembly/model';
import { pointerTo } from '../assembly/pointer';
import { get, textOf } from '../assembly/values';
import type { Charter } from '../config/schema';
import type { Fault, World } from '../rules/rule';
import type { Step } from '../verify/verdict';
import { type Cast, castOf } from './cast';
import type { Claim, Guard } from './claim';
import { type Door, doorsOf, ownerOf } from './network/doors';
import { idOf } from './network/lookup';
import { readNetwork } from './network/read';
import { strayWires } from './network/wiring';
import { STATEMENTS } from './statements';

/** Ways in are PrivateLink services for the charter's accounts, and what stands behind them is proxy or review alone. */
export const oneDoor: Claim = {
  id: 'one-door',
  ...STATEMENTS['one-door'],
  assumptions: [
    'AWS lets nobody into a VPC but through what a template makes for it: gateways, peerings, attachments and endpoint services; closed-world and no-egress refuse all but the last.',
    'The proxy and the review service end mutual TLS themselves and refuse certificates that the charter does not name; their images are approved by digest.',
    'Whoever accepts a PrivateLink connection by hand checks who asks.',
  ],
  prove: (world) => {
    const cast = castOf(world);
    const doors = doorsOf(world.assembly);
    return {
      faults: [
        ...doors.flatMap((door) => doorFaults(door, cast, world.charter)),
        ...missing(doors, cast, world),
        ...strayBalancers(doors, world),
        ...strayWires(world.assembly, readNetwork(world.assembly), cast),
      ],
      undecided: [],
      guards: guardsOf(doors, world),
    };
  },
};

const rootOf = ({ partition }: Charter, account: string) => `arn:${partition}:iam::${account}:root`;

/** What the charter allows at a door: accounts by ARN of their root, which PrivateLink takes for the account. */
const consumersOf = (charter: Charter, owner: 'proxy' | 'review') =>
  (owner === 'proxy' ? charter.consumers : charter.reviewConsumers).map((account) =>
    rootOf(charter, account),
  );

function doorFaults(door: Door, cast: Cast, charter: Charter): Fault[] {
  const { service } = door;
  const owner = ownerOf(door, cast);
  if (owner === undefined)
    return [
      fault(service, service, 'leads to something that is neither the safety proxy nor the review service'),
    ];
  const allowed = consumersOf(charter, owner);
  return [
    ...(door.byHand
      ? []
      : [
          fault(
            service,
            get(service.properties, 'AcceptanceRequired') ?? service,
            'accepts connections by itself',
          ),
        ]),
    ...door.principals
      .filter(({ arn }) => arn === undefined || !allowed.includes(arn))
      .map(({ arn, value, in: where }) =>
        fault(
          where,
          value,
          `lets in '${arn ?? 'a principal that is not known'}'; the charter names ${allowed.join(', ')}`,
        ),
      ),
    ...door.balancers.flatMap((balancer) => balancerFaults(balancer)),
    ...door.listeners.flatMap((listener) => listenerFaults(listener)),
  ];
}

function balancerFaults(balancer: Resource): Fault[] {
  const scheme = get(balancer.properties, 'Scheme');
  return textOf(scheme) === 'internal'
    ? []
    : [fault(balancer, scheme ?? balancer, 'stands on a load balancer that faces the internet')];
}

/** Anything but TCP would end TLS before the proxy does, or carry what it doesn't see. */
function listenerFaults(listener: Resource): Fault[] {
  const protocol = get(listener.properties, 'Protocol');
  return textOf(protocol) === 'TCP'
    ? []
    : [
        fault(
          listener,
          protocol ?? listener,
          `has a listener of protocol '${textOf(protocol) ?? 'unknown'}', so that the service behind does not end TLS`,
        ),
      ];
}

/** A door for each of proxy and review, no more: none of either means that this is not an enclave whose doors are known. */
function missing(doors: readonly Door[], cast: Cast, { assembly }: World): Fault[] {
  const [anchor] = assembly.resources;
  return (['proxy', 'review'] as const).flatMap((owner) => {
    const own = doors.filter((door) => ownerOf(door, cast) === owner);
    if (own.length === 1 || anchor === undefined) return [];
    const at = own[1]?.service ?? anchor;
    return [
      fault(
        at,
        at,
        `${own.length} PrivateLink services lead to the ${owner === 'proxy' ? 'safety proxy' : 'review service'}; there must be one`,
      ),
    ];
  });
}

/** A load balancer that is behind no door is a way in of another kind. */
function strayBalancers(doors: readonly Door[], { assembly }: World): Fault[] {
  const behind = new Set(doors.flatMap(({ balancers }) => balancers.map(idOf)));
  return assembly
    .ofType('AWS::ElasticLoadBalancingV2::LoadBalancer')
    .filter((balancer) => !behind.has(idOf(balancer)))
    .map((balancer) => fault(balancer, balancer, 'is a load balancer behind no PrivateLink service'));
}

const fault = (resource: Resource, at: Place, why: string): Fault => ({
  at: { file: at.file, pointer: at.pointer },
  logicalId: resource.logicalId,
  message: `the door ${resource.logicalId} ${why}`,
  remedy:
    'Keep to one PrivateLink service each for proxy and review, by hand, for the accounts of the charter.',
  witness: [step(resource.logicalId, at, why)],
});

const step = (id: string, at: Place, says: string): Step => ({
  kind: 'value',
  id,
  pointer: `${at.file}#${at.pointer}`,
  says,
});

function guardsOf(doors: readonly Door[], { assembly }: World): Guard[] {
  const permissions = new Set(doors.flatMap(({ principals }) => principals.map((one) => one.in)));
  return [
    ...doors.flatMap(({ service, listeners, balancers }) => [
      guard(service, 'AcceptanceRequired', false, 'connections are accepted by hand'),
      ...listeners.map((listener) => guard(listener, 'Protocol', 'TLS', 'the listener passes TCP through')),
      ...balancers.map((balancer) =>
        guard(balancer, 'Scheme', 'internet-facing', 'the load balancer is internal'),
      ),
    ]),
    ...[...permissions].map((one) =>
      guard(one, 'AllowedPrincipals', ['*'], 'only accounts of the charter may ask to connect'),
    ),
    ...assembly
      .ofType('AWS::EC2::SecurityGroup')
      .map((group) =>
        guard(
          group,
          'SecurityGroupIngress',
          [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
          'the security group lets in named groups only',
        ),
      ),
  ];
}

/** A property that the proof rests on, and a value with which it falls. */
function guard(resource: Resource, property: string, value: unknown, says: string): Guard {
  const pointer = pointerTo(resource.pointer, 'Properties', property);
  const { file, logicalId } = resource;
  const op = get(resource.properties, property) === undefined ? 'add' : 'replace';
  return { file, pointer, logicalId, says, broken: [{ file, op, pointer, value }] };
}
