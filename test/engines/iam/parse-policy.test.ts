import { type PolicyKind, parsePolicy } from '../../../lib/engines/iam/parse-policy';
import { SYMBOL_END, SYMBOL_START } from '../../../lib/template/assembly';
import { fromJson } from '../../../lib/template/values/from-json';
import { known, list, mapping, oneOf, unknown } from '../../../lib/template/values/values';
import { document } from './policies';

const AT = { file: 't.json', pointer: '/Resources/P' };
const read = (json: unknown, kind: PolicyKind = 'identity') => parsePolicy(fromJson(json, AT), kind);
const codes = (json: unknown, kind?: PolicyKind) => read(json, kind).faults.map(({ code }) => code);
const allowing = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };

test.each<[string, unknown, PolicyKind, string[]]>([
  ['a plain policy', document(allowing), 'identity', []],
  ['one statement, not in a list', { Version: '2012-10-17', Statement: allowing }, 'identity', []],
  ['an id', { ...document(allowing), Id: 'x' }, 'identity', []],
  ['a policy as text', JSON.stringify(document(allowing)), 'identity', []],
  [
    'a resource policy',
    document({ ...allowing, Principal: { AWS: '111111111111', Service: 'x.amazonaws.com' } }),
    'resource',
    [],
  ],
  [
    'a symbol as a principal',
    document({ ...allowing, Principal: { AWS: `${SYMBOL_START}a${SYMBOL_END}` } }),
    'resource',
    [],
  ],
  ['text that is no JSON', '{', 'identity', ['policy-malformed', 'policy-unresolved']],
  ['a number', 5, 'identity', ['policy-unresolved']],
  ['no statements', { Version: '2012-10-17' }, 'identity', ['policy-malformed']],
  [
    'a version of tomorrow',
    { Version: '2030-01-01', Statement: [allowing] },
    'identity',
    ['version-unknown'],
  ],
  ['an element of tomorrow', { ...document(allowing), Scope: 'x' }, 'identity', ['element-unknown']],
  ['a statement element of tomorrow', document({ ...allowing, Scope: 'x' }), 'identity', ['element-unknown']],
  [
    'NotAction',
    document({ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }),
    'identity',
    ['element-negated'],
  ],
  [
    'NotResource',
    document({ Effect: 'Allow', Action: 's3:*', NotResource: 'x' }),
    'identity',
    ['element-negated'],
  ],
  [
    'NotPrincipal',
    document({ ...allowing, NotPrincipal: { AWS: '111111111111' } }),
    'resource',
    ['element-negated'],
  ],
  ['no action', document({ Effect: 'Allow', Resource: '*' }), 'identity', ['policy-malformed']],
  ['no resource', document({ Effect: 'Allow', Action: 's3:*' }), 'identity', ['policy-malformed']],
  ['no principal', document(allowing), 'resource', ['policy-malformed']],
  ['an effect in another case', document({ ...allowing, Effect: 'ALLOW' }), 'identity', ['policy-malformed']],
  ['half an ARN', document({ ...allowing, Resource: 'arn:aws:s3' }), 'identity', ['policy-malformed']],
  [
    'an unknown operator',
    document({ ...allowing, Condition: { StringIs: { k: 'v' } } }),
    'identity',
    ['operator-unknown'],
  ],
  [
    'an unknown kind of principal',
    document({ ...allowing, Principal: { Robot: 'x' } }),
    'resource',
    ['principal-unknown'],
  ],
  [
    'a principal with a wildcard',
    document({ ...allowing, Principal: { AWS: 'arn:aws:iam::1*:root' } }),
    'resource',
    ['principal-unknown'],
  ],
  [
    "AWS's own id of a principal",
    document({ ...allowing, Principal: { AWS: 'AROAEXAMPLE' } }),
    'resource',
    ['principal-unknown'],
  ],
  [
    'a principal that is neither text nor object',
    document({ ...allowing, Principal: 'x' }),
    'resource',
    ['principal-unknown'],
  ],
])('%s', (_, json, kind, expected) => {
  expect(codes(json, kind)).toEqual(expected);
});

describe('what is not resolved', () => {
  const statement = (entries: Record<string, ReturnType<typeof known>>) =>
    mapping(new Map(Object.entries({ Effect: known('Allow', AT), ...entries })), AT);
  const policy = (value: Parameters<typeof list>[0][number]) =>
    parsePolicy(mapping(new Map([['Statement', list([value], AT)]]), AT), 'identity');

  test('a statement that may be missing is not sure', () => {
    const made = oneOf([statement({ Action: known('*', AT), Resource: known('*', AT) }), undefined], AT);
    expect(made && policy(made).statements.map(({ sure }) => sure)).toEqual([false]);
  });
  test('an unknown document may allow anything', () => {
    const { statements, faults } = parsePolicy(unknown('a parameter', AT), 'resource');
    expect(statements.map(({ effect, sure }) => [effect, sure])).toEqual([['Allow', false]]);
    expect(faults.map(({ code }) => code)).toEqual(['policy-unresolved']);
  });
  test('a place is kept for each part', () => {
    const [only] = read(document(allowing)).statements;
    expect(only?.actions[0]?.at.pointer).toBe('/Resources/P/Statement/0/Action');
    expect(only?.pointer).toBe('/Resources/P/Statement/0');
  });
});
