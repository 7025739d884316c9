import { regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { exactly, list, matching, name, object, off, tags, whole } from '../shapes/shape';

const text = matching(/^\P{Cc}{1,1024}$/u, 'text');

const namespace = matching(/^[A-Za-z][\w/.-]{0,254}$/, 'a namespace of metrics');

/** Amazon CloudWatch. */
export const CLOUDWATCH: ResourceTypes = {
  'AWS::CloudWatch::Alarm': {
    identity: [['AlarmName']],
    properties: {
      // Alarms show on the dashboard. An action would carry them out of the enclave.
      'ActionsEnabled!': off,
      AlarmDescription: text,
      AlarmName: name,
      'ComparisonOperator!': exactly(
        'GreaterThanOrEqualToThreshold',
        'GreaterThanThreshold',
        'LessThanThreshold',
        'LessThanOrEqualToThreshold',
      ),
      DatapointsToAlarm: whole(1, 100),
      Dimensions: list(object({ 'Name!': name, 'Value!': text }), 0, 30),
      'EvaluationPeriods!': whole(1, 100),
      'MetricName!': name,
      'Namespace!': namespace,
      'Period!': whole(10, 86_400),
      'Statistic!': exactly('Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount'),
      'Threshold!': whole(0, 1_000_000_000_000),
      TreatMissingData: exactly('breaching', 'notBreaching', 'ignore', 'missing'),
      Tags: tags,
    },
    attributes: { Ref: '{AlarmName}', Arn: regional('cloudwatch', 'alarm:{AlarmName}') },
  },
  'AWS::CloudWatch::Dashboard': {
    identity: [['DashboardName']],
    properties: {
      'DashboardBody!': matching(/^\{\P{Cc}*\}$/u, 'a dashboard in JSON'),
      DashboardName: name,
    },
  },
};
