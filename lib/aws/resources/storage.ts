import { exactly, type Keys, list, matching, name, object, of, on, tags } from '../shapes/shape';

const key = of('AWS::KMS::Key', 'Arn');

/** Amazon DynamoDB and Amazon ECR. */
export const STORAGE: Readonly<Record<string, Keys>> = {
  'AWS::DynamoDB::Table': {
    'AttributeDefinitions!': list(
      object({ 'AttributeName!': name, 'AttributeType!': exactly('S', 'N') }),
      1,
      10,
    ),
    BillingMode: exactly('PAY_PER_REQUEST'),
    'DeletionProtectionEnabled!': on,
    'KeySchema!': list(object({ 'AttributeName!': name, 'KeyType!': exactly('HASH', 'RANGE') }), 1, 2),
    'PointInTimeRecoverySpecification!': object({ 'PointInTimeRecoveryEnabled!': on }),
    'SSESpecification!': object({ 'KMSMasterKeyId!': key, 'SSEEnabled!': on, 'SSEType!': exactly('KMS') }),
    TableName: name,
    TimeToLiveSpecification: object({ 'AttributeName!': name, 'Enabled!': exactly(true, false) }),
    Tags: tags,
  },
  'AWS::ECR::Repository': {
    'EncryptionConfiguration!': object({ 'EncryptionType!': exactly('KMS'), 'KmsKey!': key }),
    ImageScanningConfiguration: object({ ScanOnPush: on }),
    'ImageTagMutability!': exactly('IMMUTABLE'),
    RepositoryName: matching(/^[a-z0-9._/-]+$/, 'the name of a repository'),
    Tags: tags,
  },
};
