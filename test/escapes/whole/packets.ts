import type { Draft } from '../draft';
import { GROUP, SUBNET, VPC } from '../escape';
import { append, copy, gap, put, remove, type Step, set, type Whole, whole, within } from '../steps';

const RULES = ['AWS::Route53Resolver::FirewallRuleGroup'] as const;
const ASSOCIATION = ['AWS::Route53Resolver::FirewallRuleGroupAssociation'] as const;
const TABLE = 'AWS::EC2::RouteTable';
const ACL = 'AWS::EC2::NetworkAcl';

const tableOf = (draft: Draft, tier: string) => ({
  Ref: draft.find(TABLE, `NetworkVpc${tier}routes`).logicalId,
});
const groupOf = (draft: Draft, name: string) => draft.find(GROUP, `of ${name}"`);

/** A route of a tier's subnets to a target that is somewhere else. */
const route = (tier: string, target: object, to = '0.0.0.0/0'): Step =>
  put('boundary', 'Way', (draft) => ({
    Type: 'AWS::EC2::Route',
    Properties: { RouteTableId: tableOf(draft, tier), DestinationCidrBlock: to, ...target },
  }));

/** A security group's list of egress, opened. */
const opened =
  (name: string, rule: object = { CidrIp: '0.0.0.0/0' }): Step =>
  (draft) =>
    draft.set(groupOf(draft, name), 'Properties/SecurityGroupEgress', [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, ...rule },
    ]);

const openedApart =
  (name: string, rule: object): Step =>
  (draft) =>
    put('safety', 'Apart', {
      Type: 'AWS::EC2::SecurityGroupEgress',
      Properties: {
        GroupId: importOf(draft, groupOf(draft, name).logicalId, 'GroupId'),
        IpProtocol: '-1',
        ...rule,
      },
    })(draft);

/** What another stack writes to have an attribute of a resource of the boundary. */
export const importOf = (draft: Draft, logicalId: string, attribute: string) => {
  const outputs = draft.template('boundary').Outputs as Record<
    string,
    { Value: { 'Fn::GetAtt'?: readonly string[] }; Export: { Name: string } }
  >;
  const found = Object.values(outputs).find(({ Value }) => {
    const [id, name] = Value['Fn::GetAtt'] ?? [];
    return id === logicalId && name === attribute;
  });
  return found ? { 'Fn::ImportValue': found.Export.Name } : exported(draft, logicalId, attribute, outputs);
};

function exported(draft: Draft, logicalId: string, attribute: string, outputs: Record<string, unknown>) {
  const name = `${draft.file('boundary')}:${logicalId}${attribute}`;
  outputs[`Exported${logicalId}${attribute}`] = {
    Value: { 'Fn::GetAtt': [logicalId, attribute] },
    Export: { Name: name },
  };
  return { 'Fn::ImportValue': name };
}

const entry = (tier: string, number: number, more: object): Step =>
  put('boundary', `Entry${number}`, (draft) => ({
    Type: 'AWS::EC2::NetworkAclEntry',
    Properties: {
      NetworkAclId: { 'Fn::GetAtt': [draft.find(ACL, `NetworkAcls${tier}`).logicalId, 'Id'] },
      RuleNumber: number,
      Protocol: -1,
      RuleAction: 'allow',
      CidrBlock: '0.0.0.0/0',
      ...more,
    },
  }));
const openAcl = (tier: string): readonly Step[] => [
  entry(tier, 10, { Egress: true }),
  entry(tier, 11, { Egress: false }),
];

const INTERNET = { GatewayId: 'igw-0123456789abcdef0' };
const TARGETS = {
  'an internet gateway': INTERNET,
  'a NAT gateway': { NatGatewayId: 'nat-0123456789abcdef0' },
  'a transit gateway': { TransitGatewayId: 'tgw-0123456789abcdef0' },
  'a peer': { VpcPeeringConnectionId: 'pcx-0123456789abcdef0' },
  'an interface': { NetworkInterfaceId: 'eni-0123456789abcdef0' },
  'a local gateway': { LocalGatewayId: 'lgw-0123456789abcdef0' },
  'a carrier gateway': { CarrierGatewayId: 'cagw-0123456789abcdef0' },
  'a core network': { CoreNetworkArn: 'arn:aws:networkmanager::999988887777:core-network/core-network-1' },
} as const;

