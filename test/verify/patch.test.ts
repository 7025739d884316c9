import fc from 'fast-check';
import { pointerTo } from '../../lib/template/values/pointer';
import { patched } from '../../lib/verify/patch';

const file = 'f';

test.each<[string, 'add' | 'remove' | 'replace', string, unknown, unknown]>([
  ['adds a member', 'add', '/b', 2, { a: [1, { c: 3 }], b: 2 }],
  ['replaces a member', 'replace', '/a', 0, { a: 0 }],
  ['removes a member', 'remove', '/a', undefined, {}],
  ['adds into a list', 'add', '/a/1', 9, { a: [1, 9, { c: 3 }] }],
  ['adds at the end of a list', 'add', '/a/-', 9, { a: [1, { c: 3 }, 9] }],
  ['removes from a list', 'remove', '/a/0', undefined, { a: [{ c: 3 }] }],
  ['replaces deep inside', 'replace', '/a/1/c', 4, { a: [1, { c: 4 }] }],
])('%s', (_, op, pointer, value, expected) => {
  expect(patched({ a: [1, { c: 3 }] }, { file, op, pointer, value })).toEqual(expected);
});

test.each<['add' | 'remove' | 'replace', string]>([
  ['remove', '/b'],
  ['replace', '/b'],
  ['replace', '/a/2'],
  ['add', '/a/3'],
  ['add', '/b/c'],
  ['remove', '/a/-'],
  ['replace', '/a/x'],
  ['replace', '/a/0/x'],
])('refuses to %s %s, which is not there', (op, pointer) => {
  expect(() => patched({ a: [1, { c: 3 }] }, { file, op, pointer, value: 1 })).toThrow(RangeError);
});

test('leaves the original as it was', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
      fc.jsonValue(),
      (document, value) => {
        const before = JSON.stringify(document);
        for (const key of Object.keys(document)) {
          const changed = patched(document, { file, op: 'replace', pointer: pointerTo('', key), value });
          expect((changed as Record<string, unknown>)[key]).toEqual(value);
        }
        expect(JSON.stringify(document)).toBe(before);
      },
    ),
  );
});
