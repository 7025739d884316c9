import { isZoneOf } from '../../config/partitions';
import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBe, placeIn, show } from '../../template/values/worst-case';
import { sub, vpc } from '../examples';
import { refuses } from '../requirements';

export const subnetInRegion: Rule = {
  id: 'subnet-in-region',
  title: "Subnets stand in the region's own zones",
  claim: 'no-edge',
  severity: 'fatal',
  controls: ['SC-7', 'PE-18', 'SA-9(5)'],
  rationale:
    'A subnet in a local zone, a Wavelength zone or on an Outpost places compute in a city, at a carrier or on premises: the edge, where models may not run.',
  remedy: "Name an availability zone of the charter's region, the region and one letter, and no Outpost.",
  types: ['AWS::EC2::Subnet'],
  good: {
    Type: 'AWS::EC2::Subnet',
    Properties: { VpcId: vpc, CidrBlock: '10.20.0.0/26', AvailabilityZone: sub('{Region}a') },
  },
  bad: {
    Type: 'AWS::EC2::Subnet',
    Properties: {
      VpcId: vpc,
      CidrBlock: '10.20.0.0/26',
      AvailabilityZone: sub('{Region}-atl-1a'),
    },
  },
  *check(resource, { charter }) {
    const zone = get(resource.properties, 'AvailabilityZone');
    const isElsewhere = (text: string) => !charter.regions.some((region) => isZoneOf(region, text));
    if (zone === undefined || mayBe(zone, isElsewhere)) {
      yield {
        at: placeIn(resource, zone),
        message: `AvailabilityZone is ${show(zone)}; it must be an ordinary zone of ${charter.regions.join(' or ')}`,
      };
    }
    yield* refuses(
      resource,
      ['OutpostArn', 'EnableLniAtDeviceIndex', 'CustomerOwnedIpv4Pool', 'AvailabilityZoneId'],
      'a subnet stands in a named zone of the region',
    );
  },
};
