// Every action that some policy of an enclave allows. An action that isn't here is refused wherever it is allowed:
// it would be a new thing that somebody may do, which the access graph has never been held against.
const BY_SERVICE: Readonly<Record<string, string>> = {
  'access-analyzer': 'ListAnalyzers',
  'application-autoscaling': 'DescribeScalableTargets DescribeScalingPolicies DescribeScheduledActions',
  backup: 'ListProtectedResources',
  cloudformation: 'DescribeStackResources DescribeStacks GetTemplate ListChangeSets ListStackResources',
  cloudtrail: 'DescribeTrails GetEventSelectors GetTrailStatus',
  cloudwatch: 'DescribeAlarms GetDashboard GetMetricData ListAlarmMuteRules ListMetrics',
  dynamodb:
    'DescribeContinuousBackups DescribeKinesisStreamingDestination DescribeTable ' +
    'DescribeTimeToLive GetItem GetResourcePolicy PutItem Query',
  ec2:
    'CreateNetworkInterface CreateNetworkInterfacePermission DeleteNetworkInterface ' +
    'DeleteNetworkInterfacePermission DescribeCarrierGateways DescribeClientVpnEndpoints ' +
    'DescribeDhcpOptions DescribeEgressOnlyInternetGateways DescribeFlowLogs DescribeInstances ' +
    'DescribeInternetGateways DescribeNatGateways DescribeNetworkAcls ' +
    'DescribeNetworkInterfacePermissions DescribeNetworkInterfaces DescribeRouteTables ' +
    'DescribeSecurityGroupRules DescribeSecurityGroupVpcAssociations DescribeSecurityGroups ' +
    'DescribeSubnets DescribeTrafficMirrorSessions DescribeTransitGatewayVpcAttachments ' +
    'DescribeVpcAttribute DescribeVpcBlockPublicAccessExclusions ' +
    'DescribeVpcBlockPublicAccessOptions DescribeVpcEndpointConnections ' +
    'DescribeVpcEndpointServiceConfigurations DescribeVpcEndpointServicePermissions ' +
    'DescribeVpcEndpoints DescribeVpcPeeringConnections DescribeVpcs DescribeVpnGateways ' +
    'GetSnapshotBlockPublicAccessState',
  ecr:
    'BatchCheckLayerAvailability BatchGetImage CompleteLayerUpload DescribeRegistry ' +
    'DescribeRepositories GetAuthorizationToken GetDownloadUrlForLayer GetLifecyclePolicy ' +
    'GetRegistryPolicy GetRepositoryPolicy InitiateLayerUpload PutImage UploadLayerPart',
  ecs: 'DescribeClusters DescribeServices DescribeTaskDefinition DescribeTasks ListServices ' + 'ListTasks',
  elasticloadbalancing:
    'DescribeListeners DescribeLoadBalancerAttributes DescribeLoadBalancers ' +
    'DescribeTargetGroupAttributes DescribeTargetGroups DescribeTargetHealth',
  iam:
    'GetAccountAuthorizationDetails GetRole GetRolePolicy ListAttachedRolePolicies ' +
    'ListRolePolicies ListRoles',
  kms:
    'CancelKeyDeletion CreateAlias CreateGrant Decrypt DeleteAlias DescribeKey EnableKey ' +
    'EnableKeyRotation Encrypt GenerateDataKey GetKeyPolicy GetKeyRotationStatus GetPublicKey ' +
    'ListAliases ListGrants ListKeyPolicies ListResourceTags PutKeyPolicy ReEncryptFrom ' +
    'ReEncryptTo RetireGrant RevokeGrant Sign TagResource UntagResource UpdateAlias ' +
    'UpdateKeyDescription',
  logs:
    'CreateLogStream DescribeAccountPolicies DescribeLogGroups DescribeLogStreams ' +
    'DescribeMetricFilters DescribeResourcePolicies DescribeSubscriptionFilters FilterLogEvents ' +
    'GetLogEvents PutLogEvents',
  oam: 'ListLinks',
  organizations: 'DescribeOrganization ListParents ListPoliciesForTarget',
  ram: 'ListResources',
  route53: 'ListHostedZonesByVPC',
  route53profiles: 'ListProfileAssociations',
  route53resolver:
    'GetFirewallConfig ListFirewallDomains ListFirewallRuleGroupAssociations ListFirewallRules ' +
    'ListResolverEndpoints ListResolverQueryLogConfigAssociations ListResolverQueryLogConfigs ' +
    'ListResolverRuleAssociations',
  s3:
    'AbortMultipartUpload GetBucketAcl GetBucketLogging GetBucketNotification ' +
    'GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy ' +
    'GetBucketPublicAccessBlock GetBucketVersioning GetEncryptionConfiguration ' +
    'GetInventoryConfiguration GetLifecycleConfiguration GetObject GetObjectRetention ' +
    'GetObjectVersion GetReplicationConfiguration ListAccessPoints ListBucket ListBucketVersions ' +
    'PutObject',
  sagemaker:
    'DescribeEndpoint DescribeEndpointConfig DescribeModel InvokeEndpoint ' +
    'InvokeEndpointWithResponseStream ListEndpoints ListModels ListTags',
  secretsmanager: 'DescribeSecret GetResourcePolicy GetSecretValue PutSecretValue',
  servicediscovery: 'ListInstances ListNamespaces ListServices',
  sts: 'AssumeRole GetCallerIdentity SetSourceIdentity',
  'vpc-lattice': 'ListResourceGateways ListServiceNetworkVpcAssociations',
};

export const ACTIONS: ReadonlySet<string> = new Set(
  Object.entries(BY_SERVICE).flatMap(([service, actions]) =>
    actions.split(' ').map((action) => `${service}:${action}`),
  ),
);

const NAMES_NONE = new RegExp(
  `^(${[
    'access-analyzer:ListAnalyzers$',
    'application-autoscaling:Describe',
    'backup:ListProtectedResources$',
    'cloudtrail:Describe',
    'cloudwatch:(?!ListAlarmMuteRules)',
    'ec2:(Describe|GetSnapshotBlock)',
    'ecr:(DescribeRegistry|GetAuthorizationToken|GetRegistryPolicy)$',
    'ecs:(Describe|List)',
    'elasticloadbalancing:Describe',
    'iam:(GetAccountAuthorizationDetails|ListRoles)$',
    'kms:(ListAliases|ListKeys)$',
    'logs:Describe(AccountPolicies|LogGroups|ResourcePolicies)$',
    'oam:ListLinks$',
    // What they are about stands in the organization's account.
    'organizations:',
    'ram:ListResources$',
    'route53:ListHostedZonesByVPC$',
    'route53profiles:List',
    'route53resolver:List(FirewallRuleGroupAssociations|Resolver)',
    's3:ListAccessPoints$',
    'sagemaker:List(Endpoints|Models)$',
    'servicediscovery:List(Namespaces|Services)$',
    'sts:GetCallerIdentity$',
    'vpc-lattice:List',
  ].join('|')})`,
);

/** Those of them that have no resource-level permissions, or list what there is. Source: Service Authorization Reference. */
export const WITHOUT_RESOURCE: readonly string[] = [...ACTIONS].filter((action) => NAMES_NONE.test(action));
