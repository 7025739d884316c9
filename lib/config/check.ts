import type { Problem } from './problem';
import type { Deployment } from './schema';

type Path = Problem['path'];
/** A check of what a schema can't see. */
export type Check = (deployment: Deployment) => Problem[];

export const list = (values: Iterable<string>) => [...values].map((value) => `'${value}'`).join(', ');

export const problem = (code: string, path: Path, message: string): Problem => ({ code, path, message });

/** A problem unless `value` is one of `allowed`. */
export function oneOf(
  code: string,
  path: Path,
  value: string,
  allowed: readonly string[],
  whose: string,
): Problem[] {
  if (allowed.includes(value)) return [];
  return [problem(code, path, `'${value}' is not ${whose}; allowed: ${list(allowed)}`)];
}

/** A problem for each value that an earlier entry has already. */
export function distinct(code: string, path: Path, key: string, values: readonly string[]): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [problem(code, [...path, index, ...(key ? [key] : [])], `'${value}' stands here twice; remove one`)],
  );
}
