import { row as rowIn, rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call, type OperationName } from '../operations';
import type { Properties } from '../properties';
import { type Readings, TAGS } from '../reading';
import { documentIn, fields, pascal, type Row, unless } from '../rows';
import { isObject } from '../same';

/** What is asked of each bucket, and how AWS says that there is none of it. */
const OF_BUCKET: readonly (readonly [OperationName, none?: string])[] = [
  ['s3api get-bucket-encryption', 'ServerSideEncryptionConfigurationNotFoundError'],
  ['s3api get-bucket-versioning'],
  ['s3api get-object-lock-configuration', 'ObjectLockConfigurationNotFoundError'],
  ['s3api get-public-access-block', 'NoSuchPublicAccessBlockConfiguration'],
  ['s3api get-bucket-ownership-controls', 'OwnershipControlsNotFoundError'],
  ['s3api get-bucket-lifecycle-configuration', 'NoSuchLifecycleConfiguration'],
  ['s3api get-bucket-replication', 'ReplicationConfigurationNotFoundError'],
  ['s3api get-bucket-notification-configuration'],
  ['s3api get-bucket-logging'],
  ['s3api list-bucket-inventory-configurations'],
];

/** Answers about a bucket, `{}` where there is none of something; undefined where there is no bucket. */
function answersOf(bucket: string, account: Account): readonly Row[] | undefined {
  let missing = false;
  let first: unknown;
  const answers = OF_BUCKET.map(([operation, none]) => {
    try {
      const codes = [...(none === undefined ? [] : [none]), 'NoSuchBucket'];
      const answer = account.askUnless(call(operation, '--bucket', bucket), codes);
      if (answer === undefined && none === undefined) missing = true;
      return isObject(answer) ? answer : {};
    } catch (error) {
      first ??= error;
      return {};
    }
  });
  if (missing) return undefined;
  if (first !== undefined) throw first;
  return answers;
}

/** CloudFormation calls the encryption by default another name. */
const encryption = (answer: Row): Json | undefined => {
  const configuration = answer.ServerSideEncryptionConfiguration;
  if (configuration === undefined) return undefined;
  return {
    ServerSideEncryptionConfiguration: rows(configuration, 'Rules').map(
      ({ ApplyServerSideEncryptionByDefault, ...rest }) => ({
        ...(rest as { readonly [key: string]: Json }),
        ServerSideEncryptionByDefault: ApplyServerSideEncryptionByDefault as Json,
      }),
    ),
  };
};

/** What a bucket tells others of. That it tells EventBridge of everything, S3 says by an empty object. */
const toBridge = (events: Row): Json =>
  (events.EventBridgeConfiguration === undefined
    ? events
    : { ...events, EventBridgeConfiguration: { EventBridgeEnabled: true } }) as Json;

