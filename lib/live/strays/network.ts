import { rows, text } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { groups, ingressRules, passes } from '../readings/groups';
import {
  aclEntry,
  endpointServices,
  endpoints,
  networkAcls,
  routeTables,
  subnets,
  vpcs,
} from '../readings/network';
import type { Row } from '../rows';
import { canonical, isObject } from '../same';
import type { Search } from './search';

const parts = (account: Account): readonly (readonly [string, string, string, readonly Row[]])[] => [
  ['subnet', 'AWS::EC2::Subnet', 'SubnetId', subnets(account)],
  ['route table', 'AWS::EC2::RouteTable', 'RouteTableId', routeTables(account).filter((row) => !isMain(row))],
  [
    'network ACL',
    'AWS::EC2::NetworkAcl',
    'NetworkAclId',
    networkAcls(account).filter(({ IsDefault }) => IsDefault !== true),
  ],
  [
    'security group',
    'AWS::EC2::SecurityGroup',
    'GroupId',
    groups(account).filter(({ GroupName }) => GroupName !== 'default'),
  ],
  ['endpoint', 'AWS::EC2::VPCEndpoint', 'VpcEndpointId', endpoints(account)],
];

/** Each VPC has one, which its subnets of an enclave leave for their own. */
const isMain = (table: Row) => rows(table, 'Associations').some(({ Main }) => Main === true);

const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'];

/** Whether a route is the VPC's own, or that of an endpoint of the templates. */
const isOwn = (route: Row, account: Account) =>
  route.GatewayId === 'local' ||
  (route.DestinationPrefixListId !== undefined &&
    account.made('AWS::EC2::VPCEndpoint', route.GatewayId) !== undefined);

const leads = (route: Row) =>
  Object.entries(route).find(([key]) => /(Id|Arn)$/.test(key) && !DESTINATIONS.includes(key))?.[1] ??
  'nowhere';

