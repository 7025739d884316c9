import type { StackPart } from '../../../lib/config/names';
import { BUCKET, KEY, ROLE, SERVICE, SUBNET, TASK } from '../escape';
import { copy, type Step, set } from '../steps';
import { defect, fine, type Independent, type NearMiss } from './case';
import { ALARM, change, from, LOG, type Of, POLICY, REVIEW, restate, type Statement } from './edits';

// Kind 14: each property is one that AWS knows, and AWS makes nothing of the whole.

const ALIAS = 'AWS::KMS::Alias';
const ED25519: Of = [KEY, 'ReviewSigningKey'];
const LAG: Of = [ALARM, 'ReviewLedgerLag'];
const TABLE: Of = ['AWS::DynamoDB::Table'];
const TARGET: Of = ['AWS::ApplicationAutoScaling::ScalableTarget', 'Review'];
const REVIEW_SERVICE: Of = [SERVICE, 'ReviewFargateService'];
const ULIMITS = 'Properties/ContainerDefinitions/0/Ulimits';

/** A resource waits for others of its template. */
const waits = (of: Of, ...others: readonly Of[]): Step =>
  set(of, 'DependsOn', (draft) => others.map((other) => draft.find(...other).logicalId));

/** An output more of a stack; no resource shows it. */
const output =
  (part: StackPart, id: string, value: object): Step =>
  (draft) => {
    const template = draft.template(part);
    template.Outputs = { ...(template.Outputs as object | undefined), [id]: value };
    return id;
  };

/** A condition of statements that is asked by another operator. */
const askedBy = (of: Of, text: string, operator: string, other: string): Step =>
  restate(of, text, ({ Condition, ...statement }: Statement) => {
    const { [operator]: moved, ...rest } = Condition as Record<string, object>;
    return { ...statement, Condition: { ...rest, [other]: { ...rest[other], ...moved } } };
  });

/** Tags of a resource, by their keys. */
const tags = (of: Of, ...keys: readonly string[]): Step =>
  set(
    of,
    'Properties/Tags',
    keys.map((Key) => ({ Key, Value: 'x' })),
  );

const scheduled = (Schedule: string) => ({
  ScheduledActionName: 'more',
  Schedule,
  ScalableTargetAction: { MaxCapacity: 20 },
});

