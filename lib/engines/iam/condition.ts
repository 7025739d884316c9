import ipaddr from 'ipaddr.js';
import { foldCase, type Glob, letters } from './globs/glob';
import { globTruth } from './globs/glob-algebra';
import type { Condition, Operator } from './operators';
import { all, any, not, PERHAPS, type Truth, truthOf } from './truth';

/** What one request holds under a key: its values, nothing (undefined), or what no one knows. */
export type Held = readonly string[] | undefined | 'unknown';

/** The keys of one request, in lower case. A key that isn't in the map is absent. */
export type RequestContext = ReadonlyMap<string, Held>;

/** Whether all conditions of a statement hold in a request. */
export const conditionsHold = (conditions: readonly Condition[], context: RequestContext): Truth =>
  all(conditions, (condition) => conditionHolds(condition, context.get(condition.key)));

/**
 * Whether one condition holds for what the request has under its key. Values of a condition are alternatives; a
 * negated operator wants none of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function conditionHolds(condition: Condition, held: Held): Truth {
  const { operator, values } = condition;
  if (!operator || !condition.sure || held === 'unknown') return PERHAPS;
  const present = held !== undefined && held.length > 0;
  if (operator.comparison === 'absence')
    return any(values, (value) => (value.literal ? truthOf((value.text === 'true') !== present) : PERHAPS));
  if (!present) return truthOf(operator.ifExists || holdsWhenAbsent(operator));
  const one = (value: string) => {
    const matched = any(values, (glob) => matches(operator, glob, value));
    return operator.negated ? not(matched) : matched;
  };
  if (operator.set === 'all') return all(held, one);
  if (operator.set === 'any') return any(held, one);
  return held.length === 1 ? one(held[0] ?? '') : PERHAPS;
}

const holdsWhenAbsent = ({ set, negated }: Operator) => (set === 'one' ? negated : set === 'all');

function matches({ comparison, order }: Operator, glob: Glob, value: string): Truth {
  if (comparison === 'text' || comparison === 'like' || comparison === 'arn') return globTruth(glob, value);
  if (comparison === 'text-any-case' || comparison === 'boolean')
    return globTruth(glob, letters(value).map(foldCase).join(''));
  if (!glob.literal || glob.doubtful) return PERHAPS;
  if (comparison === 'address') return inRange(glob.text, value);
  const [wanted, found] =
    comparison === 'date' ? [dateOf(glob.text), dateOf(value)] : [numberOf(glob.text), numberOf(value)];
  if (wanted === undefined || found === undefined) return PERHAPS;
  return truthOf(ORDERS[order](found, wanted));
}

const ORDERS = {
  '=': (a: number, b: number) => a === b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

export const numberOf = (text: string) =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;

/** Milliseconds since 1970, from seconds since 1970 or a date of ISO 8601. */
export function dateOf(text: string): number | undefined {
  const seconds = numberOf(text);
  if (seconds !== undefined) return seconds * 1000;
  const parsed = /^\d{4}-/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}

function inRange(range: string, address: string): Truth {
  try {
    const [network, bits] = ipaddr.parseCIDR(
      range.includes('/') ? range : `${range}/${ipaddr.parse(range).kind() === 'ipv4' ? 32 : 128}`,
    );
    const found = ipaddr.parse(address);
    return truthOf(found.kind() === network.kind() && found.match(network, bits));
  } catch {
    return PERHAPS;
  }
}
