import { Match } from 'aws-cdk-lib/assertions';
import { TABLE_USE } from '../../../lib/constructs/data/key-users';
import { ReviewTable } from '../../../lib/constructs/data/review-table';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const template = render((stack) => {
  const table = new ReviewTable(stack, 'Reviews', {
    enclave: deploymentOf('commercial').enclave,
    keyArn: 'key',
  });
  table.grantHold();
  table.grantDecide();
});

test('the table is protected, recoverable, kept, and encrypted with its key', () => {
  template.hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    Properties: {
      TableName: 'cordon-commercial-reviews',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: 'key' },
      StreamSpecification: Match.absent(),
      TimeToLiveSpecification: Match.absent(),
    },
  });
});

const writes = (role: string) => {
  const policies = Object.values(
    template.findResources('AWS::IAM::Policy', { Properties: { Roles: [`cordon-commercial-${role}`] } }),
  );
  return policies.flatMap((policy) =>
    (policy.Properties.PolicyDocument.Statement as { Action: unknown; Condition: object }[])
      .filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:Put'))
      .map(({ Action, Condition }) => ({ Action, Condition })),
  );
};

test.each([
  ['proxy', ['held', 'consumed']],
  ['review', ['decision-1', 'decision-2', 'denial', 'assignment', 'canary', 'canary-answer']],
])('%s may only put what is its own', (role, keys) => {
  expect(writes(role)).toEqual([
    {
      Action: 'dynamodb:PutItem',
      Condition: {
        'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': keys },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    },
  ]);
});

test('a query of one kind goes by time, as the id begins with it', () => {
  template.hasResourceProperties('AWS::DynamoDB::Table', {
    KeySchema: [
      { AttributeName: 'kind', KeyType: 'HASH' },
      { AttributeName: 'id', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: Match.absent(),
    LocalSecondaryIndexes: Match.absent(),
  });
});

test('the review service lists, the proxy only looks up', () => {
  const reads = (role: string) =>
    Object.values(
      template.findResources('AWS::IAM::Policy', { Properties: { Roles: [`cordon-commercial-${role}`] } }),
    ).map((policy) => policy.Properties.PolicyDocument.Statement[0].Action);
  expect(reads('review')).toEqual([['dynamodb:GetItem', 'dynamodb:Query']]);
  expect(reads('proxy')).toEqual(['dynamodb:GetItem']);
});

test('nobody may update, delete, scan or hand over', () => {
  const actions = Object.values(template.findResources('AWS::IAM::Policy')).flatMap((policy) =>
    (policy.Properties.PolicyDocument.Statement as { Action: string | string[] }[]).flatMap(
      ({ Action }) => Action,
    ),
  );
  expect(new Set(actions)).toEqual(
    new Set(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', ...TABLE_USE]),
  );
});

test.each(['proxy', 'review'])("%s uses the table's key through DynamoDB alone", (role) => {
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: [`cordon-commercial-${role}`],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: TABLE_USE,
          Resource: 'key',
          Condition: {
            StringEquals: {
              'kms:ViaService': { 'Fn::Join': ['', ['dynamodb.us-east-1.', { Ref: 'AWS::URLSuffix' }]] },
            },
          },
        }),
      ]),
    },
  });
});
