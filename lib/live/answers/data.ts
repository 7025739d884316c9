/** What S3, DynamoDB, Secrets Manager, ECR and AWS Backup may answer. */
export const DATA = {
  's3api get-bucket-encryption': 'ServerSideEncryptionConfiguration{Rules*}',
  's3api get-bucket-versioning': 'Status MFADelete',
  's3api get-object-lock-configuration': 'ObjectLockConfiguration*',
  's3api get-public-access-block': 'PublicAccessBlockConfiguration*',
  's3api get-bucket-ownership-controls': 'OwnershipControls*',
  's3api get-bucket-policy': 'Policy',
  's3api get-bucket-lifecycle-configuration': 'Rules* TransitionDefaultMinimumObjectSize',
  's3api get-bucket-replication': 'ReplicationConfiguration*',
  's3api get-bucket-notification-configuration':
    'TopicConfigurations* QueueConfigurations* LambdaFunctionConfigurations* EventBridgeConfiguration*',
  's3api get-bucket-logging': 'LoggingEnabled*',
  's3api list-bucket-inventory-configurations': 'InventoryConfigurationList*',
  's3control list-access-points': `AccessPointList{Name NetworkOrigin VpcConfiguration* Bucket AccessPointArn Alias BucketAccountId
    DataSourceId DataSourceType}`,
  'dynamodb describe-table': `Table{AttributeDefinitions* TableName KeySchema* TableStatus CreationDateTime ProvisionedThroughput*
    TableSizeBytes ItemCount TableArn TableId BillingModeSummary{BillingMode LastUpdateToPayPerRequestDateTime} LocalSecondaryIndexes* GlobalSecondaryIndexes*
    StreamSpecification* LatestStreamLabel LatestStreamArn Replicas* SSEDescription{Status SSEType KMSMasterKeyArn}
    TableClassSummary{TableClass LastUpdateDateTime} DeletionProtectionEnabled WarmThroughput*}`,
  'dynamodb describe-continuous-backups': `ContinuousBackupsDescription{ContinuousBackupsStatus
    PointInTimeRecoveryDescription{PointInTimeRecoveryStatus RecoveryPeriodInDays EarliestRestorableDateTime
    LatestRestorableDateTime}}`,
  'dynamodb describe-time-to-live': 'TimeToLiveDescription{TimeToLiveStatus AttributeName}',
  'dynamodb get-resource-policy': 'Policy RevisionId',
  'dynamodb describe-kinesis-streaming-destination': 'TableName KinesisDataStreamDestinations*',
  'secretsmanager describe-secret': `ARN Name Description KmsKeyId RotationEnabled RotationLambdaARN RotationRules* LastRotatedDate
    LastChangedDate LastAccessedDate DeletedDate NextRotationDate Tags* VersionIdsToStages* CreatedDate ReplicationStatus*`,
  'secretsmanager get-resource-policy': 'ARN Name ResourcePolicy',
  'ecr describe-repositories': `repositories{repositoryArn registryId repositoryName repositoryUri createdAt imageTagMutability
    imageTagMutabilityExclusionFilters* imageScanningConfiguration{scanOnPush} encryptionConfiguration{encryptionType kmsKey}}`,
  'ecr get-repository-policy': 'registryId repositoryName policyText',
  'ecr get-lifecycle-policy': 'registryId repositoryName lifecyclePolicyText lastEvaluatedAt',
  'ecr describe-registry': 'registryId replicationConfiguration{rules*}',
  'ecr get-registry-policy': 'registryId policyText',
  'backup list-protected-resources': 'Results*',
} as const;
