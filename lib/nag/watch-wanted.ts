import { ROLE_PATH, roleName } from '../config/names';
import { RESULTS, resultBucket, watchName } from '../config/watch/names';
import type { Watching } from '../config/watch/watching';
import { arnsOf, BUCKET, KEY, policy, role, roleArn } from './watch-parts';
import { runningOf } from './watch-running';
import type { Resource } from './watch-template';

// What the stack that watches an enclave is, each resource with every value; `${…}` is what a value refers to, as
// `watch-checks.ts` reads it. It says once more what the constructs say, and shares nothing with them but names.

/** The resources of a template that watches this enclave. */
export function* wantedOf(watching: Watching): Iterable<Resource> {
  yield* keepingOf(watching);
  yield* runningOf(watching);
}

const DIGESTS = { StringEquals: { 'kms:MessageType': 'DIGEST', 'kms:SigningAlgorithm': 'ECDSA_SHA_384' } };

/** Who reads the account, what signs, and what keeps: there before anything runs. */
function* keepingOf(watching: Watching): Iterable<Resource> {
  const { watch, deployment } = watching;
  const { enclave } = deployment;
  const name = watchName(enclave);
  const bucket = resultBucket(watch, enclave);
  yield role(watching, '', 'ecs-tasks', arnsOf(watching).here('ecs', '*'));
  yield policy(watching, '', 'Watching', [
    {
      Effect: 'Allow',
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      Resource: `arn:\${AWS::Partition}:iam::${enclave.account}:role${ROLE_PATH}${roleName(enclave, 'watcher')}`,
    },
    { Effect: 'Allow', Action: 'kms:Sign', Resource: KEY, Condition: DIGESTS },
    {
      Effect: 'Allow',
      Action: 's3:PutObject',
      Resource: `arn:\${AWS::Partition}:s3:::${bucket}/${RESULTS}*`,
    },
  ]);
  yield {
    Type: 'AWS::KMS::Key',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      Description: `Cordon ${enclave.name}: results of cordon live`,
      KeySpec: 'ECC_NIST_P384',
      KeyUsage: 'SIGN_VERIFY',
      KeyPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Administer',
            Effect: 'Allow',
            Principal: { AWS: arnsOf(watching).iam('root') },
            Action: ADMINISTRATION,
            Resource: '*',
          },
          {
            Sid: 'Sign',
            Effect: 'Allow',
            Principal: { AWS: roleArn(watching, '') },
            Action: 'kms:Sign',
            Resource: '*',
            Condition: DIGESTS,
          },
        ],
      },
    },
  };
  yield { Type: 'AWS::KMS::Alias', Properties: { AliasName: `alias/${name}`, TargetKeyId: KEY } };
  yield {
    Type: 'AWS::S3::Bucket',
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BucketName: bucket,
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Days: watch.retentionDays, Mode: 'COMPLIANCE' } },
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    },
  };
  yield refusals(watching);
}

/** What nobody may do with the bucket, whatever else allows it. */
function refusals(watching: Watching): Resource {
  const deny = (
    Sid: string,
    Action: string | string[],
    Condition?: Record<string, Record<string, string>>,
  ) => ({
    Sid,
    Effect: 'Deny',
    Principal: '*',
    Action,
    Resource: [`\${${BUCKET}.Arn}`, `\${${BUCKET}.Arn}/*`],
    ...(Condition && { Condition }),
  });
  return {
    Type: 'AWS::S3::BucketPolicy',
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      Bucket: `\${${BUCKET}}`,
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          deny('PlainText', 's3:*', { Bool: { 'aws:SecureTransport': 'false' } }),
          deny('OtherAccounts', 's3:*', {
            StringNotEquals: { 'aws:PrincipalAccount': watching.watch.account },
            Bool: { 'aws:PrincipalIsAWSService': 'false' },
          }),
          deny('Destruction', ['s3:BypassGovernanceRetention', 's3:DeleteObject', 's3:DeleteObjectVersion']),
          deny('Locks', ['s3:PutObjectLegalHold', 's3:PutObjectRetention']),
          deny('Overwriting', 's3:PutObject', {
            Null: { 's3:if-none-match': 'true' },
            Bool: { 's3:ObjectCreationOperation': 'true' },
          }),
          deny('OtherWriters', 's3:PutObject', {
            ArnNotEquals: { 'aws:PrincipalArn': arnsOf(watching).role('') },
          }),
        ],
      },
    },
  };
}

/** What the account may do with the key: everything but sign, disable and delete. */
const ADMINISTRATION = [
  ...['kms:CancelKeyDeletion', 'kms:DescribeKey', 'kms:EnableKey', 'kms:GetKeyPolicy', 'kms:GetPublicKey'],
  ...['kms:ListResourceTags', 'kms:PutKeyPolicy', 'kms:TagResource', 'kms:UntagResource'],
  ...['kms:UpdateKeyDescription', 'kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'],
];
