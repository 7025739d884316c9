import type { Subject } from '../../contract/verdict-difference';
import type { Fact } from './fact';
import { isObject, type Json, ordered } from './plain';

/** A policy document, also one that is written as a text of JSON; undefined for anything else. */
export function policyIn(value: Json): { readonly [key: string]: Json } | undefined {
  if (isObject(value)) return 'Statement' in value ? value : undefined;
  if (typeof value !== 'string' || !/^\s*\{[\s\S]*"Statement"/.test(value)) return undefined;
  try {
    return policyIn(JSON.parse(value));
  } catch {
    return undefined;
  }
}

const ELEMENTS = new Set(['Sid', 'Effect', 'Action', 'Resource', 'Principal', 'Condition']);

/**
 * One fact for each action that each statement allows or denies, on what, to whom and when. How statements are cut,
 * ordered and named means nothing, except that a Deny's going opens what an Allow's coming does.
 */
export function* policyFacts(
  policy: { readonly [key: string]: Json },
  where: string,
  subject: Subject,
): Iterable<Fact> {
  for (const statement of listed(policy.Statement)) {
    if (!isObject(statement)) {
      yield said(`${where}has the statement ${ordered(statement)}`, subject, 'both');
      continue;
    }
    const odd = Object.keys(statement).filter((key) => !ELEMENTS.has(key));
    const verb = statement.Effect === 'Allow' ? 'allows' : statement.Effect === 'Deny' ? 'denies' : 'has';
    const rest = [
      ...(statement.Resource === undefined ? [] : [`on ${words(statement.Resource)}`]),
      ...(statement.Principal === undefined ? [] : [`to ${principals(statement.Principal)}`]),
      ...(statement.Condition === undefined ? [] : [`if ${conditions(statement.Condition)}`]),
      ...odd.map((key) => `with ${key} ${ordered(statement[key] ?? null)}`),
    ].join(' ');
    const opens = verb === 'allows' ? 'added' : verb === 'denies' ? 'removed' : 'both';
    const actions = listed(statement.Action);
    for (const action of actions.length > 0 ? actions : ['what it names'])
      yield said(`${where}${verb} ${words(action)} ${rest}`.trimEnd(), subject, opens);
  }
}

const said = (label: string, subject: Subject, opens: Fact['opens']): Fact => ({
  key: label,
  label,
  value: '',
  subject,
  opens,
});

const listed = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Json];

const words = (value: Json) => [...new Set(listed(value).map(word))].sort().join(', ');

/** Quoted, unless it is plain where it ends. */
const word = (value: Json) =>
  typeof value === 'string' && /^[\w:*?/.$@{}+=-]+$/.test(value) ? value : ordered(value);

const principals = (value: Json) =>
  isObject(value)
    ? Object.keys(value)
        .sort()
        .map((kind) => `${kind} ${words(value[kind] ?? null)}`)
        .join(', ')
    : words(value);

const conditions = (value: Json) =>
  isObject(value)
    ? Object.keys(value)
        .sort()
        .flatMap((operator) => {
          const block = value[operator] ?? null;
          return isObject(block)
            ? Object.keys(block)
                .sort()
                .map((key) => `${operator} ${key} ${words(block[key] ?? null)}`)
            : [`${operator} ${words(block)}`];
        })
        .join(' and ')
    : words(value);
