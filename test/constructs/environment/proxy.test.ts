import { RED_LINES } from '../../../lib/config/red-lines';
import { proxyEnvironment } from '../../../lib/constructs/environment/proxy';
import { ENVIRONMENT_NAMES } from '../../../lib/services/environment';
import { DEPLOYMENTS, deploymentOf } from '../../helpers/assemblies';

const of = (name: (typeof DEPLOYMENTS)[number]) =>
  proxyEnvironment({ deployment: deploymentOf(name), ledgerKeyArn: 'key', tlsSecretArn: 'secret' });

test.each(DEPLOYMENTS)('the proxy of %s is told what its contract names, in order, and no more', (name) => {
  expect(Object.keys(of(name))).toEqual([...ENVIRONMENT_NAMES.proxy]);
});

test('every red line has one classifier, at its own host', () => {
  const classifiers: Record<string, string> = JSON.parse(of('commercial').CORDON_CLASSIFIERS);
  expect(Object.keys(classifiers)).toEqual([...RED_LINES]);
  expect(classifiers['autonomous-weapons']).toBe(
    'https://autonomous-weapons.commercial.cordon.internal:8443',
  );
  expect(new Set(Object.values(classifiers)).size).toBe(RED_LINES.length);
});

test("callers are the charter's, whole", () => {
  const { agencies, purposes, tenants, reviewers } = deploymentOf('commercial').charter;
  expect(JSON.parse(of('commercial').CORDON_CALLERS)).toEqual({ agencies, purposes, tenants, reviewers });
});

test("upstreams and stores are the enclave's own, by the partition's names", () => {
  expect(of('isob')).toMatchObject({
    CORDON_MODEL: 'sagemaker://runtime.sagemaker.us-isob-east-1.sc2s.sgov.gov/cordon-isob-model',
    CORDON_LEDGER: 's3://cordon-isob-ledger-444455556666-us-isob-east-1/',
    CORDON_PAYLOADS: 's3://cordon-isob-payloads-444455556666-us-isob-east-1/',
    CORDON_REVIEWS: 'dynamodb://cordon-isob-reviews',
    CORDON_LEDGER_KEY: 'kms://key',
    CORDON_TLS: 'secretsmanager://secret',
    CORDON_REVIEW_EXPIRY_HOURS: '72',
    CORDON_LISTEN: '0.0.0.0:8443',
  });
});
