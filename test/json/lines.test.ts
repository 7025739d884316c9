import fc from 'fast-check';
import { linesOfJson } from '../../lib/json/lines';
import { pointerTo } from '../../lib/template/values/pointer';

const TEXT = `{
  "Resources": {
    "A/b~": { "Type": "x",
      "List": [
        1, "two",
        { "deep": [] },
        null
      ] },
    "a, \\"b\\": {": true
  }
}`;

test.each([
  ['', 1],
  ['/Resources', 2],
  ['/Resources/A~1b~0/Type', 3],
  ['/Resources/A~1b~0/List', 4],
  ['/Resources/A~1b~0/List/0', 5],
  ['/Resources/A~1b~0/List/1', 5],
  ['/Resources/A~1b~0/List/2/deep', 6],
  ['/Resources/A~1b~0/List/3', 7],
  ['/Resources/a, "b": {', 9],
])('%s stands on line %d', (pointer, line) => expect(linesOfJson(TEXT).get(pointer)).toBe(line));

test('every value of any document has a line, and its own text stands there', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value, null, 1);
      const rows = text.split('\n');
      const lines = linesOfJson(text);
      const places = [...placesIn(value, '')];
      expect([...lines.keys()].sort()).toEqual([...new Set(places.map(([pointer]) => pointer))].sort());
      for (const [pointer, begins] of places)
        expect(rows[(lines.get(pointer) ?? 0) - 1]?.trim()).toMatch(begins);
    }),
  );
});

const literally = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Pointers of all values, and what their line begins with when each has one. */
function* placesIn(value: unknown, at: string, begins = literally('')): Iterable<[string, RegExp]> {
  yield [at, begins];
  if (Array.isArray(value))
    for (const [index, item] of value.entries())
      yield* placesIn(
        item,
        pointerTo(at, index),
        literally((JSON.stringify(item, null, 1).split('\n')[0] ?? '').trim()),
      );
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      yield* placesIn(item, pointerTo(at, key), literally(`${JSON.stringify(key)}:`));
}
