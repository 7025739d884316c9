import { WatcherBoundary } from '../../../lib/constructs/identity/permissions-boundary';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';
import { propertiesOf, text } from '../../helpers/policies';

/** Characters that AWS allows in a managed policy, white space not counted. Source: IAM user guide, "IAM quotas". */
const MOST_CHARACTERS = 6144;

test('the watcher’s boundary fits into a managed policy, by the longest names of partition, region and enclave', () => {
  const deployment = deploymentOf('commercial');
  const enclave = { ...deployment.enclave, name: 'n'.repeat(16), region: 'ap-southeast-1' };
  const template = render((stack) => {
    new WatcherBoundary(stack, 'Boundary', { deployment: { ...deployment, enclave } });
  });
  const [{ PolicyDocument } = { PolicyDocument: {} }] = propertiesOf<{ PolicyDocument: object }>(
    template,
    'AWS::IAM::ManagedPolicy',
  ).values();
  const whole = JSON.stringify(PolicyDocument, (_, value) =>
    typeof value === 'object' && value !== null && 'Fn::Join' in value ? text(value) : value,
  );
  const partitions = whole.match(/arn:[^:]+:/g) ?? [];
  expect(partitions.length).toBeGreaterThan(10);
  const longest = whole.replace(/arn:[^:]+:/g, 'arn:aws-us-gov:').length;
  expect(longest).toBeGreaterThan(5000);
  expect(longest).toBeLessThanOrEqual(MOST_CHARACTERS);
});
