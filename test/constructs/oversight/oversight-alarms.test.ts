import { RED_LINES } from '../../../lib/config/red-lines';
import { OversightAlarms } from '../../../lib/constructs/oversight/oversight-alarms';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const template = render((stack) => {
  new OversightAlarms(stack, 'Alarms', { deployment: deploymentOf('commercial') });
});

test('an alarm rings when a request has waited for half of its time', () => {
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'Cordon/commercial',
    MetricName: 'OldestHeld',
    Dimensions: [{ Name: 'Service', Value: 'review' }],
    Statistic: 'Maximum',
    Threshold: 36 * 3_600_000,
  });
});

test.each(['proxy', 'review'])('an alarm rings when the ledger of the %s is late', (Value) => {
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'LedgerLag',
    Dimensions: [{ Name: 'Service', Value }],
    Threshold: 60_000,
  });
});

test.each(RED_LINES)(
  'alarms ring for attempts at %s, and for a classifier that is blind to it',
  (redLine) => {
    for (const MetricName of ['Refusals', 'ClassifierFaults'])
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName,
        Dimensions: [
          { Name: 'Service', Value: 'proxy' },
          { Name: 'RedLine', Value: redLine },
        ],
      });
  },
);
