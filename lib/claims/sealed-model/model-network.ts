import { endpointServiceName } from '../../config/partitions';
import { type Fault, faultsMendedBy } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { type HostedModel, inventoryOf } from '../../engines/inventory/inventory';
import { idOf, interfaceOf, resourceIn } from '../../engines/network/lookup';
import type { Interface, Network } from '../../engines/network/network';
import { reaches } from '../../engines/network/reach';
import { readNetwork } from '../../engines/network/read-network';
import { purposeOf, unneededPath } from '../../engines/network/unneeded-paths';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';

const fault = faultsMendedBy(
  'Put the model into a group and subnets of its own, with no way but that to S3.',
);

/** Packets that reach a model's interfaces, or that leave them for anything but S3. */
export function* modelNetworkFaults({ resource }: HostedModel, world: World): Iterable<Fault> {
  const network = readNetwork(world.assembly);
  const own = interfaceOf(network, resource);
  if (own === undefined || own.groups.some((id) => !isGroup(world, id))) {
    const at = get(resource.properties, 'VpcConfig');
    yield fault(resource, at, `the security groups of ${resource.logicalId} are not of the assembly`);
    return;
  }
  yield* strayPackets(own, network, world);
  yield* otherGateways(resource, own.subnets, network, world);
}

const isGroup = ({ assembly }: World, id: string) =>
  assembly.ofType('AWS::EC2::SecurityGroup').some((group) => idOf(group) === id);

/** Packets between the model and any other interface. */
function* strayPackets(own: Interface, network: Network, world: World): Iterable<Fault> {
  const { assembly } = world;
  const inventory = inventoryOf(world);
  for (const other of network.interfaces) {
    if (other.id === own.id) continue;
    const part = purposeOf(other, inventory);
    const into = reaches(network, other, own);
    const out = reaches(network, own, other);
    if (into) yield unneededPath(assembly, other, own, `${part} to model`, into);
    if (out) yield unneededPath(assembly, own, other, `model to ${part}`, out);
  }
}

/** Gateway endpoints of anything but S3 on the model's routes. */
function* otherGateways(
  model: Resource,
  subnets: readonly string[],
  network: Network,
  { assembly, charter }: World,
): Iterable<Fault> {
  const s3 = charter.regions.map((region) => endpointServiceName(region, 's3', charter.endpointServices));
  const tables = tablesOf(assembly, subnets, network);
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint')) {
    if (s3.includes(textOf(get(endpoint.properties, 'ServiceName')) ?? '')) continue;
    for (const value of itemsOf(get(endpoint.properties, 'RouteTableIds'))) {
      const table = resourceIn(assembly, value, 'AWS::EC2::RouteTable');
      if (table !== undefined && !tables.includes(idOf(table))) continue;
      yield fault(endpoint, value, `${model.logicalId} has a route to another AWS service than S3`, [
        resourceStep(model, 'stands in a subnet of this route table'),
        ...(table ? [resourceStep(table, 'routes packets to the endpoint')] : []),
        resourceStep(endpoint, 'takes them to the service'),
      ]);
    }
  }
}

/** Route tables of subnets; a table whose subnet isn't known may be one of them. */
const tablesOf = (
  assembly: World['assembly'],
  subnets: readonly string[],
  { subnets: known }: Network,
): string[] =>
  assembly.ofType('AWS::EC2::SubnetRouteTableAssociation').flatMap(({ properties }) => {
    const subnet = resourceIn(assembly, get(properties, 'SubnetId'), 'AWS::EC2::Subnet');
    const table = resourceIn(assembly, get(properties, 'RouteTableId'), 'AWS::EC2::RouteTable');
    const id = subnet && idOf(subnet);
    return table && (id === undefined || (subnets.includes(id) && known.has(id))) ? [idOf(table)] : [];
  });
