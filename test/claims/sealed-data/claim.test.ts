import { sealedData } from '../../../lib/claims/sealed-data/claim';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { beside, edit, enclave } from '../enclaves';
import { type Break, type Miss, one, proofCases, role, unbound } from '../proof-cases';

const allow = (Principal: unknown, Action: unknown = '*', more: object = {}) => ({
  Effect: 'Allow',
  Principal,
  Action,
  Resource: '*',
  ...more,
});
const FOREIGN = { AWS: 'arn:aws:iam::999988887777:role/x' };
const bucket = one('AWS::S3::Bucket', /^Ledger/);
const bucketPolicy = one('AWS::S3::BucketPolicy', /^Ledger/);
const key = one('AWS::KMS::Key', /^Keyspayloads/);
const logKey = one('AWS::KMS::Key', /^Keyslogs/);
const table = one('AWS::DynamoDB::Table', /./);
const log = one('AWS::Logs::LogGroup', /^ProxyFargate/);
const repository = one('AWS::ECR::Repository', /proxy/i);
const s3 = one('AWS::EC2::VPCEndpoint', /s3/);
const classifier = role('classifierautonomousweapons');

const statements = { kms: 'Properties/KeyPolicy/Statement/-', s3: 'Properties/PolicyDocument/Statement/-' };
const sending = (action: string) => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: 'more',
    Roles: ['cordon-commercial-classifier-weapons'],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
    },
  },
});

