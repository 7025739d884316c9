import { trustIsNamed } from '../../../lib/rules/identity/trust-is-named';
import { CHARTER, faultsOf } from '../world';

const [person = ''] = CHARTER.people.reviewers;
const [verifier = ''] = CHARTER.people.verifiers;
const named = { Null: { 'sts:SourceIdentity': 'false' } };
const both = ['sts:AssumeRole', 'sts:SetSourceIdentity'];

const messages = (Principal: object, Action: unknown, Condition: object) =>
  faultsOf(trustIsNamed, {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal, Action, Condition }],
      },
    },
  }).map(({ message }) => message);

test.each([
  ['people who bring a source identity', { AWS: [person, verifier] }, both, named],
  ['people whose identity may not be set anew', { AWS: person }, 'sts:AssumeRole', named],
  [
    'a service of this account',
    { Service: 'ecs-tasks.amazonaws.com' },
    'sts:AssumeRole',
    { StringEquals: { 'aws:SourceAccount': CHARTER.accounts[0] } },
  ],
])('accepts %s', (_, principal, action, condition) => {
  expect(messages(principal, action, condition)).toEqual([]);
});

test.each([
  ['people without a condition', { AWS: person }, both, {}],
  [
    'people whose source identity must be absent',
    { AWS: person },
    both,
    { Null: { 'sts:SourceIdentity': 'true' } },
  ],
  [
    'people whose source identity may be absent or not',
    { AWS: person },
    both,
    { Null: { 'sts:SourceIdentity': ['true', 'false'] } },
  ],
  [
    'people by a session name, which they choose',
    { AWS: person },
    both,
    { StringLike: { 'sts:RoleSessionName': '?*' } },
  ],
  [
    'people by a second factor, which a chained session lacks',
    { AWS: person },
    both,
    { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  ],
  [
    'people by a source identity that counts if it is there',
    { AWS: person },
    both,
    { StringLikeIfExists: { 'sts:SourceIdentity': '*' } },
  ],
])('refuses %s', (_, principal, action, condition) => {
  expect(messages(principal, action, condition)).toEqual([
    'people are trusted without a name of their own; add Null sts:SourceIdentity false',
  ]);
});

test.each([
  ['people who may tag their session', { AWS: person }, [...both, 'sts:TagSession'], named],
  ['any action', { AWS: person }, 'sts:*', named],
  [
    'a service that sets source identities',
    { Service: 'ecs-tasks.amazonaws.com' },
    both,
    { StringEquals: { 'aws:SourceAccount': CHARTER.accounts[0] } },
  ],
  ['people together with a service', { AWS: person, Service: 'ecs-tasks.amazonaws.com' }, both, named],
  ['a role that the charter does not name', { AWS: `${person}-2` }, both, named],
])('refuses %s', (_, principal, action, condition) => {
  expect(messages(principal, action, condition)).not.toEqual([]);
});
