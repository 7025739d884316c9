import { cases } from '../cases';

cases('bucket-is-sealed', {
  passes: [
    [
      'no bucket key',
      'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BucketKeyEnabled',
      false,
    ],
  ],
  refuses: [
    ['ReplicationConfiguration', 'Properties/ReplicationConfiguration', {}, 'ReplicationConfiguration'],
    ['WebsiteConfiguration', 'Properties/WebsiteConfiguration', {}, 'WebsiteConfiguration'],
    ['NotificationConfiguration', 'Properties/NotificationConfiguration', {}, 'NotificationConfiguration'],
    ['CorsConfiguration', 'Properties/CorsConfiguration', {}, 'CorsConfiguration'],
    ['an ACL', 'Properties/AccessControl', 'PublicRead', 'AccessControl'],
    ['no block', 'Properties/PublicAccessBlockConfiguration', undefined, 'BlockPublicAcls is absent'],
    [
      'half a block',
      'Properties/PublicAccessBlockConfiguration/RestrictPublicBuckets',
      false,
      'RestrictPublicBuckets',
    ],
    ['no versions', 'Properties/VersioningConfiguration', undefined, 'Status is absent'],
    ['suspended versions', 'Properties/VersioningConfiguration/Status', 'Suspended', 'Status'],
    ['no encryption of its own', 'Properties/BucketEncryption', undefined, '0 encryption rules'],
    [
      'a key of S3',
      'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault',
      { SSEAlgorithm: 'AES256' },
      'AES256',
    ],
    [
      'a key of AWS',
      'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault',
      { SSEAlgorithm: 'aws:kms' },
      'with key absent',
    ],
  ],
});
