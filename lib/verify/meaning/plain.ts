import type { Value } from '../../template/assembly';
import { readable } from '../../template/values/values';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value as JSON, all of it: what isn't known before deployment is said in words. */
export function plain(value: Value): Json {
  switch (value.kind) {
    case 'known':
      return typeof value.value === 'string' ? readable(value.value) : value.value;
    case 'list':
      return value.items.map(plain);
    case 'mapping':
      return Object.fromEntries(Array.from(value.entries, ([key, entry]) => [key, plain(entry)]));
    case 'one-of':
      return { 'one of': value.options.map((option) => (option ? plain(option) : 'nothing')) };
    case 'unknown':
      return `(not known: ${value.because})`;
  }
}

export const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with keys in order, so that equal values have equal texts. */
export function ordered(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${ordered(value[key] ?? null)}`).join(',')}}`;
}
