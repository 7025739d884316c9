import { aws_iam as iam } from 'aws-cdk-lib';
import { type RolePart, type ServiceRole, tableName } from '../../config/names';
import { RED_LINES } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import { servicePrincipal } from '../../config/service-principals';
import {
  accountArn,
  anyOf,
  bucketArn,
  deployerArn,
  endpointLogGroupArns,
  logGroupArn,
  roleArn,
  secretArn,
  trailArn,
  viaService,
} from '../identity/arns';
import { hostsOf } from '../model/hosts';

/** Classes of data. Each has a key of its own. */
export const DATA_CLASSES = [
  'images',
  'weights',
  'policies',
  'secrets',
  'ledger',
  'payloads',
  'reviews',
  'logs',
  'trail',
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

type Condition = Record<string, Record<string, unknown>>;
type Statements = (deployment: Deployment) => iam.PolicyStatement[];

const DECRYPT = ['kms:Decrypt'];
const ENCRYPT = ['kms:GenerateDataKey'];

/** What DynamoDB asks of those who make and use a table. Source: DynamoDB developer guide, "Authorizing use of your
 * customer managed key". */
export const TABLE_USE = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const allow = (sid: string, principals: iam.IPrincipal[], actions: string[], conditions: Condition) =>
  new iam.PolicyStatement({ sid, principals, actions, resources: ['*'], conditions });

const service = (name: string) => [new iam.ServicePrincipal(servicePrincipal(name))];
const roles = ({ enclave }: Deployment, parts: readonly RolePart[]) =>
  parts.map((part) => new iam.ArnPrincipal(roleArn(enclave, part)));

/** Roles that use the key through a bucket. The context is the bucket's ARN, because buckets have bucket keys. */
const throughBucket = (
  deployment: Deployment,
  part: 'weights' | 'policies' | 'ledger' | 'payloads' | 'trail',
  sid: string,
  parts: readonly RolePart[],
  actions: string[],
) =>
  allow(sid, roles(deployment, parts), actions, {
    StringEquals: {
      'kms:ViaService': viaService(deployment.enclave, 's3'),
      'kms:EncryptionContext:aws:s3:arn': bucketArn(deployment.enclave, part),
    },
  });

/** Grants that an AWS service makes for itself while CloudFormation creates what the key encrypts. */
const grants = ({ enclave }: Deployment, via: string) =>
  allow('Grants', [new iam.ArnPrincipal(deployerArn(enclave))], ['kms:CreateGrant'], {
    Bool: { 'kms:GrantIsForAWSResource': 'true' },
    StringEquals: { 'kms:ViaService': viaService(enclave, via) },
  });

const describe = ({ enclave }: Deployment, via: string, actions: string[]) =>
  allow('Deploy', [new iam.ArnPrincipal(deployerArn(enclave))], actions, {
    StringEquals: { 'kms:ViaService': viaService(enclave, via) },
  });

/** Putting objects in place. S3 decrypts what it encrypted when it joins the parts of an upload. Source: S3 user guide,
 * "Multipart upload API and permissions". */
const carriedTo = (deployment: Deployment, part: 'weights' | 'policies') =>
  throughBucket(deployment, part, 'Carry', ['courier'], [...ENCRYPT, ...DECRYPT]);

const classifiers: RolePart[] = RED_LINES.map((redLine) => `classifier-${redLine}` as const);

const SERVICES: readonly ServiceRole[] = [
  'proxy',
  ...RED_LINES.map((redLine) => `classifier-${redLine}` as const),
  'review',
];

/** Use of the secrets of these services, through Secrets Manager. */
const throughSecrets = (
  { enclave }: Deployment,
  sid: string,
  principals: iam.IPrincipal[],
  actions: string[],
  parts: readonly ServiceRole[],
  version: Record<string, string> = {},
) =>
  allow(sid, principals, actions, {
    StringEquals: { 'kms:ViaService': viaService(enclave, 'secretsmanager'), ...version },
    StringLike: { 'kms:EncryptionContext:SecretARN': parts.map((part) => secretArn(enclave, part)) },
  });

/** Who may use which key, for what, through which service. Nobody else may: keys don't delegate use to IAM. */
export const KEY_USERS: Readonly<Record<DataClass, Statements>> = {
  // Whoever pulls an image needs nothing: ECR decrypts by its grants. Source: ECR user guide, "Encryption at rest".
  images: (of) => [grants(of, 'ecr'), describe(of, 'ecr', ['kms:DescribeKey', 'kms:RetireGrant'])],
  // The last pair is for the volumes of SageMaker's instances, which hold the weights.
  weights: (of) => [
    throughBucket(of, 'weights', 'Read', hostsOf(of.enclave), DECRYPT),
    carriedTo(of, 'weights'),
    grants(of, 'sagemaker'),
    describe(of, 'sagemaker', ['kms:DescribeKey']),
  ],
  policies: (of) => [throughBucket(of, 'policies', 'Read', classifiers, DECRYPT), carriedTo(of, 'policies')],
  // Whoever makes a secret must be able to use its key, which Secrets Manager tries with a version of this name. Source:
  // Secrets Manager user guide, "Secret encryption and decryption".
  secrets: (of) => [
    ...SERVICES.map((part) =>
      throughSecrets(of, `Read${part.replaceAll('-', '')}`, roles(of, [part]), DECRYPT, [part]),
    ),
    throughSecrets(of, 'Carry', roles(of, ['courier']), [...ENCRYPT, ...DECRYPT], SERVICES),
    throughSecrets(
      of,
      'Make',
      [new iam.ArnPrincipal(deployerArn(of.enclave))],
      [...ENCRYPT, ...DECRYPT],
      SERVICES,
      {
        'kms:EncryptionContext:SecretVersionId': 'RequestToValidateKeyAccess',
      },
    ),
  ],
  ledger: (of) => [
    throughBucket(of, 'ledger', 'Write', ['proxy'], [...ENCRYPT, ...DECRYPT]),
    throughBucket(of, 'ledger', 'Read', ['researcher', 'verifier'], DECRYPT),
  ],
  payloads: (of) => [
    throughBucket(of, 'payloads', 'Write', ['proxy'], ENCRYPT),
    throughBucket(of, 'payloads', 'Read', ['proxy', 'review'], DECRYPT),
  ],
  reviews: (of) => [
    allow('Use', roles(of, ['proxy', 'review']), TABLE_USE, {
      StringEquals: {
        'kms:ViaService': viaService(of.enclave, 'dynamodb'),
        'kms:EncryptionContext:aws:dynamodb:tableName': tableName(of.enclave),
      },
    }),
    grants(of, 'dynamodb'),
    describe(of, 'dynamodb', TABLE_USE),
  ],
  // Source: CloudWatch Logs user guide, "Encrypt log data using AWS KMS".
  logs: (of) => [
    allow('Logs', service('logs'), [...ENCRYPT, ...DECRYPT, 'kms:DescribeKey', 'kms:Encrypt'], {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': [
          logGroupArn(of.enclave, '*'),
          ...endpointLogGroupArns(of.enclave),
        ],
      },
    }),
  ],
  // Source: CloudTrail user guide, "Configure AWS KMS key policies for CloudTrail".
  trail: (of) => [
    allow('Trail', service('cloudtrail'), ENCRYPT, {
      StringEquals: { 'aws:SourceArn': trailArn(of.enclave) },
      StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': anyOf(of.enclave, 'cloudtrail') },
    }),
    allow('TrailDescribes', service('cloudtrail'), ['kms:DescribeKey'], {
      StringEquals: { 'aws:SourceArn': trailArn(of.enclave) },
    }),
    throughBucket(of, 'trail', 'Read', ['verifier'], DECRYPT),
  ],
};

/** Administration of a key, for whoever the account's IAM lets: no use, no grants, no disabling, no deletion. */
export const administration = ({ enclave }: Deployment) =>
  new iam.PolicyStatement({
    sid: 'Administer',
    principals: [new iam.ArnPrincipal(accountArn(enclave))],
    actions: [
      'kms:CancelKeyDeletion',
      'kms:DescribeKey',
      'kms:EnableKey',
      'kms:EnableKeyRotation',
      'kms:GetKeyPolicy',
      'kms:GetKeyRotationStatus',
      'kms:ListGrants',
      'kms:ListKeyPolicies',
      'kms:ListResourceTags',
      'kms:PutKeyPolicy',
      'kms:RevokeGrant',
      'kms:TagResource',
      'kms:UntagResource',
      'kms:UpdateKeyDescription',
    ],
    resources: ['*'],
  });
