import type { Fault } from '../contract/fault';
import type { Resource, Value } from '../template/assembly';
import { get } from '../template/values/values';
import {
  isOneOf,
  mayBePresent,
  options,
  placeIn,
  placeOf,
  type Scalar,
  show,
} from '../template/values/worst-case';

// What rules require of a resource's properties. Values are read at their worst.

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
