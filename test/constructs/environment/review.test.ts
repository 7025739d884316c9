import { charterDigest } from '../../../lib/config/charter-digest';
import type { Deployment } from '../../../lib/config/schema';
import { reviewEnvironment } from '../../../lib/constructs/environment/review';
import { ENVIRONMENT_NAMES } from '../../../lib/services/environment';
import { DEPLOYMENTS, deploymentOf } from '../../helpers/assemblies';

const of = (deployment: Deployment) =>
  reviewEnvironment({
    deployment,
    ledgerKeyArns: { ed25519: 'key', 'ml-dsa-44': 'other-key' },
    tlsSecretArn: 'secret',
  });
const { charter, ...rest } = deploymentOf('commercial');

test.each(DEPLOYMENTS)('the review service of %s is told what its contract names, in order', (name) => {
  const deployment = deploymentOf(name);
  const environment = of(deployment);
  expect(Object.keys(environment)).toEqual([...ENVIRONMENT_NAMES.review]);
  expect(JSON.parse(environment.CORDON_REVIEWERS)).toEqual(deployment.charter.reviewers);
  expect(JSON.parse(environment.CORDON_APPROVED)).toEqual({
    image: deployment.charter.images.review,
    charter: charterDigest(deployment.charter),
  });
});

test('it is told the marking of a charter that has one', () => {
  const marking = 'SECRET//NOFORN';
  expect(of({ ...rest, charter: { ...charter, marking } }).CORDON_MARKING).toBe(marking);
});

test("its logs lie beside the proxy's, with an origin and keys of their own", () => {
  const originOf = (ledgerGeneration?: number) =>
    of({ ...rest, charter: { ...charter, ledgerGeneration } }).CORDON_LEDGER_ORIGIN;
  expect([originOf(), originOf(2)]).toEqual([
    'cordon-review/111122223333/us-east-1',
    'cordon-review.2/111122223333/us-east-1',
  ]);
  expect(of({ ...rest, charter })).toMatchObject({
    CORDON_LEDGER: 's3://cordon-commercial-ledger-111122223333-us-east-1/review/',
    CORDON_LEDGER_KEY: 'kms://key',
    CORDON_LEDGER_ML_DSA_KEY: 'kms://other-key',
  });
});
