import type { Question } from '../preflight/question';

/** One operation of AWS's CLI that reads, and changes nothing. */
export interface Operation {
  /** The permission that it needs. */
  readonly action: string;
  /** The list that its answer holds, and how many entries AWS returns in one call, at the most. */
  readonly pages?: readonly [list: string, entries: number];
  /** Whether AWS has to be asked for as many; left alone it returns fewer. */
  readonly whole?: true;
}

/** All that `cordon live` may ask of the account: whatever isn't here is never called there. Sources: AWS CLI reference, Service Authorization Reference. */
export const OPERATIONS = {
  'sts get-caller-identity': { action: 'sts:GetCallerIdentity' },
  'cloudformation describe-stacks': { action: 'cloudformation:DescribeStacks', pages: ['Stacks', 100] },
  'cloudformation get-template': { action: 'cloudformation:GetTemplate' },
  'cloudformation list-stack-resources': {
    action: 'cloudformation:ListStackResources',
    pages: ['StackResourceSummaries', 100],
  },
  'cloudformation list-change-sets': { action: 'cloudformation:ListChangeSets', pages: ['Summaries', 100] },
  'ec2 describe-vpcs': { action: 'ec2:DescribeVpcs' },
  'ec2 describe-vpc-attribute': { action: 'ec2:DescribeVpcAttribute' },
  'ec2 describe-subnets': { action: 'ec2:DescribeSubnets' },
  'ec2 describe-route-tables': { action: 'ec2:DescribeRouteTables', pages: ['RouteTables', 100] },
  'ec2 describe-network-acls': { action: 'ec2:DescribeNetworkAcls' },
  'ec2 describe-security-groups': { action: 'ec2:DescribeSecurityGroups', pages: ['SecurityGroups', 1000] },
  'ec2 describe-security-group-rules': {
    action: 'ec2:DescribeSecurityGroupRules',
    pages: ['SecurityGroupRules', 1000],
  },
  'ec2 describe-vpc-endpoints': { action: 'ec2:DescribeVpcEndpoints', pages: ['VpcEndpoints', 1000] },
  'ec2 describe-vpc-endpoint-service-configurations': {
    action: 'ec2:DescribeVpcEndpointServiceConfigurations',
    pages: ['ServiceConfigurations', 1000],
  },
  'ec2 describe-vpc-endpoint-service-permissions': {
    action: 'ec2:DescribeVpcEndpointServicePermissions',
    pages: ['AllowedPrincipals', 1000],
  },
  'ec2 describe-vpc-endpoint-connections': {
    action: 'ec2:DescribeVpcEndpointConnections',
    pages: ['VpcEndpointConnections', 1000],
  },
  'ec2 describe-flow-logs': { action: 'ec2:DescribeFlowLogs', pages: ['FlowLogs', 1000] },
  'ec2 describe-vpc-block-public-access-options': { action: 'ec2:DescribeVpcBlockPublicAccessOptions' },
  'ec2 describe-vpc-block-public-access-exclusions': {
    action: 'ec2:DescribeVpcBlockPublicAccessExclusions',
    pages: ['VpcBlockPublicAccessExclusions', 1000],
  },
  'ec2 get-snapshot-block-public-access-state': { action: 'ec2:GetSnapshotBlockPublicAccessState' },
  'ec2 describe-network-interfaces': {
    action: 'ec2:DescribeNetworkInterfaces',
    pages: ['NetworkInterfaces', 1000],
  },
  'ec2 describe-network-interface-permissions': {
    action: 'ec2:DescribeNetworkInterfacePermissions',
    pages: ['NetworkInterfacePermissions', 255],
  },
  'ec2 describe-internet-gateways': { action: 'ec2:DescribeInternetGateways' },
  'ec2 describe-egress-only-internet-gateways': {
    action: 'ec2:DescribeEgressOnlyInternetGateways',
    pages: ['EgressOnlyInternetGateways', 255],
  },
  'ec2 describe-nat-gateways': { action: 'ec2:DescribeNatGateways' },
  'ec2 describe-vpn-gateways': { action: 'ec2:DescribeVpnGateways' },
  'ec2 describe-carrier-gateways': { action: 'ec2:DescribeCarrierGateways' },
  'ec2 describe-transit-gateway-vpc-attachments': { action: 'ec2:DescribeTransitGatewayVpcAttachments' },
  'ec2 describe-vpc-peering-connections': {
    action: 'ec2:DescribeVpcPeeringConnections',
    pages: ['VpcPeeringConnections', 1000],
  },
  'ec2 describe-instances': { action: 'ec2:DescribeInstances' },
  'ec2 describe-client-vpn-endpoints': {
    action: 'ec2:DescribeClientVpnEndpoints',
    pages: ['ClientVpnEndpoints', 1000],
  },
  'ec2 describe-dhcp-options': { action: 'ec2:DescribeDhcpOptions' },
  'ec2 describe-traffic-mirror-sessions': {
    action: 'ec2:DescribeTrafficMirrorSessions',
    pages: ['TrafficMirrorSessions', 1000],
  },
  'ec2 describe-security-group-vpc-associations': {
    action: 'ec2:DescribeSecurityGroupVpcAssociations',
    pages: ['SecurityGroupVpcAssociations', 1000],
  },
  'vpc-lattice list-service-network-vpc-associations': {
    action: 'vpc-lattice:ListServiceNetworkVpcAssociations',
    pages: ['items', 100],
    whole: true,
  },
  'vpc-lattice list-resource-gateways': {
    action: 'vpc-lattice:ListResourceGateways',
    pages: ['items', 100],
    whole: true,
  },
  'route53profiles list-profile-associations': {
    action: 'route53profiles:ListProfileAssociations',
    pages: ['ProfileAssociations', 100],
  },
  'ram list-resources': { action: 'ram:ListResources', pages: ['resources', 500], whole: true },
  'backup list-protected-resources': {
    action: 'backup:ListProtectedResources',
    pages: ['Results', 1000],
    whole: true,
  },
  'oam list-links': { action: 'oam:ListLinks', pages: ['Items', 5] },
  'organizations describe-organization': { action: 'organizations:DescribeOrganization' },
  'organizations list-parents': { action: 'organizations:ListParents' },
  'organizations list-policies-for-target': {
    action: 'organizations:ListPoliciesForTarget',
    pages: ['Policies', 20],
  },
  'iam get-account-authorization-details': {
    action: 'iam:GetAccountAuthorizationDetails',
    pages: ['RoleDetailList', 1000],
    whole: true,
  },
  'iam list-roles': { action: 'iam:ListRoles', pages: ['Roles', 1000], whole: true },
  'kms describe-key': { action: 'kms:DescribeKey' },
  'kms get-key-policy': { action: 'kms:GetKeyPolicy' },
  'kms get-key-rotation-status': { action: 'kms:GetKeyRotationStatus' },
  'kms list-grants': { action: 'kms:ListGrants', pages: ['Grants', 1000], whole: true },
  'kms list-aliases': { action: 'kms:ListAliases', pages: ['Aliases', 1000], whole: true },
  's3api get-bucket-encryption': { action: 's3:GetEncryptionConfiguration' },
  's3api get-bucket-versioning': { action: 's3:GetBucketVersioning' },
  's3api get-object-lock-configuration': { action: 's3:GetBucketObjectLockConfiguration' },
  's3api get-public-access-block': { action: 's3:GetBucketPublicAccessBlock' },
  's3api get-bucket-ownership-controls': { action: 's3:GetBucketOwnershipControls' },
  's3api get-bucket-policy': { action: 's3:GetBucketPolicy' },
  's3api get-bucket-lifecycle-configuration': { action: 's3:GetLifecycleConfiguration' },
  's3api get-bucket-replication': { action: 's3:GetReplicationConfiguration' },
  's3api get-bucket-notification-configuration': { action: 's3:GetBucketNotification' },
  's3api get-bucket-logging': { action: 's3:GetBucketLogging' },
  's3api list-bucket-inventory-configurations': { action: 's3:GetInventoryConfiguration' },
  's3control list-access-points': { action: 's3:ListAccessPoints', pages: ['AccessPointList', 1000] },
  'sagemaker describe-model': { action: 'sagemaker:DescribeModel' },
  'sagemaker list-tags': { action: 'sagemaker:ListTags' },
  'sagemaker describe-endpoint-config': { action: 'sagemaker:DescribeEndpointConfig' },
  'sagemaker describe-endpoint': { action: 'sagemaker:DescribeEndpoint' },
  'sagemaker list-models': { action: 'sagemaker:ListModels', pages: ['Models', 100], whole: true },
  'sagemaker list-endpoints': { action: 'sagemaker:ListEndpoints', pages: ['Endpoints', 100], whole: true },
  'ecs describe-clusters': { action: 'ecs:DescribeClusters' },
  'ecs describe-services': { action: 'ecs:DescribeServices' },
  'ecs describe-task-definition': { action: 'ecs:DescribeTaskDefinition' },
  'ecs list-services': { action: 'ecs:ListServices', pages: ['serviceArns', 100], whole: true },
  'ecs list-tasks': { action: 'ecs:ListTasks', pages: ['taskArns', 100] },
  'ecs describe-tasks': { action: 'ecs:DescribeTasks' },
  'elbv2 describe-load-balancers': {
    action: 'elasticloadbalancing:DescribeLoadBalancers',
    pages: ['LoadBalancers', 400],
  },
  'elbv2 describe-load-balancer-attributes': {
    action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
  },
  'elbv2 describe-listeners': { action: 'elasticloadbalancing:DescribeListeners' },
  'elbv2 describe-target-groups': { action: 'elasticloadbalancing:DescribeTargetGroups' },
  'elbv2 describe-target-group-attributes': { action: 'elasticloadbalancing:DescribeTargetGroupAttributes' },
  'elbv2 describe-target-health': { action: 'elasticloadbalancing:DescribeTargetHealth' },
  'application-autoscaling describe-scalable-targets': {
    action: 'application-autoscaling:DescribeScalableTargets',
    pages: ['ScalableTargets', 50],
  },
  'application-autoscaling describe-scaling-policies': {
    action: 'application-autoscaling:DescribeScalingPolicies',
    pages: ['ScalingPolicies', 50],
  },
  'application-autoscaling describe-scheduled-actions': {
    action: 'application-autoscaling:DescribeScheduledActions',
    pages: ['ScheduledActions', 50],
  },
  'cloudwatch describe-alarms': {
    action: 'cloudwatch:DescribeAlarms',
    pages: ['MetricAlarms', 100],
    whole: true,
  },
  'cloudwatch list-alarm-mute-rules': {
    action: 'cloudwatch:ListAlarmMuteRules',
    pages: ['AlarmMuteRuleSummaries', 100],
  },
  'cloudwatch get-dashboard': { action: 'cloudwatch:GetDashboard' },
  'logs describe-log-groups': { action: 'logs:DescribeLogGroups', pages: ['logGroups', 50] },
  'logs describe-metric-filters': { action: 'logs:DescribeMetricFilters', pages: ['metricFilters', 50] },
  'logs describe-subscription-filters': { action: 'logs:DescribeSubscriptionFilters' },
  'logs describe-resource-policies': { action: 'logs:DescribeResourcePolicies' },
  'logs describe-account-policies': { action: 'logs:DescribeAccountPolicies' },
  'route53resolver list-firewall-domains': {
    action: 'route53resolver:ListFirewallDomains',
    pages: ['Domains', 100],
  },
  'route53resolver list-firewall-rules': { action: 'route53resolver:ListFirewallRules' },
  'route53resolver list-firewall-rule-group-associations': {
    action: 'route53resolver:ListFirewallRuleGroupAssociations',
  },
  'route53resolver get-firewall-config': { action: 'route53resolver:GetFirewallConfig' },
  'route53resolver list-resolver-query-log-configs': {
    action: 'route53resolver:ListResolverQueryLogConfigs',
    pages: ['ResolverQueryLogConfigs', 100],
  },
  'route53resolver list-resolver-query-log-config-associations': {
    action: 'route53resolver:ListResolverQueryLogConfigAssociations',
    pages: ['ResolverQueryLogConfigAssociations', 100],
  },
  'route53resolver list-resolver-endpoints': {
    action: 'route53resolver:ListResolverEndpoints',
    pages: ['ResolverEndpoints', 100],
  },
  'route53resolver list-resolver-rule-associations': {
    action: 'route53resolver:ListResolverRuleAssociations',
    pages: ['ResolverRuleAssociations', 100],
  },
  'route53 list-hosted-zones-by-vpc': { action: 'route53:ListHostedZonesByVPC' },
  'servicediscovery list-namespaces': {
    action: 'servicediscovery:ListNamespaces',
    pages: ['Namespaces', 100],
  },
  'servicediscovery list-services': { action: 'servicediscovery:ListServices', pages: ['Services', 100] },
  'servicediscovery list-instances': { action: 'servicediscovery:ListInstances', pages: ['Instances', 100] },
  'secretsmanager describe-secret': { action: 'secretsmanager:DescribeSecret' },
  'secretsmanager get-resource-policy': { action: 'secretsmanager:GetResourcePolicy' },
  'dynamodb describe-table': { action: 'dynamodb:DescribeTable' },
  'dynamodb describe-continuous-backups': { action: 'dynamodb:DescribeContinuousBackups' },
  'dynamodb describe-time-to-live': { action: 'dynamodb:DescribeTimeToLive' },
  'dynamodb get-resource-policy': { action: 'dynamodb:GetResourcePolicy' },
  'dynamodb describe-kinesis-streaming-destination': {
    action: 'dynamodb:DescribeKinesisStreamingDestination',
  },
  'cloudtrail describe-trails': { action: 'cloudtrail:DescribeTrails' },
  'cloudtrail get-trail-status': { action: 'cloudtrail:GetTrailStatus' },
  'cloudtrail get-event-selectors': { action: 'cloudtrail:GetEventSelectors' },
  'ecr describe-repositories': {
    action: 'ecr:DescribeRepositories',
    pages: ['repositories', 1000],
    whole: true,
  },
  'ecr get-repository-policy': { action: 'ecr:GetRepositoryPolicy' },
  'ecr get-lifecycle-policy': { action: 'ecr:GetLifecyclePolicy' },
  'ecr describe-registry': { action: 'ecr:DescribeRegistry' },
  'ecr get-registry-policy': { action: 'ecr:GetRegistryPolicy' },
  'accessanalyzer list-analyzers': { action: 'access-analyzer:ListAnalyzers' },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof OPERATIONS;

/** A question: an operation and its parameters. */
export function call(operation: OperationName, ...parameters: readonly string[]): Question {
  const { action, pages, whole }: Operation = OPERATIONS[operation];
  const paging = whole && pages ? ['--page-size', String(pages[1])] : [];
  const args = [...operation.split(' '), ...parameters, ...paging];
  return { id: args.join(' '), args, action };
}

/** The operation of a question. */
export const operationOf = ({ args }: Pick<Question, 'args'>): Operation | undefined => {
  const name = args.slice(0, 2).join(' ');
  return Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name as OperationName] : undefined;
};
