import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { idOf, resourceIn } from '../../engines/network/lookup';
import { readNetwork } from '../../engines/network/read-network';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { callsOf } from '../operable/calls';

/** Endpoints that share a security group: whoever may call the one may call the other. */
export function* sharedGroups({ world: { assembly } }: AccessGraph): Iterable<Fault> {
  const owners = new Map<Resource, Resource>();
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint'))
    for (const value of itemsOf(get(endpoint.properties, 'SecurityGroupIds'))) {
      const group = resourceIn(assembly, value, 'AWS::EC2::SecurityGroup');
      const other = group && owners.get(group);
      if (group && !other) owners.set(group, endpoint);
      if (group && other)
        yield faultAt(
          endpoint,
          value,
          `it shares ${group.logicalId} with ${other.logicalId}, so that whoever may call the one may call the other`,
          'Give each endpoint a group of its own.',
          [
            resourceStep(endpoint, 'has the group'),
            resourceStep(group, 'is shared'),
            resourceStep(other, 'has it, too'),
          ],
        );
    }
}

/** Rules by which one group lets out, or in, what the other doesn't let in, or out: a half that a mistake completes. */
export function* unansweredRules({ world: { assembly } }: AccessGraph): Iterable<Fault> {
  const { groups } = readNetwork(assembly);
  for (const group of groups.values())
    for (const [direction, opposite] of [
      ['outbound', 'inbound'],
      ['inbound', 'outbound'],
    ] as const)
      for (const { peer, port, at } of group[direction]) {
        if (peer.kind !== 'group') continue;
        const answered = groups
          .get(peer.id)
          ?.[opposite].some(
            (rule) =>
              rule.peer.kind === 'group' &&
              rule.peer.id === group.id &&
              rule.port[0] <= port[0] &&
              port[1] <= rule.port[1],
          );
        const owner = assembly.resources.find(
          ({ file, pointer }) =>
            file === at.file && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`)),
        );
        if (!answered && owner)
          yield {
            ...faultAt(
              owner,
              undefined,
              `a rule lets ${direction === 'outbound' ? 'out to' : 'in from'} a group that lets nothing ${direction === 'outbound' ? 'in from' : 'out to'} it at port ${port[0]}`,
              'Let both groups say the same, or neither.',
              [resourceStep(owner, 'has the rule')],
            ),
            at: { file: at.file, pointer: at.pointer },
          };
      }
}

/** Groups that let out to more gateways than what stands in them calls, told by the number of prefix lists: their ids say nothing. */
export function* uncalledLists(graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const { groups, interfaces } = readNetwork(assembly);
  const called = new Map<string, Set<string>>();
  for (const { resource, services } of callsOf(graph))
    for (const id of interfaces.find((one) => one.id === idOf(resource))?.groups ?? [])
      for (const service of services)
        if (service === 's3' || service === 'dynamodb')
          called.set(id, (called.get(id) ?? new Set<string>()).add(service));
  for (const resource of assembly.ofType('AWS::EC2::SecurityGroup')) {
    const group = groups.get(idOf(resource));
    const lists = new Set(
      (group?.outbound ?? []).flatMap(({ peer }) => (peer.kind === 'prefix-list' ? [peer.id] : [])),
    );
    const needed = called.get(group?.id ?? '') ?? new Set<string>();
    if (lists.size > needed.size)
      yield faultAt(
        resource,
        get(resource.properties, 'SecurityGroupEgress'),
        `it lets out to ${lists.size} prefix lists, and what stands in it calls ${[...needed].join(' and ') || 'no gateway'}`,
        'Name the prefix lists of the gateways that are called, and no other.',
      );
  }
}

/** Clusters that count no tasks, so that no alarm can tell that there are too few. */
export function* uncounted({ world: { assembly } }: AccessGraph): Iterable<Fault> {
  for (const cluster of assembly.ofType('AWS::ECS::Cluster')) {
    const settings = get(cluster.properties, 'ClusterSettings');
    const counts = itemsOf(settings).some(
      (each) =>
        textOf(get(each, 'Name')) === 'containerInsights' &&
        ['enabled', 'enhanced'].includes(textOf(get(each, 'Value')) ?? ''),
    );
    if (!counts)
      yield faultAt(
        cluster,
        settings,
        'it counts no tasks, so that no alarm can tell that there are too few',
        'Set containerInsights to enabled.',
      );
  }
}