/** Where the enclave's data are. */
export const STORAGE: Readings = {
  'AWS::S3::Bucket': {
    aside: TAGS,
    defaults: {
      'VersioningConfiguration.MFADelete': 'Disabled',
      ObjectLockEnabled: false,
      // Since 2026 buckets refuse keys of the caller's own by themselves.
      'BucketEncryption.ServerSideEncryptionConfiguration.*.BlockedEncryptionTypes': {
        EncryptionType: ['SSE-C'],
      },
    },
    read({ id }, account): Properties | undefined {
      const answers = answersOf(id, account);
      if (answers === undefined) return undefined;
      const [
        encrypted,
        versioning,
        lock,
        access,
        ownership,
        lifecycle,
        replication,
        events,
        logging,
        inventory,
      ] = answers as readonly [Row, Row, Row, Row, Row, Row, Row, Row, Row, Row];
      const locked = lock.ObjectLockConfiguration as Json | undefined;
      return {
        BucketName: id,
        BucketEncryption: encryption(encrypted),
        VersioningConfiguration: fields(versioning, 'Status', 'MFADelete') as Json,
        ObjectLockConfiguration: locked,
        ObjectLockEnabled: isObject(locked) && locked.ObjectLockEnabled === 'Enabled',
        PublicAccessBlockConfiguration: access.PublicAccessBlockConfiguration as Json | undefined,
        OwnershipControls: ownership.OwnershipControls as Json | undefined,
        LifecycleConfiguration: lifecycle.Rules as Json | undefined,
        ReplicationConfiguration: replication.ReplicationConfiguration as Json | undefined,
        NotificationConfiguration: toBridge(events),
        LoggingConfiguration: logging.LoggingEnabled as Json | undefined,
        InventoryConfigurations: inventory.InventoryConfigurationList as Json | undefined,
      };
    },
  },
  'AWS::S3::BucketPolicy': {
    read({ expected }, account) {
      const question = call('s3api get-bucket-policy', '--bucket', String(expected.Bucket));
      const answer = account.askUnless(question, ['NoSuchBucketPolicy', 'NoSuchBucket']) as Row | undefined;
      return answer && { Bucket: expected.Bucket, PolicyDocument: documentIn(answer.Policy) };
    },
  },
  'AWS::DynamoDB::Table': {
    aside: TAGS,
    defaults: { TableClass: 'STANDARD', 'PointInTimeRecoverySpecification.RecoveryPeriodInDays': 35 },
    read({ id }, account) {
      const [table, backups, streams, expiry] = account.all(
        call('dynamodb describe-table', '--table-name', id),
        call('dynamodb describe-continuous-backups', '--table-name', id),
        call('dynamodb describe-kinesis-streaming-destination', '--table-name', id),
        call('dynamodb describe-time-to-live', '--table-name', id),
      );
      const row = rowIn(table, 'Table');
      const policy = account.askUnless(
        call('dynamodb get-resource-policy', '--resource-arn', String(row.TableArn)),
        ['PolicyNotFoundException'],
      ) as Row | undefined;
      const recovery = rowIn(
        rowIn(backups, 'ContinuousBackupsDescription'),
        'PointInTimeRecoveryDescription',
      );
      const expires = rowIn(expiry, 'TimeToLiveDescription');
      const sse = row.SSEDescription as Row | undefined;
      const active = rows(streams, 'KinesisDataStreamDestinations').filter(
        ({ DestinationStatus }) => DestinationStatus !== 'DISABLED',
      );
      return {
        ...fields(row, 'TableName', 'AttributeDefinitions', 'KeySchema', 'DeletionProtectionEnabled'),
        ...fields(row, 'StreamSpecification', 'GlobalSecondaryIndexes', 'LocalSecondaryIndexes', 'Replicas'),
        BillingMode: ((row.BillingModeSummary as Row | undefined)?.BillingMode ?? 'PROVISIONED') as Json,
        TableClass: ((row.TableClassSummary as Row | undefined)?.TableClass ?? 'STANDARD') as Json,
        SSESpecification: sse && {
          SSEEnabled: sse.Status === 'ENABLED',
          SSEType: sse.SSEType as Json,
          KMSMasterKeyId: sse.KMSMasterKeyArn as Json,
        },
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: recovery.PointInTimeRecoveryStatus === 'ENABLED',
          ...(recovery.RecoveryPeriodInDays !== undefined && {
            RecoveryPeriodInDays: recovery.RecoveryPeriodInDays as Json,
          }),
        },
        TimeToLiveSpecification:
          expires.TimeToLiveStatus === 'DISABLED'
            ? undefined
            : { Enabled: true, AttributeName: expires.AttributeName as Json },
        KinesisStreamSpecification: active as unknown as Json,
        ResourcePolicy: policy && documentIn(policy.Policy),
        ...unless('TableStatus', row.TableStatus, 'ACTIVE', 'UPDATING'),
      };
    },
  },
  'AWS::ECR::Repository': {
    aside: TAGS,
    defaults: { 'ImageScanningConfiguration.ScanOnPush': false },
    read({ id }, account) {
      const name = ['--repository-name', id];
      const all = account.ask(call('ecr describe-repositories'));
      const policy = account.askUnless(call('ecr get-repository-policy', ...name), [
        'RepositoryPolicyNotFoundException',
        'RepositoryNotFoundException',
      ]) as Row | undefined;
      const lifecycle = account.askUnless(call('ecr get-lifecycle-policy', ...name), [
        'LifecyclePolicyNotFoundException',
        'RepositoryNotFoundException',
      ]) as Row | undefined;
      const row = rows(all, 'repositories').find(({ repositoryName }) => repositoryName === id);
      if (row === undefined) return undefined;
      const encrypted = (row.encryptionConfiguration ?? {}) as Row;
      return {
        RepositoryName: id,
        ImageTagMutability: row.imageTagMutability as Json,
        ImageTagMutabilityExclusionFilters: pascal(row.imageTagMutabilityExclusionFilters ?? []),
        ImageScanningConfiguration: {
          ScanOnPush: ((row.imageScanningConfiguration ?? {}) as Row).scanOnPush as Json,
        },
        EncryptionConfiguration: {
          EncryptionType: encrypted.encryptionType as Json,
          KmsKey: (encrypted.kmsKey ?? null) as Json,
        },
        RepositoryPolicyText: policy && documentIn(policy.policyText),
        LifecyclePolicy: lifecycle && { LifecyclePolicyText: lifecycle.lifecyclePolicyText as Json },
      };
    },
  },
};
