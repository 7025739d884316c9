import { classifierEnvironment } from '../../../lib/constructs/environment/classifier';
import { ENVIRONMENT_NAMES } from '../../../lib/services/environment';
import { DEPLOYMENTS, deploymentOf } from '../../helpers/assemblies';

const of = (name: (typeof DEPLOYMENTS)[number]) =>
  classifierEnvironment({
    deployment: deploymentOf(name),
    redLine: 'autonomous-weapons',
    tlsSecretArn: 'secret',
  });

test.each(DEPLOYMENTS)(
  'a classifier of %s is told what its contract names, in order, and no more',
  (name) => {
    expect(Object.keys(of(name))).toEqual([...ENVIRONMENT_NAMES.classifier]);
  },
);

test('it reads its own prefix of policies, and trusts keys for policies alone', () => {
  expect(of('commercial').CORDON_POLICIES).toBe(
    's3://cordon-commercial-policies-111122223333-us-east-1/autonomous-weapons/',
  );
  const keys: { use: string }[] = JSON.parse(of('commercial').CORDON_POLICY_KEYS);
  expect(keys.map(({ use }) => use)).toEqual(['policy']);
});

test('it asks the safeguard model where there is one', () => {
  expect(of('commercial').CORDON_SAFEGUARD).toBe(
    'sagemaker://runtime.sagemaker.us-east-1.amazonaws.com/cordon-commercial-safeguard',
  );
  expect(of('commercial').CORDON_SAFEGUARD_MODEL).toMatch(/^sha384:[0-9a-f]{96}$/);
  expect(of('isob').CORDON_SAFEGUARD).toBe('none');
  expect(of('isob').CORDON_SAFEGUARD_MODEL).toBe('none');
});
