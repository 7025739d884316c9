import * as fc from 'fast-check';
import { property } from 'fast-check';
import { parseCIDR } from 'ipaddr.js';
import { subnetRange } from '../../../lib/constructs/network/subnet-ranges';

test.each([
  ['10.64.0.0/16', 0, '10.64.0.0/20'],
  ['10.64.0.0/16', 15, '10.64.240.0/20'],
  ['10.0.4.0/22', 5, '10.0.5.64/26'],
  ['192.168.0.0/20', 1, '192.168.1.0/24'],
])('%s, number %i, is %s', (cidr, index, range) => {
  expect(subnetRange(cidr, index)).toBe(range);
});

test.each([
  ['10.64.0.0/16', 16],
  ['10.64.0.0/16', -1],
  ['10.64.1.0/16', 0],
])('fails if %s has no number %i or is not aligned', (cidr, index) => {
  expect(() => subnetRange(cidr, index)).toThrow(RangeError);
});

test('fails if the range is not IPv4', () => {
  expect(() => subnetRange('fd00::/16', 0)).toThrow(RangeError);
});

test('ranges lie in the whole, and none overlaps another', () => {
  fc.assert(
    property(fc.integer({ min: 16, max: 22 }), fc.integer({ min: 0, max: 255 }), (prefix, second) => {
      const whole = parseCIDR(`10.${second}.0.0/${prefix}`);
      const ranges = Array.from({ length: 16 }, (_, index) =>
        parseCIDR(subnetRange(`10.${second}.0.0/${prefix}`, index)),
      );
      expect(ranges.filter(([address]) => !address.match(whole))).toEqual([]);
      const overlapping = ranges.filter(([address], index) =>
        ranges.slice(0, index).some((other) => address.match(other)),
      );
      expect(overlapping).toEqual([]);
    }),
  );
});
