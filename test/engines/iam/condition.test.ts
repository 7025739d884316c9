import { conditionHolds, type Held } from '../../../lib/engines/iam/condition';
import type { Condition } from '../../../lib/engines/iam/operators';
import { conditionValue, parseOperator } from '../../../lib/engines/iam/operators';
import { contextsFor, is } from '../../../lib/engines/iam/request-contexts';

const NAMES = ['no', 'perhaps', 'yes'] as const;

function condition(name: string, key: string, ...values: string[]): Condition {
  const operator = parseOperator(name);
  if (!operator) throw new Error(`no operator ${name}`);
  return {
    file: 't.json',
    pointer: '',
    operator,
    key,
    values: values.map((value) => conditionValue(operator.comparison, value)),
    sure: true,
  };
}

const cases: readonly [string, readonly string[], Held, 'yes' | 'no' | 'perhaps'][] = [
  ['StringEquals', ['a', 'b'], ['b'], 'yes'],
  ['StringEquals', ['a'], ['A'], 'no'],
  ['StringEquals', ['a*'], ['ab'], 'no'],
  ['StringEquals', ['a'], undefined, 'no'],
  ['StringEquals', ['a'], 'unknown', 'perhaps'],
  ['StringEquals', [`$\{aws:username}`], ['a'], 'perhaps'],
  ['StringEqualsIfExists', ['a'], undefined, 'yes'],
  ['StringEqualsIfExists', ['a'], ['b'], 'no'],
  ['StringNotEquals', ['a', 'b'], ['c'], 'yes'],
  ['StringNotEquals', ['a', 'b'], ['b'], 'no'],
  ['StringNotEquals', ['a'], undefined, 'yes'],
  ['StringEqualsIgnoreCase', ['aB'], ['Ab'], 'yes'],
  ['StringNotEqualsIgnoreCase', ['aB'], ['Ab'], 'no'],
  ['StringLike', ['a*', 'b?'], ['bc'], 'yes'],
  ['StringNotLike', ['a*'], ['ab'], 'no'],
  ['ArnLike', ['arn:aws:s3:::b*'], ['arn:aws:s3:::bucket'], 'yes'],
  ['ArnEquals', ['arn:aws:iam::*:role/x'], ['arn:aws:iam::1:role/x'], 'yes'],
  ['ArnNotLike', ['arn:aws:iam::1:*'], ['arn:aws:iam::1:role/x'], 'no'],
  ['Bool', ['true'], ['true'], 'yes'],
  ['Bool', ['false'], ['true'], 'no'],
  ['Bool', ['false'], undefined, 'no'],
  ['BoolIfExists', ['false'], undefined, 'yes'],
  ['Null', ['true'], undefined, 'yes'],
  ['Null', ['false'], undefined, 'no'],
  ['Null', ['false'], ['x'], 'yes'],
  ['Null', ['true'], 'unknown', 'perhaps'],
  ['NumericLessThan', ['10'], ['9.5'], 'yes'],
  ['NumericLessThanEquals', ['10'], ['10'], 'yes'],
  ['NumericGreaterThan', ['10'], ['10'], 'no'],
  ['NumericGreaterThanEquals', ['10'], ['10'], 'yes'],
  ['NumericEquals', ['1'], ['1.0'], 'yes'],
  ['NumericNotEquals', ['1'], ['2'], 'yes'],
  ['NumericEquals', ['one'], ['1'], 'perhaps'],
  ['DateLessThan', ['2026-11-01T00:00:00Z'], ['2026-10-31T23:59:59Z'], 'yes'],
  ['DateGreaterThan', ['2026-11-01T00:00:00Z'], ['0'], 'no'],
  ['DateEquals', ['soon'], ['0'], 'perhaps'],
  ['IpAddress', ['10.0.0.0/8'], ['10.1.2.3'], 'yes'],
  ['IpAddress', ['10.0.0.1'], ['10.0.0.2'], 'no'],
  ['NotIpAddress', ['10.0.0.0/8'], ['11.0.0.1'], 'yes'],
  ['IpAddress', ['2001:db8::/32'], ['2001:db8::1'], 'yes'],
  ['IpAddress', ['2001:db8::/32'], ['10.0.0.1'], 'no'],
  ['IpAddress', ['nowhere'], ['10.0.0.1'], 'perhaps'],
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], 'yes'],
  ['ForAllValues:StringEquals', ['a'], ['a', 'b'], 'no'],
  ['ForAllValues:StringEquals', ['a'], undefined, 'yes'],
  ['ForAnyValue:StringEquals', ['a'], ['b', 'a'], 'yes'],
  ['ForAnyValue:StringEquals', ['a'], ['b'], 'no'],
  ['ForAnyValue:StringEquals', ['a'], undefined, 'no'],
  ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], 'yes'],
  ['ForAllValues:StringNotLike', ['a*'], ['b', 'ab'], 'no'],
  ['StringEquals', ['a'], ['a', 'b'], 'perhaps'],
];
test.each(cases)('%s %j holds of %j: %s', (operator, values, held, expected) => {
  expect(NAMES[conditionHolds(condition(operator, 'k', ...values), held)]).toBe(expected);
});

