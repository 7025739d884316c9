import { type Fault, faultAt } from '../../contract/fault';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import { conditionHolds } from '../../engines/iam/condition';
import { resourcePoliciesOf } from '../../engines/iam/resource-policies';
import type { Statement } from '../../engines/iam/statement';
import { NO } from '../../engines/iam/truth';
import type { Resource } from '../../template/assembly';
import { isKeyOf, USES, viaHost } from '../operable/key-uses';
import { secretArns } from '../shared/permissions/classes';
import { isRequired } from '../shared/permissions/requirements';
import { type Requirement, values } from '../shared/permissions/row';

const GRANTING = 'kms:creategrant';
const KEY = 'kms:grantisforawsresource';

/** A statement of a key's policy that lets somebody grant the key's use to whom they like. */
export function* freeGrants({ world: { assembly } }: AccessGraph): Iterable<Fault> {
  for (const { resource, policy } of resourcePoliciesOf(assembly))
    for (const statement of policy.statements)
      if (resource.type === 'AWS::KMS::Key' && mayGrant(statement) && !forAwsAlone(statement))
        yield faultAt(
          resource,
          statement,
          'it lets somebody make grants that are for no AWS resource',
          'Ask for Bool kms:GrantIsForAWSResource true.',
        );
}

/** What a role does with a key itself; all else is done for it by the service that keeps the data. */
const DIRECTLY = new Set(['kms:describekey', 'kms:getpublickey', 'kms:sign']);

/** A statement of a key's policy by which a role uses the key by itself, or for something else than what it encrypts. */
export function* looseUses(graph: AccessGraph): Iterable<Fault> {
  for (const { resource, policy } of resourcePoliciesOf(graph.world.assembly)) {
    if (resource.type !== 'AWS::KMS::Key') continue;
    const uses = usesOf(resource, graph);
    for (const statement of policy.statements)
      if (
        usedBy(statement, graph) &&
        !uses.some((use) => use.every((each) => isRequired(each, statement, resource, graph)))
      )
        yield faultAt(
          resource,
          statement,
          'it lets a role use the key by itself, or for what is none of its own',
          'Ask for the service by kms:ViaService, and for what is encrypted by its encryption context.',
        );
  }
}

const usedBy = ({ effect, actions, principals = [] }: Statement, { actors }: AccessGraph): boolean =>
  effect === 'Allow' &&
  principals.some(({ text }) => actors.byArn.has(text)) &&
  actions.some(({ is }) => !DIRECTLY.has(is.text.toLowerCase()));

/** For each type of what a key encrypts, the service and the names that a statement must ask for. */
function usesOf(key: Resource, graph: AccessGraph): Requirement<Resource>[][] {
  const { assembly } = graph.world;
  const arn = arnOf(key, 'Arn');
  return Object.entries(USES).flatMap(([type, { via, context }]) => {
    const encrypted = assembly.ofType(type).filter((each) => isKeyOf(each, arn, graph));
    const contexts = encrypted.map(context);
    const [named] = Object.keys(contexts[0] ?? {});
    if (named === undefined) return [];
    return [
      [
        values<Resource>('kms:ViaService', () => encrypted.map((each) => viaHost(each, via))),
        values<Resource>(named, () => contexts.flatMap((each) => (each[named] ?? []).flatMap(secretArns))),
      ],
    ];
  });
}

/** Whether a statement lets somebody make grants. */
export const mayGrant = ({ effect, actions }: Statement) =>
  effect === 'Allow' && actions.some(({ is }) => is.text.toLowerCase() === GRANTING || !is.literal);

/** Whether those are for AWS resources alone. */
export const forAwsAlone = ({ conditions }: Statement) =>
  conditions.some(
    (condition) =>
      condition.key === KEY &&
      condition.sure &&
      conditionHolds(condition, ['false']) === NO &&
      conditionHolds(condition, undefined) === NO,
  );
