import type { Place } from '../../template/assembly';
import { allowedBy } from './acl';
import {
  ANY_ADDRESS,
  ANYTHING,
  type Box,
  contains,
  type Interval,
  meet,
  meetAll,
  overlap,
  type Point,
  pick,
  subtractAll,
} from './box';
import type { Acl, Group, GroupRule, Interface, Network, Route, Subnet } from './network';

/** A packet and the places in the templates that let it through, in the order in which it meets them. */
export interface PacketPath {
  readonly packet: Point;
  readonly from: Interface;
  readonly hops: readonly Hop[];
}

export interface Hop {
  readonly kind: 'security-group' | 'network-acl' | 'route';
  readonly at: Place;
}

/** Addresses outside of the enclave. */
const outside = (network: Network): Box[] =>
  subtractAll(
    [ANYTHING],
    network.ranges.map((address) => ({ ...ANYTHING, address })),
  );

/** The boxes of far ends that a rule allows. A group's or prefix list's addresses aren't known here: any. */
const ruleBox = (rule: GroupRule): Box => ({
  address: rule.peer.kind === 'range' ? rule.peer.addresses : ANY_ADDRESS,
  port: rule.port,
  protocol: rule.protocol,
});

/**
 * A packet that leaves the enclave from `from`, or undefined. Decided per subnet: security group ∩ network ACL ∩ the
 * addresses that a route takes. What goes to an AWS service through an endpoint doesn't count (see {@link Route}). One
 * direction is enough to carry data out, so no return path is asked for.
 */
export function egressPath(network: Network, from: Interface): PacketPath | undefined {
  const far = outside(network);
  const passages = subnetsOf(network, from).flatMap((subnet) =>
    escapesThrough(subnet, rulesOf(network, from, 'outbound'), far).map(({ packet, hops }) => ({
      packet,
      from,
      hops,
    })),
  );
  return passages[0];
}

function escapesThrough(subnet: Subnet, rules: readonly GroupRule[], far: readonly Box[]) {
  return rules
    .filter(({ peer }) => peer.kind !== 'group')
    .flatMap((rule) =>
      allowedBy(subnet.acl.outbound).flatMap(({ entry, boxes }) =>
        routed(subnet.routes, meetAll(meetAll([ruleBox(rule)], boxes), far)).map(({ route, box }) => ({
          packet: pick(box),
          hops: [
            { kind: 'security-group', at: rule.at },
            { kind: 'network-acl', at: entry.at },
            { kind: 'route', at: route.at },
          ] as const,
        })),
      ),
    );
}

/** What of `boxes` a route takes. The addresses of a prefix list are not in a template: any. */
const routed = (routes: readonly Route[], boxes: readonly Box[]): { route: Route; box: Box }[] =>
  routes.flatMap((route) => {
    const address = route.to.kind === 'range' ? route.to.addresses : ANY_ADDRESS;
    return boxes.flatMap((box) => meet(box, { ...box, address }) ?? []).map((box) => ({ route, box }));
  });

export const TCP = 6;

/** Linux's ephemeral ports, from which replies must come back for a connection to work. */
export const EPHEMERAL: Interval = [32_768, 60_999];

/**
 * A packet that `from` can send to `to`, with its hops, or undefined when none passes. Security groups decide by reference or by address; network ACLs only between different subnets.
 */
export function reaches(network: Network, from: Interface, to: Interface): PacketPath | undefined {
  if (!anyFacing(rulesOf(network, from, 'outbound'), to)) return undefined;
  if (!anyFacing(rulesOf(network, to, 'inbound'), from)) return undefined;
  for (const source of subnetsOf(network, from))
    for (const target of subnetsOf(network, to)) {
      const passage = between(network, from, source, to, target);
      if (passage !== undefined) return passage;
    }
  return undefined;
}

/** Whether a rule names the group of this far end, or addresses, which may be its own. */
const anyFacing = (rules: readonly GroupRule[], far: Interface) =>
  rules.some(({ peer }) => peer.kind !== 'group' || far.groups.includes(peer.id));

