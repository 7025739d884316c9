import type { Resource, Value } from '../template/assembly';
import { get } from '../template/values/values';
import type { Encryption, Path } from './encryption';
import { RESOURCE_TYPES } from './resources';

/** How a type's data are encrypted; undefined for a type that holds none. */
export const encryptionOf = (type: string): Encryption | undefined => RESOURCE_TYPES.get(type)?.encryption;

/** Types that hold data. */
export const DATA_TYPES: readonly string[] = [...RESOURCE_TYPES.keys()].filter(encryptionOf);

/** Types that bring disks for data which is kept elsewhere, and where the key of those is named, if they have one. */
const DISKS: ReadonlyMap<string, Path> = new Map([['AWS::SageMaker::EndpointConfig', ['KmsKeyId']]]);

/** Types of what is encrypted with a key that they name. */
export const ENCRYPTED_TYPES: readonly string[] = [...DATA_TYPES, ...DISKS.keys()];

/** What the property holds that names a resource's key. */
export const keyOf = (resource: Resource): Value | undefined =>
  get(resource.properties, ...(encryptionOf(resource.type)?.key ?? DISKS.get(resource.type) ?? []));

/** Types that carry data from where it is kept to somewhere else, or share it. */
export const CARRIERS =
  /^AWS::(S3::(AccessPoint|AccessGrant\w*|MultiRegionAccessPoint\w*|StorageLens\w*)|S3ObjectLambda::\w+|S3Outposts::\w+|KMS::ReplicaKey|DynamoDB::GlobalTable|ECR::(ReplicationConfiguration|PublicRepository|PullThroughCacheRule|RegistryPolicy)|Logs::(SubscriptionFilter|Destination|Delivery\w*|AccountPolicy)|SNS::Subscription|Backup::\w+|BackupGateway::\w+|RAM::\w+|Events::\w+|Pipes::\w+|Scheduler::\w+|Kinesis\w*::\w+|DataSync::\w+|Transfer::\w+|DMS::\w+|SecretsManager::RotationSchedule|EC2::Volume|ImageBuilder::\w+)$/;
