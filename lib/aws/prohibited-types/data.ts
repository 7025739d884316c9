import type { Prohibition } from './prohibition';

/** Types that carry data elsewhere. */
export const DATA: readonly Prohibition[] = [
  [
    'AWS::S3::AccessPoint AWS::S3::MultiRegionAccessPoint* AWS::S3::AccessGrant* AWS::S3ObjectLambda::* AWS::S3Express::* AWS::S3Tables::*',
    'opens another way into buckets',
    'remove it; roles read buckets by exact policies',
  ],
  ['AWS::S3::StorageLens*', 'exports what buckets hold', 'remove it'],
  ['AWS::DynamoDB::GlobalTable', 'copies tables to other regions', 'use AWS::DynamoDB::Table'],
  ['AWS::KMS::ReplicaKey', 'copies a key to another region', 'use one key in one region'],
  [
    'AWS::Backup::* AWS::DLM::* AWS::EC2::Snapshot* AWS::RBin::*',
    'copies data into vaults or snapshots',
    'remove it; Object Lock and point-in-time recovery keep data',
  ],
  [
    'AWS::Events::* AWS::EventSchemas::*',
    'delivers events to targets elsewhere',
    'remove it; alarms come from metrics',
  ],
  ['AWS::KinesisFirehose::* AWS::Kinesis::* AWS::KinesisVideo::*', 'delivers records elsewhere', 'remove it'],
  [
    'AWS::Logs::SubscriptionFilter AWS::Logs::Destination AWS::Logs::Delivery* AWS::Logs::AccountPolicy',
    'delivers logs elsewhere',
    'remove it; logs stay in their encrypted group',
  ],
  [
    'AWS::SNS::* AWS::SQS::* AWS::Pinpoint::* AWS::SES::* AWS::Chatbot::*',
    'sends messages out',
    'remove it; alarms show on the dashboard',
  ],
  [
    'AWS::ECR::PublicRepository AWS::ECR::ReplicationConfiguration AWS::ECR::PullThroughCacheRule AWS::ECR::RegistryPolicy AWS::ECR::RepositoryCreationTemplate',
    'moves images in from or out to other registries',
    'remove it; images are carried in by hand',
  ],
  ['AWS::SecretsManager::RotationSchedule', 'runs a function on secrets', 'rotate by a new version, by hand'],
  [
    'AWS::Glue::* AWS::Athena::* AWS::LakeFormation::* AWS::AppFlow::* AWS::DataZone::* AWS::CleanRooms*::* AWS::DataExchange::*',
    'reads or shares data at large',
    'remove it',
  ],
];
