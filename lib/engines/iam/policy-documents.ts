import type { PolicyKind } from '../../aws/policy-place';
import { RESOURCE_TYPES } from '../../aws/resources';
import type { Resource, Value } from '../../template/assembly';
import { fromJson, samePlace } from '../../template/values/from-json';
import { get, unknown } from '../../template/values/values';
import { items, options } from '../../template/values/worst-case';

/** A policy document as it stands in its template. */
export interface Policy {
  readonly kind: PolicyKind;
  readonly document: Value;
}

/** Every policy document of a resource. */
export function policiesOf(resource: Resource): readonly Policy[] {
  return (RESOURCE_TYPES.get(resource.type)?.policies ?? []).flatMap(([kind, path]) =>
    reach(resource.properties, path.split('.')).map((document) => ({ kind, document })),
  );
}

function reach(value: Value, path: readonly string[]): readonly Value[] {
  const [key, ...rest] = path;
  if (key === undefined) return options(value).flatMap((option) => (option ? [parsed(option)] : []));
  const next = key === '*' ? items(value) : [get(value, key)];
  return next.flatMap((each) => (each ? reach(each, rest) : []));
}

// Some types take their policy as a string of JSON.
function parsed(value: Value): Value {
  if (value.kind !== 'known' || typeof value.value !== 'string') return value;
  try {
    return fromJson(JSON.parse(value.value), value, samePlace);
  } catch {
    return unknown('the policy is text that is not JSON', value);
  }
}
