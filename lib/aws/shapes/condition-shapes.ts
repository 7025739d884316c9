import { type ConditionKey, conditionKey, type KeyType } from './condition-keys';
import { exactly, oneOrMore, record, refused, type Shape } from './shape';

const NULL = 'Null';
const TEXT = ['StringEquals', 'StringNotEquals', 'StringLike'];

/**
 * The operators that compare what a key holds. An operator for ARNs never matches what isn't one: such an Allow allows
 * nothing, and such a Deny denies nothing; and one for texts takes "1.3" for another version of TLS than "1.2", and not for a
 * higher one. Source: IAM user guide, "Condition operators".
 */
const COMPARED_BY: Readonly<Record<KeyType, readonly string[]>> = {
  text: TEXT,
  arn: [...TEXT, 'ArnEquals', 'ArnNotEquals', 'ArnLike'],
  number: ['NumericLessThan'],
  age: ['NumericLessThanIfExists'],
  flag: ['Bool'],
};
const OPERATORS = new Set([NULL, ...Object.values(COMPARED_BY).flat()]);

const isThere = oneOrMore(exactly(true, false));

// Misuses that AWS documents, each of which takes the bite out of a policy without a word.
const ONE_VALUE = refused(
  'the key holds one value, and a set operator lets through, or holds back, what lacks it',
  'Leave ForAnyValue: or ForAllValues: out. They are for keys of several values alone.',
);
const SEVERAL_VALUES = refused(
  'the key may hold several values at once, and this operator is for keys that hold one',
  'Say ForAllValues: (with Null false beside it) or ForAnyValue: before the operator.',
);
const ALWAYS_THERE = refused(
  'every request holds the key, so that asking whether it is there tells none from another',
  'Compare what it holds: Bool for what is true or false, String, Arn or Numeric operators for the rest.',
);
const OTHER_KIND = refused(
  'the operator compares another kind of value than the key holds',
  'Compare texts by String, ARNs by Arn or String, numbers by NumericLessThan, and what is true or false by Bool.',
);

/** A condition: operators, keys and values that the access graph models exactly, each operator on keys of its kind. */
export const conditions: Shape = record((written) => {
  const [, set, operator = written] = /^(ForAllValues|ForAnyValue):(.*)$/.exec(written) ?? [];
  if (!OPERATORS.has(operator)) return undefined;
  return record((name) => {
    const key = conditionKey(name);
    return key && shapeFor(key, operator, set !== undefined);
  });
});

function shapeFor(key: ConditionKey, operator: string, ofSet: boolean): Shape | undefined {
  if (operator === NULL) return ofSet ? undefined : key.always ? ALWAYS_THERE : isThere;
  if (key.values === undefined) return undefined;
  if (!COMPARED_BY[key.type].includes(operator)) return OTHER_KIND;
  if (ofSet !== (key.many ?? false)) return ofSet ? ONE_VALUE : SEVERAL_VALUES;
  return oneOrMore(key.values);
}
