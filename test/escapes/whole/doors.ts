import type { StackPart } from '../../../lib/config/names';
import type { Draft, ResourceJson } from '../draft';
import { GROUP, SERVICE } from '../escape';
import { append, copy, gap, put, remove, type Step, set, type Whole, whole } from '../steps';
import { importOf } from './packets';

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const TARGETS = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const DOOR = 'AWS::EC2::VPCEndpointService';
const CONSUMERS = 'AWS::EC2::VPCEndpointServicePermissions';

const ref = (draft: Draft, type: string, text: string) => ({ Ref: draft.find(type, text).logicalId });
const root = (account: string) => `arn:aws:iam::${account}:root`;
const forward = (group: unknown) => ({ Type: 'forward', TargetGroupArn: group });

/** One more group of targets, of the same shape as a door's own, in its stack. */
const targets = (of: string, part: StackPart, more: object = {}): Step =>
  copy([TARGETS, of], part, 'OtherTargets', more);

/** A service that registers with other targets. */
const behind = (service: string, group: (draft: Draft) => unknown): Step =>
  set([SERVICE, service], 'Properties/LoadBalancers', (draft) => [
    { ContainerName: 'x', ContainerPort: 8443, TargetGroupArn: group(draft) },
  ]);
const other = () => ({ Ref: 'OtherTargets' });

const door = (balancer: unknown): ResourceJson => ({
  Type: DOOR,
  Properties: {
    AcceptanceRequired: true,
    NetworkLoadBalancerArns: [balancer],
    SupportedIpAddressTypes: ['ipv4'],
  },
});
const permission = (id: string, ...principals: readonly string[]): ResourceJson => ({
  Type: CONSUMERS,
  Properties: { ServiceId: { Ref: id }, AllowedPrincipals: principals },
});
const balancer = (part: StackPart, of: string, group: string): Step =>
  copy([BALANCER, of], part, 'OtherBalancer', (draft) => ({
    SecurityGroups: [importOf(draft, draft.find(GROUP, `of ${group}"`).logicalId, 'GroupId')],
  }));

