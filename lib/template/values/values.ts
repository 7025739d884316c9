import type {
  Assembly,
  Known,
  List,
  Mapping,
  OneOf,
  Place,
  Resource,
  SymbolReference,
  Unknown,
  Value,
} from '../assembly';
import { LIMITS } from '../read/limits';
import { soleReferenceIn } from './symbols';

export { keysOf, pointerTo } from './pointer';
export { hasSymbol, readable, referencesIn, symbol } from './symbols';

export function known(value: Known['value'], at: Place): Known {
  return { kind: 'known', file: at.file, pointer: at.pointer, value };
}

export function list(items: readonly Value[], at: Place): List {
  return { kind: 'list', file: at.file, pointer: at.pointer, items };
}

export function mapping(entries: ReadonlyMap<string, Value>, at: Place): Mapping {
  return { kind: 'mapping', file: at.file, pointer: at.pointer, entries };
}

export function unknown(because: string, at: Place): Unknown {
  return { kind: 'unknown', file: at.file, pointer: at.pointer, because };
}

/** One of several, flattened and without repeated scalars; a lone option is itself; too many are unknown. */
export function oneOf(options: readonly (Value | undefined)[], at: Place): Value | undefined {
  // Most often there is nothing to choose.
  if (options.length === 1 && options[0]?.kind !== 'one-of') return options[0];
  const seen = new Set<unknown>();
  const flat: (Value | undefined)[] = [];
  for (const option of options.flatMap((each) => (each?.kind === 'one-of' ? each.options : [each]))) {
    const scalar = option === undefined || option.kind === 'known';
    const key = option === undefined ? undefined : option.kind === 'known' ? option.value : option;
    if (scalar && seen.has(key)) continue;
    seen.add(key);
    flat.push(option);
  }
  if (flat.length === 1) return flat[0];
  if (flat.length > LIMITS.alternatives)
    return unknown(`has more than ${LIMITS.alternatives} alternatives`, at);
  const result: OneOf = { kind: 'one-of', file: at.file, pointer: at.pointer, options: flat };
  return result;
}

