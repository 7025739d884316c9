import fc from 'fast-check';
import { type Range, segmentsOf } from '../../../../lib/services/review/console/page/model/passages';

const W = 'autonomous-weapons';
const S = 'mass-domestic-surveillance';
const range = (redLine: string, start: number, end: number): Range => ({ redLine, start, end });

test.each<[string, Range[], unknown[]]>([
  ['none', [], []],
  ['one', [range(W, 2, 5)], [[2, 5, [W], [W]]]],
  [
    'two apart',
    [range(W, 6, 8), range(S, 1, 3)],
    [
      [1, 3, [S], [S]],
      [6, 8, [W], [W]],
    ],
  ],
  [
    'two that touch',
    [range(W, 0, 4), range(S, 4, 8)],
    [
      [0, 4, [W], [W]],
      [4, 8, [S], [S]],
    ],
  ],
  [
    'two that overlap',
    [range(W, 0, 6), range(S, 4, 9)],
    [
      [0, 4, [W], [W]],
      [4, 6, [S, W], [S]],
      [6, 9, [S], []],
    ],
  ],
  [
    'one within another',
    [range(W, 0, 9), range(S, 3, 5)],
    [
      [0, 3, [W], [W]],
      [3, 5, [S, W], [S]],
      [5, 9, [W], []],
    ],
  ],
  ['the same twice', [range(W, 1, 4), range(W, 1, 4)], [[1, 4, [W], [W]]]],
  ['beyond the end', [range(W, 8, 99)], [[8, 10, [W], [W]]]],
  ['all beyond the end', [range(W, 10, 99)], []],
  [
    'no ranges',
    [range(W, 5, 5), range(W, 6, 2), range(W, -1, 3), range(W, 0.5, 2), range(W, Number.NaN, 3)],
    [],
  ],
  ['an unknown red line', [range('zzz', 0, 2), range(W, 0, 2)], [[0, 2, [W, 'zzz'], [W, 'zzz']]]],
])('%s', (_, ranges, expected) => {
  expect(
    segmentsOf(ranges, 10).map(({ start, end, redLines, begins }) => [start, end, redLines, begins]),
  ).toEqual(expected);
});

test('each unit has the red lines of the ranges over it, and segments go up without touching each other', () => {
  const some = fc.record({
    redLine: fc.constantFrom(W, S, 'high-stakes-automated-decisions'),
    start: fc.integer({ min: -2, max: 40 }),
    end: fc.integer({ min: -2, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), fc.nat({ max: 30 }), (ranges, length) => {
      const segments = segmentsOf(ranges, length);
      for (let unit = 0; unit < length; unit++) {
        const over = ranges.filter(({ start, end }) => start >= 0 && start <= unit && unit < end);
        const found = segments.filter(({ start, end }) => start <= unit && unit < end);
        expect(found.length).toBe(over.length > 0 ? 1 : 0);
        expect(new Set(found[0]?.redLines)).toEqual(new Set(over.map(({ redLine }) => redLine)));
      }
      for (const [index, { start, end }] of segments.entries())
        expect(start < end && end <= (segments[index + 1]?.start ?? length)).toBe(true);
    }),
  );
});
