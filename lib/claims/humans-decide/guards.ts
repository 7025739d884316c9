import type { Guard } from '../../contract/guard';
import { writable } from '../../contract/mutation';
import { type AccessGraph, actorsBut } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { environmentGuard } from '../shared/guards';
import { peopleRoles } from '../shared/person-roles';
import { conditionGuard, grantGuard, ownRoleGuards, trustGuard } from '../shared/policy-guards';
import { type Review, reviewRolesOf } from './review-table';

/** What the proof of humans-decide rests on, each with the edit that takes it away. */
export function* decideGuards(review: Review, graph: AccessGraph): Iterable<Guard> {
  const { inventory, proxyRoles, world } = graph;
  const reviewRoles = reviewRolesOf(graph);
  yield* environmentGuards(graph);
  for (const actor of actorsBut(graph, proxyRoles, reviewRoles))
    yield* grantGuard(actor, {
      action: 'dynamodb:PutItem',
      target: review.target,
      says: `${actor.resource.logicalId} writes nothing in ${review.table.logicalId}`,
    });
  for (const actor of graph.actors.roles)
    if (proxyRoles.has(actor.principal.id) || reviewRoles.has(actor.principal.id))
      yield* leadingKeysGuards(actor);
  yield* trustGuards(graph, reviewRoles);
  const [role = ''] = reviewRoles;
  yield* ownRoleGuards(world.assembly, inventory.reviews, writable(role), "the review service's");
}

function* environmentGuards({ inventory: { proxies, reviews } }: AccessGraph): Iterable<Guard> {
  for (const task of reviews) {
    const { logicalId } = task.resource;
    yield* environmentGuard(task, 'CORDON_REVIEWERS', '[]', `${logicalId} knows its reviewers`);
    yield* environmentGuard(task, 'CORDON_OBSERVERS', '[{}]', `${logicalId} knows who decides nothing`);
    yield* environmentGuard(
      task,
      'CORDON_CLASS',
      'challenge',
      `${logicalId} says what the deployment is for`,
    );
    yield* environmentGuard(task, 'CORDON_REVIEWS', 'dynamodb://challenge', `${logicalId} knows the table`);
  }
  for (const task of [...proxies, ...reviews])
    yield* environmentGuard(
      task,
      'CORDON_REVIEW_EXPIRY_HOURS',
      '87600',
      `${task.resource.logicalId} knows when a request expires`,
    );
}

/** Conditions on `dynamodb:LeadingKeys` hold apart who may write what. */
function* leadingKeysGuards({ principal, resource }: Actor): Iterable<Guard> {
  for (const statement of principal.identity?.statements ?? []) {
    const writes = statement.actions.some(({ is }) => /^dynamodb:(put|update|delete)/i.test(is.text));
    if (writes && statement.conditions.some(({ key }) => key === 'dynamodb:leadingkeys'))
      yield* conditionGuard(resource, statement, `${resource.logicalId} writes its own kind of items alone`);
  }
}

/** People take their roles under a name of their own; nobody takes the review service's. */
function* trustGuards(graph: AccessGraph, reviewRoles: ReadonlySet<string>): Iterable<Guard> {
  const review = graph.actors.roles.filter(({ principal }) => reviewRoles.has(principal.id));
  for (const actor of [...peopleRoles(graph), ...review]) {
    const { resource, trust } = actor;
    const [first] = trust.statements;
    if (first) yield* conditionGuard(resource, first, `${resource.logicalId} is taken under a condition`);
    yield* trustGuard(actor, `${resource.logicalId} trusts nobody else`);
  }
}
