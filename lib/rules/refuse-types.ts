import { type OutwardClass, outwardType } from '../aws/outward-types';
import type { Fault } from '../contract/fault';
import type { Resource } from '../template/assembly';
import { placeOf } from '../template/values/worst-case';

/** Faults for a resource whose type is a known way out of one of the classes. */
export function* refusedTypes(resource: Resource, ...classes: readonly OutwardClass[]): Iterable<Fault> {
  const way = outwardType(resource.type);
  if (way && classes.includes(way.class)) {
    yield { at: placeOf(resource), message: `${resource.type} ${way.says}`, remedy: way.instead };
  }
}
