import { noBypass } from '../../../lib/claims/no-bypass/claim';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { after, beside, edit, enclave } from '../enclaves';
import { type Break, type Miss, one, proofCases, role, trusting, unbound, world } from '../proof-cases';
import { worldOf } from '../worlds';

const document = (...Statement: unknown[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: unknown, Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource });
const policyFor = (role: string, ...statements: unknown[]) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyName: 'more', Roles: [role], PolicyDocument: document(...statements) },
});

const PROXY = role('proxy');
const CLASSIFIER = role('classifierautonomousweapons');
const ENGINEER = role('fieldengineer');
const MODEL = role('model');
const ACCOUNT = 'arn:aws:iam::111122223333';
const arn = (name: string) => `${ACCOUNT}:role/cordon/cordon-commercial-${name}`;
const runtime = one('AWS::EC2::VPCEndpoint', /sagemakerruntime/);
const task = (part: RegExp) => one('AWS::ECS::TaskDefinition', part);

const breaks: readonly Break[] = [
  [
    'another role may invoke by name',
    /^X:/,
    () => [
      beside(
        CLASSIFIER,
        'X',
        policyFor('cordon-commercial-classifier-weapons', allow('sagemaker:InvokeEndpoint')),
      ),
    ],
    3,
  ],
  ...[
    'sagemaker:*',
    'sagemaker:Invoke*',
    '*',
    'sagemaker:invokeendpoint',
    's*:Invoke?ndpoint',
    'sagemaker:InvokeEndpointTomorrow',
  ].map(
    (action): Break => [
      `another role, without boundary, may do ${action}`,
      /^X:/,
      () => [
        unbound(CLASSIFIER),
        beside(CLASSIFIER, 'X', policyFor('cordon-commercial-classifier-weapons', allow(action))),
      ],
      3,
    ],
  ),
  ...['bedrock:InvokeModel', 'bedrock-mantle:CreateInference', 'sagemaker:StartSession'].map(
    (action): Break => [
      `the proxy, without boundary, may do ${action}`,
      /^X:/,
      () => [unbound(PROXY), beside(PROXY, 'X', policyFor('cordon-commercial-proxy', allow(action)))],
      3,
    ],
  ),
  [
    'the deny of a person became an allow',
    /^X:/,
    () => [
      unbound(ENGINEER),
      beside(ENGINEER, 'X', policyFor('cordon-commercial-field-engineer', allow('ecs:ExecuteCommand'))),
    ],
    3,
  ],
  [
    'a policy is attached to a role that is not of the assembly',
    /^X:/,
    () => [beside(PROXY, 'X', policyFor('somebody-else', allow('sagemaker:InvokeEndpoint')))],
    3,
  ],
  [
    "AWS's managed policy is attached",
    /^Rolesclassifierautonomousweapons/,
    () => [
      unbound(CLASSIFIER),
      edit(CLASSIFIER, 'add', 'Properties/ManagedPolicyArns', [
        'arn:aws:iam::aws:policy/AdministratorAccess',
      ]),
    ],
    3,
  ],
  ['anyone may take the proxy role', /^Rolesproxy/, () => [trusting(PROXY, '*')], 4],
  [
    'a foreign role may take the proxy role',
    /^Rolesproxy/,
    () => [trusting(PROXY, { AWS: 'arn:aws:iam::999988887777:role/x' })],
    4,
  ],
  [
    'a foreign account may take the proxy role',
    /^Rolesproxy/,
    () => [trusting(PROXY, { AWS: '999988887777' })],
    4,
  ],
  [
    'a person of the charter may take the proxy role',
    /^Rolesproxy/,
    () => [trusting(PROXY, { AWS: 'arn:aws:iam::666677778888:role/cordon-field-engineer' })],
    4,
  ],
  [
    'another role, without boundary, may take the proxy role',
    /^Rolesproxy/,
    () => [unbound(CLASSIFIER), trusting(PROXY, { AWS: arn('classifier-weapons') })],
    4,
  ],
  ['anyone may take the role that reads the weights', /^Rolesmodel/, () => [trusting(MODEL, '*')], 4],
  [
    'three hops: a field engineer becomes a classifier, which becomes the proxy',
    /^Rolesproxy/,
    () => [
      unbound(CLASSIFIER),
      unbound(ENGINEER),
      trusting(PROXY, { AWS: arn('classifier-weapons') }),
      trusting(CLASSIFIER, { AWS: arn('field-engineer') }),
    ],
    7,
  ],
  [
    'the account may take the proxy role, and a classifier may assume it',
    /^Rolesproxy/,
    () => [
      unbound(CLASSIFIER),
      trusting(PROXY, { AWS: `${ACCOUNT}:root` }),
      beside(CLASSIFIER, 'X', policyFor('cordon-commercial-classifier-weapons', allow('sts:Assume*'))),
    ],
    4,
  ],
  [
    'a classifier may pass the proxy role to ECS and run tasks',
    /^X:/,
    () => [
      unbound(CLASSIFIER),
      beside(
        CLASSIFIER,
        'X',
        policyFor('cordon-commercial-classifier-weapons', allow(['iam:PassRole', 'ecs:RunTask'])),
      ),
    ],
    3,
  ],
  [
    'any service takes the proxy role for any account',
    /^Rolesproxy/,
    () => [edit(PROXY, 'remove', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition')],
    3,
  ],
  [
    "a classifier runs with the proxy's role",
    /^SafeguardinvokesafeguardclassifierautonomousweaponsPolicy/,
    () => [edit(task(/weapons/i), 'replace', 'Properties/TaskRoleArn', arn('proxy'))],
    3,
  ],
  [
    "a function runs with the proxy's role",
    /^Fn:/,
    () => [beside(PROXY, 'Fn', { Type: 'AWS::Lambda::Function', Properties: { Role: arn('proxy') } })],
    3,
  ],
  [
    "a sidecar stands in the proxy's task",
    /^ModelinvokemodelproxyPolicy/,
    () => [edit(task(/^Proxy/), 'add', 'Properties/ContainerDefinitions/-', { Name: 'x', Image: 'busybox' })],
    3,
  ],
  [
    "the runtime's endpoint has no policy",
    /^NetworkEndpointssagemakerruntime/,
    () => [edit(runtime, 'remove', 'Properties/PolicyDocument')],
    1,
  ],
  [
    "the runtime's endpoint lost its condition",
    /^NetworkEndpointssagemakerruntime/,
    () => [edit(runtime, 'remove', 'Properties/PolicyDocument/Statement/0/Condition')],
    3,
  ],
  [
    "the runtime's endpoint lets the proxy reach any endpoint",
    /^NetworkEndpointssagemakerruntime/,
    () => [edit(runtime, 'replace', 'Properties/PolicyDocument/Statement/0/Resource', '*')],
    3,
  ],
  [
    'a trust policy has a wildcard and an operator that IAM does not know',
    /^Rolesproxy/,
    () => [trusting(PROXY, '*', { Condition: { StringIs: { 'aws:PrincipalAccount': '111122223333' } } })],
    4,
  ],
  [
    'a second endpoint serves the same configuration',
    /^Second:/,
    () => {
      const endpoint = one('AWS::SageMaker::Endpoint', /^Model/);
      const { Resources } = endpoint.template.raw as { Resources: Record<string, { Properties: object }> };
      const own = Resources[endpoint.logicalId];
      return [
        beside(endpoint, 'Second', { ...own, Properties: { ...own?.Properties, EndpointName: 'second' } }),
      ];
    },
    2,
  ],
  [
    'a policy says NotAction',
    /^X:/,
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
    3,
  ],
  [
    'couriers may replace the weights',
    /^WeightscarrycourierPolicy/,
    () => {
      const bucket = one('AWS::S3::BucketPolicy', /^Weights/);
      const { Resources } = bucket.template.raw as {
        Resources: Record<string, { Properties: { PolicyDocument: { Statement: object[] } } }>;
      };
      const said = Resources[bucket.logicalId]?.Properties.PolicyDocument.Statement ?? [];
      const once = said.findIndex((statement) => JSON.stringify(statement).includes('if-none-match'));
      return [edit(bucket, 'remove', `Properties/PolicyDocument/Statement/${once}`)];
    },
    4,
  ],
  [
    'the key and the bucket of the weights let a foreign role in',
    /^WeightscarrycourierPolicy/,
    () => {
      const foreign = { AWS: 'arn:aws:iam::999988887777:role/x' };
      const key = one('AWS::KMS::Key', /^Keysweights/);
      const bucket = one('AWS::S3::BucketPolicy', /^Weights/);
      return [
        edit(key, 'add', 'Properties/KeyPolicy/Statement/-', { ...allow('kms:Decrypt'), Principal: foreign }),
        edit(bucket, 'replace', 'Properties/PolicyDocument/Statement', [
          { ...allow('s3:GetObject'), Principal: foreign },
        ]),
      ];
    },
    3,
  ],
];

const misses: readonly Miss[] = [
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
    () => [trusting(PROXY, { AWS: `${ACCOUNT}:root` })],
    'by proof',
  ],
  [
    'trust of a stranger under a condition that no stranger meets',
    () => [trusting(PROXY, '*', { Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } } })],
    'by proof',
  ],
  [
    'another role that the proxy role trusts and whose boundary denies it',
    () => [trusting(PROXY, { AWS: arn('classifier-weapons') })],
    'by proof',
  ],
  [
    'an inference router, which the proxy is denied',
    () => [
      unbound(PROXY),
      beside(PROXY, 'X', policyFor('cordon-commercial-proxy', allow('sagemaker:InvokeInferenceRouter'))),
    ],
    'by proof',
  ],
  [
    'a role that may become another without power',
    () => [trusting(ENGINEER, { AWS: arn('researcher') })],
    'by proof',
  ],
];
proofCases(noBypass, { breaks, misses, guards: 21 });

test.each(DEPLOYMENTS)('%s leaves nothing undecided', (name) => {
  expect(noBypass.prove(enclave(name)).undecided).toEqual([]);
});

test('with neither proxy nor model it is undecided', () => {
  expect(noBypass.prove(worldOf({ Resources: {} })).missing).toEqual(['safety proxy', 'model']);
});

test('the witness of a chain of roles names each step, and no chain is longer than it must be', () => {
  const broken = after(world, [
    unbound(CLASSIFIER),
    unbound(ENGINEER),
    trusting(PROXY, { AWS: arn('classifier-weapons') }),
    trusting(CLASSIFIER, { AWS: arn('field-engineer') }),
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
