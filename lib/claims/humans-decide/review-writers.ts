import { WRITING_ITEMS } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import { step } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { decide } from '../../engines/iam/decide';
import { parseAction } from '../../engines/iam/globs/glob';
import type { KeyRange } from '../../engines/iam/request-contexts';
import { NO } from '../../engines/iam/truth';
import { decisionSteps } from '../../engines/iam/witness';
import { PROXY_KINDS, REVIEW_SERVICE_KINDS } from '../../services/review-keys';
import { grantFault } from '../shared/grant-fault';
import { type Review, reviewRolesOf } from './review-table';

const WRITE = WRITING_ITEMS.map(parseAction);

/** Kinds of items in the review table, by the prefix of their partition key. */
interface Kinds {
  /** Those that a role may not write; every kind where it is left out. */
  readonly forbidden?: readonly string[];
  readonly own: readonly string[];
}

/** Who may write what it shouldn't in the review table: the proxy decisions, the review service anything else. */
export function* writerFaults(review: Review, graph: AccessGraph): Iterable<Fault> {
  const reviewRoles = reviewRolesOf(graph);
  for (const actor of graph.actors.roles) yield* writing(actor, review, kindsOf(actor, reviewRoles, graph));
}

function kindsOf(
  { principal: { id } }: Actor,
  reviewRoles: ReadonlySet<string>,
  { proxyRoles }: AccessGraph,
): Kinds {
  if (proxyRoles.has(id)) return { forbidden: REVIEW_SERVICE_KINDS, own: PROXY_KINDS };
  return reviewRoles.has(id) ? { forbidden: PROXY_KINDS, own: REVIEW_SERVICE_KINDS } : { own: [] };
}

function* writing({ principal, resource }: Actor, { table, target }: Review, kinds: Kinds): Iterable<Fault> {
  const { forbidden } = kinds;
  const keys = new Map(forbidden ? [['dynamodb:leadingkeys', leadingKeys(forbidden, kinds.own)]] : []);
  const decision = decide({ principal, actions: WRITE, target, keys });
  if (decision.answer === NO) return;
  yield grantFault(
    decision,
    resource,
    `${principal.id} may write ${forbidden?.join(' and ') ?? 'items'} in the review table`,
    'Let dynamodb:LeadingKeys name what this role writes, and be present (Null false).',
    [
      step('principal', principal.id, resource, 'has no part in this'),
      ...decisionSteps(decision, table, 'is the review table'),
    ],
  );
}

/** Leading keys of requests that a role may not make: a forbidden kind alone, or beside its own; or not said at all. */
const leadingKeys = (forbidden: readonly string[], own: readonly string[]): KeyRange => ({
  kind: 'one-of',
  values: [undefined, ...forbidden.flatMap((kind) => [[kind], ...own.map((other) => [kind, other])])],
});
