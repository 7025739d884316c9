import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { REGISTER } from '../../lib/nag/register';
import { registered } from '../../lib/nag/registered';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';

test('says of each acknowledgement what it is for, and each thing once', () => {
  for (const { id, paths, reason } of REGISTER) {
    expect(id).toMatch(/^(AwsSolutions|NIST\.800\.53\.R5)-/);
    expect(paths.length).toBeGreaterThan(0);
    expect(reason.length).toBeGreaterThan(30);
  }
  const entries = REGISTER.flatMap(({ id, paths }) => paths.map((path) => `${id} ${path}`));
  expect(new Set(entries).size).toBe(entries.length);
});

describe.each(DEPLOYMENTS)('the enclave of %s', (name) => {
  const deployment = deploymentOf(name);
  const app = createApp();
  buildEnclave(app, deployment);
  const register = REGISTER.filter(({ when }) => when?.(deployment.enclave, deployment.charter) ?? true);

  test.each([new AwsSolutionsChecks(), new NIST80053R5Checks()])(
    'has no finding of $readPackName that is not in the register, and no entry is stale',
    (pack) => {
      const gate = registered(pack, register, deployment.enclave);
      expect(gate.validateScope(app).violations).toEqual([]);
      expect(gate.summary().acknowledged).toBeGreaterThan(0);
    },
  );
});
