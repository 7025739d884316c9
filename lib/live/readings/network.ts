import { rows, text } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { type Readings, TAGS } from '../reading';
import { documentIn, each, fields, type Row, rowOf, unless } from '../rows';

/** The filter of what is in the enclave's VPC. */
const inVpc = (account: Account) => [
  '--filters',
  `Name=vpc-id,Values=${account.idsOf('AWS::EC2::VPC').join(',')}`,
];

const attribute = (vpc: string, name: string) =>
  call('ec2 describe-vpc-attribute', '--vpc-id', vpc, '--attribute', name);

const settingOf = (answer: unknown, name: string): Json | undefined =>
  ((answer as Row | undefined)?.[name] as { readonly Value?: Json } | undefined)?.Value;

export const vpcs = (account: Account) =>
  rows(account.ask(call('ec2 describe-vpcs', '--vpc-ids', ...account.idsOf('AWS::EC2::VPC'))), 'Vpcs');
export const subnets = (account: Account) =>
  rows(account.ask(call('ec2 describe-subnets', ...inVpc(account))), 'Subnets');
export const routeTables = (account: Account) =>
  rows(account.ask(call('ec2 describe-route-tables', ...inVpc(account))), 'RouteTables');
export const networkAcls = (account: Account) =>
  rows(account.ask(call('ec2 describe-network-acls', ...inVpc(account))), 'NetworkAcls');
export const endpoints = (account: Account) =>
  rows(account.ask(call('ec2 describe-vpc-endpoints', ...inVpc(account))), 'VpcEndpoints');
export const endpointServices = (account: Account) =>
  rows(account.ask(call('ec2 describe-vpc-endpoint-service-configurations')), 'ServiceConfigurations');
export const interfaces = (account: Account) =>
  rows(account.ask(call('ec2 describe-network-interfaces', ...inVpc(account))), 'NetworkInterfaces');

/** Entries of a network ACL as CloudFormation has them. */
export const aclEntry = (acl: string, row: Row): Readonly<Record<string, Json | undefined>> => ({
  NetworkAclId: acl,
  ...fields(row, 'CidrBlock', 'Ipv6CidrBlock', 'Egress', 'PortRange', 'Protocol', 'RuleAction', 'RuleNumber'),
  Icmp: row.IcmpTypeCode as Json | undefined,
});

/** Regions beside the enclave's in which an endpoint service is offered. */
const elsewhere = (row: Row, { place }: Account): Json =>
  (row.SupportedRegions === undefined ? [] : each(rows(row, 'SupportedRegions'), 'Region')).filter(
    (region) => region !== place.region,
  );

