import { regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import {
  decimal,
  either,
  exactly,
  list,
  matching,
  name,
  object,
  off,
  refused,
  scalar,
  tags,
  whole,
} from '../shapes/shape';

const text = matching(/^\P{Cc}{1,1024}$/u, 'text');

const namespace = matching(/^[A-Za-z][\w/.-]{0,254}$/, 'a namespace of metrics');

const flag = exactly(true, false);

const dimensions = list(object({ 'Name!': name, 'Value!': text }), 0, 30);

// Periods below a minute hear nothing of metrics that are kept by the minute, as all of an enclave's are.
const period = scalar(
  'whole minutes, up to a day, in seconds',
  (text) => /^\d{1,5}$/.test(text) && Number(text) % 60 === 0 && Number(text) >= 60 && Number(text) <= 86_400,
);

const statistic = exactly('Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount');

// Percentiles, means and counts of what lies between percentiles. Source: "CloudWatch statistics definitions".
const extended = matching(
  /^((p|tm|wm|tc|ts)(100|\d{1,2}(\.\d{1,10})?)|(TM|WM|TC|TS)\(\d{1,2}(\.\d{1,10})?%:\d{1,3}(\.\d{1,10})?%\)|IQM)$/,
  'a percentile such as p99.9, or a trimmed statistic such as tm95',
);

/**
 * Arithmetic over the alarm's own metrics: names, numbers, operators, and functions that compute. LAMBDA would call a
 * function, SEARCH would take metrics that aren't named, and both need quotes, which aren't here.
 * Source: "Using math expressions with CloudWatch metrics".
 */
const arithmetic = matching(
  /^(?=.{1,1024}$)(?:[\s+*/^(),<>=!&|-]|\d+(?:\.\d+)?\b|[a-z]\w*\b|(?:ABS|AND|AVG|CEIL|DATAPOINT_COUNT|DIFF|DIFF_TIME|FILL|FIRST|FLOOR|IF|LAST|LINEAR|LOG|LOG10|MAX|MIN|OR|PERIOD|RATE|REPEAT|RUNNING_SUM|STDDEV|SUM)\b)+$/,
  'arithmetic over the metrics of the alarm',
);

const query = {
  'Id!': matching(/^[a-z]\w{0,254}$/, 'a name that begins with a small letter'),
  Label: text,
  Period: period,
  ReturnData: flag,
};

// A metric of another account would be named by AccountId, which isn't here.
const metrics = list(
  either(
    object({
      ...query,
      'MetricStat!': object({
        'Metric!': object({ 'Namespace!': namespace, 'MetricName!': name, Dimensions: dimensions }),
        'Period!': period,
        'Stat!': either(statistic, extended),
      }),
    }),
    object({ ...query, 'Expression!': arithmetic }),
  ),
  1,
  20,
);

const carried = refused(
  'an action carries the alarm out of the enclave, or changes what runs',
  'Remove it, an empty list too: alarms show on the dashboard.',
);

const one = { Dimensions: dimensions, 'MetricName!': name, 'Namespace!': namespace, 'Period!': period };

/** Amazon CloudWatch. */
export const CLOUDWATCH: ResourceTypes = {
  'AWS::CloudWatch::Alarm': {
    identity: [['AlarmName']],
    properties: {
      // Alarms show on the dashboard. An action would carry them out of the enclave.
      'ActionsEnabled!': off,
      AlarmActions: carried,
      OKActions: carried,
      InsufficientDataActions: carried,
      Unit: refused(
        'an alarm of a unit hears nothing of a metric that is sent in another, or in none',
        'Remove it: the alarm then hears every unit.',
      ),
      AlarmDescription: text,
      AlarmName: matching(/^[\w./@:+=,#-]{1,255}$/, 'the name of an alarm'),
      'ComparisonOperator!': exactly(
        'GreaterThanOrEqualToThreshold',
        'GreaterThanThreshold',
        'LessThanThreshold',
        'LessThanOrEqualToThreshold',
      ),
      DatapointsToAlarm: whole(1, 100),
      'EvaluationPeriods!': whole(1, 100),
      'Threshold!': decimal(0, 1_000_000_000_000),
      TreatMissingData: exactly('breaching', 'notBreaching', 'ignore', 'missing'),
      Tags: tags,
    },
    alternatives: [
      { ...one, 'Statistic!': statistic },
      {
        ...one,
        'ExtendedStatistic!': extended,
        EvaluateLowSampleCountPercentile: exactly('evaluate', 'ignore'),
      },
      { 'Metrics!': metrics },
    ],
    attributes: { Ref: '{AlarmName}', Arn: regional('cloudwatch', 'alarm:{AlarmName}') },
  },
  'AWS::CloudWatch::Dashboard': {
    identity: [['DashboardName']],
    properties: {
      'DashboardBody!': matching(/^\{\P{Cc}*\}$/u, 'a dashboard in JSON'),
      DashboardName: name,
      Tags: tags,
    },
  },
};
