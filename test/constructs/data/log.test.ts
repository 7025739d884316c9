import { retentionInDays } from '../../../lib/constructs/data/log';
import { propertiesOf } from '../../helpers/policies';
import { templateOf } from '../../helpers/synth';

test.each([
  [90, 90],
  [91, 120],
  [365, 365],
  [3650, 3653],
  [3653, 3653],
  [3654, undefined],
])('%i days are kept %s days, undefined being for ever', (days, kept) => {
  expect(retentionInDays(days)).toBe(kept);
});

test('every log group has a key, a retention and stays when its stack goes', () => {
  const template = templateOf('commercial', 'boundary');
  const groups = propertiesOf(template, 'AWS::Logs::LogGroup');
  expect([...groups.values()].map(({ LogGroupName }) => LogGroupName)).toEqual([
    '/cordon/commercial/dns',
    '/cordon/commercial/flow',
  ]);
  for (const { KmsKeyId, RetentionInDays } of groups.values()) {
    expect(KmsKeyId).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Keyslogs/), 'Arn'] });
    expect(RetentionInDays).toBe(3653);
  }
  template.allResources('AWS::Logs::LogGroup', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  });
});
