import type { Draft } from '../draft';
import { BUCKET, ENDPOINT, KEY } from '../escape';
import {
  append,
  arnOf,
  gap,
  may,
  openBucket,
  put,
  remove,
  type Step,
  set,
  shownBy,
  stranger,
  unbound,
  type Whole,
  whole,
} from '../steps';

const POLICY = 'AWS::S3::BucketPolicy';
const S3 = [ENDPOINT, '.s3'] as const;

const allow = (principal: unknown, action: string | readonly string[], more: object = {}) => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  Resource: '*',
  ...more,
});
const onKey = (key: string, principal: unknown, action: string | readonly string[], more = {}): Step =>
  append([KEY, `: ${key}"`], 'Properties/KeyPolicy/Statement', allow(principal, action, more));
const onBucket = (bucket: string, principal: unknown, action: string | readonly string[], more = {}): Step =>
  append([POLICY, bucket], 'Properties/PolicyDocument/Statement', allow(principal, action, more));
const outsider = { AWS: '999988887777' };
const unlisted = (draft: Draft) => ({
  AWS: `arn:${draft.good.deployment.charter.partition}:iam::${draft.good.deployment.enclave.account}:role/other`,
});

export const SEALED: readonly Whole[] = [
  ...(
    ['ledger', 'payloads', 'reviews', 'secrets', 'policies', 'trail', 'logs', 'images', 'weights'] as const
  ).map((key) => whole(`the key of ${key} lets a stranger decrypt`, onKey(key, stranger, 'kms:Decrypt'))),
  whole("the weights' key lets a foreign account make grants", onKey('weights', outsider, 'kms:CreateGrant')),
  whole(
    "the payloads' key lets everybody of an organization in",
    onKey('payloads', '*', 'kms:*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
  ),
  whole(
    "the payloads' key lets a service in for anyone",
    onKey('payloads', { Service: 'logs.amazonaws.com' }, ['kms:Decrypt']),
  ),
  whole("the payloads' key lets a role in that is not of the assembly", (draft) =>
    onKey('payloads', unlisted(draft), 'kms:Decrypt')(draft),
  ),
  whole(
    "the payloads' bucket and key let a stranger read, in two stacks",
    onBucket('PayloadsBucket', stranger, 's3:GetObject'),
    onKey('payloads', stranger, 'kms:Decrypt'),
  ),
  ...(['LedgerBucket', 'PayloadsBucket', 'TrailBucket', 'WeightsBucket', 'PoliciesBucket'] as const).map(
    (bucket) =>
      whole(
        `${bucket} lets a foreign account list and read`,
        onBucket(bucket, outsider, ['s3:ListBucket', 's3:GetObject*']),
      ),
  ),
  whole(
    'a bucket for everybody who comes by a VPC endpoint',
    onBucket('PayloadsBucket', '*', 's3:GetObject', {
      Condition: { StringLike: { 'aws:SourceVpce': 'vpce-*' } },
    }),
  ),
  whole(
    'a bucket for everybody in a range',
    onBucket('PayloadsBucket', '*', 's3:GetObject', {
      Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
    }),
  ),
  whole(
    'a bucket that takes plain HTTP',
    shownBy(
      [BUCKET, '-payloads-'],
      set([POLICY, 'PayloadsBucket'], 'Properties/PolicyDocument/Statement/0/Effect', 'Allow'),
    ),
  ),
  whole('a bucket whose policy is gone', remove([POLICY, 'PayloadsBucket'], [BUCKET, '-payloads-'])),
  whole(
    'a classifier that may write anywhere, an endpoint that lets it',
    may('classifier-autonomous-weapons', 's3:PutObject'),
    unbound('classifier-autonomous-weapons'),
    append(S3, 'Properties/PolicyDocument/Statement', allow('*', 's3:PutObject')),
  ),
  whole(
    "the proxy may write to a stranger's bucket, an endpoint lets it",
    may('proxy', 's3:PutObject', 'arn:aws:s3:::elsewhere/*'),
    unbound('proxy'),
    append(S3, 'Properties/PolicyDocument/Statement', allow('*', 's3:*')),
  ),
  ...(
    [
      'sns:Publish',
      'sqs:SendMessage',
      'events:PutEvents',
      'kinesis:PutRecord',
      'logs:PutSubscriptionFilter',
      'ecr:PutImage',
      'dynamodb:ExportTableToPointInTime',
      's3:PutBucketPolicy',
      'secretsmanager:PutResourcePolicy',
    ] as const
  ).map((action) =>
    whole(
      `a classifier, without boundary, may do ${action}`,
      may('classifier-autonomous-weapons', action),
      unbound('classifier-autonomous-weapons'),
    ),
  ),
  whole('an endpoint of S3 without a policy', set(S3, 'Properties/PolicyDocument', undefined)),
  whole(
    'an endpoint of S3 that lets anything be read anywhere',
    append(S3, 'Properties/PolicyDocument/Statement', allow('*', 's3:GetObject')),
  ),
  whole(
    'an endpoint of DynamoDB without a policy',
    set([ENDPOINT, '.dynamodb'], 'Properties/PolicyDocument', undefined),
  ),
  whole(
    'an endpoint of KMS that lets any key be used',
    set([ENDPOINT, '.kms'], 'Properties/PolicyDocument/Statement', [allow('*', '*')]),
  ),
  whole(
    'an endpoint of secrets that lets anybody read',
    set([ENDPOINT, 'secretsmanager'], 'Properties/PolicyDocument/Statement', [
      allow('*', 'secretsmanager:*'),
    ]),
  ),
  whole(
    'a secret that a stranger may read',
    append(
      ['AWS::SecretsManager::ResourcePolicy', 'tlsproxy'],
      'Properties/ResourcePolicy/Statement',
      allow(stranger, 'secretsmanager:GetSecretValue'),
    ),
    onKey('secrets', stranger, 'kms:Decrypt'),
  ),
  whole(
    'a table that a stranger may read',
    set(['AWS::DynamoDB::Table'], 'Properties/ResourcePolicy', {
      PolicyDocument: { Version: '2012-10-17', Statement: [allow(stranger, 'dynamodb:*')] },
    }),
  ),
  whole(
    'a repository that a stranger may pull from',
    set(['AWS::ECR::Repository', '/proxy'], 'Properties/RepositoryPolicyText', {
      Version: '2012-10-17',
      Statement: [{ ...allow(stranger, 'ecr:BatchGetImage'), Resource: undefined }],
    }),
  ),
  whole(
    'a log whose key is gone, and its region with it',
    set(['AWS::Logs::LogGroup', '/proxy"'], 'Properties/KmsKeyId', undefined),
  ),
  whole(
    'a queue that anybody may read, and the proxy may write',
    put('evidence', 'Queue', {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: ['x'],
        PolicyDocument: { Version: '2012-10-17', Statement: [allow('*', 'sqs:*')] },
      },
    }),
    may('proxy', 'sqs:SendMessage'),
  ),
  whole(
    "the signing key's public half is not all that a stranger may have",
    append(
      [KEY, 'ECC_'],
      'Properties/KeyPolicy/Statement',
      allow(stranger, ['kms:Sign', 'kms:GetPublicKey']),
    ),
  ),
  whole(
    "the proxy's key for sealing, decrypted by a field engineer",
    (draft) => onKey('payloads', { AWS: arnOf('field-engineer')(draft) }, 'kms:Decrypt')(draft),
    may('field-engineer', ['kms:Decrypt', 's3:GetObject']),
    openBucket('PayloadsBucket'),
    unbound('field-engineer'),
  ),
  gap(
    'who may write key policies is not part of the proof',
    whole(
      'a classifier, without boundary, may do kms:PutKeyPolicy',
      may('classifier-autonomous-weapons', 'kms:PutKeyPolicy'),
      unbound('classifier-autonomous-weapons'),
    ),
  ),
];
