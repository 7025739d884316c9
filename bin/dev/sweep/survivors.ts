import { type Change, groupOf } from './change';
import { harmlessKind } from './harmless';
import type { Outcomes } from './state';

/** Survivors that are alike: of one type, at one place, by one kind of change. */
export interface Group {
  readonly type: string;
  readonly path: string;
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly id: string;
  readonly place: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a sweep of one deployment has shown so far. */
export interface Result {
  readonly deployment: string;
  readonly changes: number;
  readonly judged: number;
  readonly refuted: number;
  readonly unreadable: number;
  readonly survivors: number;
  /** Survivors by the harmless kind that they are of. */
  readonly harmless: Readonly<Record<string, number>>;
  readonly unexplained: number;
  readonly groups: readonly Group[];
}

/** Sorts what became of the changes of a deployment. */
export function resultOf(deployment: string, changes: readonly Change[], outcomes: Outcomes): Result {
  const judged = changes.flatMap((change) => {
    const outcome = outcomes.get(change.id);
    return outcome ? [{ change, is: outcome.is }] : [];
  });
  const count = (is: string) => judged.filter((each) => each.is === is).length;
  const survivors = judged.filter(({ is }) => is === 'survivor').map(({ change }) => change);
  const harmless: Record<string, number> = {};
  const unexplained: Change[] = [];
  for (const change of survivors) {
    const kind = harmlessKind(change)?.id;
    if (kind === undefined) unexplained.push(change);
    else harmless[kind] = (harmless[kind] ?? 0) + 1;
  }
  return {
    deployment,
    changes: changes.length,
    judged: judged.length,
    refuted: count('refuted'),
    unreadable: count('unreadable'),
    survivors: survivors.length,
    harmless,
    unexplained: unexplained.length,
    groups: grouped(unexplained),
  };
}

function grouped(changes: readonly Change[]): Group[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = groupOf(change);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()]
    .flatMap((all) => {
      const [first] = all;
      if (!first) return [];
      const { type, path, kind } = first;
      return [{ type, path, kind, count: all.length, examples: all.map(exampleOf) }];
    })
    .sort(
      (a, b) =>
        compare(a.type, b.type) || compare(a.path, b.path) || compare(a.kind, b.kind) || b.count - a.count,
    );
}

const exampleOf = ({ id, file, pointer, before, after }: Change): Example => ({
  id,
  place: `${file}#${pointer}`,
  before,
  after,
});

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
