import type { Known, List, Mapping, Place, Resource, Unknown, Value } from '../assembly';
import { readable } from './values';

// How values are read at their worst. A value of several options is as bad as its worst option, and an unknown one
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
export function* entriesIn(value: Value, key = ''): Generator<Entry> {
  const ahead: Entry[] = [{ key, value }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    yield next;
    const before = ahead.length;
    within(next, ahead);
    if (ahead.length - before > 1) reverseFrom(ahead, before);
  }
}

/** Turns the end of a list around, in place. */
function reverseFrom(list: Entry[], start: number): void {
  for (let i = start, j = list.length - 1; i < j; i++, j--) {
    const one = list[i];
    const other = list[j];
    if (!one || !other) return;
    list[i] = other;
    list[j] = one;
  }
}

interface Entry {
  readonly key: string;
  readonly value: Value;
}

/** Adds what is in a value, in its order. */
function within({ key, value }: Entry, to: Entry[]): void {
  if (value.kind === 'mapping')
    value.entries.forEach((entry, name) => {
      to.push({ key: name, value: entry });
    });
  else if (value.kind === 'list') for (const item of value.items) to.push({ key, value: item });
  else if (value.kind === 'one-of')
    for (const option of value.options) if (option) to.push({ key, value: option });
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
