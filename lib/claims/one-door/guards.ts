import type { Guard } from '../../contract/guard';
import type { World } from '../../contract/world';
import type { Inventory } from '../../engines/inventory/inventory';
import type { Door } from '../../engines/network/doors';
import { idOf } from '../../engines/network/lookup';
import { openGroup } from '../../engines/network/read-groups';
import { readNetwork } from '../../engines/network/read-network';
import { unneededPaths } from '../../engines/network/unneeded-paths';
import type { Assembly, Resource } from '../../template/assembly';
import { propertyGuard } from '../shared/guards';

/** What the proof of one-door rests on. */
export function* doorGuards(
  doors: readonly Door[],
  inventory: Inventory,
  { assembly }: World,
): Iterable<Guard> {
  for (const door of doors) yield* guardsOf(door, inventory);
  for (const permissions of new Set(doors.flatMap(({ principals }) => principals.map((one) => one.in))))
    yield* propertyGuard(
      permissions,
      'AllowedPrincipals',
      ['*'],
      'only accounts of the charter may ask to connect',
    );
  for (const group of groupsThatHold(assembly, inventory))
    yield* propertyGuard(
      group,
      'SecurityGroupIngress',
      [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
      'the security group lets in named groups only',
    );
}

function* guardsOf({ service, listeners, balancers, groups }: Door, inventory: Inventory): Iterable<Guard> {
  yield* propertyGuard(service, 'AcceptanceRequired', false, 'connections are accepted by hand');
  for (const listener of listeners)
    yield* propertyGuard(listener, 'Protocol', 'TLS', 'the listener passes TCP through');
  for (const balancer of balancers)
    yield* propertyGuard(balancer, 'Scheme', 'internet-facing', 'the load balancer is internal');
  for (const group of groups) yield* targetGuards(group, inventory);
}

/** Nothing answers behind a target group but its own service: no address, and no classifier. */
function* targetGuards(group: Resource, { classifiers }: Inventory): Iterable<Guard> {
  yield* propertyGuard(
    group,
    'Targets',
    [{ Id: '10.0.0.10' }],
    'nothing answers but what registers by itself',
  );
  const registration = [
    { ContainerName: 'classifier', ContainerPort: 8443, TargetGroupArn: { Ref: group.logicalId } },
  ];
  for (const { services } of [...classifiers.values()].flat())
    for (const service of services)
      if (service.file === group.file)
        yield* propertyGuard(
          service,
          'LoadBalancers',
          registration,
          `${service.logicalId} doesn't answer behind ${group.logicalId}`,
        );
}

/** Groups that, were they open, somebody could send packets through who mustn't. Others have nobody to open to. */
function groupsThatHold(assembly: Assembly, inventory: Inventory): Resource[] {
  const network = readNetwork(assembly);
  return assembly.ofType('AWS::EC2::SecurityGroup').filter((resource) => {
    const group = network.groups.get(idOf(resource));
    if (group === undefined) return false;
    const opened = { ...group, inbound: openGroup(resource).inbound };
    const groups = new Map(network.groups).set(group.id, opened);
    return unneededPaths(assembly, { ...network, groups }, inventory).length > 0;
  });
}
