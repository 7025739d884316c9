// Every action that some policy of an enclave allows. An action that isn't here is refused wherever it is allowed:
// it would be a new thing that somebody may do, which the access graph has never been held against.
const BY_SERVICE: Readonly<Record<string, string>> = {
  cloudformation: 'DescribeStackResources DescribeStacks GetTemplate',
  cloudtrail: 'DescribeTrails GetEventSelectors GetTrailStatus',
  cloudwatch: 'DescribeAlarms GetDashboard GetMetricData ListMetrics',
  dynamodb: 'DescribeTable GetItem PutItem Query',
  ec2:
    'CreateNetworkInterface CreateNetworkInterfacePermission DeleteNetworkInterface ' +
    'DeleteNetworkInterfacePermission DescribeDhcpOptions DescribeFlowLogs DescribeNetworkAcls ' +
    'DescribeNetworkInterfaces DescribeRouteTables DescribeSecurityGroups DescribeSubnets ' +
    'DescribeVpcEndpointServiceConfigurations DescribeVpcEndpointServicePermissions DescribeVpcEndpoints DescribeVpcs',
  ecr:
    'BatchCheckLayerAvailability BatchGetImage CompleteLayerUpload GetAuthorizationToken GetDownloadUrlForLayer ' +
    'InitiateLayerUpload PutImage UploadLayerPart',
  ecs: 'DescribeServices DescribeTaskDefinition DescribeTasks',
  elasticloadbalancing: 'DescribeListeners DescribeLoadBalancers DescribeTargetGroups',
  iam: 'GetRole GetRolePolicy ListAttachedRolePolicies ListRolePolicies',
  kms:
    'CancelKeyDeletion CreateAlias CreateGrant Decrypt DeleteAlias DescribeKey EnableKey EnableKeyRotation Encrypt GenerateDataKey ' +
    'GetKeyPolicy GetKeyRotationStatus GetPublicKey ListGrants ListKeyPolicies ListResourceTags PutKeyPolicy ' +
    'ReEncryptFrom ReEncryptTo RetireGrant RevokeGrant Sign TagResource UntagResource UpdateAlias UpdateKeyDescription',
  logs: 'CreateLogStream DescribeLogGroups DescribeLogStreams FilterLogEvents GetLogEvents PutLogEvents',
  s3:
    'AbortMultipartUpload GetBucketAcl GetBucketObjectLockConfiguration GetBucketPolicy GetBucketVersioning GetEncryptionConfiguration ' +
    'GetObject GetObjectRetention GetObjectVersion ListBucket ListBucketVersions PutObject',
  sagemaker:
    'DescribeEndpoint DescribeEndpointConfig DescribeModel InvokeEndpoint InvokeEndpointWithResponseStream',
  secretsmanager: 'GetSecretValue PutSecretValue',
  sts: 'AssumeRole SetSourceIdentity',
};

export const ACTIONS: ReadonlySet<string> = new Set(
  Object.entries(BY_SERVICE).flatMap(([service, actions]) =>
    actions.split(' ').map((action) => `${service}:${action}`),
  ),
);

/** Those of them that have no resource-level permissions, or list what there is. Source: Service Authorization Reference. */
export const WITHOUT_RESOURCE: readonly string[] = [...ACTIONS].filter((action) =>
  /^(cloudtrail:Describe|cloudwatch:|ec2:Describe|ecr:GetAuthorizationToken$|ecs:Describe|elasticloadbalancing:Describe|kms:ListKeys$|logs:DescribeLogGroups$)/.test(
    action,
  ),
);
