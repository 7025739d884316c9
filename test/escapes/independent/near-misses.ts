import type { Draft } from '../draft';
import { BUCKET, SERVICE, SUBNET, VPC } from '../escape';
import { copy, put, type Step, set } from '../steps';
import { filled, fine, type NearMiss, risky } from './case';
import { ALARM, bucketPolicy, LOG, restate, state } from './edits';

// What competent engineers change. It stays proved or, where it has a risk, is refused with a remedy.

const UNTAGGED =
  /Policy$|Association|Entry|Ingress|Alias|Options|PublicAccess|Permissions|Dashboard|MetricFilter|ScalableTarget|Listener$|QueryLogging/;
/** A tag more on all that takes tags. */
export const tagged =
  (Key: string, Value: string): Step =>
  (draft) => {
    for (const { file, raw } of draft.good.assembly.templates) {
      const { Resources } = raw as {
        Resources: Record<string, { Type: string; Properties?: { Tags?: unknown[] } }>;
      };
      for (const [logicalId, { Type, Properties }] of Object.entries(Resources)) {
        if (UNTAGGED.test(Type)) continue;
        const resource = { ...draft.find(Type, `${logicalId} `).resource };
        draft.set({ file, logicalId, resource }, 'Properties/Tags', [
          ...(Properties?.Tags ?? []),
          { Key, Value },
        ]);
      }
    }
    return '';
  };

const TARGET = ['AWS::ApplicationAutoScaling::ScalableTarget', 'ProxyFargate'] as const;
const TABLE = ['AWS::DynamoDB::Table'] as const;
const LIFE = 'Properties/LifecycleConfiguration/Rules';
const abort = [
  { Id: 'abort', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
];
const deny = (bucket: string, action: string) => (draft: Draft) => ({
  Sid: 'Also',
  Effect: 'Deny',
  Principal: '*',
  Action: action,
  Resource: filled(`arn:{partition}:s3:::cordon-{name}-${bucket}-{account}-{region}/*`)(draft),
});
const metric = (draft: Draft, Id: string, MetricName: string) => ({
  Id,
  ReturnData: false,
  MetricStat: { Metric: { Namespace: filled('Cordon/{name}')(draft), MetricName }, Period: 60, Stat: 'Sum' },
});

export const NEAR_MISSES: readonly NearMiss[] = [
  fine('every type that takes tags has the tag of an owner', tagged('Owner', 'enclave-team')),
  fine(
    'every type that takes tags has a cost centre with a space and a colon',
    tagged('cost:centre', 'Unit 7 / Ops'),
  ),
  fine(
    'a tag has accents',
    set([VPC], 'Properties/Tags', [{ Key: 'Équipe', Value: 'Sûreté Île-de-France' }]),
  ),
  fine('a tag is empty', set([SUBNET], 'Properties/Tags', [{ Key: 'reviewed', Value: '' }])),
  fine(
    'an alarm takes a percentile',
    set([ALARM, 'ModelOverhead'], 'Properties/Statistic', undefined),
    set([ALARM, 'ModelOverhead'], 'Properties/ExtendedStatistic', 'p99.9'),
  ),
  fine(
    'an alarm takes a trimmed mean',
    set([ALARM, 'ModelOverhead'], 'Properties/Statistic', undefined),
    set([ALARM, 'ModelOverhead'], 'Properties/ExtendedStatistic', 'tm95'),
  ),
  fine(
    'an alarm has a threshold with a fraction',
    set([ALARM, 'AlarmsLedgerLag'], 'Properties/Threshold', 45000.5),
  ),
  fine(
    'an alarm rings earlier than it did',
    set([ALARM, 'AlarmsRefusalsweapons'], 'Properties/Threshold', 5),
  ),
  fine(
    'an alarm more computes a share of faults',
    put('oversight', 'FaultShare', (draft) => ({
      Type: ALARM,
      Properties: {
        AlarmName: filled('cordon-{name}-fault-share')(draft),
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 5,
        Threshold: 0.02,
        TreatMissingData: 'notBreaching',
        ActionsEnabled: false,
        Metrics: [
          metric(draft, 'faults', 'ClassifierFaults'),
          metric(draft, 'requests', 'Requests'),
          {
            Id: 'share',
            Expression: 'IF(requests > 0, faults / requests, 0)',
            Label: 'Share',
            ReturnData: true,
          },
        ],
      },
    })),
  ),
  fine(
    'an alarm more watches held requests',
    copy([ALARM, 'AlarmsWaiting'], 'oversight', 'WaitingLess', (draft) => ({
      AlarmName: filled('cordon-{name}-held-waiting-early')(draft),
      Threshold: 3600000,
    })),
  ),
  fine('uploads of weights that never end are aborted', set([BUCKET, '-weights-'], LIFE, abort)),
  fine('uploads to the ledger that never end are aborted', set([BUCKET, '-ledger-'], LIFE, abort)),
  risky(
    'a rule that moves objects is the risk of one that expires them',
    fine(
      'payloads move to a cheaper class after a quarter',
      set([BUCKET, '-payloads-'], LIFE, [
        {
          Id: 'cheaper',
          Status: 'Enabled',
          Transitions: [{ StorageClass: 'STANDARD_IA', TransitionInDays: 90 }],
        },
      ]),
    ),
  ),
  fine(
    'tasks of the proxy follow the working day, above what they need',
    set(TARGET, 'Properties/ScheduledActions', [
      {
        ScheduledActionName: 'morning',
        Schedule: 'cron(0 6 ? * MON-FRI *)',
        ScalableTargetAction: { MinCapacity: 6, MaxCapacity: 12 },
      },
    ]),
  ),
  fine(
    'the table of reviews is of the class for rare access',
    set(TABLE, 'Properties/TableClass', 'STANDARD_INFREQUENT_ACCESS'),
  ),
  fine(
    'tasks are kept balanced over zones',
    set([SERVICE, 'ProxyFargateService'], 'Properties/AvailabilityZoneRebalancing', 'ENABLED'),
  ),
  fine(
    'a log says that its class is the usual one',
    set([LOG, '/proxy"'], 'Properties/LogGroupClass', 'STANDARD'),
  ),
  risky(
    'the charter asks for a number of days',
    fine(
      'the log of the proxy is kept for ever',
      set([LOG, '/proxy"'], 'Properties/RetentionInDays', undefined),
    ),
  ),
  fine(
    'the ledger is locked for twenty years',
    set([BUCKET, '-ledger-'], 'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days', 7300),
    restate(bucketPolicy('Ledger'), 'ShortLocks', (statement) => ({
      ...statement,
      Condition: { NumericLessThan: { 's3:object-lock-remaining-retention-days': '7300' } },
    })),
  ),
  fine(
    'the ledger refuses tags besides',
    state(bucketPolicy('Ledger'), deny('ledger', 's3:PutObjectTagging')),
  ),
  fine('weights refuse ACLs besides', state(bucketPolicy('Weights'), deny('weights', 's3:PutObjectAcl'))),
  risky(
    'whoever reads and writes must speak TLS 1.3',
    fine(
      'payloads refuse TLS before 1.3',
      restate(bucketPolicy('Payloads'), 'OldTls', (statement) => ({
        ...statement,
        Condition: { NumericLessThan: { 's3:TlsVersion': '1.3' } },
      })),
    ),
  ),
];
