import { upstream } from '../../../lib/constructs/environment/common';
import { deploymentOf } from '../../helpers/assemblies';

test.each([
  ['govcloud', 'model', 'sagemaker://runtime.sagemaker.us-gov-west-1.amazonaws.com/cordon-govcloud-model'],
  ['iso', 'safeguard', 'sagemaker://runtime.sagemaker.us-iso-east-1.c2s.ic.gov/cordon-iso-safeguard'],
] as const)('%s: the %s is at %s', (name, use, url) => {
  expect(upstream(deploymentOf(name), use)).toBe(url);
});
