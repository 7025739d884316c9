import type { Template } from 'aws-cdk-lib/assertions';
import { DEPLOYMENTS, deploymentOf } from '../../helpers/assemblies';
import { propertiesOf } from '../../helpers/policies';
import { templateOf } from '../../helpers/synth';

interface Rule {
  readonly CidrIp?: string;
  readonly DestinationPrefixListId?: string;
  readonly DestinationSecurityGroupId?: { 'Fn::GetAtt': [string, string] };
  readonly SourceSecurityGroupId?: { 'Fn::GetAtt': [string, string] };
  readonly GroupId?: { 'Fn::GetAtt': [string, string] };
  readonly FromPort: number;
  readonly IpProtocol: string;
}
interface Group {
  readonly GroupDescription: string;
  readonly SecurityGroupEgress?: readonly Rule[];
  readonly SecurityGroupIngress?: readonly Rule[];
}

const groupsOf = (template: Template) => propertiesOf<Group>(template, 'AWS::EC2::SecurityGroup');
const kind = ({ GroupDescription }: Group) => GroupDescription.replace(/^Interface(s| endpoint) of /, '');

/** Which kind of interface may send what to which, by the senders' rules. */
function calls(template: Template): string[] {
  const groups = groupsOf(template);
  return [...groups.values()].flatMap((group) =>
    (group.SecurityGroupEgress ?? []).map((rule) => {
      const callee = groups.get(rule.DestinationSecurityGroupId?.['Fn::GetAtt'][0] ?? '');
      const to = callee === undefined ? (rule.DestinationPrefixListId ?? rule.CidrIp) : kind(callee);
      return `${kind(group)} → ${to} ${rule.IpProtocol} ${rule.FromPort}`;
    }),
  );
}

/** The same by the receivers' rules. */
function answers(template: Template): string[] {
  const groups = groupsOf(template);
  const name = (reference: Rule['GroupId']) => {
    const group = groups.get(reference?.['Fn::GetAtt'][0] ?? '');
    return group === undefined ? 'unknown' : kind(group);
  };
  return [...propertiesOf<Rule>(template, 'AWS::EC2::SecurityGroupIngress').values()].map(
    (rule) =>
      `${name(rule.SourceSecurityGroupId)} → ${name(rule.GroupId)} ${rule.IpProtocol} ${rule.FromPort}`,
  );
}

const boundary = templateOf('commercial', 'boundary');

describe.each(DEPLOYMENTS)('%s', (name) => {
  const template = templateOf(name, 'boundary');
  const { enclave } = deploymentOf(name);

  test('has no route, gateway, address, peer, or door to anything', () => {
    const types = Object.values(template.toJSON().Resources as Record<string, { Type: string }>).map(
      ({ Type }) => Type,
    );
    expect(
      types.filter((type) => /Route$|Gateway|EIP|Peering|VPN|EndpointService|Instance/.test(type)),
    ).toEqual([]);
  });

  test('has a subnet per tier and zone, none with public addresses, each with its tier’s routes', () => {
    const subnets = propertiesOf<{ AvailabilityZone: string; MapPublicIpOnLaunch: boolean }>(
      template,
      'AWS::EC2::Subnet',
    );
    expect(subnets.size).toBe(4 * enclave.availabilityZones.length);
    for (const { AvailabilityZone, MapPublicIpOnLaunch } of subnets.values()) {
      expect(enclave.availabilityZones).toContain(AvailabilityZone);
      expect(MapPublicIpOnLaunch).toBe(false);
    }
    template.resourceCountIs('AWS::EC2::RouteTable', 4);
    template.resourceCountIs('AWS::EC2::SubnetRouteTableAssociation', subnets.size);
    template.resourceCountIs('AWS::EC2::SubnetNetworkAclAssociation', subnets.size);
  });

  test('lets out what it lets in, between groups', () => {
    const between = calls(template).filter((call) => !/ (pl-|255\.)/.test(call));
    expect(between.sort()).toEqual(answers(template).sort());
  });

  test('has an egress rule on every group, since AWS would add one that allows everything', () => {
    for (const { SecurityGroupEgress } of groupsOf(template).values())
      expect(SecurityGroupEgress?.length).toBeGreaterThan(0);
  });

  test('names no address in a security group but the one that nothing answers at', () => {
    for (const { SecurityGroupEgress = [], SecurityGroupIngress = [] } of groupsOf(template).values())
      for (const rule of [...SecurityGroupEgress, ...SecurityGroupIngress])
        expect(rule.CidrIp ?? '255.255.255.255/32').toBe('255.255.255.255/32');
    for (const rule of propertiesOf<Rule>(template, 'AWS::EC2::SecurityGroupIngress').values())
      expect(rule).not.toHaveProperty('CidrIp');
  });
});

