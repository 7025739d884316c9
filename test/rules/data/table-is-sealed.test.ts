import { cases } from '../cases';

cases('table-is-sealed', {
  passes: [['another table', 'Properties/TableName', 'other']],
  refuses: [
    ['no protection', 'Properties/DeletionProtectionEnabled', undefined, 'DeletionProtectionEnabled'],
    ['no recovery', 'Properties/PointInTimeRecoverySpecification', undefined, 'PointInTimeRecoveryEnabled'],
    ['a key of AWS', 'Properties/SSESpecification/KMSMasterKeyId', undefined, 'key is absent'],
    ['a stream', 'Properties/StreamSpecification', { StreamViewType: 'NEW_IMAGE' }, 'StreamSpecification'],
    ['a stream to Kinesis', 'Properties/KinesisStreamSpecification', {}, 'KinesisStreamSpecification'],
    ['a policy', 'Properties/ResourcePolicy', {}, 'ResourcePolicy'],
  ],
});
