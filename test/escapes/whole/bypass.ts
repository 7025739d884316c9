import type { RolePart } from '../../../lib/config/names';
import type { Draft } from '../draft';
import { ENDPOINT, KEY, MODEL, TASK } from '../escape';
import {
  append,
  arn,
  arnOf,
  copy,
  gap,
  may,
  put,
  set,
  setRole,
  stranger,
  trusts,
  trustsRole,
  unbound,
  type Whole,
  whole,
  within,
} from '../steps';

const RUNTIME = [ENDPOINT, 'runtime'] as const;
const WEAPONS: RolePart = 'classifier-autonomous-weapons';
const OTHERS: readonly RolePart[] = [
  WEAPONS,
  'review',
  'task-execution',
  'flow-log',
  'reviewer',
  'researcher',
  'field-engineer',
  'verifier',
];
const ASSUME = 'sts:AssumeRole';
const endpoint = arn('sagemaker:{region}:{account}:endpoint/cordon-{name}-model');

/** A runtime endpoint that lets everybody of the enclave through, so that identity alone is what holds. */
const openRuntime = set(RUNTIME, 'Properties/PolicyDocument/Statement/0/Condition', undefined);

/** The bucket of the weights with nothing but a permission to read. */
const opensWeights = (principal: (draft: Draft) => object) =>
  set(['AWS::S3::BucketPolicy', 'WeightsBucket'], 'Properties/PolicyDocument/Statement', (draft) => [
    { Effect: 'Allow', Principal: principal(draft), Action: 's3:GetObject', Resource: '*' },
  ]);

/** Ways to have the proxy's powers without being it, each with the role that has them. */
const POWERS: readonly (readonly [says: string, actions: readonly string[]])[] = [
  ['pass its role to a task', ['iam:PassRole', 'ecs:RunTask']],
  [
    'pass its role to a new definition of its task',
    ['iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:UpdateService'],
  ],
  ['open a shell in its task', ['ecs:ExecuteCommand']],
  ['write its policies', ['iam:PutRolePolicy']],
  ['attach a policy of AWS to it', ['iam:AttachRolePolicy']],
  ['say who is trusted', ['iam:UpdateAssumeRolePolicy', ASSUME]],
  ['take its boundary away', ['iam:DeleteRolePermissionsBoundary', 'iam:PutRolePolicy']],
  ['change the stacks', ['cloudformation:UpdateStack']],
  ['change the endpoint', ['sagemaker:UpdateEndpoint', 'sagemaker:CreateEndpointConfig', 'iam:PassRole']],
  ['make a second endpoint of the model', ['sagemaker:CreateEndpoint', 'sagemaker:InvokeEndpoint']],
  ['run a job on the weights', ['sagemaker:CreateTransformJob', 'iam:PassRole']],
  ['do anything of ECS', ['ecs:*', 'iam:Pass*']],
  ['do anything of IAM', ['iam:*']],
  ['do anything at all', ['*']],
];

