import {
  aws_cloudwatch as cloudwatch,
  aws_events as events,
  aws_iam as iam,
  aws_logs as logs,
  Stack,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { servicePrincipal } from '../../config/service-principals';
import { RESULTS, silenceHours } from '../../config/watch/names';
import type { Watching } from '../../config/watch/watching';
import { here, named } from './placed';

export interface WatchAlarmsProps {
  readonly watching: Watching;
  readonly bucket: string;
  readonly clusterArn: string;
}

const HOUR = 3600;

/** What is told of a run: a new result, an end without one, and none at all. Each event is kept in a log, too. */
export class WatchAlarms extends Construct {
  private readonly watching: Watching;

  constructor(scope: Construct, id: string, { watching, bucket, clusterArn }: WatchAlarmsProps) {
    super(scope, id);
    this.watching = watching;
    const log = new logs.CfnLogGroup(this, 'Log', {
      logGroupName: `/aws/events/${named(watching)}`,
      retentionInDays: 3653,
    });
    const hours = silenceHours(watching.watch);
    const ended = (containers: object) => ({
      source: ['aws.ecs'],
      'detail-type': ['ECS Task State Change'],
      detail: { clusterArn: [clusterArn], lastStatus: ['STOPPED'], containers },
    });
    const written = {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: [bucket] }, object: { key: [{ prefix: RESULTS }] } },
    };
    const rules = [
      this.rule('written', log, written),
      this.rule('refuted', log, ended({ exitCode: [1] })),
      this.rule('failed', log, ended({ exitCode: [{ 'anything-but': [0, 1] }, { exists: false }] })),
    ];
    this.lettingIn(log, rules);
    this.alarm('Silence', 'written', {
      says: `No new signed result for ${hours} hours: nobody knows whether the account is as it was proved.`,
      hours,
    });
    this.alarm('Refuted', 'refuted', {
      says: 'The account is not proved to be as it was attested: read the verdict.',
    });
    this.alarm('Failed', 'failed', { says: 'A run ended without a verdict: read its log.' });
    this.alarm('Unstarted', 'schedule', {
      says: 'A run could not be started: read the events of the cluster.',
      metric: 'FailedInvocations',
    });
  }

  private rule(part: string, log: logs.CfnLogGroup, eventPattern: object): events.CfnRule {
    return new events.CfnRule(this, `Rule-${part}`, {
      name: named(this.watching, part),
      state: 'ENABLED',
      eventPattern,
      targets: [{ id: 'log', arn: here(this.watching, 'logs', `log-group:${log.ref}`) }],
    });
  }

  private lettingIn(log: logs.CfnLogGroup, rules: readonly events.CfnRule[]): void {
    const allowed = (action: string, conditions = {}) =>
      new iam.PolicyStatement({
        principals: ['events', 'delivery.logs'].map(
          (each) => new iam.ServicePrincipal(servicePrincipal(each)),
        ),
        actions: [action],
        resources: [here(this.watching, 'logs', `log-group:${log.ref}:*`)],
        conditions,
      });
    // A stream is made in no rule's name. Source: EventBridge user guide, "CloudWatch Logs permissions".
    const statements = [
      allowed('logs:CreateLogStream'),
      allowed('logs:PutLogEvents', { ArnEquals: { 'aws:SourceArn': rules.map(({ attrArn }) => attrArn) } }),
    ];
    new logs.CfnResourcePolicy(this, 'LogPolicy', {
      policyName: named(this.watching, 'events'),
      policyDocument: Stack.of(this).toJsonString(new iam.PolicyDocument({ statements, minimize: false })),
    });
  }

  private alarm(
    id: string,
    rule: string,
    {
      says,
      hours,
      metric = 'Invocations',
    }: { readonly says: string; readonly hours?: number; readonly metric?: string },
  ): void {
    const points = hours ?? 1;
    new cloudwatch.CfnAlarm(this, id, {
      alarmName: named(this.watching, id.toLowerCase()),
      alarmDescription: says,
      actionsEnabled: true,
      alarmActions: [...this.watching.watch.alarmTopics],
      insufficientDataActions: [...this.watching.watch.alarmTopics],
      namespace: 'AWS/Events',
      metricName: metric,
      dimensions: [{ name: 'RuleName', value: named(this.watching, rule) }],
      statistic: 'Sum',
      period: hours === undefined ? 300 : HOUR,
      evaluationPeriods: points,
      datapointsToAlarm: points,
      threshold: 1,
      comparisonOperator: hours === undefined ? 'GreaterThanOrEqualToThreshold' : 'LessThanThreshold',
      treatMissingData: hours === undefined ? 'notBreaching' : 'breaching',
    });
  }
}
