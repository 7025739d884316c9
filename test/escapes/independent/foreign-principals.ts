import { KEY, MODEL, TASK } from '../escape';
import { may, set, trusts, unbound } from '../steps';
import { bootstrapRole, defect, filled, type Independent } from './case';
import {
  admit,
  bucketArn,
  CLASSIFIER,
  endpoint,
  key,
  REVIEW,
  restate,
  type Statement,
  state,
  unbar,
} from './edits';

// Kind 2: principals that the assembly doesn't make.

const DEPLOY = bootstrapRole('deploy');
const role = (name: string) => filled(`arn:{partition}:iam::{account}:role/${name}`);
const stackArn = filled('arn:{partition}:cloudformation:{region}:{account}:stack/cordon-{name}-*');
const BYPASS = ['no-bypass', 'no-off-switch'] as const;

export const FOREIGN_PRINCIPALS: readonly Independent[] = [
  defect(
    'a field engineer may become whoever deploys',
    BYPASS,
    may('field-engineer', 'sts:AssumeRole', DEPLOY),
    unbound('field-engineer'),
  ),
  defect(
    'a researcher may become whoever publishes templates',
    BYPASS,
    may('researcher', ['sts:AssumeRole', 'sts:TagSession'], bootstrapRole('file-publishing')),
    unbar('sts:AssumeRole', 'sts:TagSession'),
  ),
  defect(
    'a reviewer may become any role of CDK',
    BYPASS,
    may('reviewer', 'sts:AssumeRole', role('cdk-*')),
    unbar('sts:AssumeRole'),
  ),
  defect(
    'the verifier may become any role of the organization, in this account',
    BYPASS,
    may('verifier', 'sts:AssumeRole', role('OrganizationAccountAccessRole')),
    unbound('verifier'),
  ),
  defect(
    'a courier may hand the execution role to CloudFormation',
    BYPASS,
    may('courier', 'iam:PassRole', bootstrapRole('cfn-exec'), {
      Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
    }),
    may('courier', ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'], stackArn),
    unbound('courier'),
  ),
  defect(
    'a classifier may become any role outside the path of the enclave',
    BYPASS,
    may('classifier-autonomous-weapons', 'sts:AssumeRole', role('*')),
    unbound('classifier-autonomous-weapons'),
    state(endpoint('secretsmanager'), {
      Effect: 'Allow',
      Principal: '*',
      Action: 'sts:AssumeRole',
      Resource: '*',
    }),
  ),
  defect(
    'whoever deploys is a reviewer too',
    ['humans-decide', 'no-bypass'],
    trusts('reviewer', (draft) => ({ AWS: DEPLOY(draft) })),
  ),
  defect(
    'every role of CDK in the account may be the courier',
    ['one-boundary', 'no-bypass', 'no-off-switch', 'sealed-data'],
    trusts('courier', (draft) => ({ AWS: role('cdk-cordon-lookup-role')(draft) })),
  ),
  defect(
    'every principal of the account that IAM lets may decrypt payloads',
    'sealed-data',
    state(key('payloads'), (draft) => ({
      Sid: 'Everyone',
      Effect: 'Allow',
      Principal: { AWS: draft.good.deployment.enclave.account },
      Action: 'kms:Decrypt',
      Resource: '*',
    })),
  ),
  defect(
    'whoever deploys reads payloads',
    'sealed-data',
    state(key('payloads'), (draft) => ({
      Sid: 'Deploy',
      Effect: 'Allow',
      Principal: { AWS: DEPLOY(draft) },
      Action: 'kms:Decrypt',
      Resource: '*',
    })),
    admit('Payloads', 'OtherReaders', DEPLOY),
  ),
  defect(
    'the execution role signs checkpoints',
    'tamper-evident',
    state([KEY, 'ECC_'], (draft) => ({
      Sid: 'Deploy',
      Effect: 'Allow',
      Principal: { AWS: bootstrapRole('cfn-exec')(draft) },
      Action: 'kms:Sign',
      Resource: '*',
    })),
  ),
  defect(
    'the role that publishes files may write weights',
    ['sealed-model', 'sealed-data', 'no-off-switch'],
    state(['AWS::S3::BucketPolicy', 'WeightsBucketPolicy'], (draft) => ({
      Sid: 'Publish',
      Effect: 'Allow',
      Principal: { AWS: bootstrapRole('file-publishing')(draft) },
      Action: 's3:PutObject',
      Resource: bucketArn('Weights', '/*')(draft),
    })),
    admit('Weights', 'OtherWriters', bootstrapRole('file-publishing')),
  ),
  defect(
    "an administrator that the assembly doesn't make may turn the ledger's lock and life cycle",
    ['tamper-evident', 'defence-in-depth'],
    admit('Ledger', 'OtherAdministrators', role('OrganizationAccountAccessRole')),
  ),
  defect(
    'a task starts with an execution role of the account',
    ['one-boundary', 'no-bypass', 'operable'],
    set([TASK, CLASSIFIER], 'Properties/ExecutionRoleArn', role('ecsTaskExecutionRole')),
  ),
  defect(
    'the review service runs with a role of the account',
    ['humans-decide', 'no-bypass', 'operable'],
    set([TASK, REVIEW], 'Properties/TaskRoleArn', role('service-role/ReviewTask')),
  ),
  defect(
    "the model runs with SageMaker's usual role",
    ['sealed-model', 'no-bypass'],
    set(
      [MODEL, '-model"'],
      'Properties/ExecutionRoleArn',
      role('service-role/AmazonSageMaker-ExecutionRole'),
    ),
  ),
  defect(
    'scaling is done by a role that the account has, down to what it likes',
    ['no-off-switch', 'no-bypass'],
    set(
      ['AWS::ApplicationAutoScaling::ScalableTarget', 'ecs:service'],
      'Properties/RoleARN',
      role('ops/scaler'),
    ),
  ),
  defect(
    'a key is administered by a person outside the enclave',
    ['sealed-data', 'no-off-switch', 'tamper-evident', 'defence-in-depth'],
    restate(key('ledger'), 'Administer', (statement: Statement, draft) => ({
      ...statement,
      Principal: {
        AWS: [filled('arn:{partition}:iam::{account}:root')(draft), role('KeyAdministrator')(draft)],
      },
    })),
  ),
];