test('only the door calls the proxy, and only the proxy calls classifiers', () => {
  const callers = (callee: string) =>
    answers(boundary)
      .filter((answer) => answer.includes(`→ ${callee} `))
      .map((answer) => answer.split(' ')[0]);
  expect(callers('proxy')).toEqual(['proxy-door']);
  expect(callers('classifier')).toEqual(['proxy']);
  expect(callers('review')).toEqual(['review-door']);
  expect(callers('model')).toEqual([]);
  expect(callers('proxy-door')).toEqual([]);
});

test('the model’s interfaces reach S3 and nothing else', () => {
  const { s3 } = deploymentOf('commercial').enclave.network.prefixLists;
  expect(calls(boundary).filter((call) => call.startsWith('model '))).toEqual([`model → ${s3} tcp 443`]);
});

test('classifiers reach the model’s runtime only where there is a safeguard model', () => {
  const call = 'classifier → sagemaker.runtime tcp 443';
  expect(calls(boundary)).toContain(call);
  expect(calls(templateOf('isob', 'boundary'))).not.toContain(call);
});

interface Entry {
  readonly NetworkAclId: { 'Fn::GetAtt': [string, string] };
  readonly CidrBlock: string;
  readonly Egress: boolean;
  readonly PortRange: { readonly From: number; readonly To: number };
  readonly Protocol: number;
}

test('network ACLs let tiers without gateways talk within the VPC alone', () => {
  const entries = [...propertiesOf<Entry>(boundary, 'AWS::EC2::NetworkAclEntry').values()].map(
    ({ NetworkAclId, CidrBlock, Egress, PortRange, Protocol }) =>
      [
        NetworkAclId['Fn::GetAtt'][0].replace(/^NetworkAcls|[0-9A-F]{8}$/g, ''),
        Egress ? 'out' : 'in',
        CidrBlock,
        Protocol,
        PortRange.From,
        PortRange.To,
      ].join(' '),
  );
  expect(entries).toEqual([
    'ingress in 10.64.0.0/16 6 0 65535',
    'ingress out 10.64.0.0/16 6 0 65535',
    'services in 10.64.0.0/16 6 0 65535',
    'services out 10.64.0.0/16 6 0 65535',
    'services out 0.0.0.0/0 6 443 443',
    'services in 0.0.0.0/0 6 1024 65535',
    'model out 0.0.0.0/0 6 443 443',
    'model in 0.0.0.0/0 6 1024 65535',
    'endpoints in 10.64.0.0/16 6 0 65535',
    'endpoints out 10.64.0.0/16 6 0 65535',
  ]);
});

describe('DNS', () => {
  const lists = [
    ...propertiesOf<{ Domains: string[] }>(boundary, 'AWS::Route53Resolver::FirewallDomainList').values(),
  ];

  test('allows a list of full names, with a wildcard for the enclave’s own domain alone', () => {
    expect(lists[0]?.Domains.filter((domain) => domain.includes('*'))).toEqual([
      '*.commercial.cordon.internal',
    ]);
    expect(lists[0]?.Domains).toContain('runtime.sagemaker.us-east-1.amazonaws.com');
    expect(lists[0]?.Domains).toContain('111122223333.dkr.ecr.us-east-1.amazonaws.com');
    expect(lists[0]?.Domains).toContain('prod-us-east-1-starport-layer-bucket.s3.us-east-1.amazonaws.com');
  });

  test('blocks everything else, after the list', () => {
    expect(lists[1]?.Domains).toEqual(['*']);
    const [group] = propertiesOf<{ FirewallRules: { Priority: number; Action: string }[] }>(
      boundary,
      'AWS::Route53Resolver::FirewallRuleGroup',
    ).values();
    expect(group?.FirewallRules).toMatchObject([
      { Priority: 100, Action: 'ALLOW' },
      { Priority: 200, Action: 'BLOCK', BlockResponse: 'NXDOMAIN' },
    ]);
    boundary.hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroupAssociation', {
      MutationProtection: 'ENABLED',
    });
  });

  test('is logged, as is every packet', () => {
    boundary.resourceCountIs('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', 1);
    boundary.hasResourceProperties('AWS::EC2::FlowLog', { TrafficType: 'ALL', ResourceType: 'VPC' });
  });
});
