import type { Mutation } from '../contract/mutation';
import { keysOf } from '../template/values/pointer';

/**
 * A JSON document with an edit made (RFC 6902 add, remove, replace). What the edit doesn't touch is shared with the
 * original, which is left as it was.
 * @throws RangeError when the edit's place isn't there.
 */
export const patched = (document: unknown, { op, pointer, value }: Mutation): unknown =>
  edit(document, keysOf(pointer), op, value, pointer);

function edit(
  node: unknown,
  keys: readonly string[],
  op: Mutation['op'],
  value: unknown,
  pointer: string,
): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node)) return editList(node, key, rest, op, value, pointer);
  if (typeof node !== 'object' || node === null) throw missing(pointer);
  const { [key]: child, ...others } = node as Record<string, unknown>;
  if (rest.length > 0) {
    if (child === undefined) throw missing(pointer);
    return { ...node, [key]: edit(child, rest, op, value, pointer) };
  }
  if (op !== 'add' && child === undefined) throw missing(pointer);
  return op === 'remove' ? others : { ...node, [key]: value };
}

function editList(
  list: readonly unknown[],
  key: string,
  rest: readonly string[],
  op: Mutation['op'],
  value: unknown,
  pointer: string,
): unknown[] {
  const index = key === '-' ? list.length : Number(key);
  const last = op === 'add' && rest.length === 0 ? list.length : list.length - 1;
  if (!Number.isInteger(index) || index < 0 || index > last) throw missing(pointer);
  if (rest.length > 0) return list.with(index, edit(list[index], rest, op, value, pointer));
  if (op === 'add') return list.toSpliced(index, 0, value);
  return op === 'remove' ? list.toSpliced(index, 1) : list.with(index, value);
}

const missing = (pointer: string) =>
  new RangeError(`nothing stands at '${pointer}'; name a place that exists`);
