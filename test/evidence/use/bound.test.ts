import { lowerBound, upperBound } from '../../../lib/evidence/use/bound';

/** P(X <= most) of `count` cases with a share, summed. */
function cumulative(most: number, count: number, share: number): number {
  let term = (1 - share) ** count;
  let sum = term;
  for (let k = 1; k <= most; k += 1) {
    term *= ((count - k + 1) / k) * (share / (1 - share));
    sum += term;
  }
  return sum;
}

test.each([
  [1, 10, 0.95],
  [5, 10, 0.9],
  [9, 10, 0.95],
  [97, 100, 0.99],
  [48, 50, 0.95],
])(
  'of %d in %d cases, at confidence %d, just as much is left as the sum says',
  (observed, count, confidence) => {
    const low = lowerBound(observed, count, confidence);
    expect(1 - cumulative(observed - 1, count, low)).toBeCloseTo(1 - confidence, 8);
    const high = upperBound(observed, count, confidence);
    expect(cumulative(observed, count, high)).toBeCloseTo(1 - confidence, 8);
  },
);

test('when all cases were so, the bound is the root of what is left', () => {
  for (const count of [1, 20, 300, 100_000])
    expect(lowerBound(count, count, 0.95)).toBeCloseTo(0.05 ** (1 / count), 9);
});

test('of none, or of no cases, nothing can be said', () => {
  expect([lowerBound(0, 100, 0.95), upperBound(100, 100, 0.95)]).toEqual([0, 1]);
  expect([lowerBound(0, 0, 0.95), upperBound(0, 0, 0.95)]).toEqual([0, 1]);
});
