import { anything, dashboards, everyBucket, inAccount } from './classes';
import { type Row, row } from './row';

/**
 * Rows of what watches the account: all that `cordon live` asks, which a test holds against its own list, and none of what the
 * account keeps. It sees what no template made as well, so that its rows are about whatever of a service is there.
 */
export const WATCHING: readonly Row[] = [
  row(
    'lists what stands in the account',
    'logs:DescribeAccountPolicies ec2:DescribeCarrierGateways ec2:DescribeClientVpnEndpoints ' +
      'ecs:DescribeClusters ec2:DescribeDhcpOptions ec2:DescribeEgressOnlyInternetGateways ' +
      'ec2:DescribeFlowLogs ec2:DescribeInstances ec2:DescribeInternetGateways ' +
      'elasticloadbalancing:DescribeListeners elasticloadbalancing:DescribeLoadBalancerAttributes ' +
      'elasticloadbalancing:DescribeLoadBalancers logs:DescribeLogGroups ec2:DescribeNatGateways ' +
      'ec2:DescribeNetworkAcls ec2:DescribeNetworkInterfacePermissions ec2:DescribeNetworkInterfaces ' +
      'organizations:DescribeOrganization ecr:DescribeRegistry logs:DescribeResourcePolicies ' +
      'ec2:DescribeRouteTables application-autoscaling:DescribeScalableTargets ' +
      'application-autoscaling:DescribeScalingPolicies application-autoscaling:DescribeScheduledActions ' +
      'ec2:DescribeSecurityGroupRules ec2:DescribeSecurityGroupVpcAssociations ec2:DescribeSecurityGroups ' +
      'ecs:DescribeServices ec2:DescribeSubnets elasticloadbalancing:DescribeTargetGroupAttributes ' +
      'elasticloadbalancing:DescribeTargetGroups elasticloadbalancing:DescribeTargetHealth ' +
      'ecs:DescribeTaskDefinition ecs:DescribeTasks ec2:DescribeTrafficMirrorSessions ' +
      'cloudtrail:DescribeTrails ec2:DescribeTransitGatewayVpcAttachments ec2:DescribeVpcAttribute ' +
      'ec2:DescribeVpcBlockPublicAccessExclusions ec2:DescribeVpcBlockPublicAccessOptions ' +
      'ec2:DescribeVpcEndpointConnections ec2:DescribeVpcEndpointServiceConfigurations ' +
      'ec2:DescribeVpcEndpointServicePermissions ec2:DescribeVpcEndpoints ' +
      'ec2:DescribeVpcPeeringConnections ec2:DescribeVpcs ec2:DescribeVpnGateways ' +
      'iam:GetAccountAuthorizationDetails sts:GetCallerIdentity ecr:GetRegistryPolicy ' +
      'ec2:GetSnapshotBlockPublicAccessState s3:ListAccessPoints kms:ListAliases ' +
      'access-analyzer:ListAnalyzers sagemaker:ListEndpoints ' +
      'route53resolver:ListFirewallRuleGroupAssociations route53:ListHostedZonesByVPC oam:ListLinks ' +
      'sagemaker:ListModels servicediscovery:ListNamespaces organizations:ListParents ' +
      'organizations:ListPoliciesForTarget route53profiles:ListProfileAssociations ' +
      'backup:ListProtectedResources route53resolver:ListResolverEndpoints ' +
      'route53resolver:ListResolverQueryLogConfigAssociations route53resolver:ListResolverQueryLogConfigs ' +
      'route53resolver:ListResolverRuleAssociations vpc-lattice:ListResourceGateways ram:ListResources ' +
      'iam:ListRoles vpc-lattice:ListServiceNetworkVpcAssociations ecs:ListServices ' +
      'servicediscovery:ListServices ecs:ListTasks',
    anything,
  ),
  row(
    'reads what was deployed',
    'cloudformation:DescribeStacks cloudformation:GetTemplate cloudformation:ListChangeSets ' +
      'cloudformation:ListStackResources',
    inAccount('cloudformation', '*'),
  ),
  row(
    'reads what the trail records',
    'cloudtrail:GetEventSelectors cloudtrail:GetTrailStatus',
    inAccount('cloudtrail', '*'),
  ),
  row('reads the dashboard', 'cloudwatch:GetDashboard', dashboards),
  row(
    'reads what alarms go by, and what silences them',
    'cloudwatch:DescribeAlarms cloudwatch:ListAlarmMuteRules',
    inAccount('cloudwatch', '*'),
  ),
  row(
    'reads how tables are kept',
    'dynamodb:DescribeContinuousBackups dynamodb:DescribeKinesisStreamingDestination ' +
      'dynamodb:DescribeTable dynamodb:DescribeTimeToLive dynamodb:GetResourcePolicy',
    inAccount('dynamodb', '*'),
  ),
  row(
    'reads how images are kept',
    'ecr:DescribeRepositories ecr:GetLifecyclePolicy ecr:GetRepositoryPolicy',
    inAccount('ecr', '*'),
  ),
  row(
    'reads who may use keys',
    'kms:DescribeKey kms:GetKeyPolicy kms:GetKeyRotationStatus kms:ListGrants',
    inAccount('kms', 'key/*'),
  ),
  row(
    'reads who else has logs',
    'logs:DescribeMetricFilters logs:DescribeSubscriptionFilters',
    inAccount('logs', '*'),
  ),
  row(
    'reads which names are answered',
    'route53resolver:GetFirewallConfig route53resolver:ListFirewallDomains ' +
      'route53resolver:ListFirewallRules',
    inAccount('route53resolver', '*'),
  ),
  row(
    'reads how buckets are kept, and no object',
    's3:GetBucketLogging s3:GetBucketNotification s3:GetBucketObjectLockConfiguration ' +
      's3:GetBucketOwnershipControls s3:GetBucketPolicy s3:GetBucketPublicAccessBlock ' +
      's3:GetBucketVersioning s3:GetEncryptionConfiguration s3:GetInventoryConfiguration ' +
      's3:GetLifecycleConfiguration s3:GetReplicationConfiguration',
    everyBucket,
  ),
  row(
    'reads what is hosted',
    'sagemaker:DescribeEndpoint sagemaker:DescribeEndpointConfig sagemaker:DescribeModel ' +
      'sagemaker:ListTags',
    inAccount('sagemaker', '*'),
  ),
  row(
    'reads how secrets are kept, and none of them',
    'secretsmanager:DescribeSecret secretsmanager:GetResourcePolicy',
    inAccount('secretsmanager', '*'),
  ),
  row('reads where services are found', 'servicediscovery:ListInstances', inAccount('servicediscovery', '*')),
];
