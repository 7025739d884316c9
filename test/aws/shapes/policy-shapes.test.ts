import { closedWorld } from '../../../lib/claims/closed-world/claim';
import { refutations, worldOf } from '../../claims/worlds';

const Role = {
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: 'reader',
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ecs-tasks.amazonaws.com' } },
      ],
    },
    PermissionsBoundary: { Ref: 'Boundary' },
  },
};

const Boundary = {
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: {
    PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] },
  },
};

/** What refutes a world in which a role's policy has the statement. */
function refuted(statement: object, document: object = {}): string {
  const PolicyDocument = { Version: '2012-10-17', Statement: [statement], ...document };
  const Policy = {
    Type: 'AWS::IAM::Policy',
    Properties: { PolicyName: 'read', Roles: [{ Ref: 'Role' }], PolicyDocument },
  };
  return refutations(closedWorld, worldOf({ Resources: { Role, Boundary, Policy } })).join('\n');
}

const READ = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/*' };

test.each([
  ['a listed action', READ],
  ['several', { ...READ, Action: ['s3:GetObject', 's3:ListBucket'] }],
  [
    'a modelled condition, in whatever case',
    { ...READ, Condition: { StringEquals: { 'AWS:requestedRegion': 'us-east-1' } } },
  ],
  ['a denial of any action', { ...READ, Effect: 'Deny', Action: 'sagemaker:*InferenceRouter*' }],
])('admits %s', (_, statement) => expect(refuted(statement)).toBe(''));

test.each([
  ['an action that nothing needs', { ...READ, Action: 'iam:PassRole' }, 'Action is "iam:PassRole"'],
  ['a wildcard action', { ...READ, Action: 's3:*' }, 'Action is "s3:*"'],
  ['an effect of another spelling', { ...READ, Effect: 'allow' }, 'Effect is "allow"'],
  ['NotAction', { Effect: 'Allow', NotAction: 's3:GetObject', Resource: '*' }, 'NotAction is not a property'],
  [
    'an operator that is not modelled',
    { ...READ, Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
    'IpAddress is not a key',
  ],
  [
    'an operator that passes when the key is missing',
    { ...READ, Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '1' } } },
    'StringEqualsIfExists is not a key',
  ],
  [
    'a condition key that is not modelled',
    { ...READ, Condition: { StringEquals: { 'aws:UserAgent': 'me' } } },
    'aws:UserAgent is not a key',
  ],
])('refuses %s', (_, statement, message) => expect(refuted(statement)).toContain(message));

test('refuses the older version of the language, which has no variables', () => {
  expect(refuted(READ, { Version: '2008-10-17' })).toContain('Version is "2008-10-17"');
});
