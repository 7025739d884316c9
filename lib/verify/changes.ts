import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../contract/verdict-difference';
import { pointerTo } from '../template/values/pointer';

/** Every value that differs between two JSON values: leaf by leaf, in the order of their keys. */
export function changesBetween(before: unknown, after: unknown, pointer = ''): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, pointer);
  if (isObject(before) && isObject(after)) return inObjects(before, after, pointer);
  if (isFull(before) && after === undefined) return changesBetween(before, emptyAs(before), pointer);
  if (before === undefined && isFull(after)) return changesBetween(emptyAs(after), after, pointer);
  return [
    {
      pointer,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
}

function inObjects(before: Json, after: Json, pointer: string): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => changesBetween(own(before, key), own(after, key), pointerTo(pointer, key)));
}

/** Items that stand the same at both ends aren't compared, so that one put in is one change. */
function inLists(before: readonly unknown[], after: readonly unknown[], pointer: string): Change[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && isDeepStrictEqual(before[start], after[start])) start += 1;
  let end = 0;
  while (end < least - start && isDeepStrictEqual(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const rows = Math.max(before.length, after.length) - end - start;
  return Array.from({ length: rows }, (_, row) => start + row).flatMap((index) =>
    changesBetween(
      index < before.length - end ? before[index] : undefined,
      index < after.length - end ? after[index] : undefined,
      pointerTo(pointer, index),
    ),
  );
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object or a list that has something in it, and so has leaves to show. */
const isFull = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const emptyAs = (value: object): object => (Array.isArray(value) ? [] : {});

const own = (value: Json, key: string) => (Object.hasOwn(value, key) ? value[key] : undefined);
