import fc from 'fast-check';
import { firstReviewId, reviewId } from '../../lib/services/review-keys';

const time = fc.nat({ max: 0xffffffffffff });
const random = fc.stringMatching(/^[0-9a-f]{20}$/);

test('ids go by time, whatever is random in them', () => {
  fc.assert(
    fc.property(time, random, time, random, (one, a, two, b) => {
      expect(reviewId(one, a) < reviewId(two, b) || one >= two).toBe(true);
    }),
  );
});

test('a list from a time on has every review of that time or later, and none before', () => {
  fc.assert(
    fc.property(time, random, time, (made, digits, from) => {
      expect(reviewId(made, digits) >= firstReviewId(from)).toBe(made >= from);
    }),
  );
});

test.each([
  ['too few random digits', 1, 'a'.repeat(19)],
  ['too many', 1, 'a'.repeat(21)],
  ['a fraction', 1.5, 'a'.repeat(20)],
  ['a time before 1970', -1, 'a'.repeat(20)],
  ['a time beyond twelve digits', 2 ** 48, 'a'.repeat(20)],
  ['no time', Number.NaN, 'a'.repeat(20)],
])('%s is no id', (_, milliseconds, digits) => {
  expect(() => reviewId(milliseconds, digits)).toThrow(RangeError);
});
