import { ADMITTED } from '../../../lib/aws/resources';
import { closedWorld } from '../../../lib/claims/closed-world/claim';
import type { Mutation } from '../../../lib/contract/mutation';
import { type Break, proofCases, saying } from '../proof-cases';
import { refutations, worldOf } from '../worlds';

const VPC = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.64.0.0/16' } };

type Content = Readonly<Record<string, unknown>>;

/** Puts resources and sections into the template of the small world, in place of what is there. */
function* put({ Resources = {}, ...sections }: Content): Iterable<Mutation> {
  const file = 'test.template.json';
  for (const [id, value] of Object.entries(Resources as Content))
    yield { file, op: 'add', pointer: `/Resources/${id}`, value };
  for (const [name, value] of Object.entries(sections)) yield { file, op: 'add', pointer: `/${name}`, value };
}

const refused: readonly (readonly [what: string, content: Content, message: string])[] = [
  [
    'a type that nobody listed',
    { Resources: { X: { Type: 'AWS::New::Thing' } } },
    'X: AWS::New::Thing is not a type',
  ],
  [
    'a known way out, by its own message',
    { Resources: { X: { Type: 'AWS::EC2::NatGateway' } } },
    'carries packets out',
  ],
  [
    'a custom resource',
    { Resources: { X: { Type: 'Custom::Thing' } } },
    'runs code of its own while deploying',
  ],
  ['a module', { Resources: { X: { Type: 'Acme::Net::Vpc::MODULE' } } }, 'is a module that expands'],
  ['a resource without a type', { Resources: { X: {} } }, 'a resource without a type'],
  [
    'a value that the table lacks',
    {
      Resources: { X: { ...VPC, Properties: { CidrBlock: '10.0.0.0/16', InstanceTenancy: 'dedicated' } } },
    },
    'InstanceTenancy is "dedicated"',
  ],
  ['a property that is missing', { Resources: { X: { ...VPC, Properties: {} } } }, 'CidrBlock is missing'],
  [
    'a list where one value belongs',
    { Resources: { X: { ...VPC, Properties: { CidrBlock: ['10.0.0.0/16'] } } } },
    'CidrBlock is a list',
  ],
  [
    'a condition on a resource',
    { Resources: { X: { ...VPC, Condition: 'Sometimes' } } },
    'attribute Condition',
  ],
  ['an update policy', { Resources: { X: { ...VPC, UpdatePolicy: {} } } }, 'attribute UpdatePolicy'],
  ['a creation policy', { Resources: { X: { ...VPC, CreationPolicy: {} } } }, 'attribute CreationPolicy'],
  ['an attribute of tomorrow', { Resources: { X: { ...VPC, Tomorrow: {} } } }, 'attribute Tomorrow'],
  [
    'a deletion policy that snapshots',
    { Resources: { X: { ...VPC, DeletionPolicy: 'Snapshot' } } },
    'DeletionPolicy is "Snapshot"',
  ],
  [
    'a resource without records that stays when no template has it',
    { Resources: { X: { ...VPC, DeletionPolicy: 'Retain' } } },
    'DeletionPolicy is "Retain"',
  ],
  [
    'one that stays when it is replaced',
    { Resources: { X: { ...VPC, UpdateReplacePolicy: 'Retain' } } },
    'UpdateReplacePolicy is "Retain"',
  ],
  [
    'metadata that steers tools',
    { Resources: { X: { ...VPC, Metadata: { cfn_nag: {} } } } },
    'the metadata cfn_nag',
  ],
  ['a dependence on nothing', { Resources: { X: { ...VPC, DependsOn: 'Gone' } } }, 'DependsOn names "Gone"'],
  ['a transform', { Transform: 'AWS::Serverless-2016-10-31', Resources: { X: VPC } }, 'section Transform'],
  ['a parameter', { Parameters: { Size: { Type: 'String' } }, Resources: { X: VPC } }, 'section Parameters'],
  ['conditions', { Conditions: {}, Resources: { X: VPC } }, 'section Conditions'],
  ['mappings', { Mappings: {}, Resources: { X: VPC } }, 'section Mappings'],
  ['a section of tomorrow', { Tomorrow: {}, Resources: { X: VPC } }, 'section Tomorrow'],
  [
    'another format version',
    { AWSTemplateFormatVersion: '2030-01-01', Resources: { X: VPC } },
    'AWSTemplateFormatVersion',
  ],
  [
    'an output with a condition',
    { Resources: { X: VPC }, Outputs: { O: { Value: 'x', Condition: 'c' } } },
    'the output O has Condition',
  ],
  [
    'a function that is decided later',
    { Resources: { X: { ...VPC, Properties: { CidrBlock: { 'Fn::Transform': {} } } } } },
    'the function Fn::Transform',
  ],
  [
    'a loop',
    { Resources: { 'Fn::ForEach::All': ['Id', ['a'], {}], X: VPC } },
    'the function Fn::ForEach::All',
  ],
  [
    'a dynamic reference',
    { Resources: { X: { ...VPC, Properties: { CidrBlock: '{{resolve:ssm:cidr}}' } } } },
    'dynamic reference',
  ],
];

proofCases(closedWorld, {
  from: worldOf({ Resources: { X: VPC } }),
  breaks: refused.map(([what, content, message]): Break => [what, saying(message), () => [...put(content)]]),
  misses: [
    [
      'what is modelled, with every attribute and section',
      () => [
        ...put({
          AWSTemplateFormatVersion: '2010-09-09',
          Description: 'x',
          Resources: {
            Other: VPC,
            X: {
              ...VPC,
              DependsOn: ['Other'],
              DeletionPolicy: 'Delete',
              Metadata: { 'aws:cdk:path': 'a/b' },
            },
          },
          Outputs: { VpcId: { Value: { Ref: 'X' }, Export: { Name: 'vpc' } } },
        }),
      ],
    ],
  ],
  guards: 7,
});

test.each([...ADMITTED.keys()])('refuses a property of %s that is not modelled', (Type) => {
  const world = worldOf({ Resources: { Subject: { Type, Properties: { CordonUnknown: 'x' } } } });
  expect(refutations(closedWorld, world)).toContain(
    '/Resources/Subject/Properties/CordonUnknown: CordonUnknown is not a property that Cordon models here',
  );
});

const inline = (RoleName?: string) => ({
  Type: 'AWS::IAM::Role',
  Properties: { ...(RoleName && { RoleName }), Policies: [{ PolicyName: 'same', PolicyDocument: {} }] },
});
const overwritten = (Resources: Parameters<typeof worldOf>[0]['Resources']) =>
  refutations(closedWorld, worldOf({ Resources })).filter((text) => text.includes('is made by'));

test('policies of one name overwrite each other on one role, and not on two that CloudFormation names', () => {
  expect(overwritten({ One: inline(), Other: inline() })).toEqual([]);
  expect(overwritten({ One: inline('a'), Other: inline('b') })).toEqual([]);
  const onto = {
    Type: 'AWS::IAM::Policy',
    Properties: { PolicyName: 'same', Roles: [{ Ref: 'One' }], PolicyDocument: {} },
  };
  expect(overwritten({ One: inline(), Onto: onto })).toEqual([
    `/Resources/Onto: the policy \${test.One.Ref} same is made by One, too`,
  ]);
  expect(overwritten({ One: inline('a'), Onto: onto })).toEqual([
    '/Resources/Onto: the policy a same is made by One, too',
  ]);
});
