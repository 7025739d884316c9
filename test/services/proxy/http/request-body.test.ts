import fc from 'fast-check';
import { parseBody } from '../../../../lib/services/proxy/http/request-body';

const parse = (text: string) => parseBody(Buffer.from(text));
const invalid = expect.objectContaining({ code: 'request_invalid' });

it('reads all JSON that has no name twice, and none that is refused, as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(3), (value, spaces) => {
      const text = JSON.stringify(value, null, spaces);
      fc.pre(!text.includes('"__proto__"'));
      expect(parse(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 500, examples: [[{ 'a"b': { '\\': ['\\"', '{"a":1,"a":2}'] } }, 0]] },
  );
});

it('refuses every object with a name twice, wherever it is and however it is written', () => {
  const name = fc.string({ unit: 'grapheme' }).filter((text) => text !== '__proto__');
  const written = (text: string, escaped: boolean) =>
    escaped && /^[a-z]/.test(text)
      ? `"\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}${JSON.stringify(text.slice(1)).slice(1)}`
      : JSON.stringify(text);
  fc.assert(
    fc.property(name, fc.boolean(), fc.jsonValue(), fc.nat(5), (text, escaped, value, depth) => {
      const twice = `{${JSON.stringify(text)}:1,"other${text.length}":${JSON.stringify(value)},${written(text, escaped)} :2}`;
      fc.pre(`other${text.length}` !== text);
      expect(() => parse(`${'['.repeat(depth)}${twice}${']'.repeat(depth)}`)).toThrow(invalid);
    }),
  );
});

it.each([
  '{"a":"\\ud800"}',
  '["\\udfff\\ud800"]',
  '{"\\ud800":1}',
  `${'['.repeat(65)}${']'.repeat(65)}`,
  '{"__proto__":1}',
])('refuses %s', (text) => {
  expect(() => parse(text)).toThrow(invalid);
});

it.each([
  '{"a":"\\ud83d\\ude00"}',
  `${'['.repeat(64)}${']'.repeat(64)}`,
  '{"a":{"b":1},"b":{"a":1}}',
  '[{"a":1},{"a":1}]',
])('takes %s', (text) => {
  expect(parse(text)).toEqual(JSON.parse(text));
});
