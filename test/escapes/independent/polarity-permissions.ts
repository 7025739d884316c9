import { defect, filled, type Independent } from './case';
import {
  alter,
  bucketPolicy,
  drop,
  endpoint,
  gone,
  key,
  POLICY,
  restate,
  SECRET_POLICY,
  type Statement,
  state,
} from './edits';

// Kind 13: wrong polarity. Where liveness is asked, the unknown is shut.

const RUNS = ['operable', 'all-red-lines'] as const;
const when = (more: object) => (statement: Statement) => ({
  ...statement,
  Condition: { ...(statement.Condition as object), ...more },
});

export const POLARITY_PERMISSIONS: readonly Independent[] = [
  defect(
    'a classifier may not read its secret',
    RUNS,
    gone([POLICY, 'tlsclassifierautonomousweaponsreadclassifier']),
  ),
  defect(
    'the key of secrets is not for a classifier',
    RUNS,
    drop(key('secrets'), 'Readclassifierautonomousweapons'),
  ),
  defect(
    'the endpoint of secrets is not for a classifier',
    RUNS,
    drop(endpoint('secretsmanager'), 'tls/classifier-autonomous-weapons-'),
  ),
  defect(
    "the proxy's secret refuses the proxy, by a name without the path",
    'operable',
    alter([SECRET_POLICY, 'tlsproxyPolicy'], 'OtherReaders', (draft) => ({
      Condition: {
        ArnNotEquals: {
          'aws:PrincipalArn': filled('arn:{partition}:iam::{account}:role/cordon-{name}-proxy')(draft),
        },
      },
    })),
  ),
  defect(
    'the proxy may invoke from an address of the office alone',
    'operable',
    restate(
      [POLICY, 'invokemodelproxy'],
      'Invoke',
      when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
    ),
  ),
  defect(
    'a classifier may read its policies until a day that is past',
    [...RUNS, 'classifiers-updatable'],
    restate(
      [POLICY, 'Policiesreadautonomousweapons'],
      's3:GetObject',
      when({ DateLessThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } }),
    ),
  ),
  defect(
    'the ledger refuses whoever comes by another VPC, and this is not the one',
    ['operable', 'tamper-evident'],
    state(bucketPolicy('Ledger'), (draft) => ({
      Sid: 'OtherNetworks',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: filled('arn:{partition}:s3:::cordon-{name}-ledger-{account}-{region}/*')(draft),
      Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-0123456789abcdef0' } },
    })),
  ),
  defect(
    'payloads refuse the review service',
    ['operable', 'humans-decide'],
    restate(bucketPolicy('Payloads'), 'OtherReaders', (statement, draft) =>
      when({
        ArnNotEquals: {
          'aws:PrincipalArn': [
            filled('arn:{partition}:iam::{account}:role/cordon/cordon-{name}-proxy')(draft),
          ],
        },
      })(statement),
    ),
  ),
  defect(
    'the second decision can not be written',
    ['operable', 'humans-decide'],
    restate(
      [POLICY, 'Reviewsdecide'],
      'Write',
      when({ 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['decision-1'] } }),
    ),
  ),
  defect(
    'the bucket of policies takes no version of TLS',
    RUNS,
    restate(bucketPolicy('Policies'), 'OldTls', when({ NumericLessThan: { 's3:TlsVersion': '1.4' } })),
  ),
];