export const UNMAKEABLE: readonly Independent[] = [
  defect("the review service's key waits for itself", 'operable', waits(ED25519, ED25519)),
  defect(
    "the review service's key waits for the alias that waits for it",
    'operable',
    waits(ED25519, [ALIAS, 'ReviewSigningKey']),
  ),
  defect(
    'two logs wait for each other',
    'operable',
    waits([LOG, 'ReviewFargate'], TABLE),
    waits(TABLE, [LOG, 'ReviewFargate']),
  ),
  defect(
    'a description substitutes what waits for it',
    'operable',
    set(LAG, 'Properties/AlarmDescription', (draft) => ({
      'Fn::Sub': `\${${draft.find(...TABLE).logicalId}.Arn}`,
    })),
    waits(TABLE, LAG),
  ),
  defect(
    'an output of what is not there',
    'operable',
    output('evidence', 'More', { Value: { Ref: 'Nobody' } }),
  ),
  defect('an output without a value', 'operable', output('evidence', 'More', { Value: '' })),
  defect(
    'an output imports what nobody exports',
    'operable',
    output('evidence', 'More', { Value: { 'Fn::ImportValue': 'cordon:nobody' } }),
  ),
  defect(
    'two stacks import from each other',
    'operable',
    output('boundary', 'One', { Value: 'x', Export: { Name: 'cordon:one' } }),
    output('evidence', 'Other', {
      Value: { 'Fn::ImportValue': 'cordon:one' },
      Export: { Name: 'cordon:other' },
    }),
    output('boundary', 'Third', { Value: { 'Fn::ImportValue': 'cordon:other' } }),
  ),
  defect(
    'two stacks export one name that nobody imports',
    'operable',
    output('boundary', 'One', { Value: 'x', Export: { Name: 'cordon:one' } }),
    output('evidence', 'One', { Value: 'x', Export: { Name: 'cordon:one' } }),
  ),
  defect(
    'an export of a name with a blank',
    'operable',
    output('evidence', 'More', { Value: 'x', Export: { Name: 'a name' } }),
  ),
  defect('an id with a hyphen', 'operable', output('evidence', 'One-more', { Value: 'x' })),
  defect('two hundred and one outputs', 'operable', (draft) => {
    for (let index = 0; index <= 200; index += 1) output('model', `More${index}`, { Value: 'x' })(draft);
    return 'More200';
  }),
  defect(
    "the review service's key rotates, which no key that signs can",
    'operable',
    set(ED25519, 'Properties/EnableKeyRotation', true),
  ),
  defect(
    'a key that encrypts signs',
    'operable',
    set([KEY, 'Keysreviews'], 'Properties/KeyUsage', 'SIGN_VERIFY'),
  ),
  defect(
    "the aliases of the review service's two keys are exchanged",
    ['tamper-evident', 'operable'],
    set([ALIAS, '-review-ledger-signing"'], 'Properties/TargetKeyId', (draft) =>
      Object(from([ALIAS, '-review-ledger-signing-ml-dsa-44"'], 'Properties/TargetKeyId')(draft)),
    ),
  ),
  defect(
    'an alarm of one dimension twice',
    ['operable', 'defence-in-depth'],
    change(LAG, 'Properties/Dimensions', (value: object[]) => [
      { Name: 'Service', Value: 'proxy' },
      ...value,
    ]),
  ),
  defect(
    'one alarm more that looks at a hundred days',
    'operable',
    copy(LAG, 'oversight', 'More', { AlarmName: 'more', Period: 86_400, EvaluationPeriods: 100 }),
  ),
  defect(
    'one alarm more that asks for more points than it looks at',
    'operable',
    copy(LAG, 'oversight', 'More', { AlarmName: 'more', DatapointsToAlarm: 100 }),
  ),
  defect(
    'used approvals end by themselves',
    ['humans-decide', 'operable'],
    set(TABLE, 'Properties/TimeToLiveSpecification', { AttributeName: 'at', Enabled: true }),
  ),
  defect('Fargate has no such size', 'operable', set([TASK, REVIEW], 'Properties/Memory', '1025')),
  defect(
    'a soft limit above the hard one',
    'operable',
    set([TASK, REVIEW], ULIMITS, [{ Name: 'nofile', SoftLimit: 100_000, HardLimit: 70_000 }]),
  ),
  defect(
    'zones are balanced by no task more',
    'operable',
    set(REVIEW_SERVICE, 'Properties/AvailabilityZoneRebalancing', 'ENABLED'),
    set(REVIEW_SERVICE, 'Properties/DeploymentConfiguration/MaximumPercent', 100),
    set(REVIEW_SERVICE, 'Properties/DeploymentConfiguration/MinimumHealthyPercent', 50),
  ),
  defect(
    'a schedule that is none',
    'operable',
    set(TARGET, 'Properties/ScheduledActions', [scheduled('cron(x)')]),
  ),
  defect(
    'two schedules of one name',
    'operable',
    set(TARGET, 'Properties/ScheduledActions', [scheduled('rate(1 day)'), scheduled('rate(2 days)')]),
  ),
  defect(
    'two subnets have the same addresses',
    ['operable', 'no-egress'],
    set([SUBNET, 'services2'], 'Properties/CidrBlock', (draft) =>
      String(from([SUBNET, 'services1'], 'Properties/CidrBlock')(draft)),
    ),
  ),
  defect(
    'a subnet of four addresses',
    ['operable', 'no-egress'],
    change([SUBNET, 'services2'], 'Properties/CidrBlock', (value: string) => value.replace(/\/\d+$/, '/30')),
  ),
  defect("a tag of AWS's own", 'operable', tags(ED25519, 'aws:owner')),
  defect('a tag twice', 'operable', tags(ED25519, 'owner', 'owner')),
  defect(
    'a role with a name that IAM has not',
    'operable',
    copy([ROLE, 'Rolesflowlog'], 'account', 'More', { RoleName: `cordon-commercial-${'x'.repeat(64)}` }),
  ),
  defect(
    'a policy with a name that IAM has not',
    'operable',
    copy([POLICY, 'ReviewSigningKeyuseverifier'], 'evidence', 'More', { PolicyName: 'a/b' }),
  ),
  defect(
    'a bucket with the ending of an access point',
    'operable',
    copy([BUCKET, 'LedgerBucket'], 'evidence', 'More', { BucketName: 'cordon-more-s3alias' }),
  ),
  defect(
    "ECS takes the proxy's role for what is called by an asterisk",
    'operable',
    askedBy([ROLE, 'Rolesproxy'], 'sts:AssumeRole', 'ArnLike', 'StringEquals'),
  ),
  defect(
    'the key of payloads is used through a service that is an ARN',
    'operable',
    askedBy([KEY, 'Keyspayloads'], 'kms:ViaService', 'StringEquals', 'ArnEquals'),
  ),
];

export const NEAR_MISSES_OF_MAKING: readonly NearMiss[] = [
  fine(
    'the role of the proxy asks for resources of ECS by another operator',
    askedBy([ROLE, 'Rolesproxy'], 'sts:AssumeRole', 'ArnLike', 'StringLike'),
  ),
  fine('an alarm waits for the table', waits(LAG, TABLE)),
  fine(
    'an alarm tells the name of the table',
    set(LAG, 'Properties/AlarmDescription', (draft) => ({
      'Fn::Sub': [`\${Which} of \${${draft.find(...TABLE).logicalId}}, \${!Literal}`, { Which: 'reviews' }],
    })),
  ),
  fine(
    'an output more, exported by a name of its own',
    output('evidence', 'More', { Value: { Ref: 'AWS::StackName' }, Export: { Name: 'cordon:more' } }),
  ),
  fine('the keys bear tags', tags(ED25519, 'owner', 'awsome:team')),
  fine(
    'the review service has more tasks by day',
    set(TARGET, 'Properties/ScheduledActions', [scheduled('cron(0 6 ? * MON-FRI *)')]),
  ),
  fine(
    'people find a key by another name, too',
    copy([ALIAS, '-review-ledger-signing"'], 'evidence', 'More', { AliasName: 'alias/reviews' }),
  ),
];
