import type { Guard } from '../../contract/guard';
import {
  add,
  addStatement,
  allowing,
  type Mutation,
  property,
  remove,
  replace,
} from '../../contract/mutation';
import type { Actor } from '../../engines/iam/actors';
import { decide, type Target } from '../../engines/iam/decide';
import { parseAction } from '../../engines/iam/globs/glob';
import { OPEN_INDEX, relevant } from '../../engines/iam/policy-index';
import { NO } from '../../engines/iam/truth';
import type { Place, Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { placeOf } from '../../template/values/worst-case';

/** A guard, unless one of its edits can't be written down. */
export function guard(
  resource: Resource,
  at: Place,
  says: string,
  broken: readonly (Mutation | undefined)[],
): Guard[] {
  const edits = broken.flatMap((each) => each ?? []);
  return edits.length < broken.length || edits.length === 0
    ? []
    : [{ ...placeOf(at), logicalId: resource.logicalId, says, broken: edits }];
}

/**
 * A role lacks a grant. The edit gives it: a statement more; in place of each Deny that would stop it; and without the
 * boundary where that would.
 */
export function mayNot(
  actor: Actor,
  { action, target, says }: { readonly action: string; readonly target: Target; readonly says: string },
): Guard[] {
  const { principal, resource } = actor;
  if (!principal.identity) return [];
  const actions = [parseAction(action)];
  const denies = relevant(principal.identity, actions, target.names).filter(
    ({ effect }) => effect === 'Deny',
  );
  const open = { ...principal, identity: OPEN_INDEX };
  const bounded = decide({ principal: open, actions, target }).answer === NO;
  const boundary = get(resource.properties, 'PermissionsBoundary');
  const unbound = bounded && boundary ? [remove(property(resource, 'PermissionsBoundary'))] : [];
  const grant = allowing(action);
  const granted =
    denies.length > 0 ? denies.map((statement) => replace(statement, grant)) : [granting(actor, grant)];
  return guard(resource, denies[0] ?? resource, says, [...granted, ...unbound]);
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
