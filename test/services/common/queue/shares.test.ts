import fc from 'fast-check';
import { openShares } from '../../../../lib/services/common/queue/shares';

const WEIGHTS = new Map([
  ['a', 1],
  ['b', 3],
]);

it('sets half apart by weight, and gives the rest to whoever asks first', () => {
  const shares = openShares(80, WEIGHTS, 1);
  const takeAll = (owner: string) => {
    let count = 0;
    while (shares.take(owner, 1)) count += 1;
    return count;
  };
  expect([takeAll('a'), takeAll('b'), takeAll('b'), takeAll('unknown')]).toEqual([50, 30, 0, 0]);
});

it('gives back once', () => {
  const shares = openShares(4, new Map([['a', 1]]), 1);
  const back = shares.take('a', 4);
  expect(shares.take('a', 1)).toBeUndefined();
  back?.();
  back?.();
  expect(shares.take('a', 4)).toBeDefined();
  expect(shares.take('a', 1)).toBeUndefined();
});

it('never gives more than there is, nor denies an owner their own part', () => {
  const step = fc.record({ owner: fc.constantFrom('a', 'b'), amount: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(fc.array(fc.oneof(step, fc.nat())), (steps) => {
      const shares = openShares(80, WEIGHTS, 1);
      const held: { owner: string; amount: number; back: () => void }[] = [];
      const of = (owner: string) =>
        held.filter((one) => one.owner === owner).reduce((sum, { amount }) => sum + amount, 0);
      for (const one of steps) {
        if (typeof one === 'number') {
          held.splice(one % (held.length || 1), 1)[0]?.back();
          continue;
        }
        const back = shares.take(one.owner, one.amount);
        const own = one.owner === 'a' ? 10 : 30;
        if (of(one.owner) + one.amount <= own) expect(back).toBeDefined();
        if (back) held.push({ ...one, back });
        expect(of('a') + of('b')).toBeLessThanOrEqual(80);
      }
    }),
  );
});
