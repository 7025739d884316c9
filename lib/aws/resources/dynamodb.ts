import { regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { exactly, list, matching, name, object, of, off, on, tags } from '../shapes/shape';

const key = of('AWS::KMS::Key', 'Arn');

/** Amazon DynamoDB. */
export const DYNAMODB: ResourceTypes = {
  'AWS::DynamoDB::Table': {
    identity: [['TableName']],
    properties: {
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
      TableClass: exactly('STANDARD', 'STANDARD_INFREQUENT_ACCESS'),
      TableName: matching(/^[\w.-]{3,255}$/, 'the name of a table'),
      // A held request, a decision or a used approval that ends by itself is forgotten before anybody has asked for it.
      TimeToLiveSpecification: object({ 'AttributeName!': name, 'Enabled!': off }),
      Tags: tags,
    },
    attributes: {
      Ref: '{TableName}',
      Arn: regional('dynamodb', 'table/{TableName}'),
      StreamArn: regional('dynamodb', 'table/{TableName}/stream/{generated}'),
    },
    policies: [['resource', 'ResourcePolicy.PolicyDocument']],
    encryption: {
      key: ['SSESpecification', 'KMSMasterKeyId'],
      mode: { path: ['SSESpecification', 'SSEEnabled'], allowed: [true] },
      whole: 'SSESpecification',
      copies: ['ImportSourceSpecification', 'KinesisStreamSpecification', 'StreamSpecification'],
    },
  },
};
