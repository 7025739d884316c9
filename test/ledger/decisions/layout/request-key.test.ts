import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { keyAt, keyOf, requestOf } from '../../../../lib/ledger/decisions/layout/request-key';
import { RUNS } from '../../../helpers/runs';

const id = fc.oneof(
  fc.uuid({ version: 4 }),
  fc.uuid(),
  fc.uuid({ version: 4 }).map((text) => text.toUpperCase()),
  fc.string({ maxLength: 40 }).filter((text) => text.length !== 8),
);

test('no two ids have one key, and each key gives its id', () =>
  fc.assert(
    fc.property(id, id, (one, other) => {
      expect(requestOf(keyOf(one))).toBe(one);
      expect(keyOf(one) === keyOf(other)).toBe(one === other);
    }),
    { numRuns: RUNS },
  ));

test('the key of an id is the same wherever it stands', () => {
  for (let round = 0; round < 200; round++) {
    const request = randomUUID();
    const bytes = Buffer.from(`"request":"${request}",`);
    expect(keyAt(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 11)).toBe(keyOf(request));
    expect(keyOf(request)).toHaveLength(8);
  }
});

test.each(Array.from({ length: 32 }, (_, at) => at).filter((at) => at !== 12 && at !== 16))(
  'digit %i of an id is one of its key',
  (at) => {
    const digits = [...'00000000000040008000000000000000'];
    const keys = [...'0123456789abcdef'].map((digit) => {
      const text = digits.toSpliced(at, 1, digit).join('');
      return keyOf(text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
    });
    expect(new Set(keys).size).toBe(16);
    expect(keys.every((key) => key.length === 8)).toBe(true);
  },
);
