import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { isOneOf, placeIn, show } from '../../template/values/worst-case';
import { key } from '../examples';
import { refuses, requires, requiresSome } from '../requirements';

const table = (DeletionProtectionEnabled: boolean) => ({
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    DeletionProtectionEnabled,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
  },
});

export const tableIsSealed: Rule = {
  id: 'table-is-sealed',
  title: 'Tables are encrypted with a key of the enclave, recoverable, and copied nowhere',
  claim: 'sealed-data',
  severity: 'fatal',
  controls: ['SC-28', 'SC-28(1)', 'CP-9', 'AC-4'],
  rationale:
    'Held requests live in a table. A stream or an export copies them out, and a table that can be deleted takes the record of decisions with it.',
  remedy:
    'Turn on deletion protection, point-in-time recovery and a key; remove streams, imports and resource policies.',
  types: ['AWS::DynamoDB::Table'],
  good: table(true),
  bad: table(false),
  *check(resource) {
    yield* requires(resource, ['DeletionProtectionEnabled'], [true]);
    yield* requires(resource, ['PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled'], [true]);
    yield* requires(resource, ['SSESpecification', 'SSEEnabled'], [true]);
    yield* requires(resource, ['SSESpecification', 'SSEType'], ['KMS']);
    const keyId = get(resource.properties, 'SSESpecification', 'KMSMasterKeyId');
    if (keyId === undefined || isOneOf(keyId, ['alias/aws/dynamodb'])) {
      yield {
        at: placeIn(resource, keyId),
        message: `the table's key is ${show(keyId)}; it must be a key of the enclave`,
      };
    }
    yield* requiresSome(resource, ['KeySchema'], 'the key');
    yield* refuses(
      resource,
      [
        'StreamSpecification',
        'KinesisStreamSpecification',
        'ImportSourceSpecification',
        'ResourcePolicy',
        'Replicas',
      ],
      'a table of an enclave is read by roles, and copied nowhere',
    );
  },
};
