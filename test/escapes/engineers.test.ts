import { CLAIMS } from '../../lib/claims';
import { verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { Draft, goodOf } from './draft';
import { BUCKET, GROUP, SERVICE, SUBNET, TASK, VPC } from './escape';
import { harmless } from './harmless';
import { filled } from './independent/case';
import { ALARM, CLASSIFIER, LOG } from './independent/edits';
import { tagged } from './independent/near-misses';
import { put, type Step, set } from './steps';

// What competent engineers change, on each deployment: it stays proved, or is refused with its reason and a remedy.

// Evidence is signed over one assembly; every change is another.
const DECIDED = CLAIMS.map(({ id }) => id).filter((id) => id !== 'verified-before-use');

function findingsOf(steps: readonly Step[], name: (typeof DEPLOYMENTS)[number]) {
  const good = goodOf(name);
  const draft = new Draft(good);
  for (const step of steps) step(draft);
  const charter = good.deployment.charter;
  const { verdict, findings } = verify(
    draft.assembly(),
    { file: '', digest: '', charter },
    { claims: DECIDED },
  );
  expect(verdict === 'proved').toBe(findings.length === 0);
  return findings;
}

const TARGET = ['AWS::ApplicationAutoScaling::ScalableTarget', 'ProxyFargate'] as const;
const OVERHEAD = [ALARM, 'ModelOverhead'] as const;
const RULES = 'Properties/LifecycleConfiguration/Rules';
const rule = (more: object) => [{ Id: 'one', Status: 'Enabled', ...more }];
const ABORT = { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } };

const scaled = (Schedule: string, MinCapacity: number, more: object = {}) =>
  set(TARGET, 'Properties/ScheduledActions', [
    {
      ScheduledActionName: 'morning',
      Schedule,
      ScalableTargetAction: { MinCapacity, MaxCapacity: 12 },
      ...more,
    },
  ]);

const computed =
  (Expression: string, Threshold: number): Step =>
  (draft) => {
    const metric = (Id: string, MetricName: string) => ({
      Id,
      ReturnData: false,
      MetricStat: {
        Metric: { Namespace: filled('Cordon/{name}')(draft), MetricName },
        Period: 60,
        Stat: 'Sum',
      },
    });
    return put('oversight', 'Computed', {
      Type: ALARM,
      Properties: {
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 5,
        Threshold,
        TreatMissingData: 'notBreaching',
        ActionsEnabled: false,
        Metrics: [
          metric('faults', 'ClassifierFaults'),
          metric('requests', 'Requests'),
          { Id: 'share', Expression, ReturnData: true },
        ],
      },
    })(draft);
  };

const PROVED: readonly (readonly [what: string, ...steps: Step[]])[] = [
  ['a tag with accents', set([SUBNET], 'Properties/Tags', [{ Key: 'Équipe', Value: 'Sûreté 機密' }])],
  [
    'a percentile',
    set(OVERHEAD, 'Properties/Statistic', undefined),
    set(OVERHEAD, 'Properties/ExtendedStatistic', 'p99.9'),
  ],
  [
    'metric math, and a threshold with a fraction',
    computed('IF(requests > 0, 100 * faults / requests, 0)', 0.5),
  ],
  ['uploads that never end are aborted', set([BUCKET, '-weights-'], RULES, rule(ABORT))],
  ['uploads to the ledger that never end are aborted', set([BUCKET, '-ledger-'], RULES, rule(ABORT))],
  ['scheduled scaling', scaled('cron(0 6 ? * MON-FRI *)', 6, { Timezone: 'Europe/Berlin' })],
  ['a table class', set(['AWS::DynamoDB::Table'], 'Properties/TableClass', 'STANDARD_INFREQUENT_ACCESS')],
  ['zone rebalancing', set([SERVICE, 'ProxyFargate'], 'Properties/AvailabilityZoneRebalancing', 'ENABLED')],
  ['the stack as a tag', set([VPC], 'Properties/Tags', [{ Key: 'stack', Value: { Ref: 'AWS::StackName' } }])],
  [
    'a target of scaling with a fraction',
    set(
      ['AWS::ApplicationAutoScaling::ScalingPolicy', 'Proxy'],
      'Properties/TargetTrackingScalingPolicyConfiguration/TargetValue',
      62.5,
    ),
  ],
  [
    'uploads of policies are aborted below a prefix',
    set([BUCKET, '-policies-'], RULES, rule({ ...ABORT, Prefix: 'uploads/' })),
  ],
  [
    'scheduled scaling of the least alone',
    set(['AWS::ApplicationAutoScaling::ScalableTarget', 'Review'], 'Properties/ScheduledActions', [
      { ScheduledActionName: 'day', Schedule: 'rate(1 day)', ScalableTargetAction: { MinCapacity: 3 } },
    ]),
  ],
  ['a tag of the whole app', tagged('Owner', 'enclave-team')],
];

