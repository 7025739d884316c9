import type { Problem } from '../problem';
import type { Deployment } from '../schema';

type Path = Problem['path'];

/** A check of what a schema can't see. */
export type Check = (deployment: Deployment) => Iterable<Problem>;

export const list = (values: Iterable<string>) => [...values].map((value) => `'${value}'`).join(', ');

export const problem = (code: Problem['code'], path: Path, message: string): Problem => ({
  code,
  path,
  message,
});

/** A problem unless `value` is one of `allowed`. */
export function* oneOf(
  code: Problem['code'],
  path: Path,
  value: string,
  allowed: readonly string[],
  whose: string,
): Iterable<Problem> {
  if (!allowed.includes(value))
    yield problem(code, path, `'${value}' is not ${whose}; allowed: ${list(allowed)}`);
}

/** A problem for each value that an earlier entry has already; `key` is the entry's field that holds it, if one does. */
export function* distinct(
  code: Problem['code'],
  path: Path,
  key: string,
  values: readonly string[],
): Iterable<Problem> {
  for (const [index, value] of values.entries())
    if (values.indexOf(value) !== index)
      yield problem(
        code,
        key === '' ? [...path, index] : [...path, index, key],
        `'${value}' stands here twice; remove one`,
      );
}
