import { endpointServiceName } from '../../config/partitions';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { type HostedModel, inventoryOf } from '../../engines/inventory/inventory';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Network } from '../../engines/network/network';
import { reaches } from '../../engines/network/reach';
import { readNetwork } from '../../engines/network/read-network';
import { partOf, stray } from '../../engines/network/wiring';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';

const REMEDY = 'Put the model into a group and subnets of its own, with no way but that to S3.';

/** Packets that reach a model's interfaces, or that leave them for anything but S3. */
export function modelNetworkFaults({ resource }: HostedModel, world: World): Fault[] {
  const { assembly } = world;
  const network = readNetwork(assembly);
  const own = network.interfaces.find(({ id }) => id === idOf(resource));
  if (own === undefined || own.groups.some((id) => !isGroup(world, id)))
    return [
      faultAt(
        resource,
        get(resource.properties, 'VpcConfig'),
        `the security groups of ${resource.logicalId} are not of the assembly`,
        REMEDY,
      ),
    ];
  const inventory = inventoryOf(world);
  const others = network.interfaces.filter(({ id }) => id !== own.id);
  return [
    ...others.flatMap((other) => {
      const [into, out] = [reaches(network, other, own), reaches(network, own, other)];
      const part = partOf(other, inventory);
      return [
        ...(into ? [stray(assembly, other, own, `${part} to model`, into)] : []),
        ...(out ? [stray(assembly, own, other, `model to ${part}`, out)] : []),
      ];
    }),
    ...otherGateways(resource, own.subnets, network, world),
  ];
}

const isGroup = ({ assembly }: World, id: string) =>
  assembly.ofType('AWS::EC2::SecurityGroup').some((group) => idOf(group) === id);

/** Gateway endpoints of anything but S3 on the model's routes. */
function otherGateways(
  model: Resource,
  subnets: readonly string[],
  network: Network,
  { assembly, charter }: World,
): Fault[] {
  const s3 = charter.regions.map((region) => endpointServiceName(region, 's3'));
  const tables = modelTables(assembly, subnets, network);
  return assembly
    .ofType('AWS::EC2::VPCEndpoint')
    .filter(({ properties }) => !s3.includes(textOf(get(properties, 'ServiceName')) ?? ''))
    .flatMap((endpoint) =>
      itemsOf(get(endpoint.properties, 'RouteTableIds')).flatMap((value) => {
        const table = resourceIn(assembly, value, 'AWS::EC2::RouteTable');
        if (table !== undefined && !tables.includes(idOf(table))) return [];
        return [
          faultAt(endpoint, value, `${model.logicalId} has a route to another AWS service than S3`, REMEDY, [
            resourceStep(model, 'stands in a subnet of this route table'),
            ...(table ? [resourceStep(table, 'routes packets to the endpoint')] : []),
            resourceStep(endpoint, 'takes them to the service'),
          ]),
        ];
      }),
    );
}

/** Route tables of subnets. */
export const modelTables = (
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
