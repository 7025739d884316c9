import * as fc from 'fast-check';
import { scanJson } from '../../lib/json/scan';
import { keysOf, pointerTo } from '../../lib/template/values/pointer';

function scanned(text: string) {
  const names: { pointer: string; repeated: boolean }[] = [];
  let deepest = 0;
  scanJson(text, {
    name: (_, repeated, path) => names.push({ pointer: pointerTo('', ...path()), repeated }),
    opened: (depth) => {
      deepest = Math.max(deepest, depth);
    },
  });
  return { names, deepest };
}

/** Pointers of all members, in order of the text. */
function* members(value: unknown, pointer = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    const at = pointerTo(pointer, key);
    if (!Array.isArray(value)) yield at;
    yield* members(entry, at);
  }
}

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

test('every name is told once, with the way to it, and the depth', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t'), (value, space) => {
      const { names, deepest } = scanned(JSON.stringify(value, null, space));
      expect(names.map(({ pointer }) => pointer)).toEqual([...members(JSON.parse(JSON.stringify(value)))]);
      expect(names.some(({ repeated }) => repeated)).toBe(false);
      expect(deepest).toBe(depthOf(value));
    }),
  );
});

test('a name that stands twice is told as such, however it is written', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (name, value) => {
      const written = JSON.stringify(name);
      const escaped = `"${[...name].map((c) => [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')).join('')}"`;
      const text = `[0, {"a${name.length}": {}, ${written}: ${JSON.stringify(value)} , ${escaped} : 1}]`;
      const twice = scanned(text).names.filter(({ repeated }) => repeated);
      const expected = name === `a${name.length}` ? 2 : 1;
      expect(twice).toHaveLength(expected);
      expect(keysOf(twice[0]?.pointer ?? '')).toEqual(['1', name]);
    }),
  );
});

test.each([
  ['a string that looks like a name', '{"a": "b:", "c": ["a", "a"]}', 0],
  ['names of different objects', '[{"a": 1}, {"a": {"a": 2}}]', 0],
  ['a quote behind a backslash', '{"a\\"": 1, "a": "\\\\", "a\\"": 2}', 1],
  ['a backslash before the last quote', '{"a\\\\": 1, "a\\\\": 2}', 1],
])('%s', (_, text, repeated) => {
  expect(scanned(text).names.filter((each) => each.repeated)).toHaveLength(repeated);
});
