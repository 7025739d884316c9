import { rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { inlinePolicies, principals } from '../readings/identity';
import { documentIn, type Row } from '../rows';

/** What isn't told of may allow everything. */
const EVERYTHING: Json = { Statement: [{ Effect: 'Allow', Action: ['*'], Resource: ['*'] }] };

const INLINE = { user: 'UserPolicyList', group: 'GroupPolicyList', role: 'RolePolicyList' } as const;
type Kind = keyof typeof INLINE;

/**
 * Documents of a principal's policies: inline, attached, and of its groups.
 * @param besides ARNs of policies that are left out
 */
export function documentsOf(
  row: Row,
  kind: Kind,
  account: Account,
  besides: readonly string[] = [],
): readonly Json[] {
  const inline = row[INLINE[kind]] === undefined ? [] : inlinePolicies(row, INLINE[kind]);
  const attached = rows(row, 'AttachedManagedPolicies').filter(
    ({ PolicyArn }) => !besides.includes(String(PolicyArn)),
  );
  return [
    ...inline.map(({ PolicyDocument }) => documentIn(PolicyDocument)),
    ...attached.flatMap(({ PolicyArn }) => managed(PolicyArn, account)),
    ...(kind === 'user' ? ofGroups(row.GroupList, account) : []),
  ];
}

/** The versions that may be the one that counts. */
function managed(arn: unknown, account: Account): readonly Json[] {
  const found = principals(account, 'Policies').filter(({ Arn }) => Arn === arn);
  const versions = found.flatMap((one) =>
    rows(one, 'PolicyVersionList').filter(
      ({ IsDefaultVersion, VersionId }) => IsDefaultVersion === true || VersionId === one.DefaultVersionId,
    ),
  );
  return versions.length === 0 ? [EVERYTHING] : versions.map(({ Document }) => documentIn(Document));
}

function ofGroups(names: unknown, account: Account): readonly Json[] {
  if (!Array.isArray(names)) return [EVERYTHING];
  const groups = principals(account, 'GroupDetailList');
  return names.flatMap((name) => {
    const of = groups.filter(({ GroupName }) => GroupName === name);
    return of.length === 0 ? [EVERYTHING] : of.flatMap((group) => documentsOf(group, 'group', account));
  });
}
