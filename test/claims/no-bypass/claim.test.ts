import { noBypass } from '../../../lib/claims/no-bypass/claim';
import type { Mutation } from '../../../lib/contract/mutation';
import type { World } from '../../../lib/contract/world';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { falsePointers } from '../../helpers/witnesses';
import { after, beside, edit, enclave, resource, unseen } from '../enclaves';
import { worldOf } from '../worlds';

const document = (...Statement: unknown[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource });
const policyFor = (role: string, ...statements: unknown[]) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyName: 'more', Roles: [role], PolicyDocument: document(...statements) },
});

const world = enclave();
const role = (part: string) => resource(world, 'AWS::IAM::Role', new RegExp(`^Roles${part}[0-9A-F]{8}$`));
const PROXY = role('proxy');
const CLASSIFIER = role('classifierautonomousweapons');
const ENGINEER = role('fieldengineer');
const MODEL = role('model');
const ACCOUNT = 'arn:aws:iam::111122223333';
const arn = (name: string) => `${ACCOUNT}:role/cordon/cordon-commercial-${name}`;
const runtime = resource(world, 'AWS::EC2::VPCEndpoint', /sagemakerruntime/);
const unbound = (of: typeof PROXY) => edit(of, 'remove', 'Properties/PermissionsBoundary');
const trusting = (of: typeof PROXY, statement: unknown) =>
  edit(of, 'add', 'Properties/AssumeRolePolicyDocument/Statement/-', statement);
const assume = (Principal: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal,
  ...more,
});
const task = (part: RegExp) => resource(world, 'AWS::ECS::TaskDefinition', part);

describe('the enclave', () => {
  test.each(DEPLOYMENTS)('%s is proved', (name) => {
    const { faults, undecided } = noBypass.prove(enclave(name));
    expect(faults).toEqual([]);
    expect(undecided).toEqual([]);
  });
  test('every guard falls when it is broken', () => {
    const { guards } = noBypass.prove(world);
    expect(guards.length).toBeGreaterThan(20);
    expect(unseen(noBypass, world, guards)).toEqual([]);
  });
  test('with neither proxy nor model it is undecided', () => {
    const { undecided } = noBypass.prove(worldOf({ Resources: {} }));
    expect(undecided).toHaveLength(2);
  });
});

