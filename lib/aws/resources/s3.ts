import type { ResourceTypes } from '../resource-type';
import { bucketPolicy } from '../shapes/policy-shapes';
import { exactly, list, matching, name, object, of, on, refused, tags, whole } from '../shapes/shape';

const BUCKET_DEFAULT = [
  'BucketEncryption',
  'ServerSideEncryptionConfiguration',
  0,
  'ServerSideEncryptionByDefault',
] as const;

const kept = refused(
  'a rule that moves or expires objects takes away what is kept, and a wrong number of days is seen too late',
  'Remove it: records, payloads and weights stay in their class until they are deleted by hand.',
);

/** Uploads that never end are given up. It touches no object, since an object is there only once its upload has ended. */
const lifecycle = object({
  'Rules!': list(
    object({
      Id: name,
      Prefix: matching(/^\P{Cc}{0,1024}$/u, 'the beginning of keys'),
      'Status!': exactly('Enabled', 'Disabled'),
      'AbortIncompleteMultipartUpload!': object({ 'DaysAfterInitiation!': whole(1, 365) }),
      ExpirationDate: kept,
      ExpirationInDays: kept,
      ExpiredObjectDeleteMarker: kept,
      NoncurrentVersionExpiration: kept,
      NoncurrentVersionExpirationInDays: kept,
      NoncurrentVersionTransition: kept,
      NoncurrentVersionTransitions: kept,
      Transition: kept,
      Transitions: kept,
    }),
    1,
    10,
  ),
});

/** Amazon S3. */
export const S3: ResourceTypes = {
  'AWS::S3::Bucket': {
    identity: [['BucketName']],
    properties: {
      'BucketEncryption!': object({
        'ServerSideEncryptionConfiguration!': list(
          object({
            BucketKeyEnabled: on,
            'ServerSideEncryptionByDefault!': object({
              'KMSMasterKeyID!': of('AWS::KMS::Key', 'Arn'),
              'SSEAlgorithm!': exactly('aws:kms'),
            }),
          }),
          1,
          1,
        ),
      }),
      // Those of other kinds of buckets, and of access points, are AWS's own. Source: S3 user guide, "Bucket naming rules".
      BucketName: matching(
        /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9-]{1,61}[a-z0-9](?<!-s3alias|--\w+-s3|--table-s3)$/,
        'the name of a bucket',
      ),
      LifecycleConfiguration: lifecycle,
      IntelligentTieringConfigurations: kept,
      ObjectLockEnabled: on,
      ObjectLockConfiguration: object({
        'ObjectLockEnabled!': exactly('Enabled'),
        'Rule!': object({
          'DefaultRetention!': object({ 'Days!': whole(1, 36_500), 'Mode!': exactly('COMPLIANCE') }),
        }),
      }),
      'OwnershipControls!': object({
        'Rules!': list(object({ 'ObjectOwnership!': exactly('BucketOwnerEnforced') }), 1, 1),
      }),
      'PublicAccessBlockConfiguration!': object({
        'BlockPublicAcls!': on,
        'BlockPublicPolicy!': on,
        'IgnorePublicAcls!': on,
        'RestrictPublicBuckets!': on,
      }),
      'VersioningConfiguration!': object({ 'Status!': exactly('Enabled') }),
      Tags: tags,
    },
    attributes: {
      Ref: '{BucketName}',
      Arn: 'arn:{partition}:s3:::{BucketName}',
      DomainName: '{BucketName}.s3.{suffix}',
      RegionalDomainName: '{BucketName}.s3.{region}.{suffix}',
    },
    encryption: {
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
  },
  'AWS::S3::BucketPolicy': {
    identity: [['Bucket']],
    properties: { 'Bucket!': of('AWS::S3::Bucket', 'Ref'), 'PolicyDocument!': bucketPolicy },
    policies: [['resource', 'PolicyDocument']],
  },
  'AWS::S3::AccessPoint': {
    policies: [['resource', 'Policy']],
  },
};
