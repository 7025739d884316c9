import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { resourceIn } from '../../engines/network/lookup';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';

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
