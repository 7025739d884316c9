import type { Place, Value } from '../assembly';
import { known, list, mapping, pointerTo, unknown } from './values';

/** Where a part of JSON is, by the place of the whole and the key or index that leads to it. */
type PlaceOfPart = (whole: Place, key: string | number) => Place;

const below: PlaceOfPart = ({ file, pointer }, key) => ({ file, pointer: pointerTo(pointer, key) });

/** For JSON within a string of the template, into which no pointer leads: every part is where the string is. */
export const samePlace: PlaceOfPart = (whole) => whole;

/** Plain JSON as a value. Each part is at its own pointer below `at`, unless said otherwise. */
export function fromJson(json: unknown, at: Place, placed: PlaceOfPart = below): Value {
  if (Array.isArray(json))
    return list(
      json.map((item, i) => fromJson(item, placed(at, i), placed)),
      at,
    );
  if (typeof json === 'object' && json !== null)
    return mapping(
      new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value, placed(at, key), placed)])),
      at,
    );
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' || json === null)
    return known(json, at);
  return unknown(`a ${typeof json} is not JSON`, at);
}
