import { cases } from '../cases';

cases('subnet-in-region', {
  passes: [['another zone', 'Properties/AvailabilityZone', 'us-east-1f']],
  refuses: [
    ['a local zone', 'Properties/AvailabilityZone', 'us-east-1-atl-1a', 'AvailabilityZone'],
    ['a Wavelength zone', 'Properties/AvailabilityZone', 'us-east-1-wl1-bos-wlz-1', 'AvailabilityZone'],
    ['another region', 'Properties/AvailabilityZone', 'eu-west-1a', 'AvailabilityZone'],
    [
      'a zone by number',
      'Properties/AvailabilityZone',
      { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
      'AvailabilityZone',
    ],
    ['no zone', 'Properties/AvailabilityZone', undefined, 'AvailabilityZone is absent'],
    ['an Outpost', 'Properties/OutpostArn', 'arn', 'OutpostArn'],
    ['a zone by id', 'Properties/AvailabilityZoneId', 'use1-az1', 'AvailabilityZoneId'],
  ],
});
