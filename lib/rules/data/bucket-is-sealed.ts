import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { isOneOf, items, placeIn, show } from '../../template/values/worst-case';
import { key } from '../examples';
import { refuses, requires } from '../requirements';

const BLOCKS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
const OPEN = [
  'ReplicationConfiguration',
  'WebsiteConfiguration',
  'AccessControl',
  'CorsConfiguration',
  'InventoryConfigurations',
  'AnalyticsConfigurations',
  'AccelerateConfiguration',
  'NotificationConfiguration',
  'LoggingConfiguration',
  'MetadataConfiguration',
  'MetadataTableConfiguration',
];

const bucket = (MaySee: boolean) => ({
  Type: 'AWS::S3::Bucket',
  Properties: {
    VersioningConfiguration: { Status: 'Enabled' },
    PublicAccessBlockConfiguration: Object.fromEntries(BLOCKS.map((name) => [name, !MaySee])),
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key },
        },
      ],
    },
  },
});

export const bucketIsSealed: Rule = {
  id: 'bucket-is-sealed',
  title: 'Buckets are private, versioned, encrypted with a key of the enclave, and copied nowhere',
  claim: 'sealed-data',
  severity: 'fatal',
  controls: ['AC-3', 'AC-4', 'SC-13', 'SC-28', 'SC-28(1)', 'CP-9'],
  rationale:
    'Replication, website hosting, inventories and notifications take data out of a bucket by themselves; an AWS-managed key can be used by whoever may read the bucket.',
  remedy: 'Block all public access, turn versioning on, name a key, and remove what copies.',
  types: ['AWS::S3::Bucket'],
  good: bucket(false),
  bad: bucket(true),
  *check(resource) {
    for (const name of BLOCKS) yield* requires(resource, ['PublicAccessBlockConfiguration', name], [true]);
    yield* requires(resource, ['VersioningConfiguration', 'Status'], ['Enabled']);
    yield* refuses(resource, OPEN, 'a bucket of an enclave is read by roles, and copied nowhere');
    const path = get(resource.properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration');
    const rules = items(path);
    if (rules.length !== 1) {
      yield {
        at: placeIn(resource, path),
        message: `the bucket has ${rules.length} encryption rules; it must have exactly one`,
      };
    }
    for (const rule of rules) {
      const byDefault = get(rule, 'ServerSideEncryptionByDefault');
      if (
        !isOneOf(get(byDefault, 'SSEAlgorithm'), ['aws:kms']) ||
        get(byDefault, 'KMSMasterKeyID') === undefined
      ) {
        yield {
          at: placeIn(resource, byDefault),
          message: `the bucket is encrypted by ${show(get(byDefault, 'SSEAlgorithm'))} with key ${show(get(byDefault, 'KMSMasterKeyID'))}; it must be "aws:kms" with a key of the enclave`,
        };
      }
    }
  },
};
