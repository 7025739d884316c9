import fc from 'fast-check';
import { FairQueue } from '../../../../lib/services/common/queue/fair-queue';

const drain = <T>(queue: FairQueue<T>): T[] => {
  const out: T[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) out.push(item);
  return out;
};

it('gives turns by owner, however much one of them has waiting', () => {
  const queue = new FairQueue<string>();
  for (let at = 0; at < 5; at += 1) queue.add('many', `many ${at}`);
  queue.add('few', 'few 0');
  queue.add('few', 'few 1');
  expect(drain(queue).slice(0, 4)).toEqual(['many 0', 'few 0', 'many 1', 'few 1']);
});

it('counts what items cost, and lets weight count against it', () => {
  const queue = new FairQueue<string>();
  for (let at = 0; at < 3; at += 1) queue.add('large', `large ${at}`, 10);
  for (let at = 0; at < 6; at += 1) queue.add('small', `small ${at}`, 5);
  expect(
    drain(queue)
      .filter((_, at) => at < 6)
      .filter((item) => item.startsWith('small')),
  ).toHaveLength(4);
  for (let at = 0; at < 6; at += 1) queue.add('heavy', `heavy ${at}`, 10, 2);
  for (let at = 0; at < 3; at += 1) queue.add('light', `light ${at}`, 10, 1);
  expect(
    drain(queue)
      .filter((_, at) => at < 6)
      .filter((item) => item.startsWith('heavy')),
  ).toHaveLength(4);
});

it('saves nothing up for who was away', () => {
  const queue = new FairQueue<string>();
  for (let at = 0; at < 100; at += 1) queue.add('busy', `busy ${at}`);
  for (let at = 0; at < 50; at += 1) queue.take();
  for (let at = 0; at < 5; at += 1) queue.add('back', `back ${at}`);
  const next = Array.from({ length: 6 }, () => queue.take());
  expect(next.filter((item) => item?.startsWith('busy'))).toHaveLength(3);
});

it('loses nothing, keeps the order of each owner, and forgets who has left', () => {
  const step = fc.oneof(
    fc.record({ owner: fc.constantFrom('a', 'b', 'c'), cost: fc.integer({ min: 1, max: 9 }) }),
    fc.constant('take' as const),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const queue = new FairQueue<{ owner: string; at: number }>();
      const [added, taken]: { owner: string; at: number }[][] = [[], []];
      for (const [at, one] of steps.entries()) {
        if (one === 'take') {
          const item = queue.take();
          if (item) taken?.push(item);
          continue;
        }
        added?.push({ owner: one.owner, at });
        queue.add(one.owner, { owner: one.owner, at }, one.cost);
      }
      expect(queue.size).toBe((added?.length ?? 0) - (taken?.length ?? 0));
      taken?.push(...drain(queue));
      for (const owner of 'abc') {
        const of = (list: readonly { owner: string; at: number }[] = []) =>
          list.filter((one) => one.owner === owner).map(({ at }) => at);
        expect(of(taken)).toEqual(of(added));
      }
      expect(queue.waiting('a')).toBe(0);
    }),
  );
});

it('takes out what no longer waits', () => {
  const queue = new FairQueue<string>();
  queue.add('a', 'one');
  queue.add('a', 'two');
  expect([queue.remove('a', 'one'), queue.remove('a', 'one'), queue.remove('b', 'x')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([queue.size, queue.take(), queue.take()]).toEqual([1, 'two', undefined]);
});
