import type { Resource } from '../assembly/model';
import { placeOf } from './read';
import type { Fault } from './rule';
import { type WayOutClass, wayOut } from './ways-out';

/** Faults for a resource whose type is a known way out of one of the classes. */
export function* refusedTypes(resource: Resource, ...classes: readonly WayOutClass[]): Iterable<Fault> {
  const way = wayOut(resource.type);
  if (way && classes.includes(way.class)) {
    yield { at: placeOf(resource), message: `${resource.type} ${way.says}`, remedy: way.instead };
  }
}
