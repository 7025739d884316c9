import type { Resource, Value } from '../template/assembly';
import { get } from '../template/values/values';

type Path = readonly (string | number)[];

/** How a type that holds data is encrypted, and how it would be copied or opened. */
export interface DataKind {
  /** Where the key is named. */
  readonly key: Path;
  /** Where it is said that a customer's key is used, and what it must say. Undefined: naming the key is enough. */
  readonly mode?: { readonly path: Path; readonly allowed: readonly (string | boolean)[] };
  /** The property that holds the encryption as a whole. */
  readonly whole: string;
  /** Properties that copy data elsewhere, or let others in beside the policy. */
  readonly copies: readonly string[];
}

const BUCKET_DEFAULT: Path = [
  'BucketEncryption',
  'ServerSideEncryptionConfiguration',
  0,
  'ServerSideEncryptionByDefault',
];

/** Sources: each type's page in the CloudFormation template reference (2026-11). */
const KINDS: Readonly<Record<string, DataKind>> = {
  'AWS::S3::Bucket': {
    key: [...BUCKET_DEFAULT, 'KMSMasterKeyID'],
    mode: { path: [...BUCKET_DEFAULT, 'SSEAlgorithm'], allowed: ['aws:kms', 'aws:kms:dsse'] },
    whole: 'BucketEncryption',
    copies: [
      'AccessControl',
      'AnalyticsConfigurations',
      'InventoryConfigurations',
      'LoggingConfiguration',
      'MetadataConfiguration',
      'MetadataTableConfiguration',
      'NotificationConfiguration',
      'ReplicationConfiguration',
      'WebsiteConfiguration',
    ],
  },
  'AWS::DynamoDB::Table': {
    key: ['SSESpecification', 'KMSMasterKeyId'],
    mode: { path: ['SSESpecification', 'SSEEnabled'], allowed: [true] },
    whole: 'SSESpecification',
    copies: ['ImportSourceSpecification', 'KinesisStreamSpecification', 'StreamSpecification'],
  },
  'AWS::Logs::LogGroup': { key: ['KmsKeyId'], whole: 'KmsKeyId', copies: [] },
  'AWS::SecretsManager::Secret': { key: ['KmsKeyId'], whole: 'KmsKeyId', copies: ['ReplicaRegions'] },
  'AWS::SNS::Topic': { key: ['KmsMasterKeyId'], whole: 'KmsMasterKeyId', copies: ['Subscription'] },
  'AWS::SQS::Queue': { key: ['KmsMasterKeyId'], whole: 'KmsMasterKeyId', copies: ['RedrivePolicy'] },
  'AWS::ECR::Repository': {
    key: ['EncryptionConfiguration', 'KmsKey'],
    mode: { path: ['EncryptionConfiguration', 'EncryptionType'], allowed: ['KMS', 'KMS_DSSE'] },
    whole: 'EncryptionConfiguration',
    copies: [],
  },
  'AWS::CloudTrail::Trail': { key: ['KMSKeyId'], whole: 'KMSKeyId', copies: ['SnsTopicName'] },
};

export const DATA_TYPES = Object.keys(KINDS);
export const dataKind = (type: string): DataKind | undefined => KINDS[type];

/** What the key property holds. */
export const keyOf = (resource: Resource): Value | undefined =>
  get(resource.properties, ...(dataKind(resource.type)?.key ?? []));

/** Types that carry data from where it is kept to somewhere else, or share it. */
export const CARRIERS =
  /^AWS::(S3::(AccessPoint|AccessGrant\w*|MultiRegionAccessPoint\w*|StorageLens\w*)|S3ObjectLambda::\w+|S3Outposts::\w+|KMS::ReplicaKey|DynamoDB::GlobalTable|ECR::(ReplicationConfiguration|PublicRepository|PullThroughCacheRule|RegistryPolicy)|Logs::(SubscriptionFilter|Destination|Delivery\w*|AccountPolicy)|SNS::Subscription|Backup::\w+|BackupGateway::\w+|RAM::\w+|Events::\w+|Pipes::\w+|Scheduler::\w+|Kinesis\w*::\w+|DataSync::\w+|Transfer::\w+|DMS::\w+|SecretsManager::RotationSchedule|EC2::Volume|ImageBuilder::\w+)$/;
