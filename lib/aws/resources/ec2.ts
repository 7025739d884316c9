import { SERVICE_PORT } from '../../services/environment';
import { both } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { endpointService } from '../shapes/own-names';
import { endpointPolicy } from '../shapes/policy-shapes';
import {
  cidr,
  either,
  exactly,
  inWords,
  list,
  matching,
  object,
  of,
  off,
  on,
  prose,
  refused,
  tags,
  unless,
  whole,
} from '../shapes/shape';

const vpc = of('AWS::EC2::VPC', 'Ref');

const subnet = of('AWS::EC2::Subnet', 'Ref');

const group = of('AWS::EC2::SecurityGroup', 'GroupId', 'Ref');

const routeTable = of('AWS::EC2::RouteTable', 'Ref');

const acl = of('AWS::EC2::NetworkAcl', 'Ref');

const tcp = exactly('tcp');

// TLS to AWS services, and what the services listen on.
const port = inWords(
  `one port, the same for FromPort and ToPort: 443 to AWS services, ${SERVICE_PORT} between services`,
  exactly(443, SERVICE_PORT),
);

/** What an address may be in: no list says who has one. */
const range = refused(
  'whoever gets an address of the range is let through',
  "Name the peer's security group, or let out to a gateway endpoint's prefix list.",
);

/** CDK's rule that matches no packet, which keeps AWS from adding one that matches all. */
const nothing = object({
  'CidrIp!': exactly('255.255.255.255/32'),
  'IpProtocol!': exactly('icmp'),
  'FromPort!': exactly(252),
  'ToPort!': exactly(86),
  Description: prose,
});

const egress = unless(
  nothing,
  either(
    object({
      'DestinationSecurityGroupId!': group,
      'IpProtocol!': tcp,
      'FromPort!': port,
      'ToPort!': port,
      CidrIp: range,
      CidrIpv6: range,
      Description: prose,
    }),
    object({
      'DestinationPrefixListId!': matching(/^pl-[0-9a-f]{8,17}$/, 'the id of a prefix list'),
      'IpProtocol!': tcp,
      'FromPort!': exactly(443),
      'ToPort!': exactly(443),
      Description: prose,
    }),
  ),
);

const ingress = object({
  CidrIp: range,
  CidrIpv6: range,
  'SourceSecurityGroupId!': group,
  'IpProtocol!': tcp,
  'FromPort!': port,
  'ToPort!': port,
  Description: prose,
});

