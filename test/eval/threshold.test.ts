import fc from 'fast-check';
import { threshold } from '../../bin/dev/train/threshold';
import { onScale, SCALE } from '../../lib/services/classifier/screen/model';

const scores = fc.array(
  fc.integer({ min: -2000, max: 1200 }).map((score) => score / 100),
  { minLength: 1, maxLength: 60 },
);
const mark = fc.double({ min: SCALE.hold, max: 0.5, noNaN: true });

describe('thresholds of harmless scores', () => {
  it('hold the share that they are to hold, from whatever mark a policy holds', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 0.5, noNaN: true }), mark, (harmless, hold, from) => {
        const thresholds = threshold(harmless, { hold, refuse: 0 }, from);
        const held = harmless.filter((score) => onScale(score, thresholds) >= from);
        const sorted = [...harmless].sort((a, b) => b - a);
        const limit = sorted[Math.min(sorted.length - 1, Math.floor(hold * sorted.length))] as number;
        expect(held).toEqual(harmless.filter((score) => score > limit + 1e-6));
      }),
    );
  });

  it('refuse none of them, and leave room to hold below', () => {
    fc.assert(
      fc.property(scores, mark, (harmless, from) => {
        const { hold, refuse } = threshold(harmless, { hold: 0.1, refuse: 0 }, from);
        expect(refuse).toBeGreaterThan(Math.max(...harmless));
        expect(refuse - hold).toBeGreaterThanOrEqual(3 - 1e-9);
      }),
    );
  });
});
