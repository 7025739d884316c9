import type { Charter } from '../../config/schema';
import { ASSUMED } from '../../contract/assumptions';
import type { Claim } from '../../contract/claim';
import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { STATEMENTS } from '../../contract/statements';
import { resourceStep, type Step } from '../../contract/step';
import type { World } from '../../contract/world';
import { type Inventory, inventoryOf } from '../../engines/inventory/inventory';
import { type Door, doorsOf, ownerOf } from '../../engines/network/doors';
import { idOf } from '../../engines/network/lookup';
import { openGroup } from '../../engines/network/read-groups';
import { readNetwork } from '../../engines/network/read-network';
import { strayWires } from '../../engines/network/wiring';
import type { Assembly, Place, Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { propertyGuard } from '../shared/guards';

/** Ways in are PrivateLink services for the charter's accounts, and what stands behind them is proxy or review alone. */
export const oneDoor: Claim = {
  id: 'one-door',
  ...STATEMENTS['one-door'],
  assumptions: [ASSUMED.waysIn, ASSUMED.mutualTls, ASSUMED.byHand, ASSUMED.closedWorld],
  prove: (world) => {
    const inventory = inventoryOf(world);
    const doors = doorsOf(world.assembly);
    return {
      faults: [
        ...doors.flatMap((door) => doorFaults(door, inventory, world.charter)),
        ...missing(doors, inventory, world),
        ...strayBalancers(doors, world),
        ...strayWires(world.assembly, readNetwork(world.assembly), inventory),
      ],
      undecided: [],
      get guards() {
        return guardsOf(doors, inventory, world);
      },
    };
  },
};

const rootOf = ({ partition }: Charter, account: string) => `arn:${partition}:iam::${account}:root`;

/** What the charter allows at a door: accounts by ARN of their root, which PrivateLink takes for the account. */
const consumersOf = (charter: Charter, owner: 'proxy' | 'review') =>
  (owner === 'proxy' ? charter.consumers : charter.reviewConsumers).map((account) =>
    rootOf(charter, account),
  );

function doorFaults(door: Door, inventory: Inventory, charter: Charter): Fault[] {
  const { service } = door;
  const owner = ownerOf(door, inventory);
  if (owner === undefined) return [strangerBehind(door, inventory)];
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

/** The witness is whatever answers, or may, and is neither the one nor the other. */
function strangerBehind({ service, groups, answers }: Door, inventory: Inventory): Fault {
  const own = new Set(
    [...inventory.proxies, ...inventory.reviews].flatMap(({ services }) => services.map(idOf)),
  );
  const why = 'leads to something that is neither the safety proxy nor the review service';
  return fault(service, service, why, [
    resourceStep(service, 'lets callers in'),
    ...groups.map((group) => resourceStep(group, 'is where they arrive')),
    ...answers.flatMap((one) => (one && !own.has(idOf(one)) ? [resourceStep(one, 'answers them')] : [])),
  ]);
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
function missing(doors: readonly Door[], inventory: Inventory, { assembly }: World): Fault[] {
  const [anchor] = assembly.resources;
  return (['proxy', 'review'] as const).flatMap((owner) => {
    const own = doors.filter((door) => ownerOf(door, inventory) === owner);
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

const REMEDY =
  'Keep to one PrivateLink service each for proxy and review, by hand, for the accounts of the charter.';

const fault = (resource: Resource, at: Place, why: string, witness?: readonly Step[]): Fault =>
  faultAt(resource, at, `the door ${resource.logicalId} ${why}`, REMEDY, witness);

function guardsOf(doors: readonly Door[], inventory: Inventory, { assembly }: World): Guard[] {
  const permissions = new Set(doors.flatMap(({ principals }) => principals.map((one) => one.in)));
  return [
    ...doors.flatMap((door) => doorGuards(door, inventory)),
    ...[...permissions].map((one) =>
      propertyGuard(one, 'AllowedPrincipals', ['*'], 'only accounts of the charter may ask to connect'),
    ),
    ...groupsThatHold(assembly, inventory).map((group) =>
      propertyGuard(
        group,
        'SecurityGroupIngress',
        [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
        'the security group lets in named groups only',
      ),
    ),
  ];
}

const doorGuards = ({ service, listeners, balancers, groups }: Door, inventory: Inventory): Guard[] => [
  propertyGuard(service, 'AcceptanceRequired', false, 'connections are accepted by hand'),
  ...listeners.map((one) => propertyGuard(one, 'Protocol', 'TLS', 'the listener passes TCP through')),
  ...balancers.map((one) => propertyGuard(one, 'Scheme', 'internet-facing', 'the load balancer is internal')),
  ...groups.flatMap((group) => [
    propertyGuard(group, 'Targets', [{ Id: '10.0.0.10' }], 'nothing answers but what registers by itself'),
    ...[...inventory.classifiers.values()].flat().flatMap(({ services }) =>
      services
        .filter(({ file }) => file === group.file)
        .map((one) => {
          const registration = [
            { ContainerName: 'classifier', ContainerPort: 8443, TargetGroupArn: { Ref: group.logicalId } },
          ];
          return propertyGuard(
            one,
            'LoadBalancers',
            registration,
            `${one.logicalId} doesn't answer behind ${group.logicalId}`,
          );
        }),
    ),
  ]),
];

/** Groups that, were they open, somebody could send packets through who mustn't. Others have nobody to open to. */
function groupsThatHold(assembly: Assembly, inventory: Inventory): Resource[] {
  const network = readNetwork(assembly);
  return assembly.ofType('AWS::EC2::SecurityGroup').filter((resource) => {
    const group = network.groups.get(idOf(resource));
    if (group === undefined) return false;
    const opened = { ...group, inbound: openGroup(resource).inbound };
    const groups = new Map(network.groups).set(group.id, opened);
    return strayWires(assembly, { ...network, groups }, inventory).length > 0;
  });
}
