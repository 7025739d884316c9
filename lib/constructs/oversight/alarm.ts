import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** What an alarm watches. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: 'Sum' | 'Average' | 'Maximum' | 'Minimum';
}

export interface AlarmProps {
  readonly name: string;
  /** What is the matter when it rings, and what to do: a sentence. */
  readonly description: string;
  readonly metric: Metric;
  readonly threshold: number;
  /** @default at or above the threshold */
  readonly below?: boolean;
  /** Minutes that must be bad, of as many. @default 1 */
  readonly minutes?: number;
  /** Whether silence is bad too. @default false */
  readonly missingIsBad?: boolean;
}

/**
 * An alarm without actions: what it would notify is a way out of the enclave, so people and deployments read its
 * state instead.
 */
export const alarm = (scope: Construct, id: string, props: AlarmProps): CfnAlarm =>
  new CfnAlarm(scope, id, {
    alarmName: props.name,
    alarmDescription: props.description,
    actionsEnabled: false,
    namespace: props.metric.namespace,
    metricName: props.metric.name,
    ...dimensions(props.metric),
    statistic: props.metric.statistic,
    period: 60,
    evaluationPeriods: props.minutes ?? 1,
    datapointsToAlarm: props.minutes ?? 1,
    threshold: props.threshold,
    comparisonOperator: props.below ? 'LessThanThreshold' : 'GreaterThanOrEqualToThreshold',
    treatMissingData: props.missingIsBad ? 'breaching' : 'notBreaching',
  });

const dimensions = ({ dimensions }: Metric) => {
  const pairs = Object.entries(dimensions).map(([name, value]) => ({ name, value }));
  return pairs.length === 0 ? {} : { dimensions: pairs };
};
