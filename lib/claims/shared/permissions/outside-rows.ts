import type { Fault } from '../../../contract/fault';
import { step } from '../../../contract/step';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import type { Actor } from '../../../engines/iam/actors';
import type { Glob } from '../../../engines/iam/globs/glob';
import { parseArn } from '../../../engines/iam/globs/glob';
import { uncoveredText } from '../../../engines/iam/globs/glob-algebra';
import type { Condition } from '../../../engines/iam/operators';
import type { Located, Statement } from '../../../engines/iam/statement';
import { ownerOf } from '../../../engines/iam/witness';
import { readable } from '../../../template/values/symbols';
import { placeOf } from '../../../template/values/worst-case';
import { type Holder, holdersOf } from './parts';
import type { Requirement, Row } from './row';
import { PERMISSIONS } from './table';

const REMEDY =
  'Take the permission away; or, if the part needs it, give it a row with its reason in lib/claims/shared/permissions/table.ts.';

/** What roles are granted by their own policies that none of their rows has. */
export function* outsideRows(graph: AccessGraph): Iterable<Fault> {
  for (const actor of graph.actors.roles) {
    const granting = (actor.principal.identity?.statements ?? []).filter(({ effect }) => effect === 'Allow');
    const holders = [...holdersOf(graph, actor)];
    const [holder] = holders;
    if (holder === undefined || holders.length > 1) {
      for (const statement of granting.slice(0, 1)) yield ofNoPart(actor, statement, holders);
      continue;
    }
    const rows = resolve(holder, graph);
    for (const statement of granting) yield* uncovered(holder, rows, statement, graph);
  }
}

function ofNoPart(actor: Actor, statement: Statement, holders: readonly Holder[]): Fault {
  const parts = holders.map(({ part }) => part).join(' and ');
  const says = parts === '' ? 'which no part of the enclave holds' : `which is held by ${parts} at once`;
  return {
    at: placeOf(statement),
    logicalId: ownerOf(statement, actor.resource),
    message: `${actor.principal.id} is a role ${says}, and is granted something`,
    remedy:
      parts === ''
        ? "Let a part use the role, or let the charter's people of one list take it; or grant it nothing."
        : 'Give each part a role of its own.',
    witness: [
      step('principal', actor.principal.id, actor.resource, says),
      step('rule', statement.sid ?? 'statement', statement, 'grants it something'),
    ],
  };
}

/** A row with the patterns that its class comes to for the holder. */
interface Resolved {
  readonly row: Row;
  readonly actions: ReadonlySet<string>;
  readonly patterns: readonly Glob[];
}

const resolve = (holder: Holder, graph: AccessGraph): Resolved[] =>
  PERMISSIONS[holder.part].map((row) => ({
    row,
    actions: new Set(row.actions.map((action) => action.toLowerCase())),
    patterns: row.on(holder, graph).map(parseArn),
  }));

/** Actions and resources of a statement that no row of its holder has. */
function* uncovered(
  holder: Holder,
  rows: readonly Resolved[],
  statement: Statement,
  graph: AccessGraph,
): Iterable<Fault> {
  const met = rows.filter(({ row: { when = [] } }) =>
    when.every((requirement) => isRequired(requirement, statement, holder, graph)),
  );
  for (const action of statement.actions) {
    const allowed = met.flatMap(({ actions, patterns }) =>
      actions.has(action.is.text.toLowerCase()) ? patterns : [],
    );
    for (const resource of statement.resources ?? []) {
      const stray = strayIn(resource.is, allowed);
      if (stray === undefined) continue;
      yield outside(holder, statement, action, resource, stray);
      break;
    }
  }
}

/** Something of a pattern that none of those allowed matches. `*` alone is allowed for an action that has no resource. */
export function strayIn(resource: Glob, allowed: readonly Glob[]): string | undefined {
  if (allowed.some(({ text }) => text === resource.text)) return undefined;
  return uncoveredText(
    resource,
    allowed.filter(({ text }) => text !== '*'),
  );
}

/** Whether a statement says, for certain, what a row requires of it. */
export function isRequired(
  { key, values }: Requirement,
  { conditions }: Pick<Statement, 'conditions'>,
  holder: Holder,
  graph: AccessGraph,
): boolean {
  const own = conditions.filter((condition) => condition.key === key && condition.sure);
  if (values === undefined) return own.some((condition) => isNull(condition, 'true'));
  const allowed = values(holder, graph).map(parseArn);
  return own.some(
    (condition) =>
      isPositive(condition) &&
      condition.values.every((value) => uncoveredText(value, allowed) === undefined) &&
      (condition.operator?.set === 'one' ||
        (condition.operator?.set === 'all' && own.some((each) => isNull(each, 'false')))),
  );
}

const isNull = ({ operator, values }: Condition, said: 'true' | 'false') =>
  operator?.comparison === 'absence' && values.length > 0 && values.every(({ text }) => text === said);

const COMPARED = new Set(['text', 'like', 'arn', 'boolean']);
const isPositive = ({ operator }: Condition) =>
  operator !== undefined && !operator.negated && !operator.ifExists && COMPARED.has(operator.comparison);

function outside(
  { part, actor }: Holder,
  statement: Statement,
  action: Located<Glob>,
  resource: Located<Glob>,
  stray: string,
): Fault {
  const what = readable(stray) === '' ? resource.is.text : stray;
  return {
    at: placeOf(action.at),
    logicalId: ownerOf(statement, actor.resource),
    message: `${actor.principal.id}, the role of the ${part}, is granted ${action.is.text} on ${resource.is.text}, which none of its rows in the table of permissions has`,
    remedy: REMEDY,
    witness: [
      step('principal', actor.principal.id, actor.resource, `is the role of the ${part}`),
      step('action', action.is.text, action.at, 'is granted by this statement'),
      step('resource', what, resource.at, 'lies in no row of this part for this action and these conditions'),
    ],
  };
}
