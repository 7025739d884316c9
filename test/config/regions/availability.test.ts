import { PARTITION_IDS, partition } from '../../../lib/config/partitions';
import { availabilityIn, toldOf } from '../../../lib/config/regions/availability';

const known = (region: string, feature: RegExp) =>
  availabilityIn(region)
    .filter((each) => feature.test(each.feature))
    .map((each) => each.known);

test('what a region has, lacks, and what nobody says', () => {
  expect(known('us-east-1', /Fargate/)).toEqual(['has']);
  expect(known('us-isob-east-1', /Fargate/)).toEqual(['not known']);
  expect(known('us-gov-west-1', /Fargate/)).toEqual(['has']);
  expect(known('us-iso-east-1', /access-analyzer/)).toEqual(['lacks']);
  expect(known('us-iso-east-1', /circuit breaker/)).toEqual(['not known']);
  expect(availabilityIn('nowhere-1')).toEqual([]);
});

test('a synthesis has something to say of regions outside the commercial partition', () => {
  for (const id of PARTITION_IDS)
    for (const region of Object.keys(partition(id).regions))
      expect([region, toldOf(region, { partition: id, fips: 'off' }).length > 0]).toEqual([
        region,
        id !== 'aws',
      ]);
  expect(toldOf('us-isob-east-1', { partition: 'aws-iso-b' })).toContainEqual(
    expect.stringMatching(/^not known of us-isob-east-1: Fargate \(.*2021.*\); used/),
  );
});

test('everything has its source, with a date', () => {
  for (const { source } of availabilityIn('us-iso-east-1')) expect(source).toMatch(/20\d\d/);
});
