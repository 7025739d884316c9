import type { Charter } from '../../config/schema';
import { claimOf } from '../../contract/claim';
import { absence, type Fault, faultAt } from '../../contract/fault';
import { resourceStep, type Step } from '../../contract/step';
import type { World } from '../../contract/world';
import { type Inventory, inventoryOf } from '../../engines/inventory/inventory';
import { DOOR_OWNERS, type Door, type DoorOwner, doorsOf, ownerOf } from '../../engines/network/doors';
import { idOf } from '../../engines/network/lookup';
import { readNetwork } from '../../engines/network/read-network';
import { unneededPaths } from '../../engines/network/unneeded-paths';
import type { Place, Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { doorGuards } from './guards';

/** Ways in are PrivateLink services for the charter's accounts, and what stands behind them is proxy or review alone. */
export const oneDoor = claimOf('one-door', (world) => {
  const inventory = inventoryOf(world);
  const doors = doorsOf(world.assembly);
  return {
    faults: [
      ...doors.flatMap((door) => [...doorFaults(door, inventory, world.charter)]),
      ...notOneForEach(doors, inventory),
      ...strayBalancers(doors, world),
      ...unneededPaths(world.assembly, readNetwork(world.assembly), inventory),
    ],
    undecided: [],
    guards: () => [...doorGuards(doors, inventory, world)],
  };
});

/** Whose door it may be: what the finding calls it, and the charter's accounts that may ask to connect. */
const OWNERS: Readonly<
  Record<DoorOwner, { name: string; accounts: (charter: Charter) => readonly string[] }>
> = {
  proxy: { name: 'safety proxy', accounts: ({ consumers }) => consumers },
  review: { name: 'review service', accounts: ({ reviewConsumers }) => reviewConsumers },
};

/** What the charter allows at a door: accounts by ARN of their root, which PrivateLink takes for the account. */
const allowedAt = (owner: DoorOwner, charter: Charter): readonly string[] =>
  OWNERS[owner].accounts(charter).map((account) => `arn:${charter.partition}:iam::${account}:root`);

function* doorFaults(door: Door, inventory: Inventory, charter: Charter): Iterable<Fault> {
  const { service } = door;
  const owner = ownerOf(door, inventory);
  if (owner === undefined) {
    yield strangerBehind(door, inventory);
    return;
  }
  const accepted = get(service.properties, 'AcceptanceRequired') ?? service;
  if (!door.byHand) yield fault(service, accepted, 'accepts connections by itself');
  const allowed = allowedAt(owner, charter);
  for (const { arn, value, in: permissions } of door.principals) {
    const why = `lets in '${arn ?? 'a principal that is not known'}'; the charter names ${allowed.join(', ')}`;
    if (arn === undefined || !allowed.includes(arn)) yield fault(permissions, value, why);
  }
  for (const balancer of door.balancers) yield* balancerFaults(balancer);
  for (const listener of door.listeners) yield* listenerFaults(listener);
}

/** The witness is whatever answers, or may, and is neither the one nor the other. */
function strangerBehind({ service, groups, answers }: Door, { proxies, reviews }: Inventory): Fault {
  const own = new Set([...proxies, ...reviews].flatMap(({ services }) => services.map(idOf)));
  const why = 'leads to something that is neither the safety proxy nor the review service';
  return fault(service, service, why, [
    resourceStep(service, 'lets callers in'),
    ...groups.map((group) => resourceStep(group, 'is where they arrive')),
    ...answers.flatMap((one) => (one && !own.has(idOf(one)) ? [resourceStep(one, 'answers them')] : [])),
  ]);
}

function* balancerFaults(balancer: Resource): Iterable<Fault> {
  const scheme = get(balancer.properties, 'Scheme');
  if (textOf(scheme) !== 'internal')
    yield fault(balancer, scheme ?? balancer, 'stands on a load balancer that faces the internet');
}

/** Anything but TCP would end TLS before the proxy does, or carry what it doesn't see. */
function* listenerFaults(listener: Resource): Iterable<Fault> {
  const protocol = get(listener.properties, 'Protocol');
  const why = `has a listener of protocol '${textOf(protocol) ?? 'unknown'}', so that the service behind does not end TLS`;
  if (textOf(protocol) !== 'TCP') yield fault(listener, protocol ?? listener, why);
}

/** One door each for proxy and review: with none of either, this is not an enclave whose doors are known. */
function* notOneForEach(doors: readonly Door[], inventory: Inventory): Iterable<Fault> {
  for (const owner of DOOR_OWNERS) {
    const own = doors.filter((door) => ownerOf(door, inventory) === owner);
    const { name } = OWNERS[owner];
    if (own.length === 0) yield absence(`PrivateLink service of the ${name}`);
    for (const { service } of own.slice(1))
      yield fault(service, service, `is one more way to the ${name}; there must be one`);
  }
}

/** A load balancer that is behind no door is a way in of another kind. */
function* strayBalancers(doors: readonly Door[], { assembly }: World): Iterable<Fault> {
  const behind = new Set(doors.flatMap(({ balancers }) => balancers.map(idOf)));
  for (const balancer of assembly.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer'))
    if (!behind.has(idOf(balancer)))
      yield fault(balancer, balancer, 'is a load balancer behind no PrivateLink service');
}

const REMEDY =
  'Keep to one PrivateLink service each for proxy and review, by hand, for the accounts of the charter.';

const fault = (resource: Resource, at: Place, why: string, witness?: readonly Step[]): Fault =>
  faultAt(resource, at, `the door ${resource.logicalId} ${why}`, REMEDY, witness);
