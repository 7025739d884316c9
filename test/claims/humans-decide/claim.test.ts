import { humansDecide } from '../../../lib/claims/humans-decide/claim';
import type { Charter } from '../../../lib/config/schema';
import type { Mutation } from '../../../lib/contract/mutation';
import { World } from '../../../lib/contract/world';
import { REVIEW_KINDS } from '../../../lib/services/review-keys';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { falsePointers } from '../../helpers/witnesses';
import { after, beside, edit, enclave, resource, unseen } from '../enclaves';
import { worldOf } from '../worlds';

const world = enclave();
const role = (part: string) => resource(world, 'AWS::IAM::Role', new RegExp(`^Roles${part}[0-9A-F]{8}$`));
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
const trusting = (of: typeof PROXY, Principal: unknown, Condition?: unknown) =>
  edit(of, 'add', 'Properties/AssumeRolePolicyDocument/Statement/-', {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal,
    ...(Condition === undefined ? {} : { Condition }),
  });
const unbound = (of: typeof PROXY) => edit(of, 'remove', 'Properties/PermissionsBoundary');
const service = resource(world, 'AWS::ECS::TaskDefinition', /^Review/);
const proxy = resource(world, 'AWS::ECS::TaskDefinition', /^Proxy/);

/** Sets a variable of a service's environment. */
function variable(task: typeof service, name: string, value: unknown): Mutation {
  const { Resources } = task.template.raw as {
    Resources: Record<
      string,
      { Properties: { ContainerDefinitions: { Environment: { Name: string }[] }[] } }
    >;
  };
  const [container] = Resources[task.logicalId]?.Properties.ContainerDefinitions ?? [];
  const at = container?.Environment.findIndex(({ Name }) => Name === name);
  return edit(task, 'replace', `Properties/ContainerDefinitions/0/Environment/${at}/Value`, value);
}

describe('the enclave', () => {
  test.each(DEPLOYMENTS)('%s is proved', (name) => {
    expect(humansDecide.prove(enclave(name))).toMatchObject({ faults: [], undecided: [] });
  });
  test('every guard falls when it is broken', () => {
    const { guards } = humansDecide.prove(world);
    expect(guards.length).toBeGreaterThan(25);
    expect(unseen(humansDecide, world, guards)).toEqual([]);
  });
  test('without the services it is undecided', () => {
    expect(humansDecide.prove(worldOf({ Resources: {} })).undecided).toHaveLength(3);
  });
  test('a reviewer who is also a caller refutes it', () => {
    const [tenant] = world.charter.tenants;
    const [first, ...others] = world.charter.reviewers;
    const reviewers = [{ ...first, certificate: tenant?.certificate }, ...others] as Charter['reviewers'];
    const { faults } = humansDecide.prove(new World(world.assembly, { ...world.charter, reviewers }));
    expect(faults.map(({ message }) => message).join()).toContain('is a reviewer and a caller');
  });
});

const { held, decisions, consumed } = REVIEW_KINDS;
const [decision] = decisions;
const escapes: readonly [string, () => Mutation[]][] = [
  [
    'the proxy may write decisions',
    () => [beside(PROXY, 'X', writing('proxy', { ...keysLike(decision), ...present }))],
  ],
  ['the proxy may write any key', () => [beside(PROXY, 'X', writing('proxy'))]],
  ['the proxy may write one decision', () => [beside(PROXY, 'X', writing('proxy', keysLike('decision-*')))]],
  [
    'the proxy may update items',
    () => [unbound(PROXY), beside(PROXY, 'X', writing('proxy', undefined, 'dynamodb:U*'))],
  ],
  [
    'the proxy may write a decision beside a request',
    () => [
      beside(PROXY, 'X', writing('proxy', { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': held } })),
    ],
  ],
  [
    'the review service may hold requests',
    () => [beside(REVIEW, 'X', writing('review', { ...keysLike(held), ...present }))],
  ],
  [
    'the review service may use approvals up',
    () => [beside(REVIEW, 'X', writing('review', { ...keysLike(consumed), ...present }))],
  ],
  ['a reviewer may write the table', () => [beside(REVIEWER, 'X', writing('reviewer'))]],
  ['a classifier may write the table', () => [beside(CLASSIFIER, 'X', writing('classifier-weapons'))]],
  [
    'a reviewer may take the review role',
    () => [
      unbound(REVIEWER),
      trusting(REVIEW, { AWS: 'arn:aws:iam::111122223333:role/cordon/cordon-commercial-reviewer' }),
    ],
  ],
  [
    'one person may take the review role',
    () => [trusting(REVIEW, { AWS: 'arn:aws:iam::666677778888:role/cordon-reviewer-counsel' })],
  ],
  ['anyone may take the review role', () => [trusting(REVIEW, '*')]],
  [
    'a service takes the review role for anyone',
    () => [edit(REVIEW, 'remove', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition')],
  ],
  [
    "the proxy runs with the review service's role",
    () => [
      edit(
        proxy,
        'replace',
        'Properties/TaskRoleArn',
        'arn:aws:iam::111122223333:role/cordon/cordon-commercial-review',
      ),
    ],
  ],
  [
    'people need no name of their own',
    () => [edit(REVIEWER, 'remove', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition')],
  ],
  [
    'a name is asked for by an operator that IAM does not know',
    () => [
      edit(REVIEWER, 'replace', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition', {
        NullIfExists: { 'sts:SourceIdentity': 'false' },
      }),
    ],
  ],
  [
    'the reviewer role trusts somebody else',
    () => [
      trusting(
        REVIEWER,
        { AWS: 'arn:aws:iam::666677778888:role/somebody' },
        { Null: { 'sts:SourceIdentity': 'false' } },
      ),
    ],
  ],
  [
    'the review service knows one reviewer',
    () => [variable(service, 'CORDON_REVIEWERS', JSON.stringify(world.charter.reviewers.slice(0, 1)))],
  ],
  [
    'the review service knows somebody else',
    () => [
      variable(
        service,
        'CORDON_REVIEWERS',
        JSON.stringify([...world.charter.reviewers, { certificate: 'spiffe://x/y', agencies: ['x'] }]),
      ),
    ],
  ],
  [
    'requests expire late in the review service',
    () => [variable(service, 'CORDON_REVIEW_EXPIRY_HOURS', '720')],
  ],
  ['requests expire late in the proxy', () => [variable(proxy, 'CORDON_REVIEW_EXPIRY_HOURS', '720')]],
  ['proxy and review service have two tables', () => [variable(proxy, 'CORDON_REVIEWS', 'dynamodb://other')]],
];
test.each(escapes)('refuted: %s', (_, mutations) => {
  const broken = after(world, mutations());
  const { faults } = humansDecide.prove(broken);
  expect(faults).not.toEqual([]);
  expect(faults.every(({ witness = [] }) => witness.length > 0)).toBe(true);
  expect(falsePointers(broken, faults)).toEqual([]);
});

const misses: readonly [string, () => Mutation[]][] = [
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
test.each(misses)('still proved: %s', (_, mutations) => {
  expect(humansDecide.prove(after(world, mutations())).faults).toEqual([]);
});
