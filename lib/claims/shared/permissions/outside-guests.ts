import type { Fault } from '../../../contract/fault';
import { step } from '../../../contract/step';
import { type AccessGraph, arnOf } from '../../../engines/iam/access-graph';
import type { Actor } from '../../../engines/iam/actors';
import type { Glob } from '../../../engines/iam/globs/glob';
import { parseArn } from '../../../engines/iam/globs/glob';
import {
  type AttachedPolicy,
  resourceNamed,
  resourcePoliciesOf,
} from '../../../engines/iam/resource-policies';
import type { Located, PrincipalPattern, Statement } from '../../../engines/iam/statement';
import type { Resource } from '../../../template/assembly';
import { get } from '../../../template/values/values';
import { placeOf } from '../../../template/values/worst-case';
import type { Excess } from './excess';
import { guestRows } from './guests';
import { type Holding, patternsFor, strayIn, unheldSteps } from './holdings';
import { isRequired } from './requirements';

const REMEDY =
  'Take the permission away; or give it a row with its reason in lib/claims/shared/permissions (table.ts for roles, guests.ts for all others).';

/** What policies of keys, buckets and secrets grant to anyone beyond the rows of the table. */
export function* outsideGuests(graph: AccessGraph, holdings: ReadonlyMap<Actor, Holding>): Iterable<Excess> {
  for (const attached of resourcePoliciesOf(graph.world.assembly)) {
    if (attached.kind === 'endpoint') continue;
    const subject = subjectOf(attached, graph);
    for (const statement of attached.policy.statements)
      if (statement.effect === 'Allow')
        for (const principal of statement.principals ?? [])
          for (const action of statement.actions)
            if (!isWithin(principal, action, { statement, subject, graph, holdings }))
              yield {
                action: action.is.text,
                fault: outside(attached, principal, action, statement, roleOf(principal, graph, holdings)),
              };
  }
}

/** What a policy is of: the bucket or secret that it names, or the resource that holds it. */
function subjectOf({ resource }: AttachedPolicy, { world: { assembly } }: AccessGraph): Resource {
  const named =
    resource.type === 'AWS::S3::BucketPolicy'
      ? resourceNamed(assembly, 'AWS::S3::Bucket', get(resource.properties, 'Bucket'))
      : resource.type === 'AWS::SecretsManager::ResourcePolicy'
        ? resourceNamed(assembly, 'AWS::SecretsManager::Secret', get(resource.properties, 'SecretId'))
        : undefined;
  return named ?? resource;
}

/** One statement of a policy, and what it is about. */
interface Granting {
  readonly statement: Statement;
  readonly subject: Resource;
  readonly graph: AccessGraph;
  readonly holdings: ReadonlyMap<Actor, Holding>;
}

function isWithin(principal: PrincipalPattern, action: Located<Glob>, granting: Granting): boolean {
  const { statement, subject, graph, holdings } = granting;
  const role = principal.kind === 'aws' ? graph.actors.byArn.get(principal.text) : undefined;
  if (role) return isOwn(holdings.get(role), action, statement, subject);
  const says = action.is.text.toLowerCase();
  return (guestRows(principal, graph.world.charter.accounts) ?? []).some(
    ({ actions, to, when }) =>
      actions.some((each) => each.toLowerCase() === says) &&
      to(subject, graph) &&
      when.every((requirement) => isRequired(requirement, statement, subject, graph)),
  );
}

/** Whether one of a role's own rows is about this action on this resource. */
function isOwn(
  holding: Holding | undefined,
  action: Located<Glob>,
  statement: Statement,
  subject: Resource,
): boolean {
  const allowed = patternsFor(holding?.rows ?? [], action.is.text);
  const asked =
    subject.type === 'AWS::S3::Bucket'
      ? (statement.resources ?? []).map(({ is }) => is)
      : [parseArn(arnOf(subject, subject.type === 'AWS::KMS::Key' ? 'Arn' : 'Ref'))];
  return asked.length > 0 && asked.every((each) => strayIn(each, allowed) === undefined);
}

/** The role that a principal is, where it is one of the assembly. */
const roleOf = (
  { kind, text }: PrincipalPattern,
  { actors }: AccessGraph,
  holdings: ReadonlyMap<Actor, Holding>,
): Holding | undefined => {
  const role = kind === 'aws' ? actors.byArn.get(text) : undefined;
  return role && holdings.get(role);
};

function outside(
  { resource }: AttachedPolicy,
  { text, at }: PrincipalPattern,
  { is, at: where }: Located<Glob>,
  statement: Statement,
  role: Holding | undefined,
): Fault {
  return {
    at: placeOf(where),
    logicalId: resource.logicalId,
    message: `the policy of ${resource.logicalId} grants ${is.text} to ${text || 'anyone'}, which no row of the table of permissions has`,
    remedy: REMEDY,
    witness: [
      step('principal', text || 'anyone', at, 'is granted it'),
      ...unheldSteps(role),
      step('action', is.text, where, 'is granted by this statement'),
      step(
        'rule',
        statement.sid ?? 'statement',
        statement,
        'has no row for this principal, action and these conditions',
      ),
    ],
  };
}