const list = (...domains: readonly string[]): Step =>
  put('boundary', 'MoreNames', {
    Type: 'AWS::Route53Resolver::FirewallDomainList',
    Properties: { Domains: [...domains] },
  });
const rule = (more: object): Step =>
  append(RULES, 'Properties/FirewallRules', {
    Action: 'ALLOW',
    FirewallDomainListId: { 'Fn::GetAtt': ['MoreNames', 'Id'] },
    Priority: 10,
    ...more,
  });

export const PACKETS: readonly Whole[] = [
  ...Object.entries(TARGETS).map(([name, target]) =>
    within(5, whole(`the proxy's group and a route to ${name}`, opened('proxy'), route('services', target))),
  ),
  ...['classifier', 'review'].map((name) =>
    whole(`the ${name}'s group and a route of services`, opened(name), route('services', INTERNET)),
  ),
  whole("the model's group and a route of its subnets", opened('model'), route('model', INTERNET)),
  whole(
    "a door's group, a route and its network ACL together",
    opened('proxy-door'),
    route('ingress', INTERNET),
    ...openAcl('ingress'),
  ),
  whole(
    "the review door's group, a route and its network ACL together",
    opened('review-door'),
    route('ingress', { NatGatewayId: 'nat-1' }),
    ...openAcl('ingress'),
  ),
  whole(
    "an endpoint's group, a route and its network ACL together",
    opened('kms'),
    route('endpoints', INTERNET),
    ...openAcl('endpoints'),
  ),
  whole(
    'half of everywhere in the group, the other half in the route',
    opened('proxy', { CidrIp: '0.0.0.0/1' }),
    route('services', INTERNET, '0.0.0.0/2'),
  ),
  whole(
    'one address in the group, and a route for its range',
    opened('proxy', { CidrIp: '203.0.113.7/32' }),
    route('services', INTERNET, '203.0.113.0/24'),
  ),
  whole(
    'a rule by itself in another stack, and a route',
    openedApart('classifier', { CidrIp: '198.51.100.0/24' }),
    route('services', INTERNET),
  ),
  whole(
    'a private range that is not the VPC, and a peer',
    opened('review', { CidrIp: '10.200.0.0/16' }),
    route('services', { VpcPeeringConnectionId: 'pcx-1' }, '10.200.0.0/16'),
  ),
  whole(
    'a prefix list of our own, and a route',
    opened('proxy', {
      CidrIp: undefined,
      DestinationPrefixListId: { 'Fn::GetAtt': ['Ours', 'PrefixListId'] },
    }),
    put('boundary', 'Ours', {
      Type: 'AWS::EC2::PrefixList',
      Properties: {
        AddressFamily: 'IPv4',
        MaxEntries: 1,
        PrefixListName: 'ours',
        Entries: [{ Cidr: '0.0.0.0/0' }],
      },
    }),
    route('services', INTERNET),
  ),
  whole('what may go to S3, and a route that takes it elsewhere', route('services', INTERNET)),
  whole('what the model may send to S3, and a route that takes it elsewhere', route('model', INTERNET)),
  whole(
    'subnets of services that move to a table with a route',
    put('boundary', 'Other', (draft) => ({
      Type: TABLE,
      Properties: { VpcId: { 'Fn::GetAtt': [draft.find(VPC).logicalId, 'VpcId'] } },
    })),
    set(['AWS::EC2::SubnetRouteTableAssociation', 'NetworkVpcservices1routes'], 'Properties/RouteTableId', {
      Ref: 'Other',
    }),
    put('boundary', 'Way', {
      Type: 'AWS::EC2::Route',
      Properties: { RouteTableId: { Ref: 'Other' }, DestinationCidrBlock: '0.0.0.0/0', ...INTERNET },
    }),
    opened('proxy'),
  ),
  whole(
    'a subnet on an Outpost, whose table has a route to it',
    set(
      [SUBNET, 'NetworkVpcservices1'],
      'Properties/OutpostArn',
      'arn:aws:outposts:us-east-1:1:outpost/op-1',
    ),
    route('services', { LocalGatewayId: 'lgw-1' }),
    opened('proxy'),
  ),
  whole(
    'a range more of the VPC that is public, and a group that lets out to it',
    put('boundary', 'Range', (draft) => ({
      Type: 'AWS::EC2::VPCCidrBlock',
      Properties: {
        VpcId: { 'Fn::GetAtt': [draft.find(VPC).logicalId, 'VpcId'] },
        CidrBlock: '203.0.113.0/24',
      },
    })),
    opened('proxy', { CidrIp: '203.0.113.0/24' }),
    route('services', INTERNET, '203.0.113.0/24'),
  ),
  whole(
    "an endpoint to a stranger's service, in the enclave's subnets and group",
    copy(['AWS::EC2::VPCEndpoint', '.kms'], 'boundary', 'Foreign', {
      ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
    }),
  ),
  whole(
    'an endpoint to a service that an enclave has no use for, which can carry data',
    copy(['AWS::EC2::VPCEndpoint', '.kms'], 'boundary', 'Sqs', {
      ServiceName: 'com.amazonaws.us-east-1.sqs',
    }),
  ),
  whole('no firewall for names', remove(ASSOCIATION, [VPC])),
  whole('a firewall for another VPC', set(ASSOCIATION, 'Properties/VpcId', 'vpc-0123456789abcdef0')),
  whole('a firewall of other rules', set(ASSOCIATION, 'Properties/FirewallRuleGroupId', 'rslvr-frg-1')),
  whole('a list that allows every name, before the block', list('*'), rule({})),
  whole("a list that allows a stranger's names", list('*.tunnel.example.'), rule({})),
  whole('a list that only warns of a name', list('tunnel.example'), rule({ Action: 'ALERT' })),
  whole(
    'names that are blocked only after everything is allowed',
    set(RULES, 'Properties/FirewallRules/1/Priority', 300),
    list('*'),
    rule({ Priority: 250 }),
  ),
  whole(
    'a name too many in the list that is allowed',
    append(
      ['AWS::Route53Resolver::FirewallDomainList', 'NetworkDnsAllowed'],
      'Properties/Domains',
      '*.tunnel.example',
    ),
  ),
  whole(
    'a star in the list that is allowed',
    append(['AWS::Route53Resolver::FirewallDomainList', 'NetworkDnsAllowed'], 'Properties/Domains', '*'),
  ),
  whole(
    'a block that knows one name alone',
    set(['AWS::Route53Resolver::FirewallDomainList', 'NetworkDnsEverything'], 'Properties/Domains', [
      'evil.example',
    ]),
  ),
  gap(
    'a BLOCK of the DNS firewall counts whatever its Qtype says',
    whole('a block of one kind of query', set(RULES, 'Properties/FirewallRules/1/Qtype', 'A')),
  ),
  whole(
    'a group of rules before ours that lets all pass',
    list('*'),
    put('boundary', 'Before', {
      Type: 'AWS::Route53Resolver::FirewallRuleGroup',
      Properties: {
        FirewallRules: [
          { Action: 'ALLOW', FirewallDomainListId: { 'Fn::GetAtt': ['MoreNames', 'Id'] }, Priority: 1 },
        ],
      },
    }),
    copy(ASSOCIATION, 'boundary', 'BeforeOurs', {
      FirewallRuleGroupId: { 'Fn::GetAtt': ['Before', 'Id'] },
      Priority: 100,
    }),
  ),
  whole(
    'a firewall that lets pass when it fails',
    put('boundary', 'FailOpen', (draft) => ({
      Type: 'AWS::Route53Resolver::FirewallConfig',
      Properties: {
        ResourceId: { 'Fn::GetAtt': [draft.find(VPC).logicalId, 'VpcId'] },
        FirewallFailOpen: 'ENABLED',
      },
    })),
  ),
];
