import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { packed, unpacked } from '../../lib/config/packed';

const long = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => text.repeat(9_000));

test('what is packed comes back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), long), (text) => {
      expect(unpacked(packed(text))).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test('a short value stays readable, a long one gets short', () => {
  const short = JSON.stringify({ tenants: [] });
  expect(packed(short)).toBe(short);
  expect(packed('tenant '.repeat(10_000))).toMatch(/^br:[\w+/=]{1,200}$/);
});

test.each([
  ['cut', packed('tenant '.repeat(10_000)).slice(0, -8)],
  ['no Brotli', 'br:dGVuYW50'],
  ['no UTF-8', `br:${brotliCompressSync(Buffer.from([0xff, 0xfe])).toString('base64')}`],
  ['over 4 MiB', `br:${brotliCompressSync('a'.repeat(4 * 1024 * 1024 + 1)).toString('base64')}`],
])('what is %s is no value', (_, value) => {
  expect(unpacked(value)).toBeUndefined();
});
