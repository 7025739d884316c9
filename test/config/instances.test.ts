import { crossChecks } from '../../lib/config/checks';
import { INSTANCE_FAMILIES, storageOf } from '../../lib/config/instances';
import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';

test.each([
  ['ml.p5.48xlarge', 'local'],
  ['ml.g4dn.12xlarge', 'local'],
  ['ml.p3.16xlarge', 'volume'],
  ['ml.inf2.48xlarge', 'volume'],
])('%s has %s storage', (type, storage) => {
  expect(storageOf(type)).toBe(storage);
});

test.each(['ml.zz9.large', 'ml.constructor.large', 'ml', ''])('%p is of no family that is known', (type) => {
  expect(storageOf(type)).toBeUndefined();
});

test.each(DEPLOYMENTS)('%s hosts on types that are known', (name) => {
  const codes = crossChecks(deploymentOf(name)).map(({ code }) => code);
  expect(codes).not.toContain('instance-family-unknown');
  expect(codes).not.toContain('instance-type-unknown');
});

test.each(['ml.p5.49xlarge', 'ml.g5.large', 'ml.p5.48xlarge.large'])('%s does not exist', (type) => {
  const deployment = structuredClone(deploymentOf('commercial'));
  deployment.enclave.model.instanceType = type;
  expect(crossChecks(deployment)).toMatchObject([
    { code: 'instance-type-unknown', message: expect.stringContaining("48xlarge'") },
  ]);
});

test('a deployment fails if a model is to run on a family that is unknown', () => {
  const deployment = structuredClone(deploymentOf('commercial'));
  deployment.enclave.model.instanceType = 'ml.zz9.large';
  expect(crossChecks(deployment)).toEqual([
    {
      code: 'instance-family-unknown',
      path: ['enclave', 'model', 'instanceType'],
      message: expect.stringContaining(INSTANCE_FAMILIES[0] ?? '-'),
    },
  ]);
});
