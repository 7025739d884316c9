import type { Guard } from '../../contract/guard';
import {
  add,
  addStatement,
  allowing,
  allowingAnyone,
  below,
  type Mutation,
  property,
  remove,
  replace,
} from '../../contract/mutation';
import type { Actor } from '../../engines/iam/actors';
import { decide, type Target } from '../../engines/iam/decide';
import { parseAction } from '../../engines/iam/globs/glob';
import { OPEN_INDEX, relevant } from '../../engines/iam/policy-index';
import { type AttachedPolicy, policiesFor } from '../../engines/iam/resource-policies';
import type { Statement } from '../../engines/iam/statement';
import { NO } from '../../engines/iam/truth';
import type { Task } from '../../engines/inventory/inventory';
import type { Assembly, Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { guardAt } from './guards';

/** A policy with other statements in place of its own. */
export const restated = ({ document }: AttachedPolicy, ...statements: readonly unknown[]): Mutation =>
  replace(below(document, 'Statement'), statements);

/** The first policy of a bucket or key, and statements with which the proof falls. */
export function* policyGuard(
  assembly: Assembly,
  owner: Resource,
  statements: readonly unknown[],
  says: string,
): Iterable<Guard> {
  const [attached] = policiesFor(assembly, owner);
  if (attached) yield* guardAt(attached.resource, attached.document, says, restated(attached, ...statements));
}

/** The first policy of a bucket or key, which doesn't let just anyone do this. */
export const closedGuard = (assembly: Assembly, owner: Resource, action: string, says: string) =>
  policyGuard(assembly, owner, [allowingAnyone(action, '*')], says);

/** Denials of a resource's policies that ask for a condition key, each of which the proof needs. */
export function* denialGuards(
  assembly: Assembly,
  owner: Resource,
  conditionKey: string,
  says: string,
): Iterable<Guard> {
  for (const { resource, policy } of policiesFor(assembly, owner))
    for (const statement of policy.statements)
      if (statement.effect === 'Deny' && statement.conditions.some(({ key }) => key === conditionKey))
        yield* guardAt(resource, statement, says, remove(statement));
}

/** A bucket's denial of writes over what is there. */
export const writtenOnceGuards = (assembly: Assembly, bucket: Resource) =>
  denialGuards(assembly, bucket, 's3:if-none-match', 'nobody, couriers too, writes over what is there');

/** A statement's condition, without which the proof falls. */
export function* conditionGuard(resource: Resource, statement: Statement, says: string): Iterable<Guard> {
  const at = below(statement, 'Condition');
  yield* guardAt(resource, at, says, remove(at));
}

/** A role's trust policy, which lets nobody else in. */
export function* trustGuard({ resource, trust }: Actor, says: string): Iterable<Guard> {
  const [first] = trust.statements;
  if (first) yield* guardAt(resource, first, says, addStatement(first, allowingAnyone('sts:AssumeRole')));
}

/**
 * A role lacks a grant. The edit gives it: a statement more; in place of each Deny that would stop it; and without the
 * boundary where that would.
 */
export function* grantGuard(
  actor: Actor,
  { action, target, says }: { readonly action: string; readonly target: Target; readonly says: string },
): Iterable<Guard> {
  const { principal, resource } = actor;
  if (!principal.identity) return;
  const actions = [parseAction(action)];
  const denies = relevant(principal.identity, actions, target.names).filter(
    ({ effect }) => effect === 'Deny',
  );
  const grant = allowing(action);
  const granted =
    denies.length > 0 ? denies.map((statement) => replace(statement, grant)) : [granting(actor, grant)];
  const open = { ...principal, identity: OPEN_INDEX };
  if (
    decide({ principal: open, actions, target }).answer === NO &&
    get(resource.properties, 'PermissionsBoundary')
  )
    granted.push(remove(property(resource, 'PermissionsBoundary')));
  yield* guardAt(resource, denies[0] ?? resource, says, ...granted);
}

function granting({ principal, resource }: Actor, statement: unknown): Mutation | undefined {
  const [sibling] = principal.identity?.statements ?? [];
  if (sibling) return addStatement(sibling, statement);
  const inline = {
    PolicyName: 'challenge',
    PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
  };
  return get(resource.properties, 'Policies') ? undefined : add(property(resource, 'Policies'), [inline]);
}

/** Tasks that mustn't run with the role of others. */
export function* ownRoleGuards(
  assembly: Assembly,
  holders: readonly Task[],
  role: string | undefined,
  whose: string,
): Iterable<Guard> {
  if (!role) return;
  for (const task of assembly.ofType('AWS::ECS::TaskDefinition')) {
    if (holders.some(({ resource }) => resource === task)) continue;
    const at = property(task, 'TaskRoleArn');
    const had = get(task.properties, 'TaskRoleArn') !== undefined;
    const says = `${task.logicalId} doesn't run with ${whose} role`;
    yield* guardAt(task, had ? at : task, says, had ? replace(at, role) : add(at, role));
  }
}
