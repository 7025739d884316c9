import { alarm } from '../../../lib/constructs/oversight/alarm';
import { render } from '../../helpers/construct';

const metric = { namespace: 'N', name: 'M', dimensions: { A: 'a' }, statistic: 'Sum' } as const;

test('an alarm rings at its threshold, at once, and tells nobody outside', () => {
  render((stack) =>
    alarm(stack, 'Alarm', { name: 'n', description: 's', metric, threshold: 1 }),
  ).templateMatches({
    Resources: {
      Alarm: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          AlarmName: 'n',
          AlarmDescription: 's',
          ActionsEnabled: false,
          Namespace: 'N',
          MetricName: 'M',
          Dimensions: [{ Name: 'A', Value: 'a' }],
          Statistic: 'Sum',
          Period: 60,
          EvaluationPeriods: 1,
          DatapointsToAlarm: 1,
          Threshold: 1,
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
          TreatMissingData: 'notBreaching',
        },
      },
    },
  });
});

test('an alarm may ring below, after minutes, and at silence', () => {
  render((stack) =>
    alarm(stack, 'Alarm', {
      name: 'n',
      description: 's',
      metric,
      threshold: 2,
      below: true,
      minutes: 5,
      missingIsBad: true,
    }),
  ).hasResourceProperties('AWS::CloudWatch::Alarm', {
    EvaluationPeriods: 5,
    DatapointsToAlarm: 5,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
});
