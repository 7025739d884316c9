import type { Value } from '../assembly';
import { unknown } from '../values/values';
import type { Scope } from './scope';

/** Resolves a named thing once. Meeting it again on the way to itself gives an unknown. */
export function resolveOnce(
  scope: Scope,
  key: string,
  pointer: string,
  compute: () => Value | undefined,
): Value | undefined {
  if (scope.memo.has(key)) return scope.memo.get(key);
  scope.memo.set(key, unknown('refers to itself', { file: scope.file, pointer }));
  const value = compute();
  scope.memo.set(key, value);
  return value;
}