export const NETWORK: readonly Search[] = [
  {
    what: 'parts of the VPC',
    look(account, found) {
      const [vpc] = account.assembly.ofType('AWS::EC2::VPC');
      for (const [what, type, id, all] of parts(account))
        for (const row of all)
          if (account.made(type, row[id]) === undefined)
            found.stray(`the ${what} '${text(row, id)}' in the VPC`, vpc);
    },
  },
  {
    what: 'ranges of the VPC',
    look(account, found) {
      for (const row of vpcs(account)) {
        const vpc = account.made('AWS::EC2::VPC', row.VpcId);
        const ranges = row.CidrBlockAssociationSet === undefined ? [] : rows(row, 'CidrBlockAssociationSet');
        for (const { CidrBlock, CidrBlockState } of ranges)
          if (
            CidrBlock !== row.CidrBlock &&
            isObject(CidrBlockState) &&
            CidrBlockState.State !== 'disassociated'
          )
            found.stray(`the range ${String(CidrBlock)} of the VPC`, vpc);
        if (
          row.Ipv6CidrBlockAssociationSet !== undefined &&
          rows(row, 'Ipv6CidrBlockAssociationSet').length > 0
        )
          found.stray('an IPv6 range of the VPC', vpc);
        // A VPC without any resolves no name but by Route 53's own way.
        if (row.DhcpOptionsId === 'default') continue;
        const options = account.ask(
          call('ec2 describe-dhcp-options', '--dhcp-options-ids', text(row, 'DhcpOptionsId')),
        );
        const servers = rows(options, 'DhcpOptions')
          .flatMap((one) => rows(one, 'DhcpConfigurations'))
          .filter(({ Key }) => Key !== 'domain-name')
          .flatMap((one) => rows(one, 'Values').map(({ Value }) => Value));
        for (const server of servers)
          if (server !== 'AmazonProvidedDNS')
            found.stray(`DHCP options of the VPC that name the server ${String(server)}`, vpc);
      }
    },
  },
  {
    what: 'routes',
    look(account, found) {
      for (const table of routeTables(account)) {
        const at =
          account.made('AWS::EC2::RouteTable', table.RouteTableId) ??
          account.assembly.ofType('AWS::EC2::VPC')[0];
        for (const route of rows(table, 'Routes'))
          if (!isOwn(route, account)) {
            const to = DESTINATIONS.map((name) => route[name]).find((each) => each !== undefined);
            const kept = Object.entries(route).filter(([key]) => !['Origin', 'State'].includes(key));
            found.stray(
              `the route of ${text(table, 'RouteTableId')} to ${String(to)} by ${String(leads(route))}`,
              at,
              {
                type: 'AWS::EC2::Route',
                properties: {
                  RouteTableId: text(table, 'RouteTableId'),
                  ...(Object.fromEntries(kept) as Record<string, Json>),
                },
              },
            );
          }
        for (const { GatewayId } of rows(table, 'PropagatingVgws'))
          found.stray(
            `the propagation of routes of ${String(GatewayId)} to ${text(table, 'RouteTableId')}`,
            at,
          );
      }
    },
  },
  {
    what: 'entries of network ACLs',
    look(account, found) {
      const key = ({ NetworkAclId, Egress, RuleNumber }: Row) =>
        canonical({
          NetworkAclId: String(NetworkAclId),
          Egress: String(Egress ?? false),
          RuleNumber: String(RuleNumber),
        });
      const said = new Set(account.saidOf('AWS::EC2::NetworkAclEntry').map((one) => key(one.said)));
      for (const acl of networkAcls(account)) {
        const at = account.made('AWS::EC2::NetworkAcl', acl.NetworkAclId);
        if (at === undefined) continue;
        for (const entry of rows(acl, 'Entries')) {
          const own = aclEntry(text(acl, 'NetworkAclId'), entry);
          const last = Number(entry.RuleNumber) > 32_766 && entry.RuleAction === 'deny';
          if (!last && !said.has(key(own)))
            found.stray(
              `entry ${String(entry.RuleNumber)} ${entry.Egress === true ? 'out of' : 'into'} ${text(acl, 'NetworkAclId')}`,
              at,
              {
                type: 'AWS::EC2::NetworkAclEntry',
                properties: JSON.parse(JSON.stringify(own)),
              },
            );
        }
      }
    },
  },
  {
    what: 'rules of security groups',
    look(account, found) {
      const said = account.saidOf('AWS::EC2::SecurityGroupIngress').map((one) => passes(one.said));
      for (const { resource, said: group } of account.saidOf('AWS::EC2::SecurityGroup')) {
        const GroupId = account.idOf(resource);
        const inline = Array.isArray(group.SecurityGroupIngress) ? group.SecurityGroupIngress : [];
        said.push(...inline.map((rule: Json) => passes({ ...(rule as object), GroupId })));
      }
      for (const rule of ingressRules(account)) {
        const at = account.made('AWS::EC2::SecurityGroup', rule.GroupId);
        if (at !== undefined && !said.includes(passes(rule)))
          found.stray(
            `the rule of ${String(rule.GroupId)} that lets in ${JSON.stringify({ ...rule, GroupId: undefined })}`,
            at,
            {
              type: 'AWS::EC2::SecurityGroupIngress',
              properties: JSON.parse(JSON.stringify(rule)),
            },
          );
      }
    },
  },
  {
    what: 'endpoint services',
    look(account, found) {
      const balancers = account.idsOf('AWS::ElasticLoadBalancingV2::LoadBalancer');
      for (const row of endpointServices(account)) {
        const used = Array.isArray(row.NetworkLoadBalancerArns) ? row.NetworkLoadBalancerArns : [];
        if (
          account.made('AWS::EC2::VPCEndpointService', row.ServiceId) === undefined &&
          used.some((one) => balancers.includes(one))
        )
          found.stray(
            `the endpoint service '${text(row, 'ServiceId')}' before a load balancer of the enclave`,
          );
      }
    },
  },
  {
    what: 'connections to the doors',
    look(account, found) {
      const allowed = new Map(
        account
          .saidOf('AWS::EC2::VPCEndpointServicePermissions')
          .map(({ said }) => [said.ServiceId, JSON.stringify(said.AllowedPrincipals)]),
      );
      for (const row of rows(
        account.ask(call('ec2 describe-vpc-endpoint-connections')),
        'VpcEndpointConnections',
      )) {
        const at = account.made('AWS::EC2::VPCEndpointService', row.ServiceId);
        if (
          at === undefined ||
          ['rejected', 'deleted', 'failed', 'expired', 'pendingAcceptance'].includes(
            String(row.VpcEndpointState),
          )
        )
          continue;
        if (row.VpcEndpointRegion !== undefined && row.VpcEndpointRegion !== account.place.region)
          found.stray(
            `the connection from region ${String(row.VpcEndpointRegion)} to ${text(row, 'ServiceId')}`,
            at,
          );
        if (!allowed.get(text(row, 'ServiceId'))?.includes(`:${text(row, 'VpcEndpointOwner')}:`))
          found.stray(
            `the connection of account ${text(row, 'VpcEndpointOwner')} to ${text(row, 'ServiceId')}`,
            at,
          );
      }
    },
  },
];
