import { noEgress } from '../../../lib/claims/no-egress/claim';
import { beside } from '../enclaves';
import { gone, one, proofCases, set, unset } from '../proof-cases';

const VPC = one('AWS::EC2::VPC', /^NetworkVpc/);
const services = one('AWS::EC2::RouteTable', /servicesroutes/);
const group = one('AWS::EC2::SecurityGroup', /Groupsproxy[A-F0-9]/);
const kms = one('AWS::EC2::VPCEndpoint', /Endpointskms/);
const rules = one('AWS::Route53Resolver::FirewallRuleGroup', /DnsRules/);
const allowed = one('AWS::Route53Resolver::FirewallDomainList', /DnsAllowed/);
const association = one('AWS::Route53Resolver::FirewallRuleGroupAssociation', /DnsAssociation/);
const route = (properties: object) =>
  beside(VPC, 'Leak', {
    Type: 'AWS::EC2::Route',
    Properties: { RouteTableId: { Ref: services.logicalId }, ...properties },
  });
const failOpen = (FirewallFailOpen: string) =>
  beside(VPC, 'FailOpen', {
    Type: 'AWS::Route53Resolver::FirewallConfig',
    Properties: { ResourceId: { Ref: VPC.logicalId }, FirewallFailOpen },
  });
const anywhere = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' };

proofCases(noEgress, {
  breaks: [
    [
      'a route to the internet',
      /^Leak:/,
      () => [route({ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' })],
    ],
    [
      'a route to one network outside',
      /^Leak:/,
      () => [route({ DestinationCidrBlock: '192.0.2.0/24', VpcPeeringConnectionId: 'pcx-1' })],
    ],
    [
      'a route to a prefix list through a gateway',
      /^Leak:/,
      () => [route({ DestinationPrefixListId: 'pl-1', TransitGatewayId: 'tgw-1' })],
    ],
    [
      'a route in a table that is not known',
      /^Leak:/,
      () => [route({ RouteTableId: 'rtb-1', DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' })],
    ],
    [
      "a subnet under the VPC's default network ACL",
      /Vpcservices1|services-?1/,
      () => [gone(one('AWS::EC2::SubnetNetworkAclAssociation', /services1/))],
    ],
    ['packets that nobody logs', /^NetworkVpc/, () => [gone(one('AWS::EC2::FlowLog', /./))]],
    [
      'only rejected packets logged',
      /^NetworkVpc/,
      () => [set(one('AWS::EC2::FlowLog', /./), 'TrafficType', 'REJECT')],
    ],
    [
      'queries that nobody logs',
      /^NetworkVpc/,
      () => [gone(one('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', /./))],
    ],
    ['a group open to anywhere', /Groupsproxy/, () => [set(group, 'SecurityGroupEgress', [anywhere])]],
    ['a group without egress, which AWS opens', /Groupsproxy/, () => [unset(group, 'SecurityGroupEgress')]],
    [
      'an endpoint of someone else',
      /Endpointskms/,
      () => [set(kms, 'ServiceName', 'com.amazonaws.vpce.us-east-1.vpce-svc-1')],
    ],
    [
      'an endpoint of a service that no enclave uses',
      /Endpointskms/,
      () => [set(kms, 'ServiceName', 'com.amazonaws.us-east-1.ses')],
    ],
    [
      'an endpoint in another region',
      /Endpointskms/,
      () => [set(kms, 'ServiceName', 'com.amazonaws.eu-west-1.kms')],
    ],
    ['an endpoint without a policy', /Endpointskms/, () => [unset(kms, 'PolicyDocument')]],
    ['no DNS firewall', /^NetworkVpc/, () => [gone(association)]],
    ['a DNS firewall for another VPC', /^NetworkVpc/, () => [set(association, 'VpcId', 'vpc-1')]],
    ['a DNS firewall that fails open', /^FailOpen:/, () => [failOpen('ENABLED')]],
    [
      'a DNS firewall whose failing depends on what is not known',
      /^FailOpen:/,
      () => [failOpen('USE_LOCAL_RESOURCE_SETTING')],
    ],
    ['nothing but alerts', /DnsRules/, () => [set(rules, 'FirewallRules/1/Action', 'ALERT')]],
    ['everything allowed before it is blocked', /DnsRules/, () => [set(allowed, 'Domains', ['*'])]],
    ['a public domain allowed', /DnsRules/, () => [set(allowed, 'Domains/-', '*.example.com')]],
    [
      "all of AWS's hosts allowed, buckets of strangers among them",
      /DnsRules/,
      () => [set(allowed, 'Domains/-', '*.amazonaws.com')],
    ],
  ],
  misses: [
    ['a DNS firewall that is told to fail closed', () => [failOpen('DISABLED')]],
    ['fewer names allowed', () => [unset(allowed, 'Domains/0')]],
    ['a private name more', () => [set(allowed, 'Domains/-', 'other.internal')]],
    [
      'a query that is blocked before all others',
      () => [
        set(rules, 'FirewallRules/-', {
          Action: 'BLOCK',
          BlockResponse: 'NXDOMAIN',
          Priority: 50,
          FirewallDomainListId: {
            'Fn::GetAtt': [one('AWS::Route53Resolver::FirewallDomainList', /DnsEverything/).logicalId, 'Id'],
          },
        }),
      ],
    ],
    [
      'a route table that nothing uses',
      () => [
        beside(VPC, 'Spare', { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: VPC.logicalId } } }),
      ],
    ],
  ],
  guards: 40,
});