export const DOORS: readonly Whole[] = [
  whole(
    'a listener with a second group of targets',
    targets('ProxyDoor', 'safety', { Targets: [{ Id: '10.64.0.99' }] }),
    append([LISTENER, 'ProxyDoor'], 'Properties/DefaultActions', forward({ Ref: 'OtherTargets' })),
  ),
  whole(
    'a listener whose targets are weighed against others',
    targets('ProxyDoor', 'safety', { Targets: [{ Id: '10.64.0.99' }] }),
    set([LISTENER, 'ProxyDoor'], 'Properties/DefaultActions', (draft) => [
      {
        Type: 'forward',
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: ref(draft, TARGETS, 'ProxyDoorTargets'), Weight: 1 },
            { TargetGroupArn: { Ref: 'OtherTargets' }, Weight: 1 },
          ],
        },
      },
    ]),
  ),
  whole(
    'a listener to targets that a classifier registers with',
    targets('ProxyDoor', 'safety'),
    set([LISTENER, 'ProxyDoor'], 'Properties/DefaultActions/0', forward({ Ref: 'OtherTargets' })),
    behind('classifier-weapons', other),
  ),
  whole(
    "a classifier among the proxy's targets",
    behind('classifier-weapons', (draft) => ref(draft, TARGETS, 'ProxyDoorTargets')),
  ),
  gap(
    'its finding stands at the first resource of the assembly, not at the service without a door',
    whole(
      "the review service among the proxy's targets",
      behind('-review"', () => 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/x/1'),
    ),
  ),
  whole(
    "targets of the proxy's door that are written down",
    set([TARGETS, 'ProxyDoor'], 'Properties/Targets', [{ Id: '10.64.1.9' }]),
  ),
  whole(
    "a second listener on the proxy's door, to an address that is written down",
    targets('ProxyDoor', 'safety', { Targets: [{ Id: '10.64.0.99' }] }),
    copy([LISTENER, 'ProxyDoor'], 'safety', 'Second', {
      Port: 8080,
      DefaultActions: [forward({ Ref: 'OtherTargets' })],
    }),
  ),
  whole(
    "a second listener on the review's door, to an address that is written down",
    targets('ReviewDoor', 'oversight', { Targets: [{ Id: '10.64.0.99' }] }),
    copy([LISTENER, 'ReviewDoor'], 'oversight', 'Second', {
      Port: 8080,
      DefaultActions: [forward({ Ref: 'OtherTargets' })],
    }),
  ),
  gap(
    'its finding stands at the first resource of the assembly, not at the service without a door',
    whole(
      'a listener of a balancer that nobody can tell',
      set(
        [LISTENER, 'ProxyDoor'],
        'Properties/LoadBalancerArn',
        'arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/net/x/1',
      ),
    ),
  ),
  ...['111122220000', '999988887777'].map((account) =>
    whole(
      `a consumer that the charter doesn't name, ${account}`,
      append([CONSUMERS, 'ProxyDoor'], 'Properties/AllowedPrincipals', root(account)),
    ),
  ),
  whole('a door for anybody', append([CONSUMERS, 'ProxyDoor'], 'Properties/AllowedPrincipals', '*')),
  whole(
    "a door for a parameter's account",
    append([CONSUMERS, 'ProxyDoor'], 'Properties/AllowedPrincipals', { Ref: 'AWS::StackId' }),
  ),
  whole(
    "the review's door for a caller of the model",
    append([CONSUMERS, 'ReviewDoor'], 'Properties/AllowedPrincipals', root('555566667777')),
  ),
  whole(
    "the proxy's door for the reviewers' account",
    append([CONSUMERS, 'ProxyDoor'], 'Properties/AllowedPrincipals', root('666677778888')),
  ),
  whole(
    'permissions more, in a resource of their own',
    put('safety', 'More', (draft) =>
      permission(draft.find(DOOR, 'ProxyDoor').logicalId, root('999988887777')),
    ),
  ),
  whole('a door that opens by itself', set([DOOR, 'ProxyDoor'], 'Properties/AcceptanceRequired', false)),
  whole(
    "the review's door that opens by itself",
    set([DOOR, 'ReviewDoor'], 'Properties/AcceptanceRequired', undefined),
  ),
  whole(
    'a second door on the same balancer, for others',
    put('safety', 'SecondDoor', (draft) => door(ref(draft, BALANCER, 'ProxyDoor'))),
    put('safety', 'SecondConsumers', permission('SecondDoor', root('999988887777'))),
  ),
  whole(
    'a second door on the same balancer, that opens by itself',
    put('safety', 'SecondDoor', (draft) => {
      const made = door(ref(draft, BALANCER, 'ProxyDoor'));
      return { ...made, Properties: { ...made.Properties, AcceptanceRequired: false } };
    }),
  ),
  whole(
    'a door straight to the classifiers',
    balancer('safety', 'ProxyDoor', 'proxy-door'),
    targets('ProxyDoor', 'safety'),
    copy([LISTENER, 'ProxyDoor'], 'safety', 'OtherListener', {
      LoadBalancerArn: { Ref: 'OtherBalancer' },
      DefaultActions: [forward({ Ref: 'OtherTargets' })],
    }),
    behind('classifier-weapons', other),
    put('safety', 'OtherDoor', door({ Ref: 'OtherBalancer' })),
    put('safety', 'OtherConsumers', permission('OtherDoor', root('555566667777'))),
  ),
  whole(
    "a door to the runtime's endpoint by its address",
    balancer('safety', 'ProxyDoor', 'proxy'),
    targets('ProxyDoor', 'safety', { Port: 443, Targets: [{ Id: '10.64.3.7', Port: 443 }] }),
    copy([LISTENER, 'ProxyDoor'], 'safety', 'OtherListener', {
      LoadBalancerArn: { Ref: 'OtherBalancer' },
      DefaultActions: [forward({ Ref: 'OtherTargets' })],
    }),
    put('safety', 'OtherDoor', door({ Ref: 'OtherBalancer' })),
    put('safety', 'OtherConsumers', permission('OtherDoor', root('555566667777'))),
  ),
  whole(
    'a balancer that is no door, and reaches the proxy from the ingress subnets',
    balancer('safety', 'ProxyDoor', 'proxy-door'),
  ),
  whole(
    'a door by a gateway balancer',
    put('safety', 'GatewayDoor', {
      Type: DOOR,
      Properties: { AcceptanceRequired: true, GatewayLoadBalancerArns: ['arn:aws:elasticloadbalancing:x'] },
    }),
  ),
  whole(
    'a door to a balancer elsewhere',
    set(
      [DOOR, 'ProxyDoor'],
      'Properties/NetworkLoadBalancerArns/0',
      'arn:aws:elasticloadbalancing:us-east-1:999988887777:loadbalancer/net/x/1',
    ),
  ),
  whole(
    "a door that leads to the review's balancer",
    set(
      [DOOR, 'ProxyDoor'],
      'Properties/NetworkLoadBalancerArns/0',
      'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/review/1',
    ),
  ),
  whole("no door for the proxy's consumers", remove([DOOR, 'ProxyDoor'], [BALANCER, 'ProxyDoor'])),
  whole(
    'a balancer that faces the internet',
    set([BALANCER, 'ProxyDoor'], 'Properties/Scheme', 'internet-facing'),
  ),
  whole(
    'a balancer without a group, to which all may come',
    set([BALANCER, 'ProxyDoor'], 'Properties/SecurityGroups', undefined),
  ),
  whole(
    'a balancer that ends TLS, so that the proxy sees no certificate',
    set([LISTENER, 'ProxyDoor'], 'Properties/Protocol', 'TLS'),
    set([LISTENER, 'ProxyDoor'], 'Properties/Certificates', [
      { CertificateArn: 'arn:aws:acm:us-east-1:1:certificate/1' },
    ]),
  ),
  ...(
    [
      ['proxy', 'anywhere', { CidrIp: '0.0.0.0/0' }],
      ['classifier', 'anywhere', { CidrIp: '0.0.0.0/0' }],
      ['review', 'anywhere', { CidrIp: '0.0.0.0/0' }],
      ['proxy-door', 'anywhere', { CidrIp: '0.0.0.0/0' }],
    ] as const
  ).map(([group, from, rule]) =>
    whole(
      `a rule of another stack that lets ${from} reach ${group}`,
      put('oversight', 'LetIn', (draft) => ({
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: {
          GroupId: importOf(draft, draft.find(GROUP, `of ${group}"`).logicalId, 'GroupId'),
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 8443,
          ...rule,
        },
      })),
    ),
  ),
];
