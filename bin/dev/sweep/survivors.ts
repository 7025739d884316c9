import { type Change, groupOf } from './change';
import type { Contents } from './enumerate';
import { harmlessKind, isExcused } from './harmless';
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
  /** Those of them that only an earlier state of the verifier has judged. */
  readonly stale: number;
  /** Those that were not judged, as they do the same to the same as one of another deployment that was refuted. */
  readonly twins: number;
  /** Those that nobody has judged and that are of no harmless kind. */
  readonly open: number;
  readonly refuted: number;
  readonly unreadable: number;
  readonly survivors: number;
  /** Changes by the harmless kind that they are of; of kinds that are judged, those that survive. */
  readonly harmless: Readonly<Record<string, number>>;
  readonly unexplained: number;
  readonly groups: readonly Group[];
}

/** Sorts what became of the changes of a deployment. */
export function resultOf(
  deployment: string,
  changes: readonly Change[],
  outcomes: { readonly now: Outcomes; readonly earlier: Outcomes },
  contents: Contents,
  twins: ReadonlySet<Change> = new Set(),
): Result {
  const judged = changes.flatMap((change) => {
    const now = outcomes.now.get(change.id);
    const outcome = now ?? outcomes.earlier.get(change.id);
    return outcome ? [{ change, is: outcome.is, stale: now === undefined }] : [];
  });
  const count = (is: string) => judged.filter((each) => each.is === is).length;
  const survivors = judged.filter(({ is }) => is === 'survivor').map(({ change }) => change);
  const unexplained = survivors.filter((change) => !harmlessKind(change, contents));
  const surviving = new Set(survivors);
  const harmless: Record<string, number> = {};
  for (const change of changes) {
    const kind = harmlessKind(change, contents);
    if (kind && (!kind.judged || surviving.has(change))) harmless[kind.id] = (harmless[kind.id] ?? 0) + 1;
  }
  return {
    deployment,
    changes: changes.length,
    judged: judged.length,
    stale: judged.filter(({ stale }) => stale).length,
    twins: changes.filter((change) => twins.has(change) && !outcomes.now.has(change.id)).length,
    open: changes.filter(
      (change) =>
        !twins.has(change) &&
        !outcomes.now.has(change.id) &&
        !outcomes.earlier.has(change.id) &&
        !isExcused(change, contents),
    ).length,
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
