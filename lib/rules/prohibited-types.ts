import { type ProhibitedClass, prohibitedType } from '../aws/prohibited-types';
import type { Fault } from '../contract/fault';
import type { Resource } from '../template/assembly';
import { placeOf } from '../template/values/worst-case';

/** Faults for a resource whose type is prohibited, by one of the classes. */
export function* prohibitedTypes(
  resource: Resource,
  ...classes: readonly ProhibitedClass[]
): Iterable<Fault> {
  const prohibited = prohibitedType(resource.type);
  if (prohibited && classes.includes(prohibited.class)) {
    yield {
      at: placeOf(resource),
      message: `${resource.type} ${prohibited.says}`,
      remedy: prohibited.instead,
    };
  }
}
