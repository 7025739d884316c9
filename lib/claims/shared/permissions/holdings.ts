import { resourceStep, type Step } from '../../../contract/step';
import type { World } from '../../../contract/world';
import { type AccessGraph, accessGraphOf } from '../../../engines/iam/access-graph';
import type { Actor } from '../../../engines/iam/actors';
import { type Glob, parseArn } from '../../../engines/iam/globs/glob';
import { uncoveredText } from '../../../engines/iam/globs/glob-algebra';
import type { Resource } from '../../../template/assembly';
import { type Holder, holdersOf } from './parts';
import type { Row } from './row';
import { PERMISSIONS } from './table';

/** A row with what it comes to for one holder. */
export interface ResolvedRow {
  readonly row: Row;
  /** In lower case. */
  readonly actions: ReadonlySet<string>;
  readonly patterns: readonly Glob[];
}

/** A role of the assembly, the parts that hold it, and the rows of the one that does. */
export interface Holding {
  readonly actor: Actor;
  readonly holders: readonly Holder[];
  /** Undefined where no part holds the role, or several do. */
  readonly holder: Holder | undefined;
  readonly rows: readonly ResolvedRow[];
}

/** Every role of the assembly with what its part may do, worked out once for each world. */
export const holdingsOf = ({ world }: AccessGraph): ReadonlyMap<Actor, Holding> => world.once(holdingsIn);

function holdingsIn(world: World): ReadonlyMap<Actor, Holding> {
  const graph = accessGraphOf(world);
  return new Map(graph.actors.roles.map((actor) => [actor, holdingOf(graph, actor)]));
}

function holdingOf(graph: AccessGraph, actor: Actor): Holding {
  const holders = [...holdersOf(graph, actor)];
  const holder = holders.length === 1 ? holders[0] : undefined;
  return { actor, holders, holder, rows: holder ? resolve(holder, graph) : [] };
}

/** That a role has no rows since it is of no one part, as a step through it; none where one part holds it. */
export const unheldSteps = (holding: Holding | undefined): readonly Step[] =>
  holding && holding.holder === undefined ? [resourceStep(holding.actor.resource, heldBy(holding))] : [];

/** Of a role that no part holds, or several do. */
export function heldBy({ holders }: Holding): string {
  const parts = holders.map((holder) => `${holder.part} (${namesOf(holder)})`).join(' and ');
  return parts === '' ? 'which no part of the enclave holds' : `which is held by ${parts} at once`;
}

/** What of a part has its role; of many the first two. */
function namesOf(holder: Holder): string {
  const names = holdingResources(holder).map(({ logicalId }) => logicalId);
  const [first, second, ...others] = names;
  if (first === undefined) return "the charter's people";
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [first, second].filter((name) => name !== undefined).join(', ') + more;
}

export const holdingResources = ({ tasks, models, flowLogs }: Holder): readonly Resource[] => [
  ...[...tasks, ...models].map(({ resource }) => resource),
  ...flowLogs,
];

const resolve = (holder: Holder, graph: AccessGraph): ResolvedRow[] =>
  PERMISSIONS[holder.part].map((row) => ({
    row,
    actions: new Set(row.actions.map((action) => action.toLowerCase())),
    patterns: row.on(holder, graph).map(parseArn),
  }));

/** What of the rows is about an action, as patterns. */
export const patternsFor = (rows: readonly ResolvedRow[], action: string): Glob[] =>
  rows.flatMap(({ actions, patterns }) => (actions.has(action.toLowerCase()) ? patterns : []));

/** Something of a pattern that none of those allowed matches. `*` is allowed for an action that has no resource alone. */
export function strayIn(resource: Glob, allowed: readonly Glob[]): string | undefined {
  if (allowed.some(({ text }) => text === resource.text)) return undefined;
  return uncoveredText(
    resource,
    allowed.filter(({ text }) => text !== '*'),
  );
}