/** As {@link reaches}, worked out once for all interfaces that have the same subnets and the same groups. */
export function reachesOf(network: Network): (from: Interface, to: Interface) => PacketPath | undefined {
  const places = new Map<string, number>();
  const placed = new Map<Interface, number>();
  for (const one of network.interfaces) {
    const key = JSON.stringify([one.subnets, one.groups]);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    placed.set(one, place);
  }
  const known = new Map<number, PacketPath | undefined>();
  return (from, to) => {
    const [one, other] = [placed.get(from), placed.get(to)];
    if (one === undefined || other === undefined) return reaches(network, from, to);
    const pair = one * places.size + other;
    if (!known.has(pair)) known.set(pair, reaches(network, from, to));
    const passage = known.get(pair);
    return passage && { ...passage, from };
  };
}

/** Whether security groups allow the connection between any addresses of the two subnets. */
export const groupsConnect = (
  network: Network,
  from: Interface,
  source: Subnet,
  to: Interface,
  target: Subnet,
  port: number,
) =>
  groupPassage(network, from, source, to, target).some(
    ({ box, sender }) =>
      target.addresses.every((address) => contains(box, { address, port, protocol: TCP })) &&
      sender[0] === source.addresses[0] &&
      sender[1] === source.addresses[1],
  );

function between(
  network: Network,
  from: Interface,
  source: Subnet,
  to: Interface,
  target: Subnet,
): PacketPath | undefined {
  for (const { box, sender, out, into } of groupPassage(network, from, source, to, target)) {
    const groups: Hop[] = [
      { kind: 'security-group', at: out.at },
      { kind: 'security-group', at: into.at },
    ];
    if (source.id === target.id) return { packet: pick(box), from, hops: groups };
    const passed = aclPassage(source.acl, target.acl, box, sender);
    if (passed !== undefined) return { packet: pick(passed.box), from, hops: [...groups, ...passed.hops] };
  }
  return undefined;
}

function aclPassage(
  source: Acl,
  target: Acl,
  box: Box,
  sender: Interval,
): { box: Box; hops: Hop[] } | undefined {
  for (const out of allowedBy(source.outbound))
    for (const leaving of meetAll([box], out.boxes))
      for (const into of allowedBy(target.inbound)) {
        // Inbound entries speak of the sender's address and of the destination's port.
        const [entering] = meetAll([{ ...leaving, address: sender }], into.boxes);
        if (entering !== undefined)
          return {
            box: { ...entering, address: leaving.address },
            hops: [
              { kind: 'network-acl', at: out.entry.at },
              { kind: 'network-acl', at: into.entry.at },
            ],
          };
      }
  return undefined;
}

/** What both ends' security groups allow, with the two rules that do: `box` of the receiver, `sender` of the sender. */
function groupPassage(network: Network, from: Interface, source: Subnet, to: Interface, target: Subnet) {
  const inbound = rulesOf(network, to, 'inbound');
  return rulesOf(network, from, 'outbound').flatMap((out) => {
    const receiver = addressesOf(network, out, to, target);
    if (!receiver) return [];
    return inbound.flatMap((into) => {
      const sender = addressesOf(network, into, from, source);
      const box = sender && meet({ ...out, address: receiver }, { ...into, address: receiver });
      return box && sender ? [{ box, sender, out, into }] : [];
    });
  });
}

/** Which addresses of a subnet a rule's peer covers, when the interface in it is the far end; undefined is none. */
function addressesOf(
  { reading }: Network,
  { peer }: GroupRule,
  far: Interface,
  { addresses }: Subnet,
): Interval | undefined {
  if (peer.kind === 'range') return overlap(peer.addresses, addresses);
  // A prefix list's addresses are AWS's to know: at worst all of them, or none.
  const listed = peer.kind === 'prefix-list' ? reading !== 'shut' : far.groups.includes(peer.id);
  return listed ? addresses : undefined;
}

export const subnetsOf = (network: Network, of: Interface): Subnet[] =>
  of.subnets.flatMap((id) => network.subnets.get(id) ?? []);

export function rulesOf(network: Network, of: Interface, direction: 'inbound' | 'outbound'): GroupRule[] {
  const groups: Group[] = of.groups.flatMap((id) => network.groups.get(id) ?? []);
  return groups.flatMap((group) => group[direction]);
}
