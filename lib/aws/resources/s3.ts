import { bucketPolicy } from '../shapes/policy-shapes';
import { exactly, type Keys, list, matching, object, of, on, tags, whole } from '../shapes/shape';

/** Amazon S3. */
export const S3: Readonly<Record<string, Keys>> = {
  'AWS::S3::Bucket': {
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
    BucketName: matching(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, 'the name of a bucket'),
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
  'AWS::S3::BucketPolicy': { 'Bucket!': of('AWS::S3::Bucket', 'Ref'), 'PolicyDocument!': bucketPolicy },
};
