import { goodOf } from './draft';
import { BUCKET, GROUP, VPC } from './escape';
import { editsBetween, harmless, touchAlike } from './harmless';
import { set } from './steps';

const between = (before: unknown, after: unknown) => [...editsBetween(before, after, ['f'])];

test('the edits between two values are the places that differ, and a list that loses something is another', () => {
  expect(between({ a: 1, b: [1, 2] }, { a: 1, b: [1, 2] })).toEqual([]);
  expect(between({ a: 1, b: [1, { c: 2 }] }, { d: 3, b: [1, { c: 4 }, 5] })).toEqual([
    [['f', 'a'], undefined],
    [['f', 'b', '1', 'c'], 4],
    [['f', 'b', '2'], 5],
    [['f', 'd'], 3],
  ]);
  expect(between({ b: [1, 2] }, { b: [2] })).toEqual([[['f', 'b'], [2]]]);
});

test('edits touch alike where one lies in the other, and nowhere else', () => {
  expect(touchAlike([[['f', 'a'], 1]], [[['f', 'a', 'b'], 1]])).toBe(true);
  expect(touchAlike([[['f', 'a', 'b'], 1]], [[['f', 'a'], 1]])).toBe(true);
  expect(touchAlike([[['f', 'a', 'b'], 1]], [[['f', 'a', 'c'], 1]])).toBe(false);
});

test('of changes that are verified at once, the harmful one is found, and it alone', () => {
  const good = goodOf('commercial');
  const amissAfter = harmless([
    { good, steps: [set([GROUP], 'Properties/GroupDescription', 'A group')] },
    { good, steps: [set([BUCKET, '-ledger-'], 'Properties/VersioningConfiguration', undefined)] },
    { good, steps: [set([VPC], 'Properties/Tags', undefined)] },
  ]);
  expect([0, 1, 2].map((index) => amissAfter(index).length > 0)).toEqual([false, true, false]);
});
