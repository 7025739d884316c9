import { Aws, aws_iam as iam } from 'aws-cdk-lib';
import { BUCKET_PARTS, type Named, prefix, ROLE_PATH } from '../../config/names';
import { anyOf, bucketArn, tableArn, trailArn } from './arns';

/** For these AWS knows no resource: they list. */
const LISTING = [
  'cloudtrail:DescribeTrails',
  'cloudwatch:DescribeAlarms',
  'cloudwatch:GetMetricData',
  'cloudwatch:ListMetrics',
  'ec2:DescribeFlowLogs',
  'ec2:DescribeNetworkAcls',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcEndpointServiceConfigurations',
  'ec2:DescribeVpcEndpointServicePermissions',
  'ec2:DescribeVpcEndpoints',
  'ec2:DescribeVpcs',
  'ecs:DescribeTaskDefinition',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeTargetGroups',
  'logs:DescribeLogGroups',
];

/** Reading how an enclave is configured, and nothing of what it holds. */
export const configurationReading = (of: Named): iam.PolicyStatement[] => [
  allow(LISTING, ['*']),
  allow(
    ['cloudformation:DescribeStackResources', 'cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
    [anyOf(of, 'cloudformation', `stack/${prefix(of)}-*`)],
  ),
  allow(['cloudtrail:GetEventSelectors', 'cloudtrail:GetTrailStatus'], [trailArn(of)]),
  allow(['dynamodb:DescribeTable'], [tableArn(of)]),
  allow(
    ['ecs:DescribeServices', 'ecs:DescribeTasks'],
    [anyOf(of, 'ecs', 'service/*'), anyOf(of, 'ecs', 'task/*')],
  ),
  allow(
    ['iam:GetRole', 'iam:GetRolePolicy', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies'],
    [`arn:${Aws.PARTITION}:iam::${of.account}:role${ROLE_PATH}${prefix(of)}-*`],
  ),
  allow(['kms:DescribeKey', 'kms:GetKeyPolicy'], [anyOf(of, 'kms', 'key/*')]),
  allow(
    [
      's3:GetBucketObjectLockConfiguration',
      's3:GetBucketPolicy',
      's3:GetBucketVersioning',
      's3:GetEncryptionConfiguration',
    ],
    BUCKET_PARTS.map((part) => bucketArn(of, part)),
  ),
  allow(
    ['sagemaker:DescribeEndpoint', 'sagemaker:DescribeEndpointConfig', 'sagemaker:DescribeModel'],
    ['endpoint/*', 'endpoint-config/*', 'model/*'].map((kind) => anyOf(of, 'sagemaker', kind)),
  ),
];

const allow = (actions: string[], resources: string[]) => new iam.PolicyStatement({ actions, resources });
