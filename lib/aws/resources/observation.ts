import { ownArn } from '../shapes/own-names';
import {
  either,
  exactly,
  type Keys,
  list,
  matching,
  name,
  object,
  of,
  off,
  on,
  prose,
  tags,
  whole,
} from '../shapes/shape';

const text = matching(/^\P{Cc}{1,1024}$/u, 'text');
const namespace = matching(/^[A-Za-z][\w/.-]{0,254}$/, 'a namespace of metrics');

// What the trail records: a category of events, and for data events which kind of resource, and which of them.
const category = object({
  'Field!': exactly('eventCategory'),
  'Equals!': list(exactly('Management', 'Data'), 1, 1),
});
const recorded = object({
  'Field!': exactly('resources.type'),
  'Equals!': list(exactly('AWS::S3::Object', 'AWS::DynamoDB::Table', 'AWS::SageMaker::Endpoint'), 1, 3),
});
const where = object({
  'Field!': exactly('resources.ARN'),
  Equals: list(ownArn, 1, 100),
  StartsWith: list(ownArn, 1, 100),
});

/** CloudTrail, CloudWatch and CloudWatch Logs. */
export const OBSERVATION: Readonly<Record<string, Keys>> = {
  'AWS::CloudTrail::Trail': {
    'AdvancedEventSelectors!': list(
      object({ Name: prose, 'FieldSelectors!': list(either(category, recorded, where), 1, 10) }),
      1,
      20,
    ),
    'EnableLogFileValidation!': on,
    IncludeGlobalServiceEvents: on,
    'IsLogging!': on,
    IsMultiRegionTrail: exactly(true, false),
    'KMSKeyId!': of('AWS::KMS::Key', 'Arn'),
    'S3BucketName!': of('AWS::S3::Bucket', 'Ref'),
    TrailName: name,
    Tags: tags,
  },
  'AWS::CloudWatch::Alarm': {
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
  'AWS::CloudWatch::Dashboard': {
    'DashboardBody!': matching(/^\{\P{Cc}*\}$/u, 'a dashboard in JSON'),
    DashboardName: name,
  },
  'AWS::Logs::LogGroup': {
    'KmsKeyId!': of('AWS::KMS::Key', 'Arn'),
    LogGroupName: name,
    LogGroupClass: exactly('STANDARD'),
    RetentionInDays: exactly(90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653),
    DeletionProtectionEnabled: on,
    Tags: tags,
  },
  'AWS::Logs::MetricFilter': {
    FilterName: name,
    'FilterPattern!': text,
    'LogGroupName!': of('AWS::Logs::LogGroup', 'Ref'),
    'MetricTransformations!': list(
      object({
        DefaultValue: whole(0, 0),
        'MetricName!': name,
        'MetricNamespace!': namespace,
        'MetricValue!': exactly(1),
        Unit: exactly('Count', 'None'),
      }),
      1,
      1,
    ),
  },
};
