import * as fc from 'fast-check';
import { addressesOf, dotted } from '../../lib/aws/ipv4';

const address = fc.integer({ min: 0, max: 0xffff_ffff });

test('a range holds its address, is as large as its length says, and begins at a multiple of that', () => {
  fc.assert(
    fc.property(address, fc.integer({ min: 0, max: 32 }), (n, length) => {
      const [first, last] = addressesOf(`${dotted(n)}/${length}`) ?? [Number.NaN, Number.NaN];
      expect(last - first + 1).toBe(2 ** (32 - length));
      expect(first % 2 ** (32 - length)).toBe(0);
      expect(first <= n && n <= last).toBe(true);
      expect(addressesOf(`${dotted(first)}/${length}`)).toEqual([first, last]);
    }),
  );
});

test.each([
  ['0.0.0.0/0', [0, 0xffff_ffff]],
  ['10.0.0.255/24', [0x0a000000, 0x0a0000ff]],
])('%s', (cidr, expected) => {
  expect(addressesOf(cidr)).toEqual(expected);
});

test.each(['', '10.0.0.0', '10.0.0.0/33', '10.0.0/8', '010.0.0.0/8', '256.0.0.0/8', '::/0', '10.0.0.0/8 '])(
  "'%s' is no range",
  (cidr) => {
    expect(addressesOf(cidr)).toBeUndefined();
  },
);
