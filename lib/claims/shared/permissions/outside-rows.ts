import type { Fault } from '../../../contract/fault';
import { resourceStep, step } from '../../../contract/step';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import { decide } from '../../../engines/iam/decide';
import type { Glob } from '../../../engines/iam/globs/glob';
import type { Located, Statement } from '../../../engines/iam/statement';
import { NO } from '../../../engines/iam/truth';
import { ownerOf } from '../../../engines/iam/witness';
import { readable } from '../../../template/values/symbols';
import { placeOf } from '../../../template/values/worst-case';
import type { Excess } from './excess';
import { type Holding, heldBy, holdingResources, patternsFor, type ResolvedRow, strayIn } from './holdings';
import type { Holder } from './parts';
import { isRequired } from './requirements';

const REMEDY =
  'Take the permission away; or, if the part needs it, give it a row with its reason in lib/claims/shared/permissions/table.ts.';

/** What roles are granted by their own policies that none of their rows has, and that nothing takes back. */
export const outsideRows = (graph: AccessGraph, holdings: Iterable<Holding>): Iterable<Excess> =>
  outside(graph, holdings, isTakenBack);

/** What only the boundary, or a Deny, takes back: a role's own policies must hold by themselves. */
export function* takenBack(graph: AccessGraph, holdings: Iterable<Holding>): Iterable<Fault> {
  // Of no part is a role that is granted anything at all, which is said already.
  for (const { action, fault } of outside(graph, holdings, (...asked) => !isTakenBack(...asked)))
    if (action !== '*') yield fault;
}

function* outside(
  graph: AccessGraph,
  holdings: Iterable<Holding>,
  isExcused: typeof isTakenBack,
): Iterable<Excess> {
  for (const holding of holdings) {
    const granting = (holding.actor.principal.identity?.statements ?? []).filter(
      ({ effect }) => effect === 'Allow',
    );
    const { holder } = holding;
    if (holder === undefined)
      for (const statement of granting.slice(0, 1))
        yield { action: '*', fault: ofNoPart(holding, statement) };
    else
      for (const statement of granting) yield* uncovered(holder, holding.rows, statement, graph, isExcused);
  }
}

/** At the role, by whose holders everything comes about that it is granted. */
function ofNoPart(holding: Holding, statement: Statement): Fault {
  const { actor, holders } = holding;
  return {
    at: placeOf(actor.resource),
    logicalId: actor.resource.logicalId,
    message: `${actor.principal.id} is a role ${heldBy(holding)}, and is granted something`,
    remedy:
      holders.length === 0
        ? "Let a part use the role, or let the charter's people of one list take it; or grant it nothing."
        : 'Give each part a role of its own.',
    witness: [
      step('principal', actor.principal.id, actor.resource, heldBy(holding)),
      ...holders.flatMap((holder) =>
        holdingResources(holder).map((resource) =>
          resourceStep(resource, `has it as the role of the ${holder.part}`),
        ),
      ),
      step('rule', statement.sid ?? 'statement', statement, 'grants it something'),
    ],
  };
}

/** Actions and resources of a statement that no row of its holder has. */
function* uncovered(
  holder: Holder,
  rows: readonly ResolvedRow[],
  statement: Statement,
  graph: AccessGraph,
  isExcused: typeof isTakenBack,
): Iterable<Excess> {
  const met = rows.filter(({ row: { when = [] } }) =>
    when.every((requirement) => isRequired(requirement, statement, holder, graph)),
  );
  for (const action of statement.actions) {
    const allowed = patternsFor(met, action.is.text);
    for (const resource of statement.resources ?? []) {
      const stray = strayIn(resource.is, allowed);
      if (stray === undefined || isExcused(holder, action.is, resource.is, allowed)) continue;
      yield { action: action.is.text, fault: faultOf(holder, statement, action, resource, stray) };
      break;
    }
  }
}

/** Whether the role's boundary, or a Deny of its own, takes back all that lies outside of the rows. */
const isTakenBack = (
  { actor: { principal } }: Holder,
  action: Glob,
  resource: Glob,
  allowed: readonly Glob[],
): boolean =>
  decide({
    principal,
    actions: [action],
    target: {
      names: [resource],
      except: allowed.filter(({ text }) => text !== '*'),
      account: principal.account,
    },
  }).answer === NO;

function faultOf(
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
