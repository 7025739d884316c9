import { addressesOf } from '../../aws/ipv4';
import type { Assembly, Resource, Value } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import type { Interval } from './box';
import { idOf, idsIn } from './lookup';
import type { Group, Interface, InterfaceKind, Network, Reading } from './network';
import { openGroup, readGroups, shutGroup } from './read-groups';
import { readSubnets } from './read-subnets';

/** Where resources that have network interfaces say in which subnets and groups. */
const PLACED: Readonly<Record<string, { kind: InterfaceKind; subnets: string[]; groups: string[] }>> = {
  'AWS::ECS::Service': {
    kind: 'task',
    subnets: ['NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets'],
    groups: ['NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups'],
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    kind: 'load-balancer',
    subnets: ['Subnets'],
    groups: ['SecurityGroups'],
  },
  'AWS::EC2::VPCEndpoint': { kind: 'endpoint', subnets: ['SubnetIds'], groups: ['SecurityGroupIds'] },
  'AWS::SageMaker::Model': {
    kind: 'model',
    subnets: ['VpcConfig', 'Subnets'],
    groups: ['VpcConfig', 'SecurityGroupIds'],
  },
};

/** The network of an assembly. What can't be read is taken at its worst: any subnet, an open group. */
export const readNetwork = (assembly: Assembly): Network => assembly.once(openNetwork);
const openNetwork = (assembly: Assembly) => networkOf(assembly, 'open');

/** The same, where what can't be read lets nothing through: for what must surely be reached. */
export const readNetworkShut = (assembly: Assembly): Network => assembly.once(shutNetwork);
const shutNetwork = (assembly: Assembly) => networkOf(assembly, 'shut');

function networkOf(assembly: Assembly, reading: Reading): Network {
  const subnets = readSubnets(assembly, reading);
  const groups = readGroups(assembly, reading);
  const interfaces = Object.keys(PLACED)
    .flatMap((type) => assembly.ofType(type))
    .filter((resource) => !isGateway(resource))
    .map((resource) => place(assembly, resource, [...subnets.keys()], groups, reading));
  return { reading, ranges: rangesOf(assembly), subnets, groups, interfaces };
}

const isGateway = ({ properties }: Resource) => textOf(get(properties, 'VpcEndpointType')) === 'Gateway';

/** Ranges of the enclave's VPCs; one that can't be read is no range, so that its addresses count as outside. */
const rangesOf = (assembly: Assembly): Interval[] =>
  assembly.ofType('AWS::EC2::VPC').flatMap(({ properties }) => {
    const range = addressesOf(textOf(get(properties, 'CidrBlock')) ?? '');
    return range ? [range] : [];
  });

/** An interface; a group of its own that allows everything, or nothing, stands in where its groups aren't known or are the default. */
function place(
  assembly: Assembly,
  resource: Resource,
  everywhere: string[],
  groups: Map<string, Group>,
  reading: Reading,
): Interface {
  const placed = PLACED[resource.type];
  const listed = (path: readonly string[], type: string) =>
    named(assembly, get(resource.properties, ...path), type);
  let own = listed(placed?.groups ?? [], 'AWS::EC2::SecurityGroup');
  if (own === undefined) {
    const stand = reading === 'open' ? openGroup(resource) : shutGroup(resource);
    groups.set(stand.id, stand);
    own = [stand.id];
  }
  return {
    id: idOf(resource),
    kind: placed?.kind ?? 'task',
    at: resource,
    logicalId: resource.logicalId,
    subnets: listed(placed?.subnets ?? [], 'AWS::EC2::Subnet') ?? everywhere,
    groups: own,
  };
}

/** Ids in a list, or undefined when it is absent, empty, or holds anything that isn't known. */
const named = (assembly: Assembly, value: Value | undefined, type: string): string[] | undefined =>
  itemsOf(value).length === 0 ? undefined : idsIn(assembly, value, type);
