import { charterDigest } from '../../../lib/config/charter-digest';
import { RED_LINES } from '../../../lib/config/red-lines';
import { proxyEnvironment } from '../../../lib/constructs/environment/proxy';
import { ENVIRONMENT_NAMES } from '../../../lib/services/environment';
import { DEPLOYMENTS, deploymentOf } from '../../helpers/assemblies';

const of = (name: (typeof DEPLOYMENTS)[number]) =>
  proxyEnvironment({
    deployment: deploymentOf(name),
    ledgerKeyArns: { ed25519: 'key', 'ml-dsa-44': 'other-key' },
    tlsSecretArn: 'secret',
  });

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
  const { class: ofCharter, agencies, purposes, tenants, reviewers } = deploymentOf('commercial').charter;
  expect(JSON.parse(of('commercial').CORDON_CALLERS)).toEqual({
    class: ofCharter,
    agencies,
    purposes,
    tenants,
    reviewers,
  });
});

test("upstreams and stores are the enclave's own, by the partition's names", () => {
  expect(of('isob')).toMatchObject({
    CORDON_MODEL: 'sagemaker://runtime.sagemaker.us-isob-east-1.sc2s.sgov.gov/cordon-isob-model',
    CORDON_LEDGER: 's3://cordon-isob-ledger-444455556666-us-isob-east-1/',
    CORDON_PAYLOADS: 's3://cordon-isob-payloads-444455556666-us-isob-east-1/',
    CORDON_REVIEWS: 'dynamodb://cordon-isob-reviews',
    CORDON_LEDGER_ORIGIN: 'cordon/444455556666/us-isob-east-1',
    CORDON_LEDGER_KEY: 'kms://key',
    CORDON_LEDGER_ML_DSA_KEY: 'kms://other-key',
    CORDON_TLS: 'secretsmanager://secret',
    CORDON_REVIEW_EXPIRY_HOURS: '72',
    CORDON_LISTEN: '0.0.0.0:8443',
  });
});

test('the logs of new keys have an origin of their own, and of the first ones the one that they had', () => {
  const deployment = deploymentOf('isob');
  const originOf = (ledgerGeneration?: number) =>
    proxyEnvironment({
      deployment: { ...deployment, charter: { ...deployment.charter, ledgerGeneration } },
      ledgerKeyArns: { ed25519: 'key', 'ml-dsa-44': 'other-key' },
      tlsSecretArn: 'secret',
    }).CORDON_LEDGER_ORIGIN;
  expect([originOf(), originOf(2)]).toEqual([
    'cordon/444455556666/us-isob-east-1',
    'cordon.2/444455556666/us-isob-east-1',
  ]);
});

test('what was approved is named by digest: the image, the charter, and the release that is hosted', () => {
  const { charter, enclave } = deploymentOf('commercial');
  const { image, charter: digest, model } = JSON.parse(of('commercial').CORDON_APPROVED);
  expect(image).toBe(charter.images.proxy);
  expect(digest).toBe(charterDigest(charter));
  const release = charter.releases.find(({ id }) => id === enclave.model.release);
  expect(model).toEqual({ image: release?.image, weights: release?.weights });
});

test('a release that the charter lacks can not be told', () => {
  const { charter, ...rest } = deploymentOf('commercial');
  const deployment = { ...rest, charter: { ...charter, releases: [] } };
  const keys = { ed25519: 'key', 'ml-dsa-44': 'other-key' };
  expect(() => proxyEnvironment({ deployment, ledgerKeyArns: keys, tlsSecretArn: 'secret' })).toThrow(
    expect.objectContaining({ code: 'release-unknown' }),
  );
});
