import type { Json } from '../verify/meaning/plain';

/** Lists whose order means something. All others are taken as sets. */
const ORDERED = new Set(['Command', 'EntryPoint', 'KeySchema']);

/** A value as text: equal for values that CloudFormation and AWS take as the same, such as `443` and `"443"`. */
export function canonical(value: Json, key = ''): string {
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => canonical(item));
    return `[${(ORDERED.has(key) ? items : items.sort()).join(',')}]`;
  }
  if (!isObject(value)) return JSON.stringify(value === null ? '' : String(value));
  const entries = Object.entries(value)
    .filter(([, entry]) => !isEmpty(entry))
    .map(([name, entry]) => `${JSON.stringify(name)}:${canonical(entry, name)}`);
  return `{${entries.sort().join(',')}}`;
}

export const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Says nothing: AWS lists what isn't set as an empty list or object. */
const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && Object.values(value).every((each: Json) => isEmpty(each)));

const LISTS = new Set(['Action', 'NotAction', 'Resource', 'NotResource']);

/** A policy document in one form: lists where one text may stand for a list of one. */
export function policy(document: Json): Json {
  if (!isObject(document)) return document;
  return { ...document, Statement: listed(document.Statement).map(statement) };
}

const listed = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Json];

const statement = (one: Json): Json =>
  isObject(one)
    ? Object.fromEntries(
        Object.entries(one).map(([key, value]): [string, Json] => {
          if (LISTS.has(key)) return [key, listed(value)];
          if (key === 'Principal' || key === 'NotPrincipal') return [key, eachListed(value)];
          if (key === 'Condition' && isObject(value))
            return [
              key,
              Object.fromEntries(Object.entries(value).map(([operator, of]) => [operator, eachListed(of)])),
            ];
          return [key, value];
        }),
      )
    : one;

const eachListed = (value: Json): Json =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, listed(of)])) : value;

const POLICY =
  /(^|\.)(PolicyDocument|AssumeRolePolicyDocument|KeyPolicy|ResourcePolicy|RepositoryPolicyText)$/;

/**
 * A property as it is compared: policies in one form, and without what AWS fills in where a template says nothing.
 * @param defaults by path, such as `ContainerDefinitions.*.Cpu`
 */
export function compared(path: string, value: Json, defaults: ReadonlyMap<string, Json>): Json {
  if (POLICY.test(path)) return policy(value);
  if (Array.isArray(value)) return value.map((item: Json) => compared(`${path}.*`, item, defaults));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]): [string, Json][] => {
      const below = path === '' ? key : `${path}.${key}`;
      const fallback = defaults.get(below);
      if (fallback !== undefined && canonical(fallback) === canonical(entry)) return [];
      return [[key, compared(below, entry, defaults)]];
    }),
  );
}
