import fc from 'fast-check';
import { encodeCanonical, MAX_DEPTH, parseCanonical } from '../../lib/ledger';
import { codeOf } from './support';

const text = (value: unknown) => encodeCanonical(value).toString();

test('the examples of RFC 8785', () => {
  const numbers =
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"literals":[null,true,false]}';
  expect(text(JSON.parse(numbers))).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
  );
  const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(text(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  expect(text('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  expect([text(-0), text(1e21), text(9007199254740991), text(5e-324)]).toEqual([
    '0',
    '1e+21',
    '9007199254740991',
    '5e-324',
  ]);
});

test('members that are undefined are left out', () => expect(text({ a: undefined, b: 1 })).toBe('{"b":1}'));

test('what is written is read, and is the only text of its value', () =>
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(), (value, choice) => {
      const bytes = encodeCanonical(value);
      expect(encodeCanonical(parseCanonical(bytes))).toEqual(bytes);
      const spaced = Buffer.from(JSON.stringify(value, undefined, 1));
      if (spaced.includes('\n')) expect(codeOf(() => parseCanonical(spaced))).toBe('not_canonical');
      const bit = choice % (bytes.length * 8);
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        expect(encodeCanonical(parseCanonical(flipped))).toEqual(flipped);
      } catch (error) {
        expect(error).toMatchObject({ code: 'not_canonical' });
      }
    }),
    { numRuns: Number(process.env.CORDON_RUNS ?? 500) },
  ));

test.each([
  ['a space', '{ }'],
  ['an order', '{"b":1,"a":2}'],
  ['a name twice', '{"a":1,"a":1}'],
  ['a number of another form', '1.0'],
  ['a number that is not exact', '9007199254740993'],
  ['negative zero', '-0'],
  ['an escape that is not needed', '"\\u0041"'],
  ['a solidus escaped', '"\\/"'],
  ['half a surrogate pair', '"\\ud800"'],
  ['a byte order mark', '\ufeff1'],
  ['a newline at its end', '1\n'],
  ['nothing', ''],
  ['depth', `${'['.repeat(MAX_DEPTH + 2)}${']'.repeat(MAX_DEPTH + 2)}`],
  ['depth that overflows', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
])('refuses %s', (_, json) => expect(codeOf(() => parseCanonical(Buffer.from(json)))).toBe('not_canonical'));

test('refuses what is not UTF-8', () =>
  expect(codeOf(() => parseCanonical(Buffer.from([0x22, 0xff, 0x22])))).toBe('not_canonical'));

const circle: unknown[] = [];
circle.push(circle);
test.each([
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a bigint', 1n],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['undefined', undefined],
  ['undefined in a list', [undefined]],
  // biome-ignore lint/suspicious/noSparseArray: it is what is tested.
  ['a hole in a list', [1, , 2]],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['half a surrogate pair', '\ud800'],
  ['half a surrogate pair in a name', { '\udc00': 1 }],
  ['a circle', circle],
])('cannot write %s', (_, value) => expect(codeOf(() => encodeCanonical(value))).toBe('not_canonical'));
