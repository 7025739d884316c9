import { AnswerError } from '../preflight/question';
import type { Json } from '../verify/meaning/plain';
import type { Properties } from './properties';
import { canonical, isObject } from './same';

export type Row = Readonly<Record<string, unknown>>;

/** The entry that has a value under a name. */
export const rowOf = (all: readonly Row[], name: string, value: unknown): Row | undefined =>
  all.find((row) => row[name] === value);

/** Fields of an answer that CloudFormation calls by the same name. */
export const fields = (row: Row, ...names: readonly string[]): Properties =>
  Object.fromEntries(names.map((name) => [name, row[name] as Json | undefined]));

/** Values of one field of each entry. */
export const each = (all: readonly Row[], name: string): string[] => all.map((row) => String(row[name]));

/** A text with JSON, or the JSON itself. @throws AnswerError */
export function documentIn(value: unknown): Json {
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (isObject(parsed)) return parsed;
  } catch {
    // Told below.
  }
  throw new AnswerError('malformed', 'a policy in an answer is no JSON', 'ask again');
}

/** Maps whose keys are names of the user's own. */
const OWN_KEYS = new Set(['options', 'dockerLabels', 'driverOpts']);

/** An answer of a service that writes names with a small letter, as CloudFormation writes them. */
export function pascal(value: unknown): Json {
  if (Array.isArray(value)) return value.map(pascal);
  if (!isObject(value)) return value as Json;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      OWN_KEYS.has(key) ? entry : pascal(entry),
    ]),
  );
}

/** What an object holds besides some keys. */
export const without = (value: Json, ...keys: readonly string[]): Json =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) : value;

/** The state of a thing, told only where it isn't one of those in which it works. */
export const unless = (name: string, state: unknown, ...good: readonly unknown[]): Properties =>
  good.includes(state) ? {} : { [name]: state === undefined ? 'not told' : (state as Json) };

/** What the template says where AWS says the same in another form, else what AWS says. */
export const sameAs = (
  expected: Json | undefined,
  actual: Json | undefined,
  form: (value: Json) => Json,
): Json | undefined =>
  expected !== undefined && actual !== undefined && canonical(form(expected)) === canonical(form(actual))
    ? expected
    : actual;

/** Attributes in a list of keys and values: those that the template names, and those that aren't as AWS sets them. */
export function attributes(
  all: readonly Row[],
  expected: Json | undefined,
  defaults: Readonly<Record<string, string>>,
): Json {
  const named = new Set(
    Array.isArray(expected) ? expected.map((one: Json) => (isObject(one) ? one.Key : undefined)) : [],
  );
  return all
    .filter(({ Key, Value }) => named.has(Key as string) || defaults[String(Key)] !== Value)
    .map((row) => fields(row, 'Key', 'Value') as Json);
}
