import type { Place, Value } from '../assembly';
import { LIMITS } from '../read/limits';
import { pointerTo } from '../values/pointer';
import { known, list, mapping, unknown } from '../values/values';
import { dynamicReference } from './dynamic-reference';
import { INTRINSICS } from './functions/table';
import type { Scope } from './scope';

/** The keys that make an object a call of an intrinsic function. */
export function intrinsicKeys(object: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(object).filter((key) => key === 'Ref' || key.startsWith('Fn::'));
}

/**
 * Resolves a parsed value of a template. Undefined means absent. Nothing here throws: what can't be resolved is unknown.
 *
 * Places are where a value is used: the property's own place, or the branch of an `Fn::If`. What comes from elsewhere (a
 * parameter, a mapping, an import) has the place of the reference to it, so that a finding stays in its resource.
 */
export function resolve(raw: unknown, at: Place, scope: Scope): Value | undefined {
  const { shared } = scope;
  if (shared.depth >= LIMITS.resolution)
    return unknown(`is nested deeper than ${LIMITS.resolution} levels`, at);
  shared.depth += 1;
  try {
    return resolveHere(raw, at, scope);
  } finally {
    shared.depth -= 1;
  }
}

function resolveHere(raw: unknown, at: Place, scope: Scope): Value | undefined {
  if (typeof raw === 'string') return dynamicReference(raw, at) ?? known(raw, at);
  if (typeof raw === 'number' || typeof raw === 'boolean' || raw === null) return known(raw, at);
  if (Array.isArray(raw)) return resolveList(raw, at, scope);
  if (typeof raw !== 'object') return unknown(`is ${typeof raw}, which no template can hold`, at);
  const object = raw as Readonly<Record<string, unknown>>;
  const [name, ...others] = intrinsicKeys(object);
  if (name === undefined) return resolveMapping(object, at, scope);
  if (others.length > 0 || Object.keys(object).length > 1) {
    return unknown(`mixes ${name} with other keys`, at);
  }
  return call(name, object[name], at, scope);
}

function resolveList(raw: readonly unknown[], at: Place, scope: Scope): Value {
  const items: Value[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    const item = resolve(raw[index], inside(at, index), scope);
    if (item !== undefined) items.push(item);
  }
  return list(items, at);
}

function resolveMapping(raw: Readonly<Record<string, unknown>>, at: Place, scope: Scope): Value {
  const entries = new Map<string, Value>();
  for (const key of Object.keys(raw)) {
    const entry = resolve(raw[key], inside(at, key), scope);
    if (entry !== undefined) entries.set(key, entry);
  }
  return mapping(entries, at);
}

function call(name: string, argument: unknown, at: Place, scope: Scope): Value | undefined {
  const intrinsic = INTRINSICS.get(name);
  if (intrinsic === undefined) return unknown(`calls ${name}, which Cordon doesn't resolve`, at);
  return intrinsic(argument, {
    at,
    scope,
    resolve: (raw, ...keys) => resolve(raw, inside(at, name, ...keys), scope),
  });
}

function inside(at: Place, ...keys: readonly (string | number)[]): Place {
  return { file: at.file, pointer: pointerTo(at.pointer, ...keys) };
}
