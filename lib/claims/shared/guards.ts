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
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Assembly, Place, Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { placeOf } from '../../template/values/worst-case';

/** A fact at a place of a resource, and the edits that take it away. */
export const guardAt = (
  resource: Resource,
  at: Place,
  says: string,
  ...broken: readonly Mutation[]
): Guard => ({ ...placeOf(at), logicalId: resource.logicalId, says, broken });

/** A property (a path of keys, `.` between them) and a value with which the proof falls. */
export function propertyGuard(resource: Resource, path: string, value: unknown, says: string): Guard {
  const keys = path.split('.');
  const at = property(resource, ...keys);
  const had = get(resource.properties, ...keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
  return guardAt(resource, at, says, had === undefined ? add(at, value) : replace(at, value));
}

/** A property without which the proof falls; none where it isn't there. */
export function presenceGuard(resource: Resource, path: string, says: string): Guard[] {
  const keys = path.split('.');
  const had = get(resource.properties, ...keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
  const at = property(resource, ...keys);
  return had === undefined ? [] : [guardAt(resource, at, says, remove(at))];
}

/** A resource without which the proof falls. */
export const resourceGuard = (resource: Resource, says: string): Guard =>
  guardAt(resource, resource, says, remove(resource));

/** The policies of a bucket or key, none of which lets just anyone in. */
export const closedGuards = (assembly: Assembly, resource: Resource, action: string, says: string): Guard[] =>
  policiesFor(assembly, resource)
    .slice(0, 1)
    .map((attached) =>
      guardAt(
        attached.resource,
        attached.document,
        says,
        replace(below(attached.document, 'Statement'), [allowingAnyone(action, '*')]),
      ),
    );

/** A role has no grant of an action: neither a policy of its own, nor where its boundary would stop it. */
export function ungrantedGuard({ principal, resource }: Actor, action: string, says: string): Guard[] {
  const [sibling] = principal.identity?.statements ?? [];
  const statement = allowing(action);
  const policies = property(resource, 'Policies');
  const inline = {
    PolicyName: 'challenge',
    PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
  };
  const granting = sibling ? addStatement(sibling, statement) : add(policies, [inline]);
  const boundary = property(resource, 'PermissionsBoundary');
  const unbound = get(resource.properties, 'PermissionsBoundary') ? [remove(boundary)] : [];
  return granting && resource.type === 'AWS::IAM::Role'
    ? [guardAt(resource, resource, says, granting, ...unbound)]
    : [];
}

/** A bucket's denial of writes over what is there. */
export const writtenOnceGuards = (assembly: Assembly, bucket: Resource): Guard[] =>
  policiesFor(assembly, bucket).flatMap(({ resource, policy }) =>
    policy.statements
      .filter(
        ({ effect, conditions }) =>
          effect === 'Deny' && conditions.some(({ key }) => key === 's3:if-none-match'),
      )
      .map((statement) =>
        guardAt(resource, statement, 'nobody, couriers too, writes over what is there', remove(statement)),
      ),
  );
