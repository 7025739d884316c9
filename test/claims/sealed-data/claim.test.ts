import { sealedData } from '../../../lib/claims/sealed-data/claim';
import type { Mutation } from '../../../lib/contract/mutation';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { RUNS } from '../../helpers/runs';
import { falsePointers } from '../../helpers/witnesses';
import { after, beside, edit, enclave, resource, unseen } from '../enclaves';

const world = enclave();
const allow = (Principal: unknown, Action: unknown = '*', more: object = {}) => ({
  Effect: 'Allow',
  Principal,
  Action,
  Resource: '*',
  ...more,
});
const FOREIGN = { AWS: 'arn:aws:iam::999988887777:role/x' };
const bucket = resource(world, 'AWS::S3::Bucket', /^Ledger/);
const bucketPolicy = resource(world, 'AWS::S3::BucketPolicy', /^Ledger/);
const key = resource(world, 'AWS::KMS::Key', /^Keyspayloads/);
const logKey = resource(world, 'AWS::KMS::Key', /^Keyslogs/);
const table = resource(world, 'AWS::DynamoDB::Table', /./);
const log = resource(world, 'AWS::Logs::LogGroup', /^ProxyFargate/);
const repository = resource(world, 'AWS::ECR::Repository', /proxy/i);
const s3 = resource(world, 'AWS::EC2::VPCEndpoint', /s3/);
const classifier = resource(world, 'AWS::IAM::Role', /^Rolesclassifierautonomousweapons/);

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
const unbound = edit(classifier, 'remove', 'Properties/PermissionsBoundary');

describe('the enclave', () => {
  test.each(DEPLOYMENTS)('%s is proved', (name) => {
    expect(sealedData.prove(enclave(name))).toMatchObject({ faults: [], undecided: [] });
  });
  // Guards are alike in threes and more, so that one in three is enough but for the full run.
  test('guards fall when they are broken', () => {
    const { guards } = sealedData.prove(world);
    expect(guards.length).toBeGreaterThan(90);
    const some = guards.filter((_, i) => RUNS > 2_000 || i % 3 === 0);
    expect(unseen(sealedData, world, some)).toEqual([]);
  });
});

const escapes: readonly [string, () => Mutation[]][] = [
  ['a key lets anyone in', () => [edit(key, 'add', statements.kms, allow('*'))]],
  ['a key lets a foreign role in', () => [edit(key, 'add', statements.kms, allow(FOREIGN, 'kms:Decrypt'))]],
  [
    'a key lets a foreign account in',
    () => [edit(key, 'add', statements.kms, allow({ AWS: '999988887777' }, 'kms:CreateGrant'))],
  ],
  [
    'a key lets a role of the account in that is not of the assembly',
    () => [edit(key, 'add', statements.kms, allow({ AWS: 'arn:aws:iam::111122223333:role/other' }))],
  ],
  [
    'a key lets a service in for anyone',
    () => [edit(key, 'add', statements.kms, allow({ Service: 'logs.amazonaws.com' }))],
  ],
  [
    'a key policy says NotPrincipal',
    () => [
      edit(key, 'add', statements.kms, {
        Effect: 'Allow',
        NotPrincipal: FOREIGN,
        Action: 'kms:*',
        Resource: '*',
      }),
    ],
  ],
  ['a key is multi-region', () => [edit(key, 'add', 'Properties/MultiRegion', true)]],
  [
    "the logs' key lost its condition",
    () => [edit(logKey, 'remove', 'Properties/KeyPolicy/Statement/1/Condition')],
  ],
  [
    'a bucket opens to anyone who knows an organization',
    () => [
      edit(bucketPolicy, 'replace', 'Properties/PolicyDocument/Statement', [
        allow('*', 's3:GetObject', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
      ]),
    ],
  ],
  [
    'a bucket accepts plain HTTP',
    () => [edit(bucketPolicy, 'remove', 'Properties/PolicyDocument/Statement/0')],
  ],
  [
    'a bucket refuses plain HTTP for reading alone',
    () => [edit(bucketPolicy, 'replace', 'Properties/PolicyDocument/Statement/0/Action', 's3:GetObject')],
  ],
  [
    'a bucket has no policy',
    () => [{ file: bucketPolicy.file, op: 'remove', pointer: bucketPolicy.pointer }],
  ],
  [
    'a bucket is replicated',
    () => [edit(bucket, 'add', 'Properties/ReplicationConfiguration', { Role: 'x', Rules: [] })],
  ],
  ["a bucket has S3's own key", () => [edit(bucket, 'remove', 'Properties/BucketEncryption')]],
  ["a table has AWS's key", () => [edit(table, 'remove', 'Properties/SSESpecification/KMSMasterKeyId')]],
  [
    'a table streams to Kinesis',
    () => [edit(table, 'add', 'Properties/KinesisStreamSpecification', { StreamArn: 'x' })],
  ],
  ['a log group has no key', () => [edit(log, 'remove', 'Properties/KmsKeyId')]],
  ['a repository has no key', () => [edit(repository, 'remove', 'Properties/EncryptionConfiguration')]],
  [
    'a repository lets a foreign account pull',
    () => [
      edit(repository, 'add', 'Properties/RepositoryPolicyText', {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS: '999988887777' }, Action: 'ecr:BatchGetImage' }],
      }),
    ],
  ],
  ['logs are forwarded', () => [beside(log, 'X', { Type: 'AWS::Logs::SubscriptionFilter', Properties: {} })]],
  [
    'a backup is taken elsewhere',
    () => [beside(table, 'X', { Type: 'AWS::Backup::BackupPlan', Properties: {} })],
  ],
  ['an endpoint has no policy', () => [edit(s3, 'remove', 'Properties/PolicyDocument')]],
  [
    'an endpoint lets layers be written',
    () => [edit(s3, 'replace', 'Properties/PolicyDocument/Statement/0/Action', 's3:*')],
  ],
  [
    'an endpoint lets any bucket be read',
    () => [edit(s3, 'replace', 'Properties/PolicyDocument/Statement/0/Resource', '*')],
  ],
  ['a role may write to any bucket', () => [unbound, beside(classifier, 'X', sending('s3:PutObject'))]],
  ['a role may publish to any topic', () => [unbound, beside(classifier, 'X', sending('sns:*'))]],
];
test.each(escapes)('refuted: %s', (_, mutations) => {
  const broken = after(world, mutations());
  const { faults } = sealedData.prove(broken);
  expect(faults).not.toEqual([]);
  expect(falsePointers(broken, faults)).toEqual([]);
});

const misses: readonly [string, () => Mutation[]][] = [
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
test.each(misses)('still proved: %s', (_, mutations) => {
  expect(sealedData.prove(after(world, mutations())).faults).toEqual([]);
});
