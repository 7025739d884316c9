import { isObject } from '../same';

/** What an answer may hold: names that a reading looks at, or on which nothing rests. */
export interface Shape {
  readonly [name: string]: Field;
}

/**
 * One name of an answer: texts, numbers and the like; one of some values alone; entries of a shape of their own; or anything,
 * where what is below is compared as a whole, or found whatever it says.
 */
type Field = 'plain' | 'anything' | readonly string[] | Shape;

const TOKEN = /\s*(?:(\})|([\w]+)(\*|\{|=([\w.|-]+))?)/y;

/**
 * Reads a shape: names apart by blanks. `Name*` may hold anything below, `Name{…}` an object or a list of such, and
 * `Name=one|two` one of these values alone.
 */
export function shapeOf(text: string): Shape {
  const at = { index: 0 };
  const shape = within(text, at);
  if (at.index < text.trimEnd().length) throw new Error(`no shape from character ${at.index}: ${text}`);
  return shape;
}

function within(text: string, at: { index: number }): Shape {
  const shape: Record<string, Field> = {};
  for (;;) {
    TOKEN.lastIndex = at.index;
    const [all, end, name, mark, values] = TOKEN.exec(text) ?? [];
    if (all === undefined) return shape;
    at.index += all.length;
    if (end !== undefined || name === undefined) return shape;
    if (mark === '{') shape[name] = within(text, at);
    else if (mark === '*') shape[name] = 'anything';
    else shape[name] = values === undefined ? 'plain' : values.split('|');
  }
}

/** Where a paged answer ends, if it is one: AWS's CLI turns pages, and what is left is found elsewhere. */
const PAGING = new Set([
  ...['NextToken', 'nextToken', 'NextMarker', 'Marker', 'ContinuationToken', 'NextContinuationToken'],
  ...['IsTruncated', 'Truncated'],
]);

/** What an answer tells beyond its shape, as a path with its value; undefined where there is nothing. */
export function beyondShape(shape: Shape, answer: unknown, path = ''): string | undefined {
  if (!isObject(answer)) return undefined;
  for (const [name, value] of Object.entries(answer)) {
    if (saysNothing(value) || (path === '' && PAGING.has(name))) continue;
    const more = beyondField(Object.hasOwn(shape, name) ? shape[name] : undefined, value, `${path}${name}`);
    if (more !== undefined) return more;
  }
  return undefined;
}

function beyondField(field: Field | undefined, value: unknown, path: string): string | undefined {
  if (field === 'anything') return undefined;
  if (Array.isArray(value)) {
    for (const one of value) {
      const more = beyondField(field, one, path);
      if (more !== undefined) return more;
    }
    return undefined;
  }
  if (isShape(field) && isObject(value)) return beyondShape(field, value, `${path}.`);
  const known = Array.isArray(field)
    ? field.includes(String(value))
    : field === 'plain' && typeof value !== 'object';
  return known ? undefined : `${path} ${JSON.stringify(value).slice(0, 80)}`;
}

const isShape = (field: Field | undefined): field is Shape => isObject(field);

/** AWS lists what isn't set as nothing, or as an empty list or object. */
const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'object' && Object.values(value).every((one) => saysNothing(one)));
