import { DeniedEgress } from '../../../lib/constructs/network/denied-egress';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const template = render((stack) => {
  new DeniedEgress(stack, 'DeniedEgress', { enclave: deploymentOf('commercial').enclave });
});

test.each([
  ['DeniedQueries', '/cordon/commercial/dns', /^\{ \$\.firewall_rule_action = "BLOCK" \}$/, 1],
  ['DeniedPackets', '/cordon/commercial/flow', /^\[(\w+, ){12}action = REJECT, status\]$/, 10],
])('%s are counted from %s, and an alarm rings', (name, group, pattern, threshold) => {
  const [filter] = Object.values(
    template.findResources('AWS::Logs::MetricFilter', { Properties: { LogGroupName: group } }),
  );
  expect(filter?.Properties.FilterPattern).toMatch(pattern);
  expect(filter?.Properties.MetricTransformations).toEqual([
    { MetricNamespace: 'Cordon/commercial', MetricName: name, MetricValue: '1', DefaultValue: 0 },
  ]);
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'Cordon/commercial',
    MetricName: name,
    Threshold: threshold,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  });
});
