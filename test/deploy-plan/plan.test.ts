import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { executionPolicies } from '../../lib/aws/bootstrap/execution-policies';
import { STACK_PARTS, stackName } from '../../lib/config/names';
import { EXECUTION_POLICIES } from '../../lib/deploy-plan/place';
import { planOf } from '../../lib/deploy-plan/plan';
import { toText } from '../../lib/deploy-plan/report';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import { DEPLOYMENTS, type DeploymentName, deploymentOf } from '../helpers/assemblies';

const planFor = (name: DeploymentName) =>
  planOf({ deployment: deploymentOf(name), assembly: 'cdk.out', file: `config/${name}.yaml` });

const commandsOf = (name: DeploymentName) => planFor(name).steps.flatMap(({ commands }) => commands);

describe.each(DEPLOYMENTS)('the plan of %s', (name) => {
  const plan = planFor(name);

  test('deploys each stack once, in order, and undoes each', () => {
    const { enclave } = deploymentOf(name);
    const stacks = STACK_PARTS.map((part) => stackName(enclave, part));
    const deployed = commandsOf(name)
      .filter((command) => command.startsWith('npx cdk deploy '))
      .flatMap((command) => command.split('--exclusively ')[1]?.split(' ') ?? []);
    expect(deployed).toEqual(stacks);
    const undone = plan.steps.flatMap(({ undo }) => undo).join('\n');
    for (const stack of stacks)
      expect(undone).toContain(`npx cdk destroy --app cdk.out --exclusively ${stack}`);
  });

  test('takes locks off before what they protect is destroyed', () => {
    const undone = plan.steps.flatMap(({ undo }) => undo);
    const { enclave } = deploymentOf(name);
    for (const [part, lock] of [
      ['boundary', '--mutation-protection DISABLED'],
      ['safety', 'deletion_protection.enabled,Value=false'],
      ['oversight', 'deletion_protection.enabled,Value=false'],
    ] as const) {
      const of = stackName(enclave, part);
      const unlocks = undone.findIndex((line) => line.includes(`--stack-name ${of} `) && line.includes(lock));
      const destroys = undone.findIndex((line) => line.endsWith(`--exclusively ${of}`));
      expect(unlocks).toBeGreaterThanOrEqual(0);
      expect(unlocks).toBeLessThan(destroys);
    }
  });

  test('stops twice for couriers, and says what each step waits for and how it goes on', () => {
    expect(plan.steps.filter(({ who, stop }) => who === 'courier' && stop).map(({ id }) => id)).toEqual([
      'images-and-weights',
      'policies-and-certificates',
    ]);
    for (const { waitsFor, resume, commands } of plan.steps) {
      expect([waitsFor, resume].every((text) => text.length > 10)).toBe(true);
      expect(commands).not.toEqual([]);
    }
  });

  test('is a shell script, whose gaps are marked', () => {
    const script = plan.steps
      .flatMap(({ commands, undo }) => [...commands, ...undo])
      .join('\n')
      .replace(/<[A-Z-]+>/g, 'X');
    const { status, stderr } = spawnSync('bash', ['-n', '-c', script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(script).not.toMatch(/undefined|NaN|\[object|<|\bTODO\b/);
    expect(toText(plan)).not.toMatch(/[^\x20-\x7e\n]/);
  });
});

test('the policies that it makes are all that there are', () => {
  const words = { partition: 'PARTITION', region: 'REGION', account: 'ACCOUNT', name: 'NAME' };
  expect([...EXECUTION_POLICIES].sort()).toEqual(Object.keys(executionPolicies(words)).sort());
  const files = readdirSync('docs/bootstrap').filter((file) => file.startsWith('execution-policy-'));
  expect(files.sort()).toEqual([...EXECUTION_POLICIES].map((part) => `execution-policy-${part}.json`).sort());
});

test('what couriers bring before the second deploy is not in what is deployed before it', () => {
  const placeholders = structuredClone(deploymentOf('commercial'));
  const { charter, enclave } = placeholders;
  const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
  Object.assign(charter.images, { proxy: digest('a'), classifier: digest('b'), review: digest('c') });
  for (const [index, release] of charter.releases.entries()) release.image = digest(`${index}`);
  for (const hosted of [enclave.model, enclave.safeguard])
    if (hosted !== undefined) hosted.weightsVersion = 'PlaceholderVersion';

  const folder = mkdtempSync(join(tmpdir(), 'cordon-placeholders-'));
  const made = (['commercial', 'placeholders'] as const).map((which) => {
    const outdir = join(folder, which);
    const app = createApp(outdir);
    buildEnclave(app, which === 'commercial' ? deploymentOf('commercial') : placeholders);
    app.synth();
    return (part: (typeof STACK_PARTS)[number]) =>
      readFileSync(join(outdir, `${stackName(enclave, part)}.template.json`), 'utf8');
  });
  const same = STACK_PARTS.filter((part) => made[0]?.(part) === made[1]?.(part));
  rmSync(folder, { recursive: true });

  expect(same).toEqual(expect.arrayContaining(['account', 'boundary', 'supply']));
  expect(same).not.toContain('model');
  expect(same).not.toContain('safety');
});

describe('the bootstrap template', () => {
  const template = parse(readFileSync('docs/bootstrap/template.yaml', 'utf8'));

  /** Every name that something refers to. */
  function* references(value: unknown, key = ''): Iterable<string> {
    if (Array.isArray(value)) {
      const [first] = value;
      if ((key === 'Fn::GetAtt' || key === 'Fn::If') && typeof first === 'string') yield first;
      for (const entry of value) yield* references(entry, key === 'DependsOn' ? key : '');
    } else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) yield* references(inner, name);
    else if (typeof value === 'string') {
      if (['Ref', 'Condition', 'DependsOn'].includes(key)) yield value;
      if (key === 'Fn::GetAtt') yield value.split('.')[0] ?? '';
      if (key === 'Fn::Sub') for (const [, name = ''] of value.matchAll(/\$\{([^!}.]+)[^}]*\}/g)) yield name;
    }
  }

  const names = new Set(
    ['Parameters', 'Conditions', 'Resources'].flatMap((part) => Object.keys(template[part])),
  );
  const dangling = (of: unknown) =>
    [...references(of)].filter((name) => !names.has(name) && !name.startsWith('AWS::'));

  test('refers to nothing that is not there', () => {
    expect(dangling(template)).toEqual([]);
    expect([...references(template)].length).toBeGreaterThan(50);
  });

  test.each(['StagingBucket', 'FilePublishingRole', 'HasTrustedAccounts', 'Qualifier'])(
    'without %s it would',
    (gone) => {
      names.delete(gone);
      expect(dangling(template)).toContain(gone);
      names.add(gone);
    },
  );

  test('has what every stack asks for, and neither images nor lookups', () => {
    expect(Object.keys(template.Resources)).toEqual(
      expect.arrayContaining([
        'StagingBucket',
        'FilePublishingRole',
        'DeploymentActionRole',
        'CloudFormationExecutionRole',
        'CdkBootstrapVersion',
      ]),
    );
    expect(JSON.stringify(template.Resources)).not.toMatch(/AWS::ECR::|LookupRole|ImagePublishing/);
  });
});
