import type { Guard } from '../../contract/guard';
import {
  addStatement,
  allowingAnyone,
  below,
  property,
  remove,
  replace,
  writable,
} from '../../contract/mutation';
import { type AccessGraph, actorsBut } from '../../engines/iam/access-graph';
import { environmentOf } from '../../engines/inventory/containers';
import type { Task } from '../../engines/inventory/inventory';
import { textOf } from '../../template/values/values';
import { guard, mayNot } from '../shared/grant-guards';
import { peopleRoles } from '../shared/person-roles';
import type { Review } from './review-table';

/** What the proof of humans-decide rests on, each with the edit that takes it away. */
export function decideGuards(review: Review, graph: AccessGraph): Guard[] {
  const { inventory, proxyRoles } = graph;
  const reviewRoles = new Set(inventory.reviews.flatMap(({ role }) => role ?? []));
  const table = review.table.logicalId;
  return [
    ...inventory.reviews.flatMap((task) => variable(task, 'CORDON_REVIEWERS', '[]', 'its reviewers')),
    ...inventory.reviews.flatMap((task) =>
      variable(task, 'CORDON_REVIEWS', 'dynamodb://challenge', 'the table'),
    ),
    ...[...inventory.proxies, ...inventory.reviews].flatMap((task) =>
      variable(task, 'CORDON_REVIEW_EXPIRY_HOURS', '87600', 'when a request expires'),
    ),
    ...actorsBut(graph, proxyRoles, reviewRoles).flatMap((actor) =>
      mayNot(actor, {
        action: 'dynamodb:PutItem',
        target: review.target,
        says: `${actor.resource.logicalId} writes nothing in ${table}`,
      }),
    ),
    ...conditions(graph, new Set([...proxyRoles, ...reviewRoles])),
    ...trust(graph, reviewRoles),
    ...ownRoles(graph, reviewRoles),
  ];
}

function variable({ container, resource }: Task, name: string, broken: string, says: string): Guard[] {
  const [value] = environmentOf(container, name);
  const known = textOf(value) !== undefined && value?.pointer.endsWith('/Value');
  return value && known
    ? guard(resource, value, `${resource.logicalId} knows ${says}`, [replace(value, broken)])
    : [];
}

/** Conditions on `dynamodb:LeadingKeys` hold apart who may write what. */
function conditions({ actors }: AccessGraph, roles: ReadonlySet<string>): Guard[] {
  return actors.roles
    .filter(({ principal }) => roles.has(principal.id))
    .flatMap(({ principal, resource }) =>
      (principal.identity?.statements ?? [])
        .filter(({ actions }) => actions.some(({ is }) => /^dynamodb:(put|update|delete)/i.test(is.text)))
        .filter(({ conditions: asked }) => asked.some(({ key }) => key === 'dynamodb:leadingkeys'))
        .flatMap((statement) => {
          const at = below(statement, 'Condition');
          return guard(resource, at, `${resource.logicalId} writes its own kind of items alone`, [
            remove(at),
          ]);
        }),
    );
}

/** People take their roles with a second factor; nobody takes the review service's. */
function trust(graph: AccessGraph, reviewRoles: ReadonlySet<string>): Guard[] {
  const people = peopleRoles(graph);
  const review = graph.actors.roles.filter(({ principal }) => reviewRoles.has(principal.id));
  return [...people, ...review].flatMap(({ resource, trust: { statements } }) => {
    const [first] = statements;
    if (!first) return [];
    const condition = below(first, 'Condition');
    const says = `${resource.logicalId} trusts nobody else`;
    return [
      ...guard(resource, condition, `${resource.logicalId} is taken under a condition`, [remove(condition)]),
      ...guard(resource, first, says, [addStatement(first, allowingAnyone('sts:AssumeRole'))]),
    ];
  });
}

function ownRoles({ inventory, world }: AccessGraph, reviewRoles: ReadonlySet<string>): Guard[] {
  const role = writable([...reviewRoles][0] ?? '');
  if (!role) return [];
  return world.assembly
    .ofType('AWS::ECS::TaskDefinition')
    .filter((task) => !inventory.reviews.some(({ resource }) => resource === task))
    .flatMap((task) => {
      const at = property(task, 'TaskRoleArn');
      return guard(task, at, `${task.logicalId} doesn't run with the review service's role`, [
        replace(at, role),
      ]);
    });
}