/** A scalar as text, symbols included. Undefined for anything that isn't one known scalar. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'known' && value.value !== null ? String(value.value) : undefined;
}

/** A number, also one written as text, as CloudFormation takes it. */
export function numberOf(value: Value | undefined): number | undefined {
  const text = textOf(value);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** A boolean, also one written as text, as CloudFormation takes it. */
export function booleanOf(value: Value | undefined): boolean | undefined {
  const text = textOf(value);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** What stands under a path. Unknown stays unknown, alternatives stay alternatives, absent is undefined. */
export function get(value: Value | undefined, ...path: readonly (string | number)[]): Value | undefined {
  let current = value;
  for (let i = 0; i < path.length; i++) current = step(current, path[i] ?? '');
  return current;
}

function step(value: Value | undefined, key: string | number): Value | undefined {
  switch (value?.kind) {
    case 'mapping':
      return value.entries.get(String(key));
    case 'list':
      return typeof key === 'number' ? value.items[key] : undefined;
    case 'one-of':
      return oneOf(
        value.options.map((option) => step(option, key)),
        value,
      );
    case 'unknown':
      return value;
    default:
      return undefined;
  }
}

/** The items of a list, or the one value that stands where a list may (as in IAM); nothing when absent. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
}

/** A value and everything inside it, alternatives included, outermost first. */
export function* walk(value: Value | undefined): Generator<Value> {
  // A stack of its own: generators within generators hand each value up through all of them.
  const ahead = [value];
  while (ahead.length > 0) {
    const next = ahead.pop();
    if (next === undefined) continue;
    yield next;
    const inside = within(next);
    for (let i = inside.length - 1; i >= 0; i -= 1) ahead.push(inside[i]);
  }
}

function within(value: Value): readonly (Value | undefined)[] {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'mapping') return [...value.entries.values()];
  return value.kind === 'one-of' ? value.options : NOTHING;
}
const NOTHING: readonly Value[] = [];

/**
 * Every value that a value can be, with no alternatives left inside. Conditions are taken as independent, so this may
 * hold combinations that can't be deployed, and misses none. Undefined when there are more than `limit`.
 */
export function alternatives(
  value: Value | undefined,
  limit: number = LIMITS.alternatives,
): readonly (Value | undefined)[] | undefined {
  if (!mayDiffer(value)) return [value];
  switch (value?.kind) {
    case 'one-of': {
      const found = value.options.map((option) => alternatives(option, limit));
      return found.includes(undefined)
        ? undefined
        : bounded(
            found.flatMap((each) => each ?? []),
            limit,
          );
    }
    case 'list': {
      const items = product(
        value.items.map((item) => alternatives(item, limit)),
        limit,
      );
      return items?.map((each) =>
        list(
          each.filter((item) => item !== undefined),
          value,
        ),
      );
    }
    case 'mapping': {
      const keys = [...value.entries.keys()];
      const entries = product(
        [...value.entries.values()].map((entry) => alternatives(entry, limit)),
        limit,
      );
      return entries?.map((each) => mapping(new Map(present(keys, each)), value));
    }
    default:
      return [value];
  }
}

/** Whether there are alternatives anywhere in a value. */
function mayDiffer(value: Value | undefined): boolean {
  if (value?.kind === 'list') return value.items.some(mayDiffer);
  if (value?.kind !== 'mapping') return value?.kind === 'one-of';
  for (const entry of value.entries.values()) if (mayDiffer(entry)) return true;
  return false;
}

function bounded<T>(values: readonly T[], limit: number): readonly T[] | undefined {
  return values.length > limit ? undefined : values;
}

function* present(
  keys: readonly string[],
  values: readonly (Value | undefined)[],
): Generator<[string, Value]> {
  for (const [index, key] of keys.entries()) {
    const value = values[index];
    if (value !== undefined) yield [key, value];
  }
}

/** One of each list, in every combination; undefined when a list is, or when there are more than `limit`. */
export function product<T>(
  lists: readonly (readonly T[] | undefined)[],
  limit: number = LIMITS.alternatives,
): readonly (readonly T[])[] | undefined {
  let size = 1;
  for (const each of lists) {
    if (each === undefined) return undefined;
    size *= each.length;
    if (size > limit) return undefined;
  }
  // Most often there is nothing to choose.
  if (size === 1) return [lists.map((each) => each?.[0] as T)];
  const results: T[][] = Array.from({ length: size }, () => []);
  let repeat = size;
  for (const each of lists) {
    if (each === undefined || each.length === 0) return [];
    repeat /= each.length;
    for (const [index, result] of results.entries()) {
      result.push(each[Math.floor(index / repeat) % each.length] as T);
    }
  }
  return results;
}

/** The value as plain JSON, symbols inside texts. Undefined where anything in it is unknown or one of several. */
export function toPlain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'known':
      return value.value;
    case 'list': {
      const items = value.items.map(toPlain);
      return items.includes(undefined) ? undefined : items;
    }
    case 'mapping': {
      const entries = Array.from(value.entries, ([key, entry]) => [key, toPlain(entry)] as const);
      return entries.some(([, entry]) => entry === undefined) ? undefined : Object.fromEntries(entries);
    }
    default:
      return undefined;
  }
}

/** The symbol that a value is, whole; undefined for text around it, and for anything else. */
export function soleReference(value: Value | undefined): SymbolReference | undefined {
  return value?.kind === 'known' && typeof value.value === 'string'
    ? soleReferenceIn(value.value)
    : undefined;
}

/** The resource of the assembly that a value refers to as a whole, across stacks, or undefined. */
export function referenced(assembly: Assembly, value: Value | undefined): Resource | undefined {
  const reference = soleReference(value);
  return reference && assembly.find(reference);
}

/** The same value, with every place in it set to where it is used. */
export function relocate(value: Value | undefined, at: Place): Value | undefined {
  switch (value?.kind) {
    case 'known':
      return known(value.value, at);
    case 'unknown':
      return unknown(value.because, at);
    case 'one-of':
      return oneOf(
        value.options.map((option) => relocate(option, at)),
        at,
      );
    case 'list':
      return list(
        value.items.flatMap((item) => relocate(item, at) ?? []),
        at,
      );
    case 'mapping':
      return mapping(
        new Map(Array.from(value.entries, ([key, entry]) => [key, relocate(entry, at) ?? entry])),
        at,
      );
    default:
      return undefined;
  }
}
