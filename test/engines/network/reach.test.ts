import fc from 'fast-check';
import { allowedBy } from '../../../lib/engines/network/acl';
import { connects } from '../../../lib/engines/network/acl-obstacles';
import { ANYTHING, type Box, contains, type Interval, subtractAll } from '../../../lib/engines/network/box';
import type {
  AclEntry,
  Group,
  GroupRule,
  Interface,
  Network,
  Route,
  Subnet,
} from '../../../lib/engines/network/network';
import { egressPath, reaches } from '../../../lib/engines/network/reach';
import type { Place } from '../../../lib/template/assembly';

// A world small enough to enumerate: addresses 0–15 (subnets 0–3 and 4–7, the enclave is 0–7), ports 0–3, protocols
// 6, 17 and 1, which stands for the rest. The engine works on the same numbers in the full space, so both must agree on every packet.
const ADDRESSES = [...Array(16).keys()];
const PORTS = [0, 1, 2, 3];
const PROTOCOLS = [6, 17, 1];
const POINTS = ADDRESSES.flatMap((address) =>
  PORTS.flatMap((port) => PROTOCOLS.map((protocol) => ({ address, port, protocol }))),
);
const RUNS = Number(process.env.CORDON_RUNS ?? 400);

const place = (pointer: string): Place => ({ file: 'f', pointer });
const interval = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([one, two]): Interval => [Math.min(one, two), Math.max(one, two)]);
const protocol = fc.constantFrom<Interval>([6, 6], [17, 17], [0, 255]);
const box: fc.Arbitrary<Box> = fc.record({ address: interval(15), port: interval(3), protocol });

const aclEntry = fc
  .record({ number: fc.nat(20), allow: fc.boolean(), box })
  .map((entry): AclEntry => ({ ...entry, at: place(`/acl/${entry.number}`) }));
const entries = fc.uniqueArray(aclEntry, { maxLength: 4, selector: ({ number }) => number });

const rule: fc.Arbitrary<GroupRule> = fc.record({
  at: fc.constant(place('/rule')),
  port: interval(3),
  protocol,
  peer: fc.oneof(
    interval(15).map((addresses) => ({ kind: 'range' as const, addresses })),
    fc.constantFrom('g0', 'g1').map((id) => ({ kind: 'group' as const, id })),
  ),
});
const rules = fc.array(rule, { maxLength: 3 });
const route: fc.Arbitrary<Route> = fc.record({
  at: fc.constant(place('/route')),
  to: interval(15).map((addresses) => ({ kind: 'range' as const, addresses })),
});

const subnet = (id: string, addresses: Interval): fc.Arbitrary<Subnet> =>
  fc
    .record({ inbound: entries, outbound: entries, routes: fc.array(route, { maxLength: 2 }) })
    .map((parts) => ({
      id,
      at: place(`/${id}`),
      addresses,
      routes: parts.routes,
      acl: { at: place(`/acl-${id}`), inbound: parts.inbound, outbound: parts.outbound },
    }));

const group = (id: string): fc.Arbitrary<Group> =>
  fc.record({ inbound: rules, outbound: rules }).map((parts) => ({ id, at: place(`/${id}`), ...parts }));

const network: fc.Arbitrary<Network> = fc
  .tuple(subnet('s0', [0, 3]), subnet('s1', [4, 7]), group('g0'), group('g1'), fc.boolean())
  .map(([s0, s1, g0, g1, together]) => {
    const task = (id: string, subnets: string[], groups: string[]): Interface => ({
      id,
      kind: 'task',
      at: place(`/${id}`),
      logicalId: id,
      subnets,
      groups,
    });
    return {
      ranges: [[0, 7]],
      subnets: new Map([
        ['s0', s0],
        ['s1', s1],
      ]),
      groups: new Map([
        ['g0', g0],
        ['g1', g1],
      ]),
      interfaces: [task('a', ['s0'], ['g0']), task('b', [together ? 's0' : 's1'], ['g1'])],
    };
  });

// The brute-force side: AWS's rules one packet at a time, with no boxes.
const inside = ([low, high]: Interval, value: number) => low <= value && value <= high;
const aclAllows = (list: readonly AclEntry[], address: number, port: number, proto: number) =>
  [...list]
    .sort((one, two) => one.number - two.number)
    .find(({ box: b }) => inside(b.address, address) && inside(b.port, port) && inside(b.protocol, proto))
    ?.allow ?? false;
const groupAllows = (
  list: readonly GroupRule[],
  far: readonly string[],
  address: number,
  port: number,
  proto: number,
) =>
  list.some(
    ({ port: p, protocol: q, peer }) =>
      inside(p, port) &&
      inside(q, proto) &&
      (peer.kind === 'group'
        ? far.includes(peer.id)
        : peer.kind === 'range' && inside(peer.addresses, address)),
  );

