import { KEY, SERVICE } from '../escape';
import { copy, put, set } from '../steps';
import { defect, filled, type Independent } from './case';
import { ALARM, bucketPolicy, from, LOG, POLICY, SECRET_POLICY, state } from './edits';

// Kind 3: what AWS overwrites, the verifier unites.

const TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';
const ASSOCIATION = 'AWS::EC2::SubnetRouteTableAssociation';
const ACL_ASSOCIATION = 'AWS::EC2::SubnetNetworkAclAssociation';
const plainText = (bucket: string) => ({
  PolicyDocument: {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'PlainText',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [
          { 'Fn::GetAtt': [bucket, 'Arn'] },
          { 'Fn::Join': ['', [{ 'Fn::GetAtt': [bucket, 'Arn'] }, '/*']] },
        ],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  },
});
const grant = (action: string | readonly string[], resource: unknown) => ({
  PolicyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
  },
});
const NAMES = ['operable', 'no-off-switch', 'defence-in-depth'] as const;

export const OVERWRITTEN: readonly Independent[] = [
  defect(
    "a reviewer's second policy of the same name has no Deny of invocations",
    NAMES,
    copy([POLICY, 'Peopleobservereviewer'], 'oversight', 'ObserveMore', grant('cloudwatch:ListMetrics', '*')),
  ),
  defect(
    'a policy of the model stack takes the place of what the proxy may hold',
    ['operable', 'humans-decide'],
    copy([POLICY, 'ReviewsholdPolicy'], 'model', 'HoldAgain', (draft) =>
      grant(
        'dynamodb:GetItem',
        filled('arn:{partition}:dynamodb:{region}:{account}:table/cordon-{name}-reviews')(draft),
      ),
    ),
  ),
  defect(
    'an inline policy of the role itself has the name of the one that writes the ledger',
    ['operable', 'tamper-evident'],
    set(['AWS::IAM::Role', 'Rolesproxy'], 'Properties/Policies', (draft) => [
      {
        PolicyName: from([POLICY, 'Ledgerappendproxy'], 'Properties/PolicyName')(draft),
        ...grant(
          's3:ListBucket',
          filled('arn:{partition}:s3:::cordon-{name}-ledger-{account}-{region}')(draft),
        ),
      },
    ]),
  ),
  defect(
    "a second policy of the weights' bucket refuses plain HTTP alone",
    ['operable', 'sealed-data', 'sealed-model', 'defence-in-depth'],
    copy(bucketPolicy('Weights'), 'supply', 'WeightsAgain', (draft) =>
      plainText(draft.find('AWS::S3::Bucket', '-weights-').logicalId),
    ),
  ),
  defect(
    "a second policy of the ledger's bucket lets locks be short",
    ['operable', 'tamper-evident', 'defence-in-depth'],
    copy(bucketPolicy('Ledger'), 'evidence', 'LedgerAgain', (draft) =>
      plainText(draft.find('AWS::S3::Bucket', '-ledger-').logicalId),
    ),
  ),
  defect(
    "a second policy of the proxy's secret refuses nobody who reads",
    ['operable', 'sealed-data', 'defence-in-depth'],
    copy([SECRET_POLICY, 'tlsproxy'], 'supply', 'SecretAgain', {
      ResourcePolicy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Principal: '*', Action: 'secretsmanager:DeleteSecret', Resource: '*' }],
      },
    }),
  ),
  defect(
    "a second alias of the signing key's name stands for another key",
    ['operable', 'tamper-evident'],
    copy(['AWS::KMS::Alias'], 'boundary', 'AliasAgain', (draft) => ({
      TargetKeyId: { 'Fn::GetAtt': [draft.find(KEY, ': logs"').logicalId, 'Arn'] },
    })),
  ),
  defect(
    'two log groups of the name that the proxy writes to, one for a day',
    ['operable', 'tamper-evident'],
    copy([LOG, '/proxy"'], 'oversight', 'LogAgain', { RetentionInDays: 1 }),
  ),
  defect(
    'a second alarm of the same name waits for a million refusals',
    ['defence-in-depth', 'operable'],
    copy([ALARM, 'AlarmsRefusalsweapons'], 'oversight', 'AlarmAgain', { Threshold: 1000000 }),
  ),
  defect(
    'a second scaling of the same classifier goes down to none',
    ['operable', 'all-red-lines', 'no-off-switch'],
    copy([TARGET, 'autonomousweapons'], 'safety', 'ScalingAgain', { MinCapacity: 0 }),
  ),
  defect(
    'a second dashboard of the same name shows nothing',
    ['defence-in-depth', 'operable'],
    copy(['AWS::CloudWatch::Dashboard'], 'oversight', 'DashboardAgain', { DashboardBody: '{"widgets":[]}' }),
  ),
  defect(
    'a subnet of services is put under the routes of the load balancers besides',
    ['operable', 'no-egress'],
    copy([ASSOCIATION, 'NetworkVpcservices1routes'], 'boundary', 'RoutesAgain', (draft) => ({
      RouteTableId: {
        'Fn::GetAtt': [draft.find('AWS::EC2::RouteTable', 'ingressroutes').logicalId, 'RouteTableId'],
      },
    })),
  ),
  defect(
    'a subnet of endpoints is put under the network ACL of services besides',
    ['operable', 'defence-in-depth', 'no-egress'],
    copy([ACL_ASSOCIATION, 'NetworkAclsendpoints1'], 'boundary', 'AclAgain', (draft) => ({
      NetworkAclId: {
        'Fn::GetAtt': [draft.find('AWS::EC2::NetworkAcl', 'NetworkAclsservices').logicalId, 'Id'],
      },
    })),
  ),
  defect(
    'two statements of a policy have one id, which IAM refuses',
    'operable',
    state([POLICY, 'Reviewsdecide'], (draft) => ({
      Sid: 'Write',
      Effect: 'Deny',
      Action: 'dynamodb:DeleteItem',
      Resource: filled('arn:{partition}:dynamodb:{region}:{account}:table/cordon-{name}-reviews')(draft),
    })),
  ),
  defect(
    'two services of one name, of which one runs the other task',
    ['operable', 'all-red-lines', 'humans-decide'],
    copy([SERVICE, 'autonomousweaponsFargateService'], 'safety', 'ServiceAgain', { DesiredCount: 1 }),
  ),
  defect(
    'a table of held requests more, under the same name and without a key',
    ['operable', 'sealed-data'],
    put('evidence', 'TableAgain', (draft) => {
      const { resource } = draft.find('AWS::DynamoDB::Table');
      return {
        ...resource,
        Properties: { ...resource.Properties, PointInTimeRecoverySpecification: undefined },
      };
    }),
  ),
];
