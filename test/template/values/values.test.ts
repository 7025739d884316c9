import fc from 'fast-check';
import type { Value } from '../../../lib/template/assembly';
import {
  alternatives,
  booleanOf,
  get,
  itemsOf,
  keysOf,
  known,
  list,
  mapping,
  numberOf,
  oneOf,
  pointerTo,
  product,
  readable,
  referencesIn,
  soleReference,
  symbol,
  textOf,
  toPlain,
  unknown,
  walk,
} from '../../../lib/template/values/values';

const at = { file: 'f', pointer: '' };
const k = (value: string | number | boolean | null) => known(value, at);
const either = (...options: (Value | undefined)[]) => oneOf(options, at);
const nothing = unknown('is free', at);

test.each<[string | number | boolean | null, string | undefined, number | undefined, boolean | undefined]>([
  ['a', 'a', undefined, undefined],
  ['12', '12', 12, undefined],
  [1.5, '1.5', 1.5, undefined],
  ['0x10', '0x10', undefined, undefined],
  ['', '', undefined, undefined],
  [true, 'true', undefined, true],
  ['false', 'false', undefined, false],
  ['True', 'True', undefined, undefined],
  [null, undefined, undefined, undefined],
])('%p as text, number and boolean', (value, text, number, boolean) => {
  expect([textOf(k(value)), numberOf(k(value)), booleanOf(k(value))]).toEqual([text, number, boolean]);
});

describe('a path', () => {
  const tree = mapping(new Map<string, Value>([['a', list([k(1), nothing], at)]]), at);

  test('leads to what stands there, and to nothing elsewhere', () => {
    expect(toPlain(get(tree, 'a', 0))).toBe(1);
    expect(get(tree, 'a', 2)).toBeUndefined();
    expect(get(tree, 'b', 'c')).toBeUndefined();
    expect(get(k('text'), 'length')).toBeUndefined();
  });

  test('through an unknown stays unknown', () => {
    expect(get(tree, 'a', 1, 'x', 'y')).toBe(nothing);
  });

  test('through alternatives keeps them, absence included', () => {
    const found = get(either(tree, k('x')), 'a', 0);
    expect(found).toMatchObject({ kind: 'one-of', options: [{ value: 1 }, undefined] });
  });
});

test('a value where a list may stand is its one item', () => {
  expect(
    [itemsOf(undefined), itemsOf(k('a')), itemsOf(list([k('a'), k('b')], at))].map((each) => each.length),
  ).toEqual([0, 1, 2]);
});

test('repeated alternatives count once, and too many are unknown', () => {
  expect(either(k('a'), either(k('a'), k('b')), undefined, undefined)).toMatchObject({
    options: [{ value: 'a' }, { value: 'b' }, undefined],
  });
  expect(either(k('a'), k('a'))).toEqual(k('a'));
  expect(either(...Array.from({ length: 65 }, (_, index) => k(index)))?.kind).toBe('unknown');
});

test('alternatives are every combination, within the bound', () => {
  const value = mapping(
    new Map([
      ['a', list([either(k(1), k(2), undefined) ?? k(0), k(3)], at)],
      ['b', either(k(4), k(5)) ?? k(0)],
    ]),
    at,
  );
  expect(alternatives(value)?.map(toPlain)).toEqual([
    { a: [1, 3], b: 4 },
    { a: [1, 3], b: 5 },
    { a: [2, 3], b: 4 },
    { a: [2, 3], b: 5 },
    { a: [3], b: 4 },
    { a: [3], b: 5 },
  ]);
  expect(alternatives(value, 5)).toBeUndefined();
});

test('a product has each choice of one from each list, once', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 3 }), { maxLength: 3 }), (lists) => {
      const found = product(lists) ?? [];
      expect(found).toHaveLength(lists.reduce((size, each) => size * each.length, 1));
      expect(new Set(found.map((each) => each.join()))).toHaveProperty('size', found.length);
      for (const each of found) expect(each.every((item, index) => lists[index]?.includes(item))).toBe(true);
    }),
  );
});

test('plain JSON is only what is wholly known', () => {
  expect(toPlain(list([k(null), k(false)], at))).toEqual([null, false]);
  expect(toPlain(list([k(1), nothing], at))).toBeUndefined();
  expect(toPlain(mapping(new Map([['a', nothing]]), at))).toBeUndefined();
});

test('a walk meets everything inside, alternatives included', () => {
  const value = list([either(k('a'), mapping(new Map([['x', k('b')]]), at)) ?? nothing, nothing], at);
  expect([...walk(value)].map((each) => each.kind)).toEqual([
    'list',
    'one-of',
    'known',
    'mapping',
    'known',
    'unknown',
  ]);
});

describe('symbols', () => {
  const name = fc.string().filter((each) => !/[\uE000-\uE002]/.test(each));

  test('are found again in any text', () => {
    fc.assert(
      fc.property(name, name, name, name, name, (before, stack, logicalId, attribute, after) => {
        const text = before + symbol(stack, logicalId, attribute) + after;
        expect(referencesIn(text)).toEqual([{ stack, logicalId, attribute }]);
        expect(soleReference(k(text)) !== undefined).toBe(before === '' && after === '');
        expect(readable(text)).toBe(`${before}\${${stack}.${logicalId}.${attribute}}${after}`);
      }),
    );
  });

  test('two are not one', () => {
    expect(soleReference(k(symbol('s', 'A') + symbol('s', 'B')))).toBeUndefined();
  });
});

test('a pointer gives its keys back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('~', '/', '~1', '~0'))), (keys) => {
      expect(keysOf(pointerTo('', ...keys))).toEqual(keys);
    }),
  );
});
