import { type Fault, faultAt } from '../../contract/fault';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { conditionHolds } from '../../engines/iam/condition';
import { resourcePoliciesOf } from '../../engines/iam/resource-policies';
import type { Statement } from '../../engines/iam/statement';
import { NO } from '../../engines/iam/truth';

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

const mayGrant = ({ effect, actions }: Statement) =>
  effect === 'Allow' && actions.some(({ is }) => is.text.toLowerCase() === GRANTING || !is.literal);

const forAwsAlone = ({ conditions }: Statement) =>
  conditions.some(
    (condition) =>
      condition.key === KEY &&
      condition.sure &&
      conditionHolds(condition, ['false']) === NO &&
      conditionHolds(condition, undefined) === NO,
  );
