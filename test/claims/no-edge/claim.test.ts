import { noEdge } from '../../../lib/claims/no-edge/claim';
import type { Example } from '../../../lib/contract/rule';
import { refutations, worldOf } from '../worlds';

const refuted = (subject: Example): string =>
  refutations(noEdge, worldOf({ Resources: { Subject: subject } })).join('\n');

const subnet = (AvailabilityZone: unknown, extra: object = {}) => ({
  Type: 'AWS::EC2::Subnet',
  Properties: { AvailabilityZone, ...extra },
});

test.each<[string, Example]>([
  ['an ordinary zone', subnet('us-east-1a')],
  ['Fargate', { Type: 'AWS::ECS::Service', Properties: { LaunchType: 'FARGATE' } }],
])('lets %s be', (_, subject) => expect(refuted(subject)).toBe(''));

test.each<[string, Example, string]>([
  ['a local zone', subnet('us-east-1-atl-1a'), 'no ordinary zone'],
  ['a Wavelength zone', subnet('us-east-1-wl1-bos-wlz-1'), 'no ordinary zone'],
  ['a zone that nobody named', subnet(undefined), 'no ordinary zone'],
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
])('refuses %s', (_, subject, message) => expect(refuted(subject)).toContain(message));

test('has a guard for each placement, which breaks it', () => {
  const { guards } = noEdge.prove(worldOf({ Resources: { Subject: subnet('us-east-1a') } }));
  expect(guards).toMatchObject([
    {
      logicalId: 'Subject',
      broken: [
        {
          op: 'replace',
          pointer: '/Resources/Subject/Properties/AvailabilityZone',
          value: 'us-east-1-lax-1a',
        },
      ],
    },
  ]);
});