/** What the network is made of. */
export const NETWORK: Readings = {
  'AWS::EC2::VPC': {
    aside: TAGS,
    read({ id }, account) {
      const row = rowOf(vpcs(account), 'VpcId', id);
      const [support, hostnames] = account.all(
        attribute(id, 'enableDnsSupport'),
        attribute(id, 'enableDnsHostnames'),
      );
      return (
        row && {
          ...fields(row, 'CidrBlock', 'InstanceTenancy'),
          EnableDnsSupport: settingOf(support, 'EnableDnsSupport'),
          EnableDnsHostnames: settingOf(hostnames, 'EnableDnsHostnames'),
        }
      );
    },
  },
  'AWS::EC2::Subnet': {
    aside: TAGS,
    defaults: { AssignIpv6AddressOnCreation: false, Ipv6Native: false },
    read({ id }, account) {
      const row = rowOf(subnets(account), 'SubnetId', id);
      return (
        row && {
          ...fields(
            row,
            'VpcId',
            'CidrBlock',
            'AvailabilityZone',
            'MapPublicIpOnLaunch',
            'AssignIpv6AddressOnCreation',
          ),
          ...fields(row, 'OutpostArn', 'Ipv6Native', 'Ipv6CidrBlockAssociationSet'),
          ...unless('State', row.State, 'available'),
        }
      );
    },
  },
  'AWS::EC2::RouteTable': {
    aside: TAGS,
    read({ id }, account) {
      const row = rowOf(routeTables(account), 'RouteTableId', id);
      return row && fields(row, 'VpcId');
    },
  },
  'AWS::EC2::SubnetRouteTableAssociation': {
    read({ expected }, account) {
      const all = routeTables(account).flatMap((table) => rows(table, 'Associations'));
      const row = rowOf(all, 'SubnetId', expected.SubnetId);
      return row && fields(row, 'SubnetId', 'RouteTableId');
    },
  },
  'AWS::EC2::NetworkAcl': {
    aside: TAGS,
    read({ id }, account) {
      const row = rowOf(networkAcls(account), 'NetworkAclId', id);
      return row && fields(row, 'VpcId');
    },
  },
  'AWS::EC2::NetworkAclEntry': {
    defaults: { Egress: false },
    read({ expected }, account) {
      const acl = rowOf(networkAcls(account), 'NetworkAclId', expected.NetworkAclId);
      const row = (acl === undefined ? [] : rows(acl, 'Entries')).find(
        ({ Egress, RuleNumber }) =>
          Egress === (expected.Egress ?? false) && String(RuleNumber) === String(expected.RuleNumber),
      );
      return row && aclEntry(String(expected.NetworkAclId), row);
    },
  },
  'AWS::EC2::SubnetNetworkAclAssociation': {
    read({ expected }, account) {
      const all = networkAcls(account).flatMap((acl) => rows(acl, 'Associations'));
      const row = rowOf(all, 'SubnetId', expected.SubnetId);
      return row && fields(row, 'SubnetId', 'NetworkAclId');
    },
  },
  'AWS::EC2::VPCEndpoint': {
    aside: TAGS,
    defaults: { PrivateDnsEnabled: false, IpAddressType: 'ipv4' },
    read({ id }, account) {
      const row = rowOf(endpoints(account), 'VpcEndpointId', id);
      return (
        row && {
          ...fields(row, 'VpcId', 'ServiceName', 'VpcEndpointType', 'PrivateDnsEnabled', 'IpAddressType'),
          ...fields(row, 'SubnetIds', 'RouteTableIds'),
          SecurityGroupIds: each(rows(row, 'Groups'), 'GroupId'),
          PolicyDocument: documentIn(row.PolicyDocument),
          ...unless('ServiceRegion', row.ServiceRegion, undefined, account.place.region),
          ...unless('State', row.State, 'available'),
        }
      );
    },
  },
  'AWS::EC2::VPCEndpointService': {
    aside: TAGS,
    defaults: { SupportedIpAddressTypes: ['ipv4'] },
    read({ id }, account) {
      const row = rowOf(endpointServices(account), 'ServiceId', id);
      return (
        row && {
          ...fields(row, 'AcceptanceRequired', 'NetworkLoadBalancerArns', 'GatewayLoadBalancerArns'),
          ...fields(row, 'SupportedIpAddressTypes', 'PrivateDnsName'),
          SupportedRegions: elsewhere(row, account),
          ...unless('RemoteAccessEnabled', row.RemoteAccessEnabled, undefined, false),
          ...unless('State', row.ServiceState, 'Available'),
        }
      );
    },
  },
  'AWS::EC2::VPCEndpointServicePermissions': {
    read({ expected }, account) {
      const service = String(expected.ServiceId);
      const all = account.ask(call('ec2 describe-vpc-endpoint-service-permissions', '--service-id', service));
      return { ServiceId: service, AllowedPrincipals: each(rows(all, 'AllowedPrincipals'), 'Principal') };
    },
  },
  'AWS::EC2::FlowLog': {
    aside: { ...TAGS, ResourceType: 'The id of what is logged says what it is.' },
    defaults: { LogFormat: flowLogFormat() },
    read({ id }, account) {
      const all = account.ask(call('ec2 describe-flow-logs'));
      const row = rowOf(rows(all, 'FlowLogs'), 'FlowLogId', id);
      return (
        row && {
          ...fields(row, 'ResourceId', 'TrafficType', 'LogDestinationType', 'LogGroupName', 'LogFormat'),
          ...fields(row, 'DeliverLogsPermissionArn', 'DeliverCrossAccountRole', 'MaxAggregationInterval'),
          ...unless('FlowLogStatus', row.FlowLogStatus, 'ACTIVE'),
          ...unless('DeliverLogsStatus', row.DeliverLogsStatus, undefined, 'SUCCESS'),
          ...(row.DeliverLogsErrorMessage !== undefined && {
            DeliverLogsErrorMessage: text(row, 'DeliverLogsErrorMessage'),
          }),
        }
      );
    },
  },
  'AWS::EC2::VPCBlockPublicAccessOptions': {
    read(_, account) {
      const answer = account.ask(call('ec2 describe-vpc-block-public-access-options')) as Row;
      const options = (answer.VpcBlockPublicAccessOptions ?? {}) as Row;
      return fields(options, 'InternetGatewayBlockMode');
    },
  },
  'AWS::EC2::SnapshotBlockPublicAccess': {
    read: (_, account) =>
      fields(account.ask(call('ec2 get-snapshot-block-public-access-state')) as Row, 'State'),
  },
};

/** The fields of a flow record that AWS writes where nobody asks for others (VPC user guide). */
function flowLogFormat(): string {
  const names =
    'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
  return names
    .split(' ')
    .map((name) => `\${${name}}`)
    .join(' ');
}
