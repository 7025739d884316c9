import { bucketName, roleName, secretName, stackName } from '../../lib/config/names';
import { PARTITION_IDS, partition } from '../../lib/config/partitions';
import { RED_LINES } from '../../lib/config/red-lines';

const LONGEST = { name: 'a'.repeat(16), account: '111122223333' };

test('keeps bucket names within 63 characters for the longest enclave name in every region', () => {
  const regions = PARTITION_IDS.flatMap((id) => Object.keys(partition(id).regions));
  for (const region of regions)
    expect(bucketName({ ...LONGEST, region }, 'payloads').length).toBeLessThanOrEqual(63);
});

test('keeps role names within 64 characters, one for each red line', () => {
  const names = RED_LINES.map((redLine) => roleName({ ...LONGEST, region: 'x' }, `classifier-${redLine}`));
  expect(new Set(names).size).toBe(RED_LINES.length);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(64);
});

test('puts the enclave into every name, so that two can share an account', () => {
  const one = { name: 'one', account: '111122223333', region: 'us-east-1' };
  const two = { ...one, name: 'two' };
  expect(stackName(one, 'safety')).not.toBe(stackName(two, 'safety'));
  expect(secretName(one, 'proxy')).not.toBe(secretName(two, 'proxy'));
});
