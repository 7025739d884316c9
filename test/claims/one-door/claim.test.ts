import { oneDoor } from '../../../lib/claims/one-door/claim';
import { beside } from '../enclaves';
import { gone, like, one, proofCases, set, world } from '../proof-cases';

const door = one('AWS::EC2::VPCEndpointService', /^ProxyDoor/);
const review = one('AWS::EC2::VPCEndpointService', /^ReviewDoor/);
const consumers = one('AWS::EC2::VPCEndpointServicePermissions', /^ProxyDoor/);
const balancer = one('AWS::ElasticLoadBalancingV2::LoadBalancer', /^ProxyDoor/);
const listener = one('AWS::ElasticLoadBalancingV2::Listener', /^ProxyDoor/);
const targets = one('AWS::ElasticLoadBalancingV2::TargetGroup', /^ProxyDoor/);
const classifier = one('AWS::ECS::Service', /^autonomousweapons/);
const group = (name: RegExp) => one('AWS::EC2::SecurityGroup', name);
const [consumer = '', reviewer = ''] = [world.charter.consumers[0], world.charter.reviewConsumers[0]];
const root = (account: string) => `arn:aws:iam::${account}:root`;
const from = (GroupId: object, Source: object) => ({
  Type: 'AWS::EC2::SecurityGroupIngress',
  Properties: { GroupId, IpProtocol: 'tcp', FromPort: 8443, ToPort: 8443, ...Source },
});
const idOf = (name: RegExp) => ({ 'Fn::GetAtt': [group(name).logicalId, 'GroupId'] });
const registers = {
  ContainerName: 'classifier',
  ContainerPort: 8443,
  TargetGroupArn: { Ref: targets.logicalId },
};

proofCases(oneDoor, {
  breaks: [
    [
      'connections accepted by themselves',
      /^ProxyDoorService/,
      () => [set(door, 'AcceptanceRequired', false)],
    ],
    ['anyone may ask', /^ProxyDoorConsumers/, () => [set(consumers, 'AllowedPrincipals', ['*'])]],
    [
      'a stranger may ask',
      /^ProxyDoorConsumers/,
      () => [set(consumers, 'AllowedPrincipals/-', root('999988887777'))],
    ],
    [
      "the review's account may ask for the proxy",
      /^ProxyDoorConsumers/,
      () => [set(consumers, 'AllowedPrincipals', [root(reviewer)])],
    ],
    [
      'permissions for another service, which may be this one',
      /^Stray:/,
      () => [beside(door, 'Stray', like(consumers, { ServiceId: 'vpce-svc-1', AllowedPrincipals: ['*'] }))],
    ],
    [
      'a balancer that faces the internet',
      /^ProxyDoorBalancer/,
      () => [set(balancer, 'Scheme', 'internet-facing')],
    ],
    ['a balancer behind no door', /^Second:/, () => [beside(door, 'Second', like(balancer))]],
    ['a listener that ends TLS', /^ProxyDoorListener/, () => [set(listener, 'Protocol', 'TLS')]],
    [
      'a second listener that leads to what is not known',
      /^ProxyDoorService/,
      () => [
        beside(
          door,
          'More',
          like(listener, {
            Port: 8080,
            DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn:challenge' }],
          }),
        ),
      ],
    ],
    [
      'a target that is written in',
      /^ProxyDoorService/,
      () => [set(targets, 'Targets', [{ Id: '10.0.0.10' }])],
    ],
    [
      "a classifier behind the proxy's door",
      /^ProxyDoorService/,
      () => [set(classifier, 'LoadBalancers', [registers])],
    ],
    ['a second door to the proxy', /^(Back|ProxyDoorService.*):/, () => [beside(door, 'Back', like(door))]],
    ['no door to the proxy', /./, () => [gone(door), gone(consumers)]],
    [
      'the two doors exchanged',
      /Door/,
      () => [set(review, 'NetworkLoadBalancerArns', [{ 'Fn::ImportValue': 'challenge' }])],
    ],
    [
      'the review service may call classifiers',
      /Groups|Loose/,
      () => [
        beside(
          group(/Groupsclassifier/),
          'Loose',
          from(idOf(/Groupsclassifier/), { SourceSecurityGroupId: idOf(/Groupsreview[A-F0-9]/) }),
        ),
        set(group(/Groupsreview[A-F0-9]/), 'SecurityGroupEgress/-', {
          IpProtocol: 'tcp',
          FromPort: 8443,
          ToPort: 8443,
          DestinationSecurityGroupId: idOf(/Groupsclassifier/),
        }),
      ],
    ],
    [
      'the proxy may call the review service',
      /Loose|Groups/,
      () => [
        beside(
          group(/Groupsclassifier/),
          'Loose',
          from(idOf(/Groupsreview[A-F0-9]/), { SourceSecurityGroupId: idOf(/Groupsproxy[A-F0-9]/) }),
        ),
        set(group(/Groupsproxy[A-F0-9]/), 'SecurityGroupEgress/-', {
          IpProtocol: 'tcp',
          FromPort: 8443,
          ToPort: 8443,
          DestinationSecurityGroupId: idOf(/Groupsreview[A-F0-9]/),
        }),
      ],
    ],
  ],
  misses: [
    ['fewer consumers', () => [gone(consumers)]],
    ['the same consumer twice', () => [set(consumers, 'AllowedPrincipals/-', root(consumer))]],
    [
      'a group that nothing stands in',
      () => [
        beside(group(/Groupsmodel/), 'Spare', {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'spare',
            SecurityGroupIngress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
            SecurityGroupEgress: [
              { IpProtocol: 'icmp', FromPort: 252, ToPort: 86, CidrIp: '255.255.255.255/32' },
            ],
          },
        }),
      ],
    ],
    [
      'a narrower rule',
      () => [
        beside(
          group(/Groupsclassifier/),
          'Narrow',
          from(idOf(/Groupsclassifier/), { SourceSecurityGroupId: idOf(/Groupsproxy[A-F0-9]/) }),
        ),
      ],
    ],
  ],
  guards: 18,
});
