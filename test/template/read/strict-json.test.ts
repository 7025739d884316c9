import fc from 'fast-check';
import { InputError } from '../../../lib/template/read/input-error';
import { LIMITS } from '../../../lib/template/read/limits';
import { parseJson } from '../../../lib/template/read/strict-json';

const refusal = (text: string): string | undefined => {
  try {
    parseJson(text, 'f');
  } catch (error) {
    return error instanceof InputError ? error.code : String(error);
  }
  return undefined;
};

// What is refused on purpose: reserved characters, numbers that a double doesn't hold.
const text = fc.string({ unit: 'binary-ascii' }).filter((each) => !each.includes('\0'));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false),
    fc.integer(),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));

test('agrees with JSON.parse on every document whose keys are unique', () => {
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 1, '\t'), (document, indent) => {
      const written = JSON.stringify(document, undefined, indent);
      expect(parseJson(written, 'f')).toEqual(JSON.parse(written));
    }),
    { numRuns: 2_000 },
  );
});

test('refuses every document with a key that stands twice, wherever it is', () => {
  fc.assert(
    fc.property(
      text,
      value,
      value,
      fc.array(fc.boolean(), { maxLength: 20 }),
      (key, first, second, wrapping) => {
        const name = JSON.stringify(key);
        let written = `{${name}:${JSON.stringify(first)}, ${name} : ${JSON.stringify(second)}}`;
        for (const list of wrapping) written = list ? `[1,${written}]` : `{"a":1,"b":${written}}`;
        expect(refusal(written)).toBe('duplicate-key');
      },
    ),
    { numRuns: 1_000 },
  );
});

test('any text is parsed as JSON.parse does, or refused', () => {
  const pieces = fc.array(fc.constantFrom(...'{}[]:,"\\ \nuae10-.', 'true', '\\u', '\\"'), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const written = parts.join('');
      const code = refusal(written);
      if (code === undefined) expect(parseJson(written, 'f')).toEqual(JSON.parse(written));
      else expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    }),
    { numRuns: 5_000 },
  );
});

test.each<[string, string, string]>([
  ['nothing', '', 'json-malformed'],
  ['truncation', '{"a": [1, 2', 'json-malformed'],
  ['a comment', '{/* */}', 'json-malformed'],
  ['a trailing comma', '[1,]', 'json-malformed'],
  ['two documents', '{}{}', 'json-malformed'],
  ['a key twice, once by an escape', '{"a":1,"\\u0061":2}', 'duplicate-key'],
  ['__proto__ twice', '{"__proto__":1,"__proto__":2}', 'duplicate-key'],
  ['a number beyond doubles', '1e999', 'number-out-of-range'],
  ['an integer that would be rounded', '9007199254740993', 'number-out-of-range'],
  ['an escaped NUL', '"\\u0000"', 'reserved-character'],
  ['an escaped private-use character', '{"\\ue000":1}', 'reserved-character'],
  ['an escaped lone surrogate', '"\\ud800"', 'reserved-character'],
  ['depth', '['.repeat(LIMITS.depth + 1) + ']'.repeat(LIMITS.depth + 1), 'too-deep'],
  ['endless depth', '['.repeat(5_000_000), 'too-deep'],
  ['values', `[${'1,'.repeat(LIMITS.values)}1]`, 'too-many-values'],
])('refuses %s', (_, written, code) => {
  expect(refusal(written)).toBe(code);
});

test.each<[string, string]>([
  ['the deepest nesting', '['.repeat(LIMITS.depth) + ']'.repeat(LIMITS.depth)],
  ['an escaped backslash before ue000', '"\\\\ue000"'],
  ['a pair of surrogates', '"\\ud83d\\ude00"'],
  ['the same key in two objects', '[{"a":1},{"a":{"a":1}}]'],
  ['punctuation inside text', '{"a":"}],:{[\\"","b":"\\\\"}'],
])('takes %s', (_, written) => {
  expect(parseJson(written, 'f')).toEqual(JSON.parse(written));
});

test('says where a key stands twice', () => {
  expect(() => parseJson('{"a":[{},{"b/c":1,"b/c":2}]}', 'f.json')).toThrow(
    'f.json has a key twice, at /a/1/b~1c; keep one of the two',
  );
});
