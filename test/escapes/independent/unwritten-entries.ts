import { BUCKET, TASK } from '../escape';
import { put, set, setRole } from '../steps';
import { defect, filled, type Independent } from './case';
import {
  alter,
  bucketPolicy,
  change,
  endpoint,
  from,
  gone,
  key,
  LOG,
  POLICY,
  PROXY,
  restate,
  type Statement,
} from './edits';

// Kind 8: records that can't be written.

const FLOW = ['AWS::EC2::FlowLog'] as const;
const RECORDS = ['tamper-evident', 'operable'] as const;

const condition = (more: Record<string, unknown>) => (statement: Statement) => ({
  ...statement,
  Condition: { ...(statement.Condition as object), ...more },
});

export const UNWRITTEN_ENTRIES: readonly Independent[] = [
  defect(
    "the flow log's role trusts flow logs of another region",
    RECORDS,
    setRole(
      'flow-log',
      'Properties/AssumeRolePolicyDocument/Statement/0/Condition/ArnLike/aws:SourceArn',
      filled('arn:{partition}:ec2:eu-west-3:{account}:vpc-flow-log/*'),
    ),
  ),
  defect(
    "the flow log's role may write the log of queries alone",
    RECORDS,
    alter([POLICY, 'FlowLogwrite'], 'logs:PutLogEvents', (draft) => ({
      Resource: filled('arn:{partition}:logs:{region}:{account}:log-group:/cordon/{name}/dns:*')(draft),
    })),
  ),
  defect(
    'accepted packets are not logged',
    ['tamper-evident', 'no-egress', 'defence-in-depth'],
    set(FLOW, 'Properties/TrafficType', 'REJECT'),
  ),
  defect(
    'packets of one subnet are logged, not of the VPC',
    ['tamper-evident', 'no-egress', 'defence-in-depth'],
    set(FLOW, 'Properties/ResourceType', 'Subnet'),
    set(FLOW, 'Properties/ResourceId', (draft) => ({
      'Fn::GetAtt': [draft.find('AWS::EC2::Subnet', 'NetworkVpcmodel1').logicalId, 'SubnetId'],
    })),
  ),
  defect(
    'queries are logged for no VPC',
    ['tamper-evident', 'no-egress', 'defence-in-depth', 'operable'],
    gone(['AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation']),
  ),
  defect(
    "the logs' key is not for the enclave's own groups",
    RECORDS,
    restate(key('logs'), 'Logs', (statement, draft) =>
      condition({
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': filled(
            'arn:{partition}:logs:{region}:{account}:log-group:/ecs/*',
          )(draft),
        },
      })(statement),
    ),
  ),
  defect(
    'the ledger takes entries from a role that is gone',
    RECORDS,
    restate(bucketPolicy('Ledger'), 'OtherWriters', (statement, draft) =>
      condition({
        ArnNotEquals: {
          'aws:PrincipalArn': [filled('arn:{partition}:iam::{account}:role/cordon-{name}-proxy')(draft)],
        },
      })(statement),
    ),
  ),
  defect(
    'the ledger refuses whatever comes without a lock in its header',
    RECORDS,
    restate(bucketPolicy('Ledger'), 'WeakLocks', condition({ Null: { 's3:object-lock-mode': 'true' } })),
  ),
  defect(
    "the proxy's key for the ledger makes no data keys",
    RECORDS,
    alter(key('ledger'), 'Write', { Action: 'kms:Decrypt' }),
  ),
  defect(
    'the endpoint of S3 lets the proxy read the ledger but not write it',
    RECORDS,
    restate(endpoint('s3'), '-ledger-', (statement) =>
      JSON.stringify(statement.Action).includes('PutObject')
        ? { ...statement, Action: 's3:GetObject' }
        : statement,
    ),
  ),
  defect(
    'whoever starts tasks may not write the log of the proxy',
    RECORDS,
    gone([POLICY, 'ProxyFargatelogproxy']),
  ),
  defect(
    'the proxy logs to a group that nobody makes',
    RECORDS,
    set(
      [TASK, PROXY],
      'Properties/ContainerDefinitions/0/LogConfiguration/Options/awslogs-group',
      filled('/cordon/{name}/gateway'),
    ),
  ),
  defect(
    'packets are logged in a class of log that has no metrics',
    ['defence-in-depth', 'operable', 'tamper-evident'],
    set([LOG, '/flow"'], 'Properties/LogGroupClass', 'INFREQUENT_ACCESS'),
  ),
  defect(
    'the proxy signs through an endpoint that asks for another alias',
    RECORDS,
    restate(
      endpoint('kms'),
      'kms:Sign',
      condition({ 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/ledger' } }),
    ),
  ),
  defect(
    'the lock of the ledger is longer than what its default gives, so that each entry is refused',
    [...RECORDS],
    change([BUCKET, '-ledger-'], 'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days', () => 30),
  ),
  defect(
    'a policy more denies the proxy to put any object',
    RECORDS,
    put('oversight', 'LedgerFreeze', (draft) => ({
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'freeze',
        Roles: [from(['AWS::IAM::Role', 'Rolesproxy'], 'Properties/RoleName')(draft)],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Deny', Action: 's3:Put*', Resource: '*' }],
        },
      },
    })),
  ),
];
