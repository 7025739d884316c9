import type { Fault } from '../contract/rule';
import type { Known, List, Mapping, Place, Resource, Unknown, Value } from '../template/assembly';
import { get, readable } from '../template/values/values';

// How rules read values: at their worst. A value of several options is as bad as its worst option, an unknown one
// satisfies nothing.

export type Scalar = string | number | boolean;
/** A value with its alternatives taken apart; `undefined` is "absent". */
export type Option = Known | List | Mapping | Unknown | undefined;

/** Every form that a value may take. An absent value has one option: `undefined`. */
export function options(value: Value | undefined): readonly Option[] {
  return value?.kind === 'one-of' ? value.options.flatMap(options) : [value];
}

/** The members of a list in every option; a lone scalar or mapping counts as a list of one, as AWS has it. */
export function items(value: Value | undefined): readonly Value[] {
  return options(value).flatMap((option): readonly Value[] => {
    if (option === undefined) return [];
    return option.kind === 'list' ? option.items.flatMap(spread) : [option];
  });
}

const spread = (item: Value): readonly Value[] => options(item).filter((option) => option !== undefined);

/** Whether every option is known and one of those allowed. CloudFormation takes "true" for true, so this does too. */
export function isOneOf(value: Value | undefined, allowed: readonly Scalar[]): boolean {
  const texts = allowed.map(String);
  return options(value).every(
    (option) => option?.kind === 'known' && option.value !== null && texts.includes(String(option.value)),
  );
}

/** Whether some option may be present. An unknown value may be. */
export const mayBePresent = (value: Value | undefined): boolean =>
  options(value).some((option) => option !== undefined);

/** Whether some option may be absent. An unknown value may be. */
export const mayBeAbsent = (value: Value | undefined): boolean =>
  options(value).some((option) => option === undefined || option.kind === 'unknown');

/** Whether any option is unknown or satisfies the predicate: the worst case. */
export const mayBe = (value: Value | undefined, bad: (text: string) => boolean): boolean =>
  options(value).some((option) =>
    option?.kind === 'known' ? bad(String(option.value)) : option !== undefined,
  );

/** Every value inside a value, itself included, with the key that leads to it. */
export function* entriesIn(
  value: Value,
  key = '',
): Generator<{ readonly key: string; readonly value: Value }> {
  yield { key, value };
  if (value.kind === 'list') for (const item of value.items) yield* entriesIn(item, key);
  else if (value.kind === 'mapping') for (const [name, entry] of value.entries) yield* entriesIn(entry, name);
  else if (value.kind === 'one-of')
    for (const option of value.options) if (option) yield* entriesIn(option, key);
}

export const placeOf = ({ file, pointer }: Place): Place => ({ file, pointer });

/** Where a property is, or where it would have to be. */
export const placeIn = (resource: Resource, value: Value | undefined): Place =>
  placeOf(value ?? resource.properties);

/** A value as people may read it, at most 80 characters. */
export function show(value: Value | undefined): string {
  const shown = options(value).map((option) => {
    if (option === undefined) return 'absent';
    if (option.kind === 'unknown') return `unresolved (${option.because})`;
    if (option.kind === 'known') return showText(String(option.value));
    return option.kind === 'list' ? `a list of ${option.items.length}` : 'an object';
  });
  return [...new Set(shown)].join(' or ');
}

function showText(text: string): string {
  const plain = readable(text);
  return `"${plain.length > 80 ? `${plain.slice(0, 79)}…` : plain}"`;
}

/** A fault unless every option of the property at `path` is one of those allowed. */
export function* requires(
  resource: Resource,
  path: readonly string[],
  allowed: readonly Scalar[],
  from: Value = resource.properties,
): Iterable<Fault> {
  const value = get(from, ...path);
  if (isOneOf(value, allowed)) return;
  const wanted = allowed.map((each) => JSON.stringify(each)).join(' or ');
  yield {
    at: placeOf(value ?? from),
    message: `${path.join('.')} is ${show(value)}; it must be ${wanted}`,
  };
}

/** A fault for each property named that may be present. */
export function* refuses(
  resource: Resource,
  names: readonly string[],
  because: string,
  from: Value = resource.properties,
): Iterable<Fault> {
  for (const name of names) {
    const value = get(from, ...name.split('.'));
    if (mayBePresent(value)) {
      yield { at: placeIn(resource, value), message: `${name} is ${show(value)}; ${because}` };
    }
  }
}

/** A fault when a list may be absent, empty or not a list. */
export function* requiresSome(resource: Resource, path: readonly string[], what: string): Iterable<Fault> {
  const value = get(resource.properties, ...path);
  const filled = options(value).every((option) => option?.kind === 'list' && option.items.length > 0);
  if (!filled) {
    yield {
      at: placeIn(resource, value),
      message: `${path.join('.')} is ${show(value)}; it must name ${what}`,
    };
  }
}

/** A fault unless the property is a number of at least `least`. */
export function* requiresAtLeast(
  resource: Resource,
  path: readonly string[],
  least: number,
  from: Value = resource.properties,
): Iterable<Fault> {
  const value = get(from, ...path);
  const enough = options(value).every(
    (option) => option?.kind === 'known' && option.value !== '' && Number(option.value) >= least,
  );
  if (!enough) {
    yield {
      at: placeOf(value ?? from),
      message: `${path.join('.')} is ${show(value)}; it must be at least ${least}`,
    };
  }
}
