import { humansDecide } from '../../../lib/claims/humans-decide/claim';
import type { Charter } from '../../../lib/config/schema';
import type { Mutation } from '../../../lib/contract/mutation';
import { World } from '../../../lib/contract/world';
import { REVIEW_KINDS } from '../../../lib/services/review-keys';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { beside, edit, enclave } from '../enclaves';
import {
  type Break,
  environmentValue,
  type Miss,
  one,
  proofCases,
  role,
  set,
  trusting,
  unbound,
  world,
} from '../proof-cases';
import { worldOf } from '../worlds';

const [PROXY, REVIEW, REVIEWER, CLASSIFIER] = [
  role('proxy'),
  role('review'),
  role('reviewer'),
  role('classifierautonomousweapons'),
];
const TABLE = 'arn:aws:dynamodb:us-east-1:111122223333:table/cordon-commercial-reviews';
const writing = (to: string, keys?: Record<string, unknown>, action = 'dynamodb:PutItem') => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: 'more',
    Roles: [`cordon-commercial-${to}`],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: action, Resource: TABLE, ...(keys && { Condition: keys }) }],
    },
  },
});
const keysLike = (...keys: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } });
const present = { Null: { 'dynamodb:LeadingKeys': 'false' } };
const service = one('AWS::ECS::TaskDefinition', /^Review/);
const proxy = one('AWS::ECS::TaskDefinition', /^Proxy/);

/** Sets a variable of a service's environment. */
const variable = (task: typeof service, name: string, value: unknown): Mutation =>
  set(task, environmentValue(task, name), value);

