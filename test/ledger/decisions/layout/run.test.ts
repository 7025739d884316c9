import fc from 'fast-check';
import { Run } from '../../../../lib/ledger/decisions/layout/run';
import { RUNS } from '../../../helpers/runs';

// Eight bytes are compared as one number, so that all depends on numbers that are equal having equal bytes.

/** Bytes of numbers that equal others of other bytes, equal nothing, or are rounded by careless arithmetic. */
const ODD = [
  0,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  5e-324,
  -5e-324,
  2 ** 53,
].map((number) => [...new Uint8Array(Float64Array.of(number).buffer)]);
const piece = fc.oneof(
  fc.constantFrom(...ODD, [1, 0, 0, 0, 0, 0, 0xf8, 0x7f], [0, 0, 0, 0, 0, 0, 0xf8, 0xff]),
  fc.array(fc.constantFrom(0x22, 0x61, 0x7f, 0x80, 0xff), { maxLength: 9 }),
);
const bytes = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.flat()));

const isAt = (run: Buffer, where: Buffer, at: number, end = where.length): boolean =>
  new Run(run).isAt(new DataView(where.buffer, where.byteOffset, where.length), at, end);

test('a run is where its bytes are, and nowhere else', () =>
  fc.assert(
    fc.property(bytes, bytes, bytes, fc.nat(), fc.nat(255), (run, before, after, place, byte) => {
      const where = Buffer.concat([before, run, after]);
      const end = before.length + run.length;
      expect(isAt(run, where, before.length)).toBe(true);
      expect(isAt(run, where, before.length, end)).toBe(true);
      if (run.length === 0) return;
      expect(isAt(run, where, before.length, end - 1)).toBe(false);
      const changed = Buffer.from(where);
      changed[before.length + (place % run.length)] = byte;
      expect(isAt(run, changed, before.length)).toBe(changed.subarray(before.length, end).equals(run));
    }),
    { numRuns: RUNS },
  ));

test.each(ODD.map((odd, at) => [at, odd] as const))(
  'nor any of its bytes where number %i is odd',
  (_, odd) => {
    for (const other of ODD) {
      const [run, where] = [odd, other].map((eight) => Buffer.from([0x61, 0x62, ...eight, 0x63]));
      if (run && where) expect(isAt(run, where, 0)).toBe(run.equals(where));
    }
  },
);