/** Amazon EC2 and VPC. */
export const EC2: ResourceTypes = {
  'AWS::EC2::VPC': {
    identity: [],
    properties: {
      'CidrBlock!': cidr,
      EnableDnsHostnames: on,
      EnableDnsSupport: on,
      InstanceTenancy: exactly('default'),
      Tags: tags,
    },
    attributes: { ...both('VpcId', '{generated}'), CidrBlock: '{CidrBlock}' },
  },
  'AWS::EC2::Subnet': {
    identity: [['VpcId', 'CidrBlock']],
    properties: {
      'VpcId!': vpc,
      'CidrBlock!': cidr,
      'AvailabilityZone!': matching(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, 'an availability zone'),
      MapPublicIpOnLaunch: off,
      Tags: tags,
    },
    attributes: {
      ...both('SubnetId', '{generated}'),
      VpcId: '{VpcId}',
      AvailabilityZone: '{AvailabilityZone}',
      CidrBlock: '{CidrBlock}',
    },
  },
  'AWS::EC2::RouteTable': {
    identity: [],
    properties: { 'VpcId!': vpc, Tags: tags },
    attributes: both('RouteTableId', '{generated}'),
  },
  'AWS::EC2::SubnetRouteTableAssociation': {
    identity: [['SubnetId']],
    properties: { 'RouteTableId!': routeTable, 'SubnetId!': subnet },
  },
  'AWS::EC2::NetworkAcl': {
    identity: [],
    properties: { 'VpcId!': vpc, Tags: tags },
    attributes: both('Id', '{generated}'),
  },
  'AWS::EC2::NetworkAclEntry': {
    identity: [['NetworkAclId', 'Egress', 'RuleNumber']],
    properties: {
      'NetworkAclId!': acl,
      'CidrBlock!': cidr,
      Egress: exactly(true, false),
      'PortRange!': object({ 'From!': whole(0, 65_535), 'To!': whole(0, 65_535) }),
      'Protocol!': exactly(6),
      'RuleAction!': exactly('allow', 'deny'),
      'RuleNumber!': whole(1, 32_766),
    },
  },
  'AWS::EC2::SubnetNetworkAclAssociation': {
    identity: [['SubnetId']],
    properties: { 'NetworkAclId!': acl, 'SubnetId!': subnet },
  },
  'AWS::EC2::SecurityGroup': {
    identity: [['VpcId', 'GroupName']],
    properties: {
      'GroupDescription!': prose,
      GroupName: matching(/^(?!sg-)[\w./@:+=,#-]{1,255}$/, 'the name of a security group'),
      'SecurityGroupEgress!': list(egress, 1, 60),
      SecurityGroupIngress: list(ingress, 0, 60),
      'VpcId!': vpc,
      Tags: tags,
    },
    attributes: { ...both('GroupId', '{generated}'), Id: '{generated}', VpcId: '{VpcId}' },
  },
  'AWS::EC2::SecurityGroupIngress': {
    identity: [['GroupId', 'IpProtocol', 'FromPort', 'ToPort', 'SourceSecurityGroupId']],
    properties: {
      'GroupId!': group,
      'SourceSecurityGroupId!': group,
      'IpProtocol!': tcp,
      'FromPort!': port,
      'ToPort!': port,
      Description: prose,
    },
  },
  'AWS::EC2::SecurityGroupEgress': {
    identity: [['GroupId', 'IpProtocol', 'FromPort', 'ToPort', 'DestinationSecurityGroupId']],
    properties: {
      'GroupId!': group,
      'DestinationSecurityGroupId!': group,
      'IpProtocol!': tcp,
      'FromPort!': port,
      'ToPort!': port,
      Description: prose,
    },
  },
  'AWS::EC2::VPCEndpoint': {
    identity: [['VpcId', 'ServiceName']],
    properties: {
      'VpcId!': vpc,
      'ServiceName!': endpointService,
      'VpcEndpointType!': exactly('Gateway', 'Interface'),
      'PolicyDocument!': endpointPolicy,
      RouteTableIds: list(routeTable, 1, 20),
      IpAddressType: exactly('ipv4'),
      PrivateDnsEnabled: on,
      SecurityGroupIds: list(group, 1, 5),
      SubnetIds: list(subnet, 1, 6),
      Tags: tags,
    },
    attributes: both('Id', '{generated}'),
    policies: [['endpoint', 'PolicyDocument']],
  },
  'AWS::EC2::VPCEndpointService': {
    identity: [],
    properties: {
      'AcceptanceRequired!': on,
      'NetworkLoadBalancerArns!': list(of('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Ref'), 1, 1),
      SupportedIpAddressTypes: list(exactly('ipv4'), 1, 1),
      Tags: tags,
    },
    attributes: both('ServiceId', '{generated}'),
  },
  'AWS::EC2::VPCEndpointServicePermissions': {
    identity: [['ServiceId']],
    properties: {
      'AllowedPrincipals!': list(
        matching(/^arn:[a-z-]+:iam::\d{12}:root$/, 'the root ARN of an account'),
        1,
        100,
      ),
      'ServiceId!': of('AWS::EC2::VPCEndpointService', 'Ref'),
    },
  },
  'AWS::EC2::FlowLog': {
    identity: [['ResourceId', 'LogGroupName']],
    properties: {
      'DeliverLogsPermissionArn!': of('AWS::IAM::Role', 'Arn'),
      'LogDestinationType!': exactly('cloud-watch-logs'),
      'LogGroupName!': of('AWS::Logs::LogGroup', 'Ref'),
      MaxAggregationInterval: exactly(60, 600),
      'ResourceId!': vpc,
      'ResourceType!': exactly('VPC'),
      'TrafficType!': exactly('ALL'),
      Tags: tags,
    },
    attributes: both('Id', '{generated}'),
  },
  'AWS::EC2::VPCBlockPublicAccessOptions': {
    identity: [[]],
    properties: { 'InternetGatewayBlockMode!': exactly('block-bidirectional') },
  },
  'AWS::EC2::SnapshotBlockPublicAccess': {
    identity: [[]],
    properties: { 'State!': exactly('block-all-sharing') },
  },
};
