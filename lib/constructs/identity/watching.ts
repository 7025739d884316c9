import { aws_iam as iam } from 'aws-cdk-lib';
import { BUCKET_PARTS, type Named } from '../../config/names';
import { anyOf, bucketArn, dashboardArn } from './arns';

/** For these AWS knows no resource, or one that nobody can name beforehand. Source: Service Authorization Reference. */
const LISTING = [
  'access-analyzer:ListAnalyzers',
  ...within(
    'application-autoscaling',
    'DescribeScalableTargets DescribeScalingPolicies DescribeScheduledActions',
  ),
  'backup:ListProtectedResources',
  'cloudtrail:DescribeTrails',
  ...within(
    'ec2',
    'DescribeCarrierGateways DescribeClientVpnEndpoints DescribeDhcpOptions DescribeEgressOnlyInternetGateways ' +
      'DescribeFlowLogs DescribeInstances DescribeInternetGateways DescribeNatGateways DescribeNetworkAcls ' +
      'DescribeNetworkInterfacePermissions DescribeNetworkInterfaces DescribeRouteTables DescribeSecurityGroupRules ' +
      'DescribeSecurityGroupVpcAssociations DescribeSecurityGroups DescribeSubnets DescribeTrafficMirrorSessions ' +
      'DescribeTransitGatewayVpcAttachments DescribeVpcAttribute DescribeVpcBlockPublicAccessExclusions ' +
      'DescribeVpcBlockPublicAccessOptions DescribeVpcEndpointConnections DescribeVpcEndpointServiceConfigurations ' +
      'DescribeVpcEndpointServicePermissions DescribeVpcEndpoints DescribeVpcPeeringConnections DescribeVpcs ' +
      'DescribeVpnGateways GetSnapshotBlockPublicAccessState',
  ),
  ...within('ecr', 'DescribeRegistry GetRegistryPolicy'),
  ...within(
    'ecs',
    'DescribeClusters DescribeServices DescribeTaskDefinition DescribeTasks ListServices ListTasks',
  ),
  ...within(
    'elasticloadbalancing',
    'DescribeListeners DescribeLoadBalancerAttributes DescribeLoadBalancers DescribeTargetGroupAttributes ' +
      'DescribeTargetGroups DescribeTargetHealth',
  ),
  ...within('iam', 'GetAccountAuthorizationDetails ListRoles'),
  'kms:ListAliases',
  ...within('logs', 'DescribeAccountPolicies DescribeLogGroups DescribeResourcePolicies'),
  'oam:ListLinks',
  ...within('organizations', 'DescribeOrganization ListParents ListPoliciesForTarget'),
  'ram:ListResources',
  'route53:ListHostedZonesByVPC',
  'route53profiles:ListProfileAssociations',
  ...within(
    'route53resolver',
    'ListFirewallRuleGroupAssociations ListResolverEndpoints ListResolverQueryLogConfigAssociations ' +
      'ListResolverQueryLogConfigs ListResolverRuleAssociations',
  ),
  's3:ListAccessPoints',
  ...within('sagemaker', 'ListEndpoints ListModels'),
  ...within('servicediscovery', 'ListNamespaces ListServices'),
  'sts:GetCallerIdentity',
  ...within('vpc-lattice', 'ListResourceGateways ListServiceNetworkVpcAssociations'),
];

/** Whatever of each service stands in account and region, since what no template made is looked at, too. */
const DESCRIBING: readonly (readonly [service: string, kind: string, actions: string])[] = [
  ['cloudformation', '*', 'DescribeStacks GetTemplate ListChangeSets ListStackResources'],
  ['cloudtrail', '*', 'GetEventSelectors GetTrailStatus'],
  ['cloudwatch', '*', 'DescribeAlarms ListAlarmMuteRules'],
  [
    'dynamodb',
    '*',
    'DescribeContinuousBackups DescribeKinesisStreamingDestination DescribeTable DescribeTimeToLive GetResourcePolicy',
  ],
  ['ecr', '*', 'DescribeRepositories GetLifecyclePolicy GetRepositoryPolicy'],
  ['kms', 'key/*', 'DescribeKey GetKeyPolicy GetKeyRotationStatus ListGrants'],
  ['logs', '*', 'DescribeMetricFilters DescribeSubscriptionFilters'],
  ['route53resolver', '*', 'GetFirewallConfig ListFirewallDomains ListFirewallRules'],
  ['sagemaker', '*', 'DescribeEndpoint DescribeEndpointConfig DescribeModel ListTags'],
  ['secretsmanager', '*', 'DescribeSecret GetResourcePolicy'],
  ['servicediscovery', '*', 'ListInstances'],
];

const OF_BUCKETS = within(
  's3',
  'GetBucketLogging GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy ' +
    'GetBucketPublicAccessBlock GetBucketVersioning GetEncryptionConfiguration GetInventoryConfiguration ' +
    'GetLifecycleConfiguration GetReplicationConfiguration',
);

/** All that `cordon live` asks, and nothing that reads what is kept. */
export const watching = (of: Named): iam.PolicyStatement[] => [
  allow(LISTING, ['*']),
  ...DESCRIBING.map(([service, kind, actions]) =>
    allow(within(service, actions), [anyOf(of, service, kind)]),
  ),
  allow(['cloudwatch:GetDashboard'], [dashboardArn(of)]),
  allow(
    OF_BUCKETS,
    BUCKET_PARTS.map((part) => bucketArn(of, part)),
  ),
];

const allow = (actions: string[], resources: string[]) => new iam.PolicyStatement({ actions, resources });

function within(service: string, names: string): string[] {
  return names.split(' ').map((name) => `${service}:${name}`);
}