const { held, decisions, consumed } = REVIEW_KINDS;
const [decision] = decisions;
const breaks: readonly Break[] = [
  [
    'the proxy may write decisions',
    /^X:/,
    () => [beside(PROXY, 'X', writing('proxy', { ...keysLike(decision), ...present }))],
    8,
  ],
  ['the proxy may write any key', /^X:/, () => [beside(PROXY, 'X', writing('proxy'))], 8],
  [
    'the proxy may write one decision',
    /^X:/,
    () => [beside(PROXY, 'X', writing('proxy', keysLike('decision-*')))],
    8,
  ],
  [
    'the proxy may update items',
    /^X:/,
    () => [unbound(PROXY), beside(PROXY, 'X', writing('proxy', undefined, 'dynamodb:U*'))],
    8,
  ],
  [
    'the proxy may write a decision beside a request',
    /^X:/,
    () => [
      beside(PROXY, 'X', writing('proxy', { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': held } })),
    ],
    8,
  ],
  [
    'the review service may hold requests',
    /^X:/,
    () => [beside(REVIEW, 'X', writing('review', { ...keysLike(held), ...present }))],
    8,
  ],
  [
    'the review service may use approvals up',
    /^X:/,
    () => [beside(REVIEW, 'X', writing('review', { ...keysLike(consumed), ...present }))],
    8,
  ],
  ['a reviewer may write the table', /^X:/, () => [beside(REVIEWER, 'X', writing('reviewer'))], 8],
  [
    'a classifier may write the table',
    /^X:/,
    () => [beside(CLASSIFIER, 'X', writing('classifier-weapons'))],
    8,
  ],
  [
    'a reviewer may take the review role',
    /^Rolesreview/,
    () => [
      unbound(REVIEWER),
      trusting(REVIEW, { AWS: 'arn:aws:iam::111122223333:role/cordon/cordon-commercial-reviewer' }),
    ],
    8,
  ],
  [
    'one person may take the review role',
    /^Rolesreview/,
    () => [trusting(REVIEW, { AWS: 'arn:aws:iam::666677778888:role/cordon-reviewer-counsel' })],
    8,
  ],
  ['anyone may take the review role', /^Rolesreview/, () => [trusting(REVIEW, '*')], 8],
  [
    'a service takes the review role for anyone',
    /^Rolesreview/,
    () => [edit(REVIEW, 'remove', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition')],
    8,
  ],
  [
    "the proxy runs with the review service's role",
    /^ReviewsholdPolicy/,
    () => [
      edit(
        proxy,
        'replace',
        'Properties/TaskRoleArn',
        'arn:aws:iam::111122223333:role/cordon/cordon-commercial-review',
      ),
    ],
    8,
  ],
  [
    'people need no name of their own',
    /^Rolesreviewer/,
    () => [edit(REVIEWER, 'remove', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition')],
    8,
  ],
  [
    'a name is asked for by an operator that IAM does not know',
    /^Rolesreviewer/,
    () => [
      edit(REVIEWER, 'replace', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition', {
        NullIfExists: { 'sts:SourceIdentity': 'false' },
      }),
    ],
    8,
  ],
  [
    'the reviewer role trusts somebody else',
    /^Rolesreviewer/,
    () => [
      trusting(
        REVIEWER,
        { AWS: 'arn:aws:iam::666677778888:role/somebody' },
        { Condition: { Null: { 'sts:SourceIdentity': 'false' } } },
      ),
    ],
    8,
  ],
  [
    'the review service knows one reviewer',
    /^ReviewFargateTask/,
    () => [variable(service, 'CORDON_REVIEWERS', JSON.stringify(world.charter.reviewers.slice(0, 1)))],
    8,
  ],
  [
    'the review service knows somebody else',
    /^ReviewFargateTask/,
    () => [
      variable(
        service,
        'CORDON_REVIEWERS',
        JSON.stringify([...world.charter.reviewers, { certificate: 'spiffe://x/y', agencies: ['x'] }]),
      ),
    ],
    8,
  ],
  [
    'requests expire late in the review service',
    /^ReviewFargateTask/,
    () => [variable(service, 'CORDON_REVIEW_EXPIRY_HOURS', '720')],
    8,
  ],
  [
    'requests expire late in the proxy',
    /^ProxyFargateTask/,
    () => [variable(proxy, 'CORDON_REVIEW_EXPIRY_HOURS', '720')],
    8,
  ],
  [
    'proxy and review service have two tables',
    /^ReviewFargateTask/,
    () => [variable(proxy, 'CORDON_REVIEWS', 'dynamodb://other')],
    8,
  ],
];
const misses: readonly Miss[] = [
  [
    'the proxy may write fewer requests',
    () => [beside(PROXY, 'X', writing('proxy', { ...keysLike(held), ...present }))],
  ],
  [
    'a reviewer may read the table',
    () => [beside(REVIEWER, 'X', writing('reviewer', undefined, 'dynamodb:GetItem'))],
  ],
  [
    'the review service may write fewer decisions',
    () => [beside(REVIEW, 'X', writing('review', { ...keysLike(decision), ...present }))],
  ],
  [
    'a reviewer whom the boundary stops',
    () => [trusting(REVIEW, { AWS: 'arn:aws:iam::111122223333:role/cordon/cordon-commercial-reviewer' })],
  ],
];
proofCases(humansDecide, { breaks, misses, guards: 26 });

test.each(DEPLOYMENTS)('%s leaves nothing undecided', (name) => {
  expect(humansDecide.prove(enclave(name)).undecided).toEqual([]);
});

test('without the services it is undecided', () => {
  expect(humansDecide.prove(worldOf({ Resources: {} })).missing).toEqual(['safety proxy', 'review service']);
});

test('a reviewer who is also a caller refutes it', () => {
  const [tenant] = world.charter.tenants;
  const [first, ...others] = world.charter.reviewers;
  const reviewers = [{ ...first, certificate: tenant?.certificate }, ...others] as Charter['reviewers'];
  const { faults } = humansDecide.prove(new World(world.assembly, { ...world.charter, reviewers }));
  expect(faults.map(({ message }) => message).join()).toContain('is a reviewer and a caller');
});
