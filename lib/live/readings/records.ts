import { rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { type Readings, TAGS } from '../reading';
import { documentIn, fields, pascal, type Row, rowOf, sameAs } from '../rows';

/** The longest text with which all begin. */
export function commonStart(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let length = first.length;
  while (!others.every((name) => name.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

export const logGroups = (account: Account) => {
  const start = commonStart(account.idsOf('AWS::Logs::LogGroup'));
  return rows(
    account.ask(
      call('logs describe-log-groups', ...(start === '' ? [] : ['--log-group-name-prefix', start])),
    ),
    'logGroups',
  );
};

/** Alarms of both kinds: left alone, CloudWatch tells of those of one metric only. */
export const ALARMS = call('cloudwatch describe-alarms', '--alarm-types', 'MetricAlarm', 'CompositeAlarm');

/** What is kept of what happened, and what rings. */
export const RECORDS: Readings = {
  'AWS::Logs::LogGroup': {
    aside: TAGS,
    defaults: { LogGroupClass: 'STANDARD', DeletionProtectionEnabled: false },
    read({ id }, account) {
      const row = rowOf(logGroups(account), 'logGroupName', id);
      return (
        row && {
          LogGroupName: id,
          RetentionInDays: row.retentionInDays as Json | undefined,
          KmsKeyId: row.kmsKeyId as Json | undefined,
          LogGroupClass: row.logGroupClass as Json | undefined,
          DataProtectionPolicy: row.dataProtectionStatus as Json | undefined,
        }
      );
    },
  },
  'AWS::Logs::MetricFilter': {
    aside: { FilterName: 'AWS names it.' },
    defaults: { ApplyOnTransformedLogs: false },
    read({ id, expected }, account) {
      const of = call('logs describe-metric-filters', '--log-group-name', String(expected.LogGroupName));
      const row = rowOf(rows(account.ask(of), 'metricFilters'), 'filterName', id);
      return (
        row && {
          LogGroupName: row.logGroupName as Json,
          FilterPattern: row.filterPattern as Json,
          MetricTransformations: pascal(row.metricTransformations),
          ApplyOnTransformedLogs: row.applyOnTransformedLogs as Json | undefined,
        }
      );
    },
  },
  'AWS::CloudWatch::Alarm': {
    defaults: { ActionsEnabled: true },
    read({ id }, account) {
      const row = rowOf(rows(account.ask(ALARMS), 'MetricAlarms'), 'AlarmName', id);
      return (
        row &&
        fields(
          row,
          ...[
            'AlarmName',
            'AlarmDescription',
            'ActionsEnabled',
            'OKActions',
            'AlarmActions',
            'InsufficientDataActions',
          ],
          ...[
            'MetricName',
            'Namespace',
            'Statistic',
            'ExtendedStatistic',
            'Dimensions',
            'Period',
            'Unit',
            'Metrics',
          ],
          ...[
            'EvaluationPeriods',
            'DatapointsToAlarm',
            'Threshold',
            'ThresholdMetricId',
            'ComparisonOperator',
          ],
          ...['TreatMissingData', 'EvaluateLowSampleCountPercentile'],
          ...['EvaluationCriteria', 'EvaluationInterval'],
        )
      );
    },
  },
  'AWS::CloudWatch::Dashboard': {
    read({ id, expected }, account) {
      const question = call('cloudwatch get-dashboard', '--dashboard-name', id);
      const row = account.askUnless(question, ['ResourceNotFound', 'DashboardNotFoundError']) as
        | Row
        | undefined;
      return (
        row && {
          DashboardName: row.DashboardName as Json,
          DashboardBody: sameAs(expected.DashboardBody, row.DashboardBody as Json, documentIn),
        }
      );
    },
  },
  'AWS::CloudTrail::Trail': {
    aside: TAGS,
    defaults: { IsOrganizationTrail: false, IncludeGlobalServiceEvents: false },
    read({ id }, account) {
      const name = id.slice(id.lastIndexOf('/') + 1);
      const [trails, status, selectors] = account.all(
        call('cloudtrail describe-trails'),
        call('cloudtrail get-trail-status', '--name', name),
        call('cloudtrail get-event-selectors', '--trail-name', name),
      );
      const row = rowOf(rows(trails, 'trailList'), 'Name', name);
      const { IsLogging, LatestDeliveryError } = status as Row;
      return (
        row && {
          TrailName: name,
          ...fields(
            row,
            'S3BucketName',
            'S3KeyPrefix',
            'SnsTopicName',
            'IncludeGlobalServiceEvents',
            'IsMultiRegionTrail',
          ),
          ...fields(row, 'IsOrganizationTrail'),
          KMSKeyId: row.KmsKeyId as Json | undefined,
          EnableLogFileValidation: row.LogFileValidationEnabled as Json | undefined,
          CloudWatchLogsLogGroupArn: row.CloudWatchLogsLogGroupArn as Json | undefined,
          IsLogging: IsLogging as Json | undefined,
          ...fields(selectors as Row, 'AdvancedEventSelectors', 'EventSelectors'),
          ...(typeof LatestDeliveryError === 'string' &&
            LatestDeliveryError !== '' && { LatestDeliveryError }),
        }
      );
    },
  },
};
