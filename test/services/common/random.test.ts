import fc from 'fast-check';
import { randomPart } from '../../../lib/services/common/random';

it('gives each byte out once, of the length that was asked for', () => {
  const seen = new Set<string>();
  let drawn = 0;
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 8192 }), (bytes) => {
      const part = randomPart(bytes);
      expect(part).toHaveLength(bytes);
      for (let at = 0; at + 16 <= bytes; at += 16) seen.add(part.toString('hex', at, at + 16));
      drawn += Math.floor(bytes / 16);
    }),
  );
  expect(seen.size).toBe(drawn);
  expect(() => randomPart(8193)).toThrow(RangeError);
});

it('keeps none of what it gave', () => {
  const part = randomPart(32);
  const copy = Buffer.from(part);
  part.fill(0);
  expect(randomPart(32).equals(copy)).toBe(false);
  expect(part.buffer.byteLength).toBeLessThanOrEqual(8192 * 2);
});
