import type { Place, Resource } from '../assembly/model';
import { get } from '../assembly/values';
import { add, property, remove, replace } from './access/mutations';
import { place } from './access/values';
import type { Guard, Mutation } from './claim';

/** A fact at a place of a resource, and the edits that take it away. */
export const guardAt = (
  resource: Resource,
  at: Place,
  says: string,
  ...broken: readonly Mutation[]
): Guard => ({ ...place(at), logicalId: resource.logicalId, says, broken });

/** A property (a path of keys, `.` between them) and a value with which the proof falls. */
export function propertyGuard(resource: Resource, path: string, value: unknown, says: string): Guard {
  const keys = path.split('.');
  const at = property(resource, ...keys);
  const had = get(resource.properties, ...keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
  return guardAt(resource, at, says, had === undefined ? add(at, value) : replace(at, value));
}

/** A property without which the proof falls; none where it isn't there. */
export function presenceGuard(resource: Resource, path: string, says: string): Guard[] {
  const keys = path.split('.');
  const had = get(resource.properties, ...keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
  const at = property(resource, ...keys);
  return had === undefined ? [] : [guardAt(resource, at, says, remove(at))];
}

/** A resource without which the proof falls. */
export const resourceGuard = (resource: Resource, says: string): Guard =>
  guardAt(resource, resource, says, remove(resource));