export const BYPASS: readonly Whole[] = [
  ...OTHERS.map((role) =>
    within(
      4,
      whole(
        `${role}, without its boundary, may take the proxy's role`,
        trustsRole('proxy', role),
        unbound(role),
        may(role, ASSUME, arnOf('proxy')),
      ),
    ),
  ),
  ...POWERS.map(([says, actions], index) => {
    const role = OTHERS[index % OTHERS.length] ?? WEAPONS;
    return whole(
      `${role}, without its boundary, may ${says}`,
      may(role, actions),
      unbound(role),
      openRuntime,
    );
  }),
  ...[
    'sagemaker:*',
    'sagemaker:Invoke*',
    's*:Invoke?ndpoint',
    'sagemaker:invokeendpoint',
    'SageMaker:InvokeEndpointWithBidirectionalStream',
  ].map((action) =>
    within(
      4,
      whole(
        `a reviewer, without boundary, may do ${action}`,
        may('reviewer', action),
        unbound('reviewer'),
        openRuntime,
      ),
    ),
  ),
  within(
    10,
    whole(
      'a wildcard three hops away: field engineer, classifier, review service, proxy',
      trustsRole('proxy', 'review'),
      trustsRole('review', WEAPONS),
      trustsRole(WEAPONS, 'field-engineer'),
      unbound('field-engineer'),
      unbound(WEAPONS),
      unbound('review'),
      may('field-engineer', 'sts:*'),
      may(WEAPONS, 'sts:Assume*'),
      may('review', 's?s:AssumeR*'),
    ),
  ),
  within(
    10,
    whole(
      'a chain through two stacks: a stranger becomes a researcher who becomes the proxy',
      trusts('researcher', stranger),
      trustsRole('proxy', 'researcher'),
      unbound('researcher'),
      may('researcher', ASSUME, arnOf('proxy'), {}, 'evidence'),
    ),
  ),
  within(
    10,
    whole(
      'a chain of assuming and passing: a reviewer becomes the review service, which passes the proxy',
      trustsRole('review', 'reviewer'),
      unbound('reviewer'),
      unbound('review'),
      may('reviewer', ASSUME, arnOf('review')),
      may('review', ['iam:PassRole', 'ecs:RunTask', 'ecs:RegisterTaskDefinition']),
    ),
  ),
  ...(
    [
      ['anybody', '*'],
      ['anybody of AWS', { AWS: '*' }],
      ["a stranger's role", stranger],
      ["a stranger's account", { AWS: '999988887777' }],
      ['functions', { Service: 'lambda.amazonaws.com' }],
      ['machines', { Service: 'ec2.amazonaws.com' }],
      ['SageMaker', { Service: 'sagemaker.amazonaws.com' }],
    ] as const
  ).map(([who, principal]) =>
    within(4, whole(`${who} may take the proxy's role`, trusts('proxy', principal))),
  ),
  within(4, whole('anybody may take the role that reads the weights', trusts('model', '*'))),
  whole(
    'tasks of any account take the proxy role',
    setRole('proxy', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition', undefined),
  ),
  whole(
    'anybody with an external id',
    trusts('proxy', '*', { StringEquals: { 'sts:ExternalId': 'hunter2' } }),
  ),
  whole(
    'anybody but a stranger',
    trusts('proxy', '*', { StringNotEquals: { 'aws:PrincipalAccount': '999988887777' } }),
  ),
  whole(
    'anybody who says nothing of an organization',
    trusts('proxy', '*', { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } }),
  ),
  within(
    3,
    whole("the runtime's endpoint has no policy", set(RUNTIME, 'Properties/PolicyDocument', undefined)),
  ),
  within(
    4,
    whole(
      "the runtime's endpoint lost its condition, and a classifier may invoke",
      set(RUNTIME, 'Properties/PolicyDocument/Statement/0/Condition', undefined),
      may(WEAPONS, 'sagemaker:InvokeEndpoint', endpoint),
      unbound(WEAPONS),
    ),
  ),
  within(
    4,
    whole(
      "the runtime's endpoint names a classifier, who may invoke",
      append(
        RUNTIME,
        'Properties/PolicyDocument/Statement/0/Condition/ArnEquals/aws:PrincipalArn',
        arnOf(WEAPONS),
      ),
      may(WEAPONS, 'sagemaker:InvokeEndpoint', endpoint),
      unbound(WEAPONS),
    ),
  ),
  whole(
    'a second endpoint for the runtime, without a policy',
    copy(RUNTIME, 'boundary', 'SecondRuntime', { PolicyDocument: undefined }),
  ),
  whole(
    'a second endpoint of SageMaker serves the same configuration',
    copy(['AWS::SageMaker::Endpoint', '-model"'], 'model', 'SecondEndpoint', { EndpointName: 'second' }),
  ),
  whole(
    'a second model on the same weights, with an endpoint of its own',
    copy([MODEL, '-model"'], 'model', 'SecondModel', {}),
    copy(['AWS::SageMaker::EndpointConfig', 'Model'], 'model', 'SecondConfig', {
      ProductionVariants: [
        {
          VariantName: 'x',
          ModelName: { 'Fn::GetAtt': ['SecondModel', 'ModelName'] },
          InstanceType: 'ml.p5.48xlarge',
          InitialInstanceCount: 1,
        },
      ],
    }),
    copy(['AWS::SageMaker::Endpoint', '-model"'], 'model', 'SecondEndpoint', {
      EndpointName: 'second',
      EndpointConfigName: { 'Fn::GetAtt': ['SecondConfig', 'EndpointConfigName'] },
    }),
  ),
  ...(['classifier-weapons', '-review"'] as const).map((text) =>
    whole(
      `the task of ${text.replace('"', '')} runs with the proxy's role`,
      set([TASK, text], 'Properties/TaskRoleArn', arnOf('proxy')),
    ),
  ),
  whole(
    "a function in another stack runs with the proxy's role",
    put('oversight', 'Runs', (draft) => ({
      Type: 'AWS::Lambda::Function',
      Properties: {
        Role: arnOf('proxy')(draft),
        Handler: 'x',
        Runtime: 'nodejs20.x',
        Code: { ZipFile: 'x' },
      },
    })),
  ),
  whole(
    "a machine by a profile with the proxy's role",
    put('account', 'Profile', (draft) => ({
      Type: 'AWS::IAM::InstanceProfile',
      Properties: { Roles: [arnOf('proxy')(draft).split('/').pop()] },
    })),
    put('account', 'Machine', {
      Type: 'AWS::EC2::Instance',
      Properties: { IamInstanceProfile: { Ref: 'Profile' } },
    }),
    trusts('proxy', { Service: 'ec2.amazonaws.com' }),
  ),
  whole(
    'a sidecar in the task of the proxy',
    set([TASK, 'CORDON_CLASSIFIERS'], 'Properties/ContainerDefinitions/1', {
      Name: 'side',
      Image: 'busybox',
    }),
  ),
  within(
    4,
    whole(
      'the key and the bucket of the weights let a stranger in',
      opensWeights(() => stranger),
      append([KEY, ': weights"'], 'Properties/KeyPolicy/Statement', {
        Effect: 'Allow',
        Principal: stranger,
        Action: 'kms:Decrypt',
        Resource: '*',
      }),
    ),
  ),
  ...(['researcher', 'task-execution', WEAPONS] as const).map((role) =>
    whole(
      `${role} may read the weights, their key and all`,
      may(role, ['s3:GetObject', 'kms:Decrypt'], '*', {}, 'supply'),
      append([KEY, ': weights"'], 'Properties/KeyPolicy/Statement', (draft) => ({
        Effect: 'Allow',
        Principal: { AWS: arnOf(role)(draft) },
        Action: 'kms:Decrypt',
        Resource: '*',
      })),
      unbound(role),
      opensWeights((draft) => ({ AWS: arnOf(role)(draft) })),
      set([ENDPOINT, '.s3'], 'Properties/PolicyDocument/Statement/0', {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: '*',
      }),
    ),
  ),
  whole(
    'a managed policy of AWS on a classifier without boundary',
    setRole(WEAPONS, 'Properties/ManagedPolicyArns', ['arn:aws:iam::aws:policy/AdministratorAccess']),
    unbound(WEAPONS),
  ),
  whole(
    'a policy for a role that is not of the assembly',
    put('oversight', 'Elsewhere', (draft) => ({
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'x',
        Roles: ['somebody-else'],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sagemaker:InvokeEndpoint', Resource: endpoint(draft) }],
        },
      },
    })),
    openRuntime,
  ),
  whole(
    'a user with keys who may invoke',
    put('oversight', 'Somebody', (draft) => ({
      Type: 'AWS::IAM::User',
      Properties: {
        Policies: [
          {
            PolicyName: 'x',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 'sagemaker:InvokeEndpoint', Resource: endpoint(draft) }],
            },
          },
        ],
      },
    })),
    openRuntime,
  ),
  gap(
    'trust is read for sts:AssumeRole alone',
    whole("a federation may take the proxy's role", trusts('proxy', { Federated: 'accounts.google.com' })),
  ),
];
