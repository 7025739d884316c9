import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noOffSwitch } from '../../lib/claims/no-off-switch/claim';
import { operable } from '../../lib/claims/operable/claim';
import { World } from '../../lib/contract/world';
import { openCallers } from '../../lib/services/proxy/http/callers';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { largeDeployment } from '../helpers/large-charter';

// What AWS takes at the most, in November 2026. Sources: the quotas pages of CloudFormation, ECS, IAM, KMS, S3, VPC, Secrets
// Manager and Route 53 Resolver.

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

const directory = mkdtempSync(join(tmpdir(), 'cordon-limits-'));
const deployment = largeDeployment();
const app = createApp(directory);
buildEnclave(app, deployment);
const stacks = app.synth().stacks.map(({ stackName, template }) => ({ stackName, template }));
const resources: readonly Resource[] = stacks.flatMap(({ template }) => Object.values(template.Resources));
afterAll(() => rmSync(directory, { recursive: true }));

const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value ?? ''));
const largest = (type: string, property: string) =>
  Math.max(...ofType(type).map(({ Properties }) => bytes(Properties[property])));

test.each(stacks.map(({ stackName, template }) => [stackName, template]))(
  '%s is within the size and count of a template',
  (_, template) => {
    expect(bytes(template)).toBeLessThan(1_000_000);
    expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(500);
  },
);

test.each([
  ['AWS::ECS::TaskDefinition', 'ContainerDefinitions', 65_536],
  ['AWS::KMS::Key', 'KeyPolicy', 32_768],
  ['AWS::S3::BucketPolicy', 'PolicyDocument', 20_480],
  ['AWS::EC2::VPCEndpoint', 'PolicyDocument', 20_480],
  ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy', 20_480],
  ['AWS::IAM::ManagedPolicy', 'PolicyDocument', 6_144],
  ['AWS::IAM::Role', 'AssumeRolePolicyDocument', 2_048],
])('%s: the longest %s is within %d bytes', (type, property, most) => {
  expect(ofType(type).length).toBeGreaterThan(0);
  expect(largest(type, property)).toBeLessThanOrEqual(most);
});

test("a role's policies together are within 10,240 characters", () => {
  const sizes = new Map<string, number>();
  for (const { Properties } of ofType('AWS::IAM::Policy'))
    for (const role of Properties.Roles as readonly unknown[]) {
      const name = JSON.stringify(role);
      sizes.set(name, (sizes.get(name) ?? 0) + bytes(Properties.PolicyDocument));
    }
  expect(sizes.size).toBeGreaterThan(5);
  expect(Math.max(...sizes.values())).toBeLessThanOrEqual(10_240);
});

test('a security group has no more than 60 rules either way', () => {
  const inbound = new Map<string, number>();
  for (const { Properties } of ofType('AWS::EC2::SecurityGroupIngress')) {
    const group = JSON.stringify(Properties.GroupId);
    inbound.set(group, (inbound.get(group) ?? 0) + 1);
  }
  expect(Math.max(...inbound.values())).toBeLessThanOrEqual(60);
  for (const { Properties } of ofType('AWS::EC2::SecurityGroup'))
    expect((Properties.SecurityGroupEgress as readonly unknown[]).length).toBeLessThanOrEqual(60);
});

test('it is proved that nothing of it is loose, and that AWS would take it', () => {
  const world = new World(readAssembly(directory), deployment.charter);
  for (const claim of [noOffSwitch, operable]) expect([...claim.prove(world).faults]).toEqual([]);
});

test('the proxy knows each of the thousand', () => {
  const text = JSON.stringify(ofType('AWS::ECS::TaskDefinition'));
  const [, value = ''] = /"CORDON_CALLERS","Value":"([^"]*)"/.exec(text) ?? [];
  expect(value).toMatch(/^br:/);
  const callers = openCallers(value, Date.now, () => 0);
  expect(callers.weights.size).toBe(1_000);
});