// Each escape with the least length of a witness that tells it.
const escapes: readonly [string, number, () => Mutation[]][] = [
  [
    'another role may invoke by name',
    3,
    () => [
      beside(
        CLASSIFIER,
        'X',
        policyFor('cordon-commercial-classifier-weapons', allow('sagemaker:InvokeEndpoint')),
      ),
    ],
  ],
  ...[
    'sagemaker:*',
    'sagemaker:Invoke*',
    '*',
    'sagemaker:invokeendpoint',
    's*:Invoke?ndpoint',
    'sagemaker:InvokeEndpointTomorrow',
  ].map((action): [string, number, () => Mutation[]] => [
    `another role, without boundary, may do ${action}`,
    3,
    () => [
      unbound(CLASSIFIER),
      beside(CLASSIFIER, 'X', policyFor('cordon-commercial-classifier-weapons', allow(action))),
    ],
  ]),
  ...['bedrock:InvokeModel', 'bedrock-mantle:CreateInference', 'sagemaker:StartSession'].map(
    (action): [string, number, () => Mutation[]] => [
      `the proxy, without boundary, may do ${action}`,
      3,
      () => [unbound(PROXY), beside(PROXY, 'X', policyFor('cordon-commercial-proxy', allow(action)))],
    ],
  ),
  [
    'the deny of a person became an allow',
    3,
    () => [
      unbound(ENGINEER),
      beside(ENGINEER, 'X', policyFor('cordon-commercial-field-engineer', allow('ecs:ExecuteCommand'))),
    ],
  ],
  [
    'a policy is attached to a role that is not of the assembly',
    3,
    () => [beside(PROXY, 'X', policyFor('somebody-else', allow('sagemaker:InvokeEndpoint')))],
  ],
  [
    "AWS's managed policy is attached",
    3,
    () => [
      unbound(CLASSIFIER),
      edit(CLASSIFIER, 'add', 'Properties/ManagedPolicyArns', [
        'arn:aws:iam::aws:policy/AdministratorAccess',
      ]),
    ],
  ],
  ['anyone may take the proxy role', 4, () => [trusting(PROXY, assume('*'))]],
  [
    'a foreign role may take the proxy role',
    4,
    () => [trusting(PROXY, assume({ AWS: 'arn:aws:iam::999988887777:role/x' }))],
  ],
  ['a foreign account may take the proxy role', 4, () => [trusting(PROXY, assume({ AWS: '999988887777' }))]],
  [
    'a person of the charter may take the proxy role',
    4,
    () => [trusting(PROXY, assume({ AWS: 'arn:aws:iam::666677778888:role/cordon-field-engineer' }))],
  ],
  [
    'another role, without boundary, may take the proxy role',
    4,
    () => [unbound(CLASSIFIER), trusting(PROXY, assume({ AWS: arn('classifier-weapons') }))],
  ],
  ['anyone may take the role that reads the weights', 4, () => [trusting(MODEL, assume('*'))]],
  [
    'three hops: a field engineer becomes a classifier, which becomes the proxy',
    7,
    () => [
      unbound(CLASSIFIER),
      unbound(ENGINEER),
      trusting(PROXY, assume({ AWS: arn('classifier-weapons') })),
      trusting(CLASSIFIER, assume({ AWS: arn('field-engineer') })),
    ],
  ],
  [
    'the account may take the proxy role, and a classifier may assume it',
    4,
    () => [
      unbound(CLASSIFIER),
      trusting(PROXY, assume({ AWS: `${ACCOUNT}:root` })),
      beside(CLASSIFIER, 'X', policyFor('cordon-commercial-classifier-weapons', allow('sts:Assume*'))),
    ],
  ],
  [
    'a classifier may pass the proxy role to ECS and run tasks',
    3,
    () => [
      unbound(CLASSIFIER),
      beside(
        CLASSIFIER,
        'X',
        policyFor('cordon-commercial-classifier-weapons', allow(['iam:PassRole', 'ecs:RunTask'])),
      ),
    ],
  ],
  [
    'any service takes the proxy role for any account',
    3,
    () => [edit(PROXY, 'remove', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition')],
  ],
  [
    "a classifier runs with the proxy's role",
    3,
    () => [edit(task(/weapons/i), 'replace', 'Properties/TaskRoleArn', arn('proxy'))],
  ],
  [
    "a function runs with the proxy's role",
    3,
    () => [beside(PROXY, 'Fn', { Type: 'AWS::Lambda::Function', Properties: { Role: arn('proxy') } })],
  ],
  [
    "a sidecar stands in the proxy's task",
    3,
    () => [edit(task(/^Proxy/), 'add', 'Properties/ContainerDefinitions/-', { Name: 'x', Image: 'busybox' })],
  ],
  ["the runtime's endpoint has no policy", 1, () => [edit(runtime, 'remove', 'Properties/PolicyDocument')]],
  [
    "the runtime's endpoint lost its condition",
    3,
    () => [edit(runtime, 'remove', 'Properties/PolicyDocument/Statement/0/Condition')],
  ],
  [
    "the runtime's endpoint lets the proxy reach any endpoint",
    3,
    () => [edit(runtime, 'replace', 'Properties/PolicyDocument/Statement/0/Resource', '*')],
  ],
  [
    'a trust policy has a wildcard and an operator that IAM does not know',
    4,
    () => [
      trusting(PROXY, assume('*', { Condition: { StringIs: { 'aws:PrincipalAccount': '111122223333' } } })),
    ],
  ],
  [
    'a second endpoint serves the same configuration',
    2,
    () => {
      const endpoint = resource(world, 'AWS::SageMaker::Endpoint', /^Model/);
      const { Resources } = endpoint.template.raw as { Resources: Record<string, { Properties: object }> };
      const own = Resources[endpoint.logicalId];
      return [
        beside(endpoint, 'Second', { ...own, Properties: { ...own?.Properties, EndpointName: 'second' } }),
      ];
    },
  ],
  [
    'a policy says NotAction',
    3,
    () => [
      unbound(CLASSIFIER),
      beside(
        CLASSIFIER,
        'X',
        policyFor('cordon-commercial-classifier-weapons', {
          Effect: 'Allow',
          NotAction: 'iam:*',
          Resource: '*',
        }),
      ),
    ],
  ],
  [
    'couriers may replace the weights',
    4,
    () => {
      const bucket = resource(world, 'AWS::S3::BucketPolicy', /^Weights/);
      const { Resources } = bucket.template.raw as {
        Resources: Record<string, { Properties: { PolicyDocument: { Statement: object[] } } }>;
      };
      const said = Resources[bucket.logicalId]?.Properties.PolicyDocument.Statement ?? [];
      const once = said.findIndex((statement) => JSON.stringify(statement).includes('if-none-match'));
      return [edit(bucket, 'remove', `Properties/PolicyDocument/Statement/${once}`)];
    },
  ],
  [
    'the key and the bucket of the weights let a foreign role in',
    3,
    () => {
      const foreign = { AWS: 'arn:aws:iam::999988887777:role/x' };
      const key = resource(world, 'AWS::KMS::Key', /^Keysweights/);
      const bucket = resource(world, 'AWS::S3::BucketPolicy', /^Weights/);
      return [
        edit(key, 'add', 'Properties/KeyPolicy/Statement/-', { ...allow('kms:Decrypt'), Principal: foreign }),
        edit(bucket, 'replace', 'Properties/PolicyDocument/Statement', [
          { ...allow('s3:GetObject'), Principal: foreign },
        ]),
      ];
    },
  ],
];

test.each(escapes)('refuted: %s', (_, length, mutations) => {
  const broken = after(world, mutations());
  const { faults } = noBypass.prove(broken);
  const told = faults.filter(({ witness }) => witness);
  expect(told).not.toEqual([]);
  expect(Math.min(...told.map(({ witness = [] }) => witness.length))).toBeLessThanOrEqual(length);
  expect(falsePointers(broken, faults)).toEqual([]);
});

test('a chain of roles is told step by step, and the last is a shortest one', () => {
  const broken = after(world, [
    unbound(CLASSIFIER),
    unbound(ENGINEER),
    trusting(PROXY, assume({ AWS: arn('classifier-weapons') })),
    trusting(CLASSIFIER, assume({ AWS: arn('field-engineer') })),
  ]);
  const chains = noBypass.prove(broken).faults.map(({ witness = [] }) => witness.map(({ id }) => id));
  expect(chains).toContainEqual([
    arn('field-engineer'),
    'sts:AssumeRole',
    arn('classifier-weapons'),
    arn('classifier-weapons'),
    'sts:AssumeRole',
    arn('proxy'),
    arn('proxy'),
  ]);
});

const misses: readonly [string, (from: World) => Mutation[]][] = [
  [
    'a deny more',
    () => [beside(PROXY, 'X', policyFor('cordon-commercial-proxy', { ...allow('s3:*'), Effect: 'Deny' }))],
  ],
  [
    'a grant that the boundary takes back',
    () => [beside(ENGINEER, 'X', policyFor('cordon-commercial-field-engineer', allow('ecs:ExecuteCommand')))],
  ],
  [
    'a person may see endpoints',
    () => [
      beside(ENGINEER, 'X', policyFor('cordon-commercial-field-engineer', allow('sagemaker:ListEndpoints'))),
    ],
  ],
  [
    'trust that the account alone may use, which nobody asks for',
    () => [trusting(PROXY, assume({ AWS: `${ACCOUNT}:root` }))],
  ],
  [
    'trust of a stranger under a condition that no stranger meets',
    () => [
      trusting(
        PROXY,
        assume('*', { Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } } }),
      ),
    ],
  ],
  [
    'another role that the proxy role trusts and whose boundary denies it',
    () => [trusting(PROXY, assume({ AWS: arn('classifier-weapons') }))],
  ],
  [
    'an inference router, which the proxy is denied',
    () => [
      unbound(PROXY),
      beside(PROXY, 'X', policyFor('cordon-commercial-proxy', allow('sagemaker:InvokeInferenceRouter'))),
    ],
  ],
  [
    'a role that may become another without power',
    () => [trusting(ENGINEER, assume({ AWS: arn('researcher') }))],
  ],
];
test.each(misses)('still proved: %s', (_, mutations) => {
  expect(noBypass.prove(after(world, mutations(world))).faults).toEqual([]);
});
