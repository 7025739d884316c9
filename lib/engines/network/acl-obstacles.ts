import type { Place } from '../../template/assembly';
import { deniedBy } from './acl';
import { type Box, type Interval, meet } from './box';
import type { Acl, AclEntry, Interface, Network, Subnet } from './network';
import { EPHEMERAL, groupsConnect, subnetsOf, TCP } from './reach';

/** What keeps a TCP connection from working. */
export interface Obstacle {
  readonly kind: 'security-group' | 'network-acl';
  /** Groups of both ends, or the network ACL and what of it decides. */
  readonly at: readonly Place[];
  readonly says: string;
}

/**
 * The first thing that keeps a TCP connection to `port` from working from some subnet of `from` to some subnet of
 * `to`, replies included; undefined when it works from and to every one.
 */
export function obstacle(
  network: Network,
  from: Interface,
  to: Interface,
  port: number,
): Obstacle | undefined {
  for (const source of subnetsOf(network, from))
    for (const target of subnetsOf(network, to)) {
      if (!groupsConnect(network, from, source, to, target, port)) return groupObstacle(network, from, to);
      if (source.id === target.id) continue;
      for (const passage of aclPassages(source, target, port)) {
        const lost = denied(passage);
        if (lost.length > 0) return aclObstacle(passage, lost);
      }
    }
  return undefined;
}

/** Whether a TCP connection to `port` works from every subnet of `from` to every subnet of `to`, replies included. */
export const connects = (network: Network, from: Interface, to: Interface, port: number): boolean =>
  obstacle(network, from, to, port) === undefined;

/** What a connection asks of one network ACL in one direction. */
export interface AclPassage {
  readonly acl: Acl;
  readonly entries: readonly AclEntry[];
  readonly wanted: Box;
  readonly says: string;
}

/** Request and reply through the network ACLs of two different subnets. */
export function aclPassages(source: Subnet, target: Subnet, port: number): AclPassage[] {
  const way = (
    acl: Acl,
    direction: 'inbound' | 'outbound',
    far: Interval,
    ports: Interval,
    what: string,
  ) => ({
    acl,
    entries: acl[direction],
    wanted: { address: far, port: ports, protocol: [TCP, TCP] as const },
    says: `the network ACL lets ${what}`,
  });
  return [
    way(source.acl, 'outbound', target.addresses, [port, port], `requests out to port ${port}`),
    way(target.acl, 'inbound', source.addresses, [port, port], `requests in to port ${port}`),
    way(target.acl, 'outbound', source.addresses, EPHEMERAL, 'replies out'),
    way(source.acl, 'inbound', target.addresses, EPHEMERAL, 'replies in'),
  ];
}

/** The entries without which not all of what is wanted would pass. */
export const entriesFor = ({ entries, wanted }: AclPassage): AclEntry[] =>
  entries.filter((entry) => denied({ entries: entries.filter((one) => one !== entry), wanted }).length > 0);

/** What of the wanted packets the entries don't let through. */
const denied = ({ entries, wanted }: Pick<AclPassage, 'entries' | 'wanted'>): readonly Box[] =>
  deniedBy(entries, wanted);

const groupObstacle = (network: Network, from: Interface, to: Interface): Obstacle => ({
  kind: 'security-group',
  at: [
    ...from.groups.flatMap((id) => network.groups.get(id)?.at ?? []),
    ...to.groups.flatMap((id) => network.groups.get(id)?.at ?? []),
  ],
  says: 'no rule of the security groups of both lets it through',
});

const aclObstacle = ({ acl, entries, says }: AclPassage, lost: readonly Box[]): Obstacle => ({
  kind: 'network-acl',
  at: [
    acl.at,
    ...entries.filter(({ allow, box }) => !allow && lost.some((one) => meet(one, box))).map(({ at }) => at),
    // Those that let something else through are likely to be what was meant.
    ...entries
      .filter(({ allow }) => allow)
      .slice(0, 2)
      .map(({ at }) => at),
  ],
  says: says.replace(' lets ', " doesn't let "),
});
