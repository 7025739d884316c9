import type { Place } from '../../template/assembly';
import { type Glob, literalGlob, parseArn, parseLike } from './globs/glob';

/** How the values of one operator are compared. */
export type Comparison =
  | 'text'
  | 'text-any-case'
  | 'like'
  | 'arn'
  | 'boolean'
  | 'number'
  | 'date'
  | 'address'
  | 'absence';

export interface Operator {
  readonly name: string;
  readonly comparison: Comparison;
  /** True for `…Not…`: holds when no value matches, and when the key is absent. */
  readonly negated: boolean;
  readonly order: '=' | '<' | '<=' | '>' | '>=';
  readonly ifExists: boolean;
  readonly set: 'one' | 'all' | 'any';
}

export interface Condition extends Place {
  /** Undefined where the condition couldn't be read: it may hold and it may not. */
  readonly operator: Operator | undefined;
  /** Lower case; keys are case-insensitive. */
  readonly key: string;
  readonly values: readonly Glob[];
  /** False where the condition, or one of its values, may not be there. */
  readonly sure: boolean;
}

const table = (rows: Readonly<Record<string, readonly [Comparison, boolean, Operator['order']]>>) =>
  new Map(Object.entries(rows));

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html (2026-11) */
const OPERATORS = table({
  StringEquals: ['text', false, '='],
  StringNotEquals: ['text', true, '='],
  StringEqualsIgnoreCase: ['text-any-case', false, '='],
  StringNotEqualsIgnoreCase: ['text-any-case', true, '='],
  StringLike: ['like', false, '='],
  StringNotLike: ['like', true, '='],
  ArnEquals: ['arn', false, '='],
  ArnLike: ['arn', false, '='],
  ArnNotEquals: ['arn', true, '='],
  ArnNotLike: ['arn', true, '='],
  Bool: ['boolean', false, '='],
  BinaryEquals: ['text', false, '='],
  NumericEquals: ['number', false, '='],
  NumericNotEquals: ['number', true, '='],
  NumericLessThan: ['number', false, '<'],
  NumericLessThanEquals: ['number', false, '<='],
  NumericGreaterThan: ['number', false, '>'],
  NumericGreaterThanEquals: ['number', false, '>='],
  DateEquals: ['date', false, '='],
  DateNotEquals: ['date', true, '='],
  DateLessThan: ['date', false, '<'],
  DateLessThanEquals: ['date', false, '<='],
  DateGreaterThan: ['date', false, '>'],
  DateGreaterThanEquals: ['date', false, '>='],
  IpAddress: ['address', false, '='],
  NotIpAddress: ['address', true, '='],
  Null: ['absence', false, '='],
});

/** Without `ForAllValues:`, `ForAnyValue:` and `…IfExists`. */
export const OPERATOR_NAMES: readonly string[] = [...OPERATORS.keys()];

/** Reads an operator's name, case-sensitively as AWS writes it. Undefined when AWS has no such operator. */
export function parseOperator(name: string): Operator | undefined {
  const quantified = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/.exec(name);
  const row = OPERATORS.get(quantified?.[2] ?? '');
  if (!row) return undefined;
  const [comparison, negated, order] = row;
  const ifExists = quantified?.[3] !== undefined;
  if (comparison === 'absence' && (ifExists || quantified?.[1])) return undefined;
  const set = quantified?.[1] === 'ForAllValues' ? 'all' : quantified?.[1] === 'ForAnyValue' ? 'any' : 'one';
  return { name, comparison, negated, order, ifExists, set };
}

/** A value of a condition, as its operator compares it. */
export function conditionValue(comparison: Comparison, text: string): Glob {
  if (comparison === 'like') return parseLike(text);
  if (comparison === 'arn') return parseArn(text);
  if (comparison === 'text-any-case' || comparison === 'boolean' || comparison === 'absence')
    return literalGlob(text.toLowerCase());
  return literalGlob(text);
}