function leaves({ ranges, subnets, groups }: Network, from: Interface): boolean {
  const home = subnets.get(from.subnets[0] ?? '');
  const own = groups.get(from.groups[0] ?? '');
  return ADDRESSES.filter((address) => !ranges.some((range) => inside(range, address))).some((address) =>
    PORTS.some((port) =>
      PROTOCOLS.some(
        (proto) =>
          groupAllows(own?.outbound ?? [], [], address, port, proto) &&
          aclAllows(home?.acl.outbound ?? [], address, port, proto) &&
          (home?.routes ?? []).some(({ to }) => to.kind === 'range' && inside(to.addresses, address)),
      ),
    ),
  );
}

function arrives({ subnets, groups }: Network, from: Interface, to: Interface): boolean {
  const [source, target] = [subnets.get(from.subnets[0] ?? ''), subnets.get(to.subnets[0] ?? '')];
  const [out, into] = [groups.get(from.groups[0] ?? ''), groups.get(to.groups[0] ?? '')];
  if (!source || !target || !out || !into) return false;
  const within = ({ addresses }: Subnet) => ADDRESSES.filter((address) => inside(addresses, address));
  return within(source).some((sender) =>
    within(target).some((receiver) =>
      PORTS.some((port) =>
        PROTOCOLS.some(
          (proto) =>
            groupAllows(out.outbound, to.groups, receiver, port, proto) &&
            groupAllows(into.inbound, from.groups, sender, port, proto) &&
            (source.id === target.id ||
              (aclAllows(source.acl.outbound, receiver, port, proto) &&
                aclAllows(target.acl.inbound, sender, port, proto))),
        ),
      ),
    ),
  );
}

test('boxes subtract as sets of points do', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 3 }), fc.array(box, { maxLength: 3 }), (ones, twos) => {
      const left = subtractAll(ones, twos);
      const wrong = POINTS.filter((point) => {
        const has = (boxes: readonly Box[]) => boxes.some((one) => contains(one, point));
        return has(left) !== (has(ones) && !has(twos));
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('an access-control list is read by number, whatever its order', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const allowed = allowedBy(list).flatMap(({ boxes }) => boxes);
      const wrong = POINTS.filter(
        (point) =>
          allowed.some((one) => contains(one, point)) !==
          aclAllows(list, point.address, point.port, point.protocol),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('agrees with brute force on what leaves, and its witness is a packet that does', () => {
  let found = 0;
  fc.assert(
    fc.property(network, (world) => {
      for (const from of world.interfaces) {
        const passage = egressPath(world, from);
        expect(passage !== undefined).toBe(leaves(world, from));
        if (passage === undefined) continue;
        found += 1;
        expect(passage.packet.address).toBeGreaterThan(7);
        expect(passage.hops.map(({ kind }) => kind)).toEqual(['security-group', 'network-acl', 'route']);
      }
    }),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(0);
});

test('agrees with brute force on what arrives', () => {
  let found = 0;
  fc.assert(
    fc.property(network, (world) => {
      const [a, b] = world.interfaces as [Interface, Interface];
      const passage = reaches(world, a, b);
      expect(passage !== undefined).toBe(arrives(world, a, b));
      if (passage !== undefined) found += 1;
    }),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(0);
});

const open = (number: number): AclEntry => ({ at: place('/open'), number, allow: true, box: ANYTHING });
const pair = (inbound: readonly AclEntry[]): Network => ({
  ranges: [[0, 7]],
  subnets: new Map(
    (['s0', 's1'] as const).map((id, index) => [
      id,
      {
        id,
        at: place('/s'),
        addresses: [index * 4, index * 4 + 3],
        routes: [],
        acl: { at: place('/acl'), inbound: id === 's0' ? inbound : [open(1)], outbound: [open(1)] },
      },
    ]),
  ),
  groups: new Map([
    ['g0', groupOf([{ kind: 'group', id: 'g1' }], [])],
    ['g1', groupOf([], [{ kind: 'group', id: 'g0' }])],
  ]),
  interfaces: [],
});
const groupOf = (out: GroupRule['peer'][], into: GroupRule['peer'][]): Group => {
  const toRule = (peer: GroupRule['peer']): GroupRule => ({
    at: place('/r'),
    port: [443, 443],
    protocol: [6, 6],
    peer,
  });
  return { id: '', at: place('/g'), outbound: out.map(toRule), inbound: into.map(toRule) };
};
const end = (subnet: string, group: string): Interface => ({
  id: subnet,
  kind: 'task',
  at: place('/i'),
  logicalId: subnet,
  subnets: [subnet],
  groups: [group],
});

test('a connection needs its replies', () => {
  const [from, to] = [end('s0', 'g0'), end('s1', 'g1')];
  const replies: AclEntry = { ...open(1), box: { ...ANYTHING, port: [1024, 65_535] } };
  const tooFew: AclEntry = { ...open(1), box: { ...ANYTHING, port: [1024, 40_000] } };
  expect(connects(pair([replies]), from, to, 443)).toBe(true);
  expect(connects(pair([tooFew]), from, to, 443)).toBe(false);
  expect(connects(pair([replies]), from, to, 444)).toBe(false);
});
