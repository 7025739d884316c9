import { reviewEnvironment } from '../../../lib/constructs/environment/review';
import { ENVIRONMENT_NAMES } from '../../../lib/services/environment';
import { DEPLOYMENTS, deploymentOf } from '../../helpers/assemblies';

test.each(DEPLOYMENTS)('the review service of %s is told what its contract names, in order', (name) => {
  const deployment = deploymentOf(name);
  const environment = reviewEnvironment({ deployment, tlsSecretArn: 'secret' });
  expect(Object.keys(environment)).toEqual([...ENVIRONMENT_NAMES.review]);
  expect(JSON.parse(environment.CORDON_REVIEWERS)).toEqual(deployment.charter.reviewers);
});

test('it is told the marking of a charter that has one', () => {
  const { charter, ...rest } = deploymentOf('commercial');
  const deployment = { ...rest, charter: { ...charter, marking: 'SECRET//NOFORN' } };
  expect(reviewEnvironment({ deployment, tlsSecretArn: 'secret' }).CORDON_MARKING).toBe('SECRET//NOFORN');
});
