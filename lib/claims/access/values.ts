import type { Mapping, Place, Value } from '../../assembly/model';

/** Plain JSON as a value, each part at its own pointer below `at`. */
export function fromJson(json: unknown, at: Place): Value {
  const below = (key: string | number): Place => ({
    file: at.file,
    pointer: `${at.pointer}/${pointerToken(key)}`,
  });
  if (Array.isArray(json))
    return { ...place(at), kind: 'list', items: json.map((item, i) => fromJson(item, below(i))) };
  if (typeof json === 'object' && json !== null) {
    const entries = Object.entries(json).map(([key, value]) => [key, fromJson(value, below(key))] as const);
    return { ...place(at), kind: 'mapping', entries: new Map(entries) };
  }
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' || json === null)
    return { ...place(at), kind: 'known', value: json };
  return { ...place(at), kind: 'unknown', because: `a ${typeof json} is not JSON` };
}

/** A place alone, without what else an object at that place holds. */
export const place = ({ file, pointer }: Place): Place => ({ file, pointer });

/** One token of a JSON pointer, RFC 6901. */
export const pointerToken = (key: string | number) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** A pointer as witnesses write it: `file#/json/pointer`. */
export const pointerTo = ({ file, pointer }: Place) => `${file}#${pointer}`;

/** What a path leads to. `undefined`: surely absent. A branch or an unknown on the way is returned as it is. */
export function get(value: Value | undefined, ...path: readonly (string | number)[]): Value | undefined {
  let at = value;
  for (const key of path) {
    if (at?.kind === 'mapping') at = at.entries.get(String(key));
    else if (at?.kind === 'list') at = at.items[Number(key)];
    else if (at?.kind === 'known') return undefined;
    else return at;
  }
  return at;
}

/** The text of a known scalar, or undefined when there is none or it isn't known. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'known' && value.value !== null ? String(value.value) : undefined;
}

/** The items of a list, of a single value, or of nothing. */
export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
}

/** A value's possibilities, flat: one for a value, each option for a branch. `undefined` is "absent". */
export function optionsOf(value: Value | undefined): readonly (Value | undefined)[] {
  return value?.kind === 'one-of' ? value.options.flatMap(optionsOf) : [value];
}

export const emptyMapping = (at: Place): Mapping => ({ ...place(at), kind: 'mapping', entries: new Map() });
