import { cases } from '../cases';

cases('no-data-path-out', {
  passes: [
    ['a type that is for another rule', 'Type', 'AWS::S3::Bucket'],
    ['a type that nobody listed', 'Type', 'AWS::New::Thing'],
  ],
  refuses: [
    ['AWS::S3::AccessPoint', 'Type', 'AWS::S3::AccessPoint', 'another way into buckets'],
    ['AWS::DynamoDB::GlobalTable', 'Type', 'AWS::DynamoDB::GlobalTable', 'other regions'],
    ['AWS::KMS::ReplicaKey', 'Type', 'AWS::KMS::ReplicaKey', 'another region'],
    ['AWS::Backup::BackupPlan', 'Type', 'AWS::Backup::BackupPlan', 'vaults'],
    ['AWS::Events::Rule', 'Type', 'AWS::Events::Rule', 'targets elsewhere'],
    ['AWS::Events::ApiDestination', 'Type', 'AWS::Events::ApiDestination', 'targets elsewhere'],
    [
      'AWS::KinesisFirehose::DeliveryStream',
      'Type',
      'AWS::KinesisFirehose::DeliveryStream',
      'delivers records',
    ],
    ['AWS::Logs::Destination', 'Type', 'AWS::Logs::Destination', 'delivers logs'],
    ['AWS::SNS::Subscription', 'Type', 'AWS::SNS::Subscription', 'sends messages'],
    ['AWS::ECR::PullThroughCacheRule', 'Type', 'AWS::ECR::PullThroughCacheRule', 'other registries'],
  ],
});
