import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { BUCKET_PARTS, boundaryPolicyName, prefix, ROLE_PATH, watcherBoundaryName } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { PULLING, PUSHING } from '../compute/images';
import { hostedUses } from '../model/model-uses';
import { anyOf, bucketArn, endpointArn, endpointLogGroupArns, logGroupArn, tableArn } from './arns';
import { configurationReading } from './configuration-reading';
import { watching } from './watching';

export interface PermissionsBoundaryProps {
  readonly deployment: Deployment;
}

/**
 * What no role of an enclave may ever do. The rest of what isn't allowed here is denied as well, unless a resource's own
 * policy gives it to a role's session (IAM user guide, "Permissions boundaries"): for these, not even then.
 */
const NEVER = [
  'ecs:ExecuteCommand',
  'iam:PassRole',
  'kms:CreateGrant',
  'kms:PutKeyPolicy',
  'lambda:InvokeFunction',
  's3:BypassGovernanceRetention',
  's3:PutBucketPolicy',
  'sagemaker:InvokeEndpointAsync',
  'sagemaker:InvokeEndpointWithBidirectionalStream',
  'sagemaker:StartSession',
  'ssm:StartSession',
  'sts:AssumeRole',
];

/** What at least one role needs. A role has of this only what its own policies allow as well. */
const mayBe = ({ enclave }: Deployment): iam.PolicyStatement[] => {
  const endpoints = hostedUses(enclave).map((use) => endpointArn(enclave, use));
  const allow = (actions: string[], resources: string[], conditions = {}) =>
    new iam.PolicyStatement({ actions, resources, conditions });
  return [
    allow(['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointWithResponseStream'], endpoints, {
      Null: { 'sagemaker:SourceInferenceRouterArn': 'true' },
    }),
    allow(
      [
        's3:AbortMultipartUpload',
        's3:GetObject',
        's3:GetObjectRetention',
        's3:GetObjectVersion',
        's3:ListBucket',
        's3:ListBucketVersions',
        's3:PutObject',
      ],
      BUCKET_PARTS.flatMap((part) => [bucketArn(enclave, part), `${bucketArn(enclave, part)}/*`]),
    ),
    allow(
      [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GetPublicKey',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
        'kms:Sign',
      ],
      [anyOf(enclave, 'kms', 'key/*')],
    ),
    allow(
      ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
      [anyOf(enclave, 'secretsmanager', `secret:${prefix(enclave)}/tls/*`)],
    ),
    allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], [tableArn(enclave)]),
    allow([...new Set([...PULLING, ...PUSHING])], [anyOf(enclave, 'ecr', `repository/${prefix(enclave)}/*`)]),
    allow(['ecr:GetAuthorizationToken'], ['*']),
    allow(
      [
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:FilterLogEvents',
        'logs:GetLogEvents',
        'logs:PutLogEvents',
      ],
      [
        logGroupArn(enclave, '*'),
        ...endpointLogGroupArns(enclave, hostedUses(enclave)).map((arn) => `${arn}:*`),
      ],
    ),
    // SageMaker places a model's interfaces as the model's role. Source: SageMaker developer guide, "CreateModel API:
    // execution role permissions".
    allow(
      [
        'ec2:CreateNetworkInterface',
        'ec2:CreateNetworkInterfacePermission',
        'ec2:DeleteNetworkInterface',
        'ec2:DeleteNetworkInterfacePermission',
        'ec2:DescribeDhcpOptions',
      ],
      ['*'],
    ),
    allow(
      ['cloudwatch:GetDashboard', ...configurationReading(enclave).flatMap(({ actions }) => actions)],
      ['*'],
    ),
  ];
};

/** The permissions boundary of every role but the watcher's: what the union of the roles needs, and never the ways out. */
export class PermissionsBoundary extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { deployment }: PermissionsBoundaryProps) {
    super(scope, id);
    this.arn = managedPolicy(this, {
      name: boundaryPolicyName(deployment.enclave),
      description: 'The most that any role of the enclave may do',
      statements: mayBe(deployment),
    });
  }
}

/** The boundary of the role by which the account is watched: what it asks is more than fits into the other one. */
export class WatcherBoundary extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { deployment: { enclave } }: PermissionsBoundaryProps) {
    super(scope, id);
    this.arn = managedPolicy(this, {
      name: watcherBoundaryName(enclave),
      description: 'The most that the role which watches the account may do',
      statements: watching(enclave),
    });
  }
}

interface Boundary {
  readonly name: string;
  readonly description: string;
  readonly statements: readonly iam.PolicyStatement[];
}

/** @returns ARN of a managed policy that allows this at the most, and refuses what no role may ever do */
function managedPolicy(scope: Construct, { name, description, statements }: Boundary): string {
  const never = new iam.PolicyStatement({
    sid: 'Never',
    effect: iam.Effect.DENY,
    actions: NEVER,
    resources: ['*'],
  });
  return new iam.CfnManagedPolicy(scope, 'Policy', {
    managedPolicyName: name,
    description,
    path: ROLE_PATH,
    policyDocument: new iam.PolicyDocument({ statements: [...statements, never], minimize: false }),
  }).ref;
}
