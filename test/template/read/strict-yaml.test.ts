import fc from 'fast-check';
import { stringify } from 'yaml';
import { InputError } from '../../../lib/template/read/input-error';
import { LIMITS } from '../../../lib/template/read/limits';
import { parseYaml } from '../../../lib/template/read/strict-yaml';

const refusal = (text: string): string | undefined => {
  try {
    parseYaml(text, 'f');
  } catch (error) {
    return error instanceof InputError ? error.code : String(error);
  }
  return undefined;
};

test.each<[string, string, unknown]>([
  ['!Ref', 'a: !Ref B', { a: { Ref: 'B' } }],
  ['!Condition', 'a: !Condition C', { a: { Condition: 'C' } }],
  ['!GetAtt', 'a: !GetAtt B.Outputs.C', { a: { 'Fn::GetAtt': ['B', 'Outputs.C'] } }],
  ['!GetAtt as a list', 'a: !GetAtt [B, C]', { a: { 'Fn::GetAtt': ['B', 'C'] } }],
  ['!Sub', 'a: !Sub "x-$' + '{B}"', { a: { 'Fn::Sub': 'x-$' + '{B}' } }],
  ['!Join of !Ref', "a: !Join ['', [x, !Ref B]]", { a: { 'Fn::Join': ['', ['x', { Ref: 'B' }]] } }],
  [
    '!If in a block',
    'a: !If\n  - C\n  - 1\n  - !Ref AWS::NoValue',
    { a: { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] } },
  ],
  ['!Transform of a mapping', 'a: !Transform {Name: x}', { a: { 'Fn::Transform': { Name: 'x' } } }],
  ['a date, as text', 'Version: 2012-10-17', { Version: '2012-10-17' }],
  ['an account id as a key', '111111111111: a', { '111111111111': 'a' }],
  ['lines that end as on Windows', 'a: 1 # x\r\nb: 2\r\n', { a: 1, b: 2 }],
  ['numbers that all read alike', 'a: [-1, 0, +7, 0.5, 1.5e-3]', { a: [-1, 0, 7, 0.5, 0.0015] }],
  ['scalars', 'a: [1, 1.5, true, null, ~, "yes", x]', { a: [1, 1.5, true, null, null, 'yes', 'x'] }],
  ['a block text', 'a: |\n  x\n  y\n', { a: 'x\ny\n' }],
])('%s', (_, text, expected) => {
  expect(parseYaml(text, 'f')).toEqual(expected);
});

test.each<[string, string, string]>([
  ['an anchor', 'a: &x 1', 'yaml-forbidden'],
  ['an anchor on a key', '&x a: 1', 'yaml-forbidden'],
  ['an alias', 'a: &x 1\nb: *x', 'yaml-forbidden'],
  ['a merge key', 'a:\n  <<: {b: 1}', 'yaml-forbidden'],
  ['an unknown tag', 'a: !Foo 1', 'yaml-forbidden'],
  ['a binary tag', 'a: !!binary aGk=', 'yaml-forbidden'],
  ['a language tag', 'a: !!js/function "x"', 'yaml-forbidden'],
  ['a %YAML directive', '%YAML 1.1\n---\na: 1', 'yaml-forbidden'],
  ['a %TAG directive', '%TAG !e! tag:e,2000:\n---\na: 1', 'yaml-forbidden'],
  ['a key that is a mapping', '? {a: 1}\n: 2', 'yaml-forbidden'],
  ['yes', 'a: yes', 'yaml-forbidden'],
  ['Off', 'a: Off', 'yaml-forbidden'],
  ['an octal account id', 'a: 012345678901', 'yaml-forbidden'],
  ['a sexagesimal', 'a: 22:22', 'yaml-forbidden'],
  ['an infinity', 'a: .inf', 'yaml-forbidden'],
  ['two documents', 'a: 1\n---\nb: 2', 'yaml-malformed'],
  ['no document', '', 'yaml-malformed'],
  ['an open quote', 'a: "x', 'yaml-malformed'],
  ['bad indentation', 'a:\n  b: 1\n c: 2', 'yaml-malformed'],
  ['a key twice', 'a: 1\nb: 2\na: 3', 'duplicate-key'],
  ['a key twice, once quoted', 'a: 1\n"a": 2', 'duplicate-key'],
  ['an integer that would be rounded', 'a: 9007199254740993', 'number-out-of-range'],
  ['an escaped private-use character', 'a: "\\ue000"', 'reserved-character'],
  ['a comment that ends by a carriage return', 'a: 1 # x\r  b: 2\n', 'reserved-character'],
  ['a comment that ends by a next line', 'a: 1 # x\u0085  b: 2\n', 'reserved-character'],
  ['a comment that ends by a line separator', 'a: 1 # x\u2028  b: 2\n', 'reserved-character'],
  ['a paragraph separator in a text', 'a: "x\u2029y"', 'reserved-character'],
  ['a byte order mark within', 'a: x\uFEFFy', 'reserved-character'],
  ['an exponent without a point', 'a: 1e3', 'yaml-forbidden'],
  ['an exponent without a sign', 'a: 1.5e3', 'yaml-forbidden'],
  ['a number that begins with a point', 'a: +.5', 'yaml-forbidden'],
  ['a number that ends with one', 'a: 1.', 'yaml-forbidden'],
  ['depth', '['.repeat(LIMITS.depth + 2) + ']'.repeat(LIMITS.depth + 2), 'too-deep'],
  ['endless depth', '['.repeat(20_000) + ']'.repeat(20_000), 'too-deep'],
])('refuses %s', (_, text, code) => {
  expect(refusal(text)).toBe(code);
});

test('any text is parsed or refused with a code', () => {
  const pieces = fc.array(
    fc.constantFrom(...'{}[]:,"\'\n -?&*!|>%#ax1', '\n  ', ': ', '- ', '!Ref ', '!GetAtt ', '<<: ', '---\n'),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      expect(refusal(parts.join('')) ?? 'none').toMatch(/^[a-z]+(-[a-z]+)*$/);
    }),
    { numRuns: 5_000 },
  );
});

test('what is written as YAML is read as it was', () => {
  const text = fc.string().map((each) => `t${each.replaceAll('\0', '')}`);
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      ...[fc.constantFrom(null, true, false), fc.integer(), text],
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(text, tie('value'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(value, (document) => {
      const written = stringify(document, { aliasDuplicateObjects: false });
      expect(parseYaml(written, 'f')).toEqual(JSON.parse(JSON.stringify(document)));
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    'a: 1\nb: yes\n',
    'holds the scalar yes that versions of YAML take differently at line 2, which is not allowed',
  ],
  ['a: 1\nb:\n  c: !Foo 1\n', 'holds the tag !Foo at line 3,'],
  ['a: &x 1\nb: 2\n', 'holds the anchor &x at line 1,'],
  ['a:\n  b: 1\n\n  b: 2\n', 'has the key "b" twice in one mapping at line 4;'],
])('says the line of what it refuses in %j', (text, says) => {
  expect(() => parseYaml(text, 'a.yaml')).toThrow(says);
});
