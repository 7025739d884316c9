import { TASK } from '../escape';
import {
  arn,
  arnOf,
  gap,
  may,
  set,
  setRole,
  setVariable,
  stranger,
  trusts,
  trustsRole,
  unbound,
  type Whole,
  whole,
  within,
} from '../steps';

const TABLE = arn('dynamodb:{region}:{account}:table/cordon-{name}-reviews');
const REVIEW = '"CORDON_REVIEWERS"';
const PROXY = '"CORDON_CLASSIFIERS"';
const WRITES = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLUpdate',
  'dynamodb:DeleteItem',
  'dynamodb:*',
] as const;

export const PEOPLE: readonly Whole[] = [
  ...WRITES.map((action) =>
    within(
      4,
      whole(
        `the proxy, without its boundary, may do ${action} on the review table`,
        may('proxy', action, TABLE),
        unbound('proxy'),
      ),
    ),
  ),
  within(
    4,
    whole(
      'the proxy may put whatever it likes into the review table',
      may('proxy', 'dynamodb:PutItem', TABLE),
    ),
  ),
  ...(['classifier-autonomous-weapons', 'reviewer', 'field-engineer', 'researcher', 'verifier'] as const).map(
    (role) =>
      within(
        4,
        whole(`${role} may write the review table`, may(role, 'dynamodb:PutItem', TABLE), unbound(role)),
      ),
  ),
  whole(
    "a reviewer may take the review service's role",
    trustsRole('review', 'reviewer'),
    unbound('reviewer'),
    may('reviewer', 'sts:AssumeRole', arnOf('review')),
  ),
  whole(
    "the proxy may take the review service's role",
    trustsRole('review', 'proxy'),
    unbound('proxy'),
    may('proxy', 'sts:AssumeRole', arnOf('review')),
  ),
  whole("anybody may take the review service's role", trusts('review', '*')),
  whole("a stranger may take the review service's role", trusts('review', stranger)),
  whole('a stranger is a reviewer', trusts('reviewer', stranger)),
  whole(
    'a reviewer by whatever means',
    setRole('reviewer', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition', undefined),
  ),
  whole(
    "the proxy runs with the review service's role",
    set([TASK, PROXY], 'Properties/TaskRoleArn', arnOf('review')),
  ),
  whole(
    'the review service knows one reviewer',
    setVariable(REVIEW, 'CORDON_REVIEWERS', (value) =>
      JSON.stringify((JSON.parse(String(value)) as unknown[]).slice(0, 1)),
    ),
  ),
  whole(
    'the review service knows a reviewer twice',
    setVariable(REVIEW, 'CORDON_REVIEWERS', (value) => {
      const [first] = JSON.parse(String(value)) as unknown[];
      return JSON.stringify([first, first]);
    }),
  ),
  whole(
    'the review service knows somebody that the charter does not',
    setVariable(REVIEW, 'CORDON_REVIEWERS', (value) =>
      JSON.stringify([
        ...(JSON.parse(String(value)) as unknown[]),
        { certificate: 'spiffe://x/y', agencies: ['x'] },
      ]),
    ),
  ),
  whole(
    'a caller among the reviewers',
    setVariable(REVIEW, 'CORDON_REVIEWERS', (value, { good }) =>
      JSON.stringify([
        ...(JSON.parse(String(value)) as unknown[]),
        { certificate: good.deployment.charter.tenants[0]?.certificate, agencies: ['logistics-command'] },
      ]),
    ),
  ),
  whole(
    'held requests live a month in the review service',
    setVariable(REVIEW, 'CORDON_REVIEW_EXPIRY_HOURS', () => '720'),
  ),
  whole(
    'held requests live a month in the proxy',
    setVariable(PROXY, 'CORDON_REVIEW_EXPIRY_HOURS', () => '720'),
  ),
  gap(
    "the witness goes through the review service's table, not the proxy's",
    whole(
      'proxy and review service have two tables',
      setVariable(PROXY, 'CORDON_REVIEWS', () => 'dynamodb://other'),
    ),
  ),
  whole(
    'the review service has a table of its own',
    setVariable(REVIEW, 'CORDON_REVIEWS', () => 'dynamodb://other'),
  ),
];