const breaks: readonly Break[] = [
  ['a key lets anyone in', /^Keyspayloads/, () => [edit(key, 'add', statements.kms, allow('*'))], 8],
  [
    'a key lets a foreign role in',
    /^Keyspayloads/,
    () => [edit(key, 'add', statements.kms, allow(FOREIGN, 'kms:Decrypt'))],
    8,
  ],
  [
    'a key lets a foreign account in',
    /^Keyspayloads/,
    () => [edit(key, 'add', statements.kms, allow({ AWS: '999988887777' }, 'kms:CreateGrant'))],
    8,
  ],
  [
    'a key lets a role of the account in that is not of the assembly',
    /^Keyspayloads/,
    () => [edit(key, 'add', statements.kms, allow({ AWS: 'arn:aws:iam::111122223333:role/other' }))],
    8,
  ],
  [
    'a key lets a service in for anyone',
    /^Keyspayloads/,
    () => [edit(key, 'add', statements.kms, allow({ Service: 'logs.amazonaws.com' }))],
    8,
  ],
  [
    'a key policy says NotPrincipal',
    /^Keyspayloads/,
    () => [
      edit(key, 'add', statements.kms, {
        Effect: 'Allow',
        NotPrincipal: FOREIGN,
        Action: 'kms:*',
        Resource: '*',
      }),
    ],
    8,
  ],
  ['a key is multi-region', /^Keyspayloads/, () => [edit(key, 'add', 'Properties/MultiRegion', true)], 8],
  [
    "the logs' key lost its condition",
    /^Keyslogs/,
    () => [edit(logKey, 'remove', 'Properties/KeyPolicy/Statement/1/Condition')],
    8,
  ],
  [
    'a bucket opens to anyone who knows an organization',
    /^LedgerBucketPolicy/,
    () => [
      edit(bucketPolicy, 'replace', 'Properties/PolicyDocument/Statement', [
        allow('*', 's3:GetObject', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
      ]),
    ],
    8,
  ],
  [
    'a bucket accepts plain HTTP',
    /^LedgerBucket/,
    () => [edit(bucketPolicy, 'remove', 'Properties/PolicyDocument/Statement/0')],
    8,
  ],
  [
    'a bucket refuses plain HTTP for reading alone',
    /^LedgerBucket/,
    () => [edit(bucketPolicy, 'replace', 'Properties/PolicyDocument/Statement/0/Action', 's3:GetObject')],
    8,
  ],
  [
    'a bucket has no policy',
    /^LedgerBucket/,
    () => [{ file: bucketPolicy.file, op: 'remove', pointer: bucketPolicy.pointer }],
    8,
  ],
  [
    'a bucket is replicated',
    /^LedgerBucket/,
    () => [edit(bucket, 'add', 'Properties/ReplicationConfiguration', { Role: 'x', Rules: [] })],
    8,
  ],
  [
    "a bucket has S3's own key",
    /^LedgerBucket/,
    () => [edit(bucket, 'remove', 'Properties/BucketEncryption')],
    8,
  ],
  [
    "a table has AWS's key",
    /^ReviewsTable/,
    () => [edit(table, 'remove', 'Properties/SSESpecification/KMSMasterKeyId')],
    8,
  ],
  [
    'a table streams to Kinesis',
    /^ReviewsTable/,
    () => [edit(table, 'add', 'Properties/KinesisStreamSpecification', { StreamArn: 'x' })],
    8,
  ],
  ['a log group has no key', /^ProxyFargateLogGroup/, () => [edit(log, 'remove', 'Properties/KmsKeyId')], 8],
  [
    'a repository has no key',
    /^Imagesproxy/,
    () => [edit(repository, 'remove', 'Properties/EncryptionConfiguration')],
    8,
  ],
  [
    'a repository lets a foreign account pull',
    /^Imagesproxy/,
    () => [
      edit(repository, 'add', 'Properties/RepositoryPolicyText', {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS: '999988887777' }, Action: 'ecr:BatchGetImage' }],
      }),
    ],
    8,
  ],
  [
    'logs are forwarded',
    /^X:/,
    () => [beside(log, 'X', { Type: 'AWS::Logs::SubscriptionFilter', Properties: {} })],
    8,
  ],
  [
    'a backup is taken elsewhere',
    /^X:/,
    () => [beside(table, 'X', { Type: 'AWS::Backup::BackupPlan', Properties: {} })],
    8,
  ],
  [
    'an endpoint has no policy',
    /^NetworkEndpointss3/,
    () => [edit(s3, 'remove', 'Properties/PolicyDocument')],
    8,
  ],
  [
    'an endpoint lets layers be written',
    /^NetworkEndpointss3/,
    () => [edit(s3, 'replace', 'Properties/PolicyDocument/Statement/0/Action', 's3:*')],
    8,
  ],
  [
    'an endpoint lets any bucket be read',
    /^NetworkEndpointss3/,
    () => [edit(s3, 'replace', 'Properties/PolicyDocument/Statement/0/Resource', '*')],
    8,
  ],
  [
    'a role may write to any bucket',
    /^X:/,
    () => [unbound(classifier), beside(classifier, 'X', sending('s3:PutObject'))],
    8,
  ],
  [
    'a role may publish to any topic',
    /^X:/,
    () => [unbound(classifier), beside(classifier, 'X', sending('sns:*'))],
    8,
  ],
];
const misses: readonly Miss[] = [
  [
    'a key that lets another role of the enclave in',
    () => [
      edit(
        key,
        'add',
        statements.kms,
        allow({ AWS: 'arn:aws:iam::111122223333:role/cordon/cordon-commercial-review' }, 'kms:DescribeKey'),
      ),
    ],
  ],
  [
    'a key that lets a service in for this account',
    () => [
      edit(
        key,
        'add',
        statements.kms,
        allow({ Service: 'logs.amazonaws.com' }, 'kms:Encrypt', {
          Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        }),
      ),
    ],
  ],
  [
    'a bucket that denies more',
    () => [edit(bucketPolicy, 'add', statements.s3, { ...allow('*', 's3:DeleteBucket'), Effect: 'Deny' })],
  ],
  ['a role that its boundary holds back', () => [beside(classifier, 'X', sending('sns:*'))]],
  [
    'a log group more',
    () => [
      beside(log, 'X', {
        Type: 'AWS::Logs::LogGroup',
        Properties: {
          KmsKeyId: (
            log.template.raw as { Resources: Record<string, { Properties: Record<string, unknown> }> }
          ).Resources[log.logicalId]?.Properties.KmsKeyId,
        },
      }),
    ],
  ],
];
proofCases(sealedData, { breaks, misses, guards: 91 });

test.each(DEPLOYMENTS)('%s leaves nothing undecided', (name) => {
  expect(sealedData.prove(enclave(name)).undecided).toEqual([]);
});
