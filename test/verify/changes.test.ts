import fc from 'fast-check';
import type { Change } from '../../lib/contract/verdict-difference';
import { keysOf } from '../../lib/template/values/pointer';
import { changesBetween } from '../../lib/verify/changes';

const json = fc.jsonValue({ maxDepth: 4 });

/** The value at a pointer, or undefined. */
const at = (value: unknown, pointer: string) =>
  keysOf(pointer).reduce<unknown>(
    (from, key) =>
      typeof from === 'object' && from !== null && Object.hasOwn(from, key)
        ? (from as Record<string, unknown>)[key]
        : undefined,
    value,
  );

const pointers = (changes: readonly Change[]) => changes.map(({ pointer }) => pointer);

describe('changesBetween', () => {
  it('names each leaf that differs', () => {
    const before = { a: 1, b: { c: [1, 2], 'd/e': true }, gone: { x: null } };
    const after = { a: 1, b: { c: [1, 3], 'd/e': false }, come: {} };

    expect(changesBetween(before, after)).toEqual([
      { pointer: '/b/c/1', before: 2, after: 3 },
      { pointer: '/b/d~1e', before: true, after: false },
      { pointer: '/come', after: {} },
      { pointer: '/gone/x', before: null },
    ]);
  });

  it('takes an item put into a list, or taken out, for one change', () => {
    expect(changesBetween(['a', 'c'], ['a', 'b', 'c'])).toEqual([{ pointer: '/1', after: 'b' }]);
    expect(changesBetween(['a', 'b', 'c'], ['b', 'c'])).toEqual([{ pointer: '/0', before: 'a' }]);
    expect(changesBetween([], ['a'])).toEqual([{ pointer: '/0', after: 'a' }]);
  });

  it('tells a list, an object, null and nothing apart', () => {
    expect(changesBetween({ a: [] }, { a: {} })).toEqual([{ pointer: '/a', before: [], after: {} }]);
    expect(changesBetween({ a: null }, {})).toEqual([{ pointer: '/a', before: null }]);
    expect(changesBetween({ a: '1' }, { a: 1 })).toEqual([{ pointer: '/a', before: '1', after: 1 }]);
    expect(changesBetween({}, { constructor: 1 })).toEqual([{ pointer: '/constructor', after: 1 }]);
  });

  it('finds nothing between equal values, and something between others', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(changesBetween(one, other).length === 0).toBe(same);
      }),
    );
  });

  it('finds a change wherever a value of an object is replaced', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json, { minKeys: 1 }), json, fc.nat(), (object, value, pick) => {
        const keys = Object.keys(object);
        const key = keys[pick % keys.length] ?? '';
        const changes = changesBetween(object, { ...object, [key]: value });
        for (const pointer of pointers(changes)) expect(keysOf(pointer)[0]).toBe(key);
        for (const change of changes)
          if ('after' in change)
            expect(at({ ...object, [key]: value }, change.pointer)).toEqual(change.after);
      }),
    );
  });
});

/** Equal for equal values alone, whatever the order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sorted)];
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 'minus zero' : [value];
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return ['object', ...entries.map(([key, each]) => [key, sorted(each)])];
}
