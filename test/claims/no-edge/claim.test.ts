import { noEdge } from '../../../lib/claims/no-edge/claim';
import type { Example } from '../../../lib/contract/rule';
import { beside, resource } from '../enclaves';
import { type Break, proofCases, saying } from '../proof-cases';
import { worldOf } from '../worlds';

const subnet = (AvailabilityZone: unknown, extra: object = {}) => ({
  Type: 'AWS::EC2::Subnet',
  Properties: { AvailabilityZone, ...extra },
});

const small = worldOf({ Resources: { Zone: subnet('us-east-1a') } });
const zone = resource(small, 'AWS::EC2::Subnet', /^Zone$/);

const placed: readonly (readonly [what: string, subject: Example, message: string])[] = [
  ['a local zone', subnet('us-east-1-atl-1a'), 'no ordinary zone'],
  ['a Wavelength zone', subnet('us-east-1-wl1-bos-wlz-1'), 'no ordinary zone'],
  ['a zone that nobody named', { Type: 'AWS::EC2::Subnet', Properties: {} }, 'no ordinary zone'],
  ['a zone by number', subnet({ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }), 'no ordinary zone'],
  ['an Outpost', subnet('us-east-1a', { OutpostArn: 'arn' }), 'OutpostArn'],
  ['machines on premises', { Type: 'AWS::ECS::Service', Properties: { LaunchType: 'EXTERNAL' } }, 'EXTERNAL'],
  ['a service that says nothing', { Type: 'AWS::ECS::Service', Properties: {} }, 'launches on absent'],
  [
    'a task for machines',
    { Type: 'AWS::ECS::TaskDefinition', Properties: { RequiresCompatibilities: ['FARGATE', 'EXTERNAL'] } },
    'only run on FARGATE',
  ],
  ['a fleet of devices', { Type: 'AWS::SageMaker::DeviceFleet' }, 'places models on devices'],
  ['a satellite antenna', { Type: 'AWS::GroundStation::Config' }, 'at antennas'],
  [
    'a cache on an Outpost, at any depth',
    { Type: 'AWS::ElastiCache::CacheCluster', Properties: { A: [{ PreferredOutpostArn: 'x' }] } },
    'PreferredOutpostArn',
  ],
];

proofCases(noEdge, {
  from: small,
  breaks: placed.map(
    ([what, subject, message]): Break => [what, saying(message), () => [beside(zone, 'Subject', subject)]],
  ),
  misses: [
    ['an ordinary zone more', () => [beside(zone, 'Subject', subnet('us-east-1b'))]],
    [
      'Fargate',
      () => [beside(zone, 'Subject', { Type: 'AWS::ECS::Service', Properties: { LaunchType: 'FARGATE' } })],
      'by proof',
    ],
  ],
  guards: 22,
});
