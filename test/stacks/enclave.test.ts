import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partition } from '../../lib/config/partitions';
import { DEPLOYMENTS, type DeploymentName, deploymentOf } from '../helpers/assemblies';
import { difference, summary } from '../helpers/summary';
import { synthesize, templatesOf } from '../helpers/synth';

const MOST_RESOURCES = 500;
const MOST_BYTES = 1_000_000;

/** Words that differ between any two deployments, made the same, so that what is left differs for a reason. */
function neutral(name: DeploymentName, lines: readonly string[]): string[] {
  const { enclave } = deploymentOf(name);
  return lines.map((text) =>
    text
      .replaceAll(enclave.region, 'REGION')
      .replaceAll(enclave.account, 'ACCOUNT')
      .replaceAll(`cordon-${enclave.name}`, 'cordon-NAME')
      .replaceAll(`${enclave.name}.cordon.internal`, 'NAME.cordon.internal')
      .replaceAll(enclave.network.prefixLists.s3, 'PREFIX-LIST-S3')
      .replaceAll(enclave.network.prefixLists.dynamodb, 'PREFIX-LIST-DYNAMODB')
      .replaceAll(`/cordon/${enclave.name}/`, '/cordon/NAME/')
      .replaceAll(`Cordon/${enclave.name}`, 'Cordon/NAME')
      .replaceAll(`Cordon ${enclave.name}:`, 'Cordon NAME:')
      .replaceAll(`CORDON_ENCLAVE, Value: ${enclave.name}`, 'CORDON_ENCLAVE, Value: NAME')
      .replaceAll(enclave.network.cidr.split('.').slice(0, 2).join('.'), '10.X'),
  );
}

const lines = (name: DeploymentName) => neutral(name, [...templatesOf(name).values()].flatMap(summary));

describe.each(DEPLOYMENTS)('deployment %s', (name) => {
  test('stays under the limits of CloudFormation', () => {
    for (const template of templatesOf(name).values()) {
      const text = JSON.stringify(template.toJSON());
      expect(Object.keys(template.toJSON().Resources).length).toBeLessThan(MOST_RESOURCES);
      expect(text.length).toBeLessThan(MOST_BYTES);
    }
  });

  test('has templates without parameters, rules, mappings, conditions or transforms', () => {
    for (const template of templatesOf(name).values())
      expect(
        Object.keys(template.toJSON()).filter(
          (key) => !['Description', 'Resources', 'Outputs'].includes(key),
        ),
      ).toEqual([]);
  });

  test('has no output but exports', () => {
    for (const template of templatesOf(name).values())
      for (const output of Object.values(template.toJSON().Outputs ?? {}))
        expect(output).toHaveProperty('Export.Name');
  });

  test('names no partition, and no domain of another one but in names of service principals', () => {
    const { charter } = deploymentOf(name);
    const suffix = partition(charter.partition).urlSuffix;
    for (const template of templatesOf(name).values()) {
      // The paths of service-linked roles are named after service principals.
      const text = JSON.stringify(template.toJSON()).replaceAll(/aws-service-role\/[a-z.-]+\//g, '');
      expect(text).not.toMatch(/arn:aws/);
      const hosts = text.replaceAll(/"[a-z-]+\.amazonaws\.com"|aws-service-role\/[a-z.-]+/g, '');
      for (const host of hosts.match(/[a-z0-9.-]*\.amazonaws\.com/g) ?? [])
        expect(host.endsWith(suffix)).toBe(true);
    }
  });

  test('synthesizes to the same bytes twice', () => {
    const read = (folder: string) =>
      readdirSync(folder)
        .sort()
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    const [first, second] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'cordon-')));
    synthesize(name, first ?? '');
    synthesize(name, second ?? '');
    expect(read(first ?? '')).toEqual(read(second ?? ''));
    expect(read(first ?? '').length).toBeGreaterThan(4);
  });
});

test('every stack is protected, has the deployment’s environment, and waits for the one before it', () => {
  const { artifacts } = JSON.parse(
    readFileSync(join(synthesize('commercial').directory, 'manifest.json'), 'utf8'),
  ) as {
    artifacts: Record<
      string,
      { type: string; environment?: string; properties?: object; dependencies?: string[] }
    >;
  };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const order = [...templatesOf('commercial').keys()];
  expect(stacks.length).toBe(order.length);
  for (const [id, stack] of stacks) {
    expect(stack.properties).toMatchObject({ terminationProtection: true });
    expect(stack.environment).toBe('aws://111122223333/us-east-1');
    const before = order[order.indexOf(id) - 1];
    if (before !== undefined) expect(stack.dependencies).toContain(before);
  }
});

test('stacks come in the order of docs/architecture.md', () => {
  expect([...templatesOf('commercial').keys()].slice(0, 4)).toEqual(
    ['account', 'boundary', 'supply', 'evidence'].map((part) => `cordon-commercial-${part}`),
  );
});

test.each(DEPLOYMENTS.filter((name) => name !== 'commercial'))(
  '%s differs from commercial in this alone',
  (name) => {
    expect(difference(lines('commercial'), lines(name)).join('\n')).toMatchSnapshot();
  },
);

describe('commercial, as a reviewer reads it', () => {
  test.each([...templatesOf('commercial').keys()])('%s', (stack) => {
    const template = templatesOf('commercial').get(stack);
    expect(template && summary(template).join('\n')).toMatchSnapshot();
  });
});