test.each(DEPLOYMENTS)(`${PROVED.map(([what]) => what).join('; ')}: all at once is proved in %s`, (name) => {
  const findings = findingsOf(
    PROVED.flatMap(([, ...steps]) => steps),
    name,
  );
  expect(findings.map(({ message, pointer }) => `${pointer}: ${message}`)).toEqual([]);
});

const placed = PROVED.map(([what, ...steps], index) => {
  const name = DEPLOYMENTS[index % DEPLOYMENTS.length] ?? 'commercial';
  return { what, name, steps, index };
});
const amissAfter = harmless(placed.map(({ name, steps }) => ({ good: goodOf(name), steps })));

test.each(placed)('$what is proved in $name', ({ index }) => {
  expect(amissAfter(index)).toEqual([]);
});

const REFUSED: readonly (readonly [what: string, says: RegExp, remedy: RegExp, ...steps: Step[]])[] = [
  [
    'objects that expire',
    /ExpirationInDays may not be there: a rule that moves or expires/,
    /records, payloads/,
    set([BUCKET, '-ledger-'], RULES, rule({ ...ABORT, ExpirationInDays: 30 })),
  ],
  [
    'a scheduled scaling to one',
    /MinCapacity is "1"; it must be a whole number from 2/,
    /./,
    scaled('rate(1 day)', 1),
  ],
  [
    'a log of a month',
    /RetentionInDays is "30"; it must be at least/,
    /keep logs for the charter's logDays/,
    set([LOG, '/review"'], 'Properties/RetentionInDays', 30),
  ],
  [
    'a log of days that CloudWatch does not take',
    /RetentionInDays is "100"; it must be 1 or 3/,
    /./,
    set([LOG, '/review"'], 'Properties/RetentionInDays', 100),
  ],
  [
    'tasks on another processor than that of the images',
    /CpuArchitecture is "ARM64"; it must be "X86_64"/,
    /a digest is of an image for one architecture/,
    set([TASK, CLASSIFIER], 'Properties/RuntimePlatform/CpuArchitecture', 'ARM64'),
  ],
  [
    'an alarm that searches metrics',
    /Expression is .*; it must be arithmetic/,
    /./,
    computed("SEARCH('{AWS/EC2} CPU', 'Sum')", 1),
  ],
  [
    'a subnet in a VPC that is there already',
    /VpcId is "vpc-0a1b2c3d4e5f60718"; it must be the Ref of an AWS::EC2::VPC/,
    /a VPC that was there before.*"A VPC that is there already"/,
    set([SUBNET], 'Properties/VpcId', 'vpc-0a1b2c3d4e5f60718'),
  ],
  [
    'a service in a subnet that is there already',
    /Subnets.0 is "subnet-1"; it must be the Ref of an AWS::EC2::Subnet/,
    /"A VPC that is there already"/,
    set([SERVICE], 'Properties/NetworkConfiguration/AwsvpcConfiguration/Subnets', ['subnet-1', 'subnet-2']),
  ],
  [
    'a group that is there already',
    /SecurityGroups.0 is "sg-1"/,
    /"A VPC that is there already"/,
    set([SERVICE], 'Properties/NetworkConfiguration/AwsvpcConfiguration/SecurityGroups', ['sg-1']),
  ],
  [
    'a group in a VPC that is there already',
    /VpcId is "vpc-1"/,
    /"A VPC that is there already"/,
    set([GROUP], 'Properties/VpcId', 'vpc-1'),
  ],
];

test.each(
  REFUSED.map(([what, says, remedy, ...steps], index) => {
    const name = DEPLOYMENTS[index % DEPLOYMENTS.length] ?? 'commercial';
    return [what, name, says, remedy, steps] as const;
  }),
)('%s is refused in %s, with its reason and a remedy', (_, name, says, remedy, steps) => {
  const findings = findingsOf(steps, name);
  expect(findings.map(({ message }) => message)).toContainEqual(expect.stringMatching(says));
  const told = findings.filter(({ message }) => says.test(message));
  expect(told.map((finding) => finding.remedy)).toContainEqual(expect.stringMatching(remedy));
  expect(findings.filter((finding) => finding.remedy === '')).toEqual([]);
});
