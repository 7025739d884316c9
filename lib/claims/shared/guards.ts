import type { Guard } from '../../contract/guard';
import { add, type Mutation, property, remove, replace } from '../../contract/mutation';
import type { Task } from '../../engines/inventory/inventory';
import type { Place, Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { placeOf } from '../../template/values/worst-case';
import { rawProperty } from './raw';

/** A fact at a place of a resource, and the edits that take it away; nothing when an edit can't be written down. */
export function* guardAt(
  resource: Resource,
  at: Place,
  says: string,
  ...broken: readonly (Mutation | undefined)[]
): Iterable<Guard> {
  const edits = broken.filter((edit) => edit !== undefined);
  if (edits.length === 0 || edits.length < broken.length) return;
  yield { ...placeOf(at), logicalId: resource.logicalId, says, broken: edits };
}

/** A property (a path of keys, `.` between them) and a value with which the proof falls. */
export function* propertyGuard(
  resource: Resource,
  path: string,
  value: unknown,
  says: string,
): Iterable<Guard> {
  const at = property(resource, ...path.split('.'));
  yield* guardAt(resource, at, says, isSet(resource, path) ? replace(at, value) : add(at, value));
}

/** A property without which the proof falls; nothing where it isn't set. */
export function* presenceGuard(resource: Resource, path: string, says: string): Iterable<Guard> {
  const at = property(resource, ...path.split('.'));
  if (isSet(resource, path)) yield* guardAt(resource, at, says, remove(at));
}

function isSet({ properties }: Resource, path: string): boolean {
  const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return get(properties, ...keys) !== undefined;
}

/** A value of a service's environment, and another with which the proof falls; nothing where it isn't set. */
export function* environmentGuard(
  { resource, environment }: Task,
  name: string,
  value: unknown,
  says: string,
): Iterable<Guard> {
  const at = environment.get(name)?.at;
  if (at) yield* guardAt(resource, at, says, replace(at, value));
}

/** A resource without which the proof falls. */
export const resourceGuard = (resource: Resource, says: string): Iterable<Guard> =>
  guardAt(resource, resource, says, remove(resource));

/** A resource that may not stand twice; the edit adds its twin, with some properties of its own. */
export function* twinGuard(resource: Resource, properties: object, says: string): Iterable<Guard> {
  const own = rawProperty(resource) as object | undefined;
  const twin = { Type: resource.type, Properties: { ...own, ...properties } };
  yield* guardAt(resource, resource, says, add(newResource(resource.file), twin));
}

/** Where a guard's edit puts a resource that the template lacks. */
export const newResource = (file: string): Place => ({ file, pointer: '/Resources/CordonChallenge' });
