import type { Power } from './powers';

/** Powers of a role without its boundary. */
export const UNBOUND: readonly Power[] = [
  [
    'a field engineer may schedule tasks away',
    'field-engineer',
    ['application-autoscaling:PutScheduledAction'],
    ['no-off-switch', 'all-red-lines'],
  ],
  [
    'a field engineer may set the weight of a variant to none',
    'field-engineer',
    ['sagemaker:UpdateEndpointWeightsAndCapacities'],
    ['no-off-switch', 'sealed-model'],
  ],
  [
    'a researcher may compile the weights for a device at the edge',
    'researcher',
    ['sagemaker:CreateCompilationJob', 'sagemaker:CreateEdgePackagingJob'],
    ['no-edge', 'sealed-model', 'no-bypass'],
  ],
  [
    'a researcher may train on the weights',
    'researcher',
    ['sagemaker:CreateTrainingJob', 'sagemaker:CreateProcessingJob'],
    ['sealed-model', 'no-bypass', 'no-off-switch'],
  ],
  [
    'a field engineer may put another set of tasks into a service',
    'field-engineer',
    ['ecs:CreateTaskSet', 'ecs:UpdateServicePrimaryTaskSet'],
    ['no-off-switch', 'no-bypass'],
  ],
  [
    'a field engineer may write resources through the Cloud Control API',
    'field-engineer',
    ['cloudformation:CreateResource', 'cloudformation:UpdateResource'],
    ['no-off-switch', 'no-bypass'],
  ],
  [
    'a courier may take boundaries off roles',
    'courier',
    ['iam:DeleteRolePermissionsBoundary', 'iam:PutRolePermissionsBoundary'],
    ['no-off-switch', 'no-bypass'],
  ],
  [
    'a field engineer may drop a Deny of a role',
    'field-engineer',
    ['iam:DeleteRolePolicy'],
    ['no-off-switch', 'no-bypass'],
  ],
  [
    'the verifier may become root of member accounts',
    'verifier',
    ['sts:AssumeRoot'],
    ['no-bypass', 'no-off-switch'],
  ],
  [
    'a courier may let repositories be written again',
    'courier',
    ['ecr:PutImageTagMutability', 'ecr:SetRepositoryPolicy', 'ecr:PutReplicationConfiguration'],
    ['sealed-data', 'sealed-model', 'no-off-switch'],
  ],
  [
    'a field engineer may share resources of the account',
    'field-engineer',
    ['ram:CreateResourceShare'],
    ['sealed-data', 'no-egress', 'no-off-switch'],
  ],
  [
    'a field engineer may run a schedule with a role',
    'field-engineer',
    ['scheduler:CreateSchedule', 'iam:PassRole'],
    ['no-bypass', 'no-off-switch'],
  ],
  [
    'a researcher may copy objects of all buckets in one job',
    'researcher',
    ['s3:CreateJob', 's3:PutInventoryConfiguration'],
    ['sealed-data'],
  ],
  [
    'a courier may make access points, and policies of them',
    'courier',
    ['s3:CreateAccessPoint', 's3:PutAccessPointPolicy'],
    ['sealed-data', 'no-off-switch'],
  ],
];
