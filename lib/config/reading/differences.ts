import type { z } from 'zod';
import type { Problem } from '../problem';
import { shownValue } from './shown';
import { schemaAt } from './stand-in';

type Path = Problem['path'];

/** One thing that another deployment has otherwise, in words. */
export interface Difference {
  /** Keys and, for entries of a list, what tells them apart. */
  readonly path: Path;
  readonly says: string;
  /** What the field is, as its schema says. */
  readonly what: string;
}

/** The fields by which entries of a list are known again, the first that an entry has. */
const NAMES = ['id', 'person', 'certificate', 'redLine', 'document'] as const;

/** What is otherwise in `after` than in `before`, in the order of their fields. */
export function* differences(before: unknown, after: unknown, schema: z.core.$ZodType): Iterable<Difference> {
  yield* between(before, after, { path: [], at: [], schema });
}

interface Where {
  /** As people read it. */
  readonly path: Path;
  /** As the schema reads it: entries of lists by their places. */
  readonly at: Path;
  readonly schema: z.core.$ZodType;
}

function* between(before: unknown, after: unknown, where: Where): Iterable<Difference> {
  if (isSame(before, after)) return;
  if (before === undefined) yield difference(where, `${shownValue(after)} is new`);
  else if (after === undefined) yield difference(where, `${shownValue(before)} is gone`);
  else if (Array.isArray(before) && Array.isArray(after)) yield* ofLists(before, after, where);
  else if (isRecord(before) && isRecord(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* between(before[name], after[name], {
        ...where,
        path: [...where.path, name],
        at: [...where.at, name],
      });
  } else yield difference(where, `${shownValue(before)} became ${shownValue(after)}`);
}

function* ofLists(before: readonly unknown[], after: readonly unknown[], where: Where): Iterable<Difference> {
  const old = new Map(before.map((entry) => [nameOf(entry), entry]));
  const young = new Map(after.map((entry) => [nameOf(entry), entry]));
  for (const name of new Set([...old.keys(), ...young.keys()])) {
    const [one, other] = [old.get(name), young.get(name)];
    const inner = isRecord(one ?? other) ? [...where.path, name] : where.path;
    yield* between(one, other, { ...where, path: inner, at: [...where.at, 0] });
  }
  const kept = (names: Iterable<string>, others: ReadonlyMap<string, unknown>) =>
    [...names].filter((name) => others.has(name)).join('\0');
  if (kept(old.keys(), young) !== kept(young.keys(), old))
    yield difference(where, 'its entries stand in another order');
}

const nameOf = (entry: unknown): string => {
  const field = isRecord(entry) ? NAMES.find((name) => typeof entry[name] === 'string') : undefined;
  return field !== undefined && isRecord(entry) ? String(entry[field]) : JSON.stringify(entry);
};

const difference = ({ path, at, schema }: Where, says: string): Difference => ({
  path,
  says,
  what: (schemaAt(schema, at) as { description?: string } | undefined)?.description ?? '',
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
