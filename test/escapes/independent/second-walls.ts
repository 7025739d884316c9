import { setRole } from '../steps';
import { defect, filled, type Independent } from './case';
import {
  alter,
  BOUNDARY,
  bucketPolicy,
  drop,
  endpoint,
  gone,
  POLICY,
  restate,
  SECRET_POLICY,
  type Statement,
} from './edits';

// Kind 11: second walls that no claim is about.

const WALL = 'defence-in-depth';

const DROPPED: readonly (readonly [bucket: string, sid: string, what: string])[] = [
  ['Weights', 'OtherReaders', 'whoever IAM lets read weights'],
  ['Weights', 'Overwriting', 'a second object of the same key'],
  ['Policies', 'OtherWriters', 'whoever IAM lets write policies'],
  ['Policies', 'Destruction', 'the deletion of policies'],
  ['Ledger', 'ShortLocks', 'locks of a day'],
  ['Ledger', 'OtherAdministrators', "who changes the ledger's life cycle"],
  ['Payloads', 'OtherKeys', 'payloads under another key'],
  ['Payloads', 'OtherAccounts', 'principals of other accounts'],
  ['Trail', 'WeakLocks', 'locks that an administrator may lift'],
  ['Trail', 'OldTls', 'old versions of TLS'],
];

const condition =
  (by: (known: Record<string, Record<string, unknown>>) => object) =>
  (statement: Statement): Statement => ({
    ...statement,
    Condition: by(statement.Condition as Record<string, Record<string, unknown>>),
  });
const never = (statement: Statement, by: (actions: string[]) => string[]) => ({
  ...statement,
  Action: by(statement.Action as string[]),
});

export const SECOND_WALLS: readonly Independent[] = [
  ...DROPPED.map(([bucket, sid, what]) =>
    defect(
      `no policy of ${bucket.toLowerCase()} refuses ${what}`,
      [WALL, 'tamper-evident', 'sealed-data', 'sealed-model', 'classifiers-updatable'],
      drop(bucketPolicy(bucket), sid),
    ),
  ),
  defect(
    'objects of the ledger may be deleted by whom a tag marks',
    [WALL, 'tamper-evident'],
    alter(bucketPolicy('Ledger'), 'Destruction', {
      Condition: { StringNotEquals: { 'aws:PrincipalTag/cleanup': 'yes' } },
    }),
  ),
  defect(
    'the Deny of deletion names the bucket, not its objects',
    [WALL, 'tamper-evident'],
    restate(bucketPolicy('Ledger'), 'Destruction', (statement) => ({
      ...statement,
      Resource: (statement.Resource as unknown[])[0],
    })),
  ),
  defect(
    'who overwrites weights is refused only when they say that they do not',
    [WALL, 'sealed-model'],
    restate(
      bucketPolicy('Weights'),
      'Overwriting',
      condition((known) => ({ ...known, Null: { 's3:if-none-match': 'false' } })),
    ),
  ),
  defect(
    'whoever is anywhere under the path of the enclave reads payloads, for all that the bucket says',
    [WALL, 'sealed-data'],
    restate(bucketPolicy('Payloads'), 'OtherReaders', (statement, draft) =>
      condition(({ Bool }) => ({
        Bool,
        ArnNotLike: { 'aws:PrincipalArn': filled('arn:{partition}:iam::{account}:role/cordon/*')(draft) },
      }))(statement),
    ),
  ),
  defect(
    'TLS 1.0 reaches the trail',
    [WALL, 'sealed-data'],
    restate(
      bucketPolicy('Trail'),
      'OldTls',
      condition(() => ({ NumericLessThan: { 's3:TlsVersion': '1.0' } })),
    ),
  ),
  defect(
    "the proxy's secret has no policy of its own",
    [WALL, 'sealed-data'],
    gone([SECRET_POLICY, 'tlsproxyPolicy']),
  ),
  defect(
    'no policy of people refuses researchers to invoke',
    [WALL, 'no-bypass'],
    drop([POLICY, 'Peopleobserveresearcher'], 'NoInvocation'),
  ),
  defect(
    'no policy of the proxy refuses routers of inference',
    [WALL, 'no-bypass'],
    drop([POLICY, 'invokemodelproxy'], 'NoRouter'),
  ),
  defect(
    'routers of inference may use the endpoint of the runtime',
    [WALL, 'no-bypass'],
    drop(endpoint('sagemakerruntime'), 'SourceInferenceRouterArn":"false'),
  ),
  defect('the boundary refuses nothing', [WALL, 'no-off-switch'], drop(BOUNDARY, 'Never')),
  defect(
    'the boundary no longer refuses shells and sessions',
    [WALL, 'no-off-switch'],
    restate(BOUNDARY, 'Never', (each) =>
      never(each, (actions) => actions.filter((action) => !/Session|ExecuteCommand/.test(action))),
    ),
  ),
  defect(
    'the boundary refuses only without a second factor',
    [WALL, 'no-off-switch'],
    alter(BOUNDARY, 'Never', { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } }),
  ),
  defect(
    'the boundary allows all of S3',
    [WALL, 'no-off-switch'],
    alter(BOUNDARY, 's3:AbortMultipartUpload', { Action: 's3:*', Resource: '*' }),
  ),
  defect(
    'the boundary of the courier is the managed policy of an administrator',
    [WALL, 'no-off-switch', 'no-bypass'],
    setRole(
      'courier',
      'Properties/PermissionsBoundary',
      filled('arn:{partition}:iam::aws:policy/AdministratorAccess'),
    ),
  ),
  defect(
    'a classifier has no boundary',
    [WALL, 'no-off-switch'],
    setRole('classifier-autonomous-weapons', 'Properties/PermissionsBoundary', undefined),
  ),
];
