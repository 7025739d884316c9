import type { Place, Value } from '../../template/assembly';
import { known, list, mapping, pointerTo, unknown } from '../../template/values/values';

/** Plain JSON as a value, each part at its own pointer below `at`. */
export function fromJson(json: unknown, at: Place): Value {
  const below = (key: string | number): Place => ({ file: at.file, pointer: pointerTo(at.pointer, key) });
  if (Array.isArray(json))
    return list(
      json.map((item, i) => fromJson(item, below(i))),
      at,
    );
  if (typeof json === 'object' && json !== null)
    return mapping(
      new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value, below(key))])),
      at,
    );
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' || json === null)
    return known(json, at);
  return unknown(`a ${typeof json} is not JSON`, at);
}

/** A place alone, without what else an object at that place holds. */
export const place = ({ file, pointer }: Place): Place => ({ file, pointer });

/** A value's possibilities, flat: one for a value, each option for a branch. `undefined` is "absent". */
export function optionsOf(value: Value | undefined): readonly (Value | undefined)[] {
  return value?.kind === 'one-of' ? value.options.flatMap(optionsOf) : [value];
}
