// What handlers are stated to call and don't for an enclave, each with the reason. Whatever isn't here is granted.

/** Permissions that a deployment of an enclave never uses. */
export interface Uncalled {
  readonly type: string;
  /** Globs of actions. */
  readonly actions: readonly string[];
  /** Properties for which alone the handler calls them; no template of an enclave has any of these. */
  readonly unless?: readonly string[];
  /** Why it isn't called, or must not be, where it hangs on no property. */
  readonly why?: string;
}

const NO_ACTION = 'no action of this name is in the Service Authorization Reference (2026-09)';

const only = (type: string, unless: readonly string[], ...actions: string[]): Uncalled => ({
  type,
  actions,
  unless,
});
const never = (type: string, why: string, ...actions: string[]): Uncalled => ({ type, actions, why });

const BY_KEY =
  "the key's own policy lets the deployment role do so, through that service alone; `operable` proves it";
/** Use of keys while what they encrypt is made. */
const USE_OF_KEYS = ['kms:*Grant', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'];

export const UNCALLED: readonly Uncalled[] = [
  ...[
    'AWS::DynamoDB::Table',
    'AWS::ECR::Repository',
    'AWS::SageMaker::EndpointConfig',
    'AWS::SecretsManager::Secret',
  ].map((type) => never(type, BY_KEY, ...USE_OF_KEYS)),
  only('AWS::AccessAnalyzer::Analyzer', ['ArchiveRules'], 'access-analyzer:*ArchiveRule'),
  never('AWS::AccessAnalyzer::Analyzer', 'the analyzer is of one account', 'organizations:*'),
  never('AWS::ApplicationAutoScaling::ScalableTarget', 'nothing that scales is a function', 'lambda:*'),
  only(
    'AWS::ApplicationAutoScaling::ScalableTarget',
    ['ScheduledActions'],
    'application-autoscaling:PutScheduledAction',
    'application-autoscaling:DeleteScheduledAction',
  ),
  only(
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    ['PredictiveScalingPolicyConfiguration'],
    'cloudwatch:GetMetricData',
  ),
  only('AWS::CloudTrail::Trail', ['IsOrganizationTrail'], 'organizations:*', 'iam:CreateServiceLinkedRole'),
  only('AWS::CloudTrail::Trail', ['CloudWatchLogsRoleArn'], 'iam:PassRole', 'iam:GetRole'),
  only('AWS::CloudTrail::Trail', ['InsightSelectors'], 'cloudtrail:PutInsightSelectors'),
  only(
    'AWS::CloudTrail::Trail',
    ['AggregationConfigurations', 'ContextKeySelectors', 'MaxEventSize'],
    'cloudtrail:PutEventConfiguration',
  ),
  never(
    'AWS::CloudTrail::Trail',
    'a template in which the trail does not log is refused',
    'cloudtrail:StopLogging',
  ),
  only(
    'AWS::DynamoDB::Table',
    ['Replicas', 'GlobalTableWitnesses'],
    'dynamodb:*TableReplica',
    'dynamodb:Scan',
    'dynamodb:Query',
    'dynamodb:*Item',
    'iam:CreateServiceLinkedRole',
  ),
  only(
    'AWS::DynamoDB::Table',
    ['KinesisStreamSpecification'],
    'dynamodb:*ableKinesis*',
    'dynamodb:UpdateKinesis*',
    'kinesis:*',
  ),
  only(
    'AWS::DynamoDB::Table',
    ['ImportSourceSpecification'],
    'dynamodb:ImportTable',
    'dynamodb:DescribeImport',
    's3:*',
    'logs:*',
  ),
  only('AWS::DynamoDB::Table', ['ContributorInsightsSpecification'], 'dynamodb:UpdateContributorInsights'),
  only('AWS::DynamoDB::Table', ['TimeToLiveSpecification'], 'dynamodb:UpdateTimeToLive'),
  only(
    'AWS::DynamoDB::Table',
    ['ResourcePolicy'],
    'dynamodb:PutResourcePolicy',
    'dynamodb:DeleteResourcePolicy',
  ),
  never('AWS::DynamoDB::Table', 'the template has the key by its ARN', 'kms:ListAliases'),
  never(
    'AWS::EC2::FlowLog',
    'the flow log goes to a log group',
    's3:*',
    'autoscaling:*',
    'iam:CreateServiceLinkedRole',
  ),
  only('AWS::EC2::Subnet', ['Ipv6CidrBlock', 'Ipv6CidrBlocks', 'Ipv6IpamPoolId'], 'ec2:*SubnetCidrBlock'),
  only('AWS::EC2::VPC', ['VpcEncryptionControl'], 'ec2:CreateVpcEncryptionControl'),
  never('AWS::EC2::VPC', 'tenancy is default from the start', 'ec2:ModifyVpcTenancy'),
  only('AWS::EC2::VPCEndpoint', ['ServiceNetworkArn'], 'vpc-lattice:*'),
  only('AWS::EC2::VPCEndpoint', ['ServiceRegion'], 'vpce:AllowMultiRegion'),
  only('AWS::EC2::VPCEndpointService', ['SupportedRegions'], 'vpce:AllowMultiRegion'),
  only(
    'AWS::EC2::VPCEndpointService',
    ['ContributorInsightsEnabled'],
    'cloudwatch:*utManagedInsightRules',
    'cloudwatch:DeleteInsightRules',
  ),
  only(
    'AWS::EC2::VPCEndpointService',
    ['PayerResponsibility'],
    'ec2:ModifyVpcEndpointServicePayerResponsibility',
  ),
  never(
    'AWS::EC2::VPCEndpointServicePermissions',
    NO_ACTION,
    'ec2:CreateVpcEndpointServicePermissions',
    'ec2:DeleteVpcEndpointServicePermissions',
  ),
  only('AWS::ECR::Repository', ['LifecyclePolicy'], 'ecr:PutLifecyclePolicy', 'ecr:DeleteLifecyclePolicy'),
  only(
    'AWS::ECR::Repository',
    ['RepositoryPolicyText'],
    'ecr:SetRepositoryPolicy',
    'ecr:DeleteRepositoryPolicy',
  ),
  only(
    'AWS::ECS::Cluster',
    ['CapacityProviders', 'DefaultCapacityProviderStrategy'],
    'ecs:PutClusterCapacityProviders',
  ),
  only('AWS::ECS::Cluster', ['Configuration'], 'kms:DescribeKey'),
  never(
    'AWS::ECS::Cluster',
    "what the whole account's tasks are like is not the cluster's",
    'ecs:PutAccountSetting*',
  ),
  never(
    'AWS::ElasticLoadBalancingV2::Listener',
    'nobody signs in at a network load balancer',
    'cognito-idp:*',
  ),
  only(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    ['MinimumLoadBalancerCapacity'],
    'elasticloadbalancing:ModifyCapacityReservation',
  ),
  only(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    ['Ipv4IpamPoolId'],
    'elasticloadbalancing:ModifyIpPools',
    'ec2:DescribeIpamPools',
  ),
  never(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'doors have IPv4 addresses alone, which no update changes',
    'elasticloadbalancing:SetIpAddressType',
  ),
  only('AWS::ElasticLoadBalancingV2::TargetGroup', ['Targets'], 'elasticloadbalancing:*egisterTargets'),
  only('AWS::IAM::ManagedPolicy', ['Groups', 'Roles', 'Users'], 'iam:Attach*', 'iam:Detach*'),
  only('AWS::IAM::Policy', ['Groups', 'Users'], 'iam:*UserPolicy', 'iam:*GroupPolicy'),
  only('AWS::IAM::Role', ['ManagedPolicyArns'], 'iam:AttachRolePolicy', 'iam:DetachRolePolicy'),
  never('AWS::IAM::Role', 'a role without its boundary is refused', 'iam:DeleteRolePermissionsBoundary'),
  only('AWS::KMS::Key', ['Enabled'], 'kms:DisableKey'),
  never('AWS::KMS::Key', 'a key that does not rotate is refused', 'kms:DisableKeyRotation'),
  never(
    'AWS::KMS::Key',
    'keys are retained, and their policies let nobody end one',
    'kms:ScheduleKeyDeletion',
  ),
  only(
    'AWS::Logs::LogGroup',
    ['DataProtectionPolicy'],
    'logs:*tDataProtectionPolicy',
    'logs:DeleteDataProtectionPolicy',
    'logs:CreateLogDelivery',
    's3:*',
    'firehose:*',
  ),
  only('AWS::Logs::LogGroup', ['FieldIndexPolicies'], 'logs:PutIndexPolicy', 'logs:DeleteIndexPolicy'),
  only(
    'AWS::Logs::LogGroup',
    ['ResourcePolicyDocument'],
    'logs:PutResourcePolicy',
    'logs:DeleteResourcePolicy',
  ),
  only('AWS::Logs::LogGroup', ['DeletionProtectionEnabled'], 'logs:PutLogGroupDeletionProtection'),
  only('AWS::Logs::LogGroup', ['BearerTokenAuthenticationEnabled'], 'logs:PutBearerTokenAuthentication'),
  never('AWS::Logs::LogGroup', 'a log group without its key is refused', 'logs:DisassociateKmsKey'),
  never('AWS::Route53Resolver::ResolverQueryLoggingConfig', NO_ACTION, 'resolverquerylogging:*'),
  never('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', NO_ACTION, 'resolverquerylogging:*'),
  only('AWS::S3::Bucket', ['AbacStatus'], 's3:PutBucketAbac'),
  only('AWS::S3::Bucket', ['AccelerateConfiguration'], 's3:PutAccelerateConfiguration'),
  only('AWS::S3::Bucket', ['AccessControl'], 's3:PutBucketAcl', 's3:PutObjectAcl'),
  only(
    'AWS::S3::Bucket',
    ['AnalyticsConfigurations'],
    's3:PutAnalyticsConfiguration',
    's3:DeleteBucketAnalyticsConfiguration',
  ),
  only('AWS::S3::Bucket', ['CorsConfiguration'], 's3:PutBucketCORS', 's3:DeleteBucketCors'),
  only('AWS::S3::Bucket', ['IntelligentTieringConfigurations'], 's3:PutIntelligentTieringConfiguration'),
  only('AWS::S3::Bucket', ['InventoryConfigurations'], 's3:PutInventoryConfiguration'),
  only(
    'AWS::S3::Bucket',
    ['LifecycleConfiguration'],
    's3:PutLifecycleConfiguration',
    's3:DeleteBucketLifecycle',
  ),
  only('AWS::S3::Bucket', ['LoggingConfiguration'], 's3:PutBucketLogging'),
  only(
    'AWS::S3::Bucket',
    ['MetadataConfiguration', 'MetadataTableConfiguration'],
    's3:*BucketMetadata*',
    's3tables:*',
  ),
  only(
    'AWS::S3::Bucket',
    ['MetricsConfigurations'],
    's3:PutMetricsConfiguration',
    's3:DeleteBucketMetricsConfiguration',
  ),
  only('AWS::S3::Bucket', ['NotificationConfiguration'], 's3:PutBucketNotification'),
  only(
    'AWS::S3::Bucket',
    ['ReplicationConfiguration'],
    's3:PutReplicationConfiguration',
    's3:*BucketReplication',
    'iam:PassRole',
  ),
  only('AWS::S3::Bucket', ['WebsiteConfiguration'], 's3:PutBucketWebsite', 's3:DeleteBucketWebsite'),
  never('AWS::S3::Bucket', 'no handler of a bucket deletes objects, nor need it', 's3:DeleteObject'),
  never('AWS::S3::Bucket', 'a bucket without its encryption is refused', 's3:DeleteBucketEncryption'),
  only('AWS::SecretsManager::Secret', ['GenerateSecretString'], 'secretsmanager:GetRandomPassword'),
  only(
    'AWS::SecretsManager::Secret',
    ['ReplicaRegions'],
    'secretsmanager:ReplicateSecretToRegions',
    'secretsmanager:RemoveRegionsFromReplication',
  ),
  never(
    'AWS::SecretsManager::Secret',
    'the handler compares a secret string, and templates have none; nobody who deploys may read a key',
    'secretsmanager:GetSecretValue',
  ),
  only('AWS::ServiceDiscovery::Service', ['ServiceAttributes'], 'servicediscovery:*eServiceAttributes'),
];

/** The permissions among these of a type that an enclave's deployments don't use, each with its entry. */
export const uncalledOf = (type: string, action: string): Uncalled | undefined =>
  UNCALLED.find((entry) => entry.type === type && entry.actions.some((glob) => matches(glob, action)));

/** The globs are those of the tables, so that this doesn't grow. */
const patterns = new Map<string, RegExp>();

function patternOf(glob: string): RegExp {
  const known = patterns.get(glob);
  if (known) return known;
  const made = new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  patterns.set(glob, made);
  return made;
}

/** Whether an action is one of a glob with `*` alone, in the spelling of the recorded permissions. */
export const matches = (glob: string, action: string): boolean => patternOf(glob).test(action);