test.each(['stringequals', 'StringIs', 'NullIfExists', 'ForAllValues:Null', 'ForSome:StringEquals', ''])(
  'AWS has no operator %j',
  (name) => {
    expect(parseOperator(name)).toBeUndefined();
  },
);

describe('contexts', () => {
  const held = (ranges: Parameters<typeof contextsFor>[1], ...asked: Condition[]) =>
    contextsFor(asked, ranges).map((context) => context.get('k'));

  test('a free key takes values that tell its conditions apart, and absence', () => {
    const found = held(new Map(), condition('StringLike', 'k', 'a*'), condition('StringEquals', 'k', 'ab'));
    expect(found).toContainEqual(['ab']);
    expect(found).toContainEqual(['a']);
    expect(found).toContainEqual(['x']);
    expect(found).toContainEqual(undefined);
    expect(found).toHaveLength(4);
  });
  test('a key that is known takes no other value', () => {
    expect(held(new Map([['k', is('v')]]), condition('StringLike', 'k', 'a*'))).toEqual([['v']]);
  });
  test('what a free key never holds is left out', () => {
    const never = [conditionValue('like', 'a*')];
    expect(held(new Map([['k', { kind: 'free', never }]]), condition('StringEquals', 'k', 'ab'))).toEqual([
      ['x'],
      undefined,
    ]);
  });
  test('numbers stand at, beside and between what they are compared with', () => {
    expect(held(new Map(), condition('NumericLessThan', 'k', '5', '6'))).toEqual(
      [4, 5, 6, 5.5, 7].map((n) => [String(n)]).concat([undefined as never]),
    );
  });
  test('addresses stand at the ends of ranges and just outside', () => {
    expect(held(new Map(), condition('IpAddress', 'k', '10.0.0.0/24'))).toEqual([
      ['9.255.255.255'],
      ['10.0.0.0'],
      ['10.0.0.255'],
      ['10.0.1.0'],
      undefined,
    ]);
  });
  test('comparisons that do not go together leave the key unknown', () => {
    expect(
      held(new Map(), condition('StringEquals', 'k', '5'), condition('NumericEquals', 'k', '5')),
    ).toEqual(['unknown']);
  });
  test('so do too many combinations', () => {
    const keys = Array.from({ length: 9 }, (_, i) => condition('StringEquals', `k${i}`, 'a', 'b', 'c'));
    const contexts = contextsFor(keys, new Map());
    expect(contexts.length).toBeLessThanOrEqual(4_096);
    expect([...(contexts[0]?.values() ?? [])]).toContain('unknown');
  });
});
