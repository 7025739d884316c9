import { rows, text } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { nameIn } from '../readings/model';
import { endpoints, interfaces } from '../readings/network';
import { each, type Row } from '../rows';
import { isObject } from '../same';
import type { Search } from './search';
import { addressesOf, interfaceOf, tasks } from './tasks';

/** Subnets and groups that the templates give the model. */
function modelPlaces(account: Account): {
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
} {
  const places = account.saidOf('AWS::SageMaker::Model').map(({ said }) => said.VpcConfig);
  const listed = (name: string) =>
    places.flatMap((place) =>
      isObject(place) && Array.isArray(place[name]) ? (place[name] as readonly string[]) : [],
    );
  return { subnets: listed('Subnets'), groups: listed('SecurityGroupIds') };
}

/** Whether an interface is that of an endpoint, a load balancer, a task or the model of the templates. */
function isKnown(
  row: Row,
  account: Account,
  ofEndpoints: ReadonlySet<unknown>,
  ofTasks: ReadonlySet<unknown>,
): boolean {
  const id = row.NetworkInterfaceId;
  const groups = each(rows(row, 'Groups'), 'GroupId');
  if (ofEndpoints.has(id) || ofTasks.has(id)) return true;
  if (row.InterfaceType === 'network_load_balancer' && row.RequesterManaged === true)
    return account
      .idsOf('AWS::ElasticLoadBalancingV2::LoadBalancer')
      .some((arn) => row.Description === `ELB ${arn.slice(arn.indexOf('loadbalancer/') + 13)}`);
  const model = modelPlaces(account);
  // Of what AWS makes for a customer, types tell most apart: only SageMaker's are of no type of their own.
  return (
    row.RequesterManaged === true &&
    row.InterfaceType === 'interface' &&
    groups.length > 0 &&
    model.subnets.includes(String(row.SubnetId)) &&
    groups.every((group) => model.groups.includes(group))
  );
}

/** Addresses of the tasks of those services of the templates that stand behind a target group or a name, and their ports. */
function behind(
  account: Account,
  list: 'LoadBalancers' | 'ServiceRegistries',
  key: 'TargetGroupArn' | 'RegistryArn',
  id: string,
): { readonly addresses: ReadonlySet<unknown>; readonly ports: ReadonlySet<string> } {
  const groups = new Set<string>();
  const ports = new Set<string>();
  for (const { resource, said } of account.saidOf('AWS::ECS::Service'))
    for (const one of Array.isArray(said[list]) ? (said[list] as readonly Json[]) : [])
      if (isObject(one) && (one[key] === id || String(one[key]).endsWith(`/${id}`))) {
        groups.add(`service:${nameIn(account.idOf(resource))}`);
        ports.add(String(one.ContainerPort));
      }
  const own = tasks(account).filter(({ group }) => groups.has(String(group)));
  return { addresses: new Set(own.flatMap(addressesOf)), ports };
}

/** Whether an interface, or one of its addresses, has an address of the internet. */
const isPublic = (row: Row): boolean =>
  [row, ...(row.PrivateIpAddresses === undefined ? [] : rows(row, 'PrivateIpAddresses'))].some(
    ({ Association }) => Association !== undefined && Association !== null,
  );

export const INTERFACES: readonly Search[] = [
  {
    what: 'network interfaces',
    look(account, found) {
      const own = endpoints(account).filter(({ VpcEndpointId }) =>
        account.made('AWS::EC2::VPCEndpoint', VpcEndpointId),
      );
      const ofEndpoints = new Set(
        own.flatMap(({ NetworkInterfaceIds }) =>
          Array.isArray(NetworkInterfaceIds) ? NetworkInterfaceIds : [],
        ),
      );
      const ofTasks = new Set(tasks(account).map(interfaceOf));
      const [vpc] = account.assembly.ofType('AWS::EC2::VPC');
      for (const row of interfaces(account)) {
        if (!isKnown(row, account, ofEndpoints, ofTasks))
          found.stray(
            `the network interface '${text(row, 'NetworkInterfaceId')}' in ${String(row.SubnetId)}`,
            vpc,
          );
        if (isPublic(row))
          found.stray(
            `the public address of the network interface '${text(row, 'NetworkInterfaceId')}'`,
            vpc,
          );
        for (const group of each(rows(row, 'Groups'), 'GroupId'))
          if (account.made('AWS::EC2::SecurityGroup', group) === undefined)
            found.stray(
              `the group '${group}' of the network interface '${text(row, 'NetworkInterfaceId')}'`,
              vpc,
            );
      }
    },
  },
  {
    what: 'permissions on network interfaces',
    look(account, found) {
      const own = new Set(interfaces(account).map(({ NetworkInterfaceId }) => NetworkInterfaceId));
      const all = account.ask(call('ec2 describe-network-interface-permissions'));
      for (const row of rows(all, 'NetworkInterfacePermissions'))
        if (
          own.has(row.NetworkInterfaceId) &&
          row.AwsAccountId !== undefined &&
          row.AwsAccountId !== account.place.account
        )
          found.stray(
            `the permission of account ${String(row.AwsAccountId)} on the network interface '${String(row.NetworkInterfaceId)}'`,
            account.assembly.ofType('AWS::EC2::VPC')[0],
          );
    },
  },
  {
    what: 'targets',
    look(account, found) {
      for (const resource of account.assembly.ofType('AWS::ElasticLoadBalancingV2::TargetGroup')) {
        const arn = account.idOf(resource);
        const { addresses, ports } = behind(account, 'LoadBalancers', 'TargetGroupArn', arn);
        const answer = account.ask(call('elbv2 describe-target-health', '--target-group-arn', arn));
        for (const { Target, TargetHealth } of rows(answer, 'TargetHealthDescriptions'))
          if (
            isObject(Target) &&
            !(addresses.has(Target.Id) && ports.has(String(Target.Port))) &&
            !(isObject(TargetHealth) && TargetHealth.State === 'draining')
          )
            found.stray(
              `the target ${String(Target.Id)}, port ${String(Target.Port)}, of ${resource.logicalId}`,
              resource,
            );
      }
      for (const resource of account.assembly.ofType('AWS::ServiceDiscovery::Service')) {
        const id = account.idOf(resource);
        const { addresses } = behind(account, 'ServiceRegistries', 'RegistryArn', id);
        const answer = account.ask(call('servicediscovery list-instances', '--service-id', id));
        for (const { Attributes } of rows(answer, 'Instances'))
          for (const [name, value] of Object.entries(isObject(Attributes) ? Attributes : {}))
            if (
              /^AWS_(INSTANCE_IPV4|INSTANCE_IPV6|INSTANCE_CNAME|ALIAS_DNS_NAME)$/.test(name) &&
              !addresses.has(value)
            )
              found.stray(`the address ${String(value)} under the name of ${resource.logicalId}`, resource);
      }
    },
  },
];
