import { aws_iam as iam } from 'aws-cdk-lib';
import {
  type BucketPart,
  CLASSIFIER_ROLES,
  DOORED_KINDS,
  LOG_PARTS,
  type RolePart,
  SERVICE_ROLES,
  type ServiceRole,
  tableName,
} from '../../config/names';
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
import { hostedUses } from '../model/model-uses';

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

/** Use of the key by whoever reads or writes a bucket. The context is the bucket's ARN, because buckets have bucket keys. */
const useByBucket = (
  deployment: Deployment,
  part: BucketPart,
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
const grantsForService = ({ enclave }: Deployment, via: string) =>
  allow('Grants', [new iam.ArnPrincipal(deployerArn(enclave))], ['kms:CreateGrant'], {
    Bool: { 'kms:GrantIsForAWSResource': 'true' },
    StringEquals: { 'kms:ViaService': viaService(enclave, via) },
  });

const useByDeployer = ({ enclave }: Deployment, via: string, actions: string[]) =>
  allow('Deploy', [new iam.ArnPrincipal(deployerArn(enclave))], actions, {
    StringEquals: { 'kms:ViaService': viaService(enclave, via) },
  });

/** Use of the key by couriers who upload. S3 decrypts what it encrypted when it joins the parts of an upload. Source: S3 user guide,
 * "Multipart upload API and permissions". */
const courierUpload = (deployment: Deployment, part: 'weights' | 'policies') =>
  useByBucket(deployment, part, 'Carry', ['courier'], [...ENCRYPT, ...DECRYPT]);

/** Use of the secrets of these services, through Secrets Manager. */
const useBySecret = (
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
  images: (of) => [
    grantsForService(of, 'ecr'),
    useByDeployer(of, 'ecr', ['kms:DescribeKey', 'kms:RetireGrant']),
  ],
  // The last pair is for the volumes of SageMaker's instances, which hold the weights.
  weights: (of) => [
    useByBucket(of, 'weights', 'Read', hostedUses(of.enclave), DECRYPT),
    courierUpload(of, 'weights'),
    grantsForService(of, 'sagemaker'),
    useByDeployer(of, 'sagemaker', ['kms:DescribeKey']),
  ],
  policies: (of) => [
    useByBucket(of, 'policies', 'Read', CLASSIFIER_ROLES, DECRYPT),
    courierUpload(of, 'policies'),
  ],
  // Whoever makes a secret must be able to use its key, which Secrets Manager tries with a version of this name. Source:
  // Secrets Manager user guide, "Secret encryption and decryption".
  secrets: (of) => [
    ...SERVICE_ROLES.map((part) =>
      useBySecret(of, `Read${part.replaceAll('-', '')}`, roles(of, [part]), DECRYPT, [part]),
    ),
    useBySecret(of, 'Carry', roles(of, ['courier']), [...ENCRYPT, ...DECRYPT], SERVICE_ROLES),
    useBySecret(
      of,
      'Make',
      [new iam.ArnPrincipal(deployerArn(of.enclave))],
      [...ENCRYPT, ...DECRYPT],
      SERVICE_ROLES,
      {
        'kms:EncryptionContext:SecretVersionId': 'RequestToValidateKeyAccess',
      },
    ),
  ],
  ledger: (of) => [
    useByBucket(of, 'ledger', 'Write', DOORED_KINDS, [...ENCRYPT, ...DECRYPT]),
    useByBucket(of, 'ledger', 'Read', ['researcher', 'verifier'], DECRYPT),
  ],
  payloads: (of) => [
    useByBucket(of, 'payloads', 'Write', ['proxy'], ENCRYPT),
    useByBucket(of, 'payloads', 'Read', ['proxy', 'review'], DECRYPT),
  ],
  reviews: (of) => [
    allow('Use', roles(of, ['proxy', 'review']), TABLE_USE, {
      StringEquals: {
        'kms:ViaService': viaService(of.enclave, 'dynamodb'),
        'kms:EncryptionContext:aws:dynamodb:tableName': tableName(of.enclave),
      },
    }),
    grantsForService(of, 'dynamodb'),
    useByDeployer(of, 'dynamodb', TABLE_USE),
  ],
  // Source: CloudWatch Logs user guide, "Encrypt log data using AWS KMS".
  logs: (of) => [
    allow('Logs', service('logs'), [...ENCRYPT, ...DECRYPT, 'kms:DescribeKey', 'kms:Encrypt'], {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': [
          ...LOG_PARTS.map((part) => logGroupArn(of.enclave, part)),
          ...endpointLogGroupArns(of.enclave, hostedUses(of.enclave)),
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
    useByBucket(of, 'trail', 'Read', ['verifier'], DECRYPT),
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
