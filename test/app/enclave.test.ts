import '../helpers/cdk-environment';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, Stack, Stage } from 'aws-cdk-lib';
import { alarm, Enclave, metricsOf, prove } from '../../lib/app';
import { toBeProved } from '../../lib/app/to-be-proved';
import { assemblyDirectory } from '../helpers/assemblies';
import { errorCode } from '../helpers/construct';

const FILE = 'config/commercial.yaml';

const appWith = (add: (enclave: Enclave, app: App) => void = () => undefined, context = {}) => {
  const app = new App({
    autoSynth: false,
    builtinCloudFormationValidation: false,
    outdir: mkdtempSync(join(tmpdir(), 'cordon-')),
    context,
  });
  add(new Enclave(app, 'Cordon', { deployment: FILE }), app);
  return app;
};

const busy = (scope: Stack, { deployment }: Enclave) =>
  alarm(scope, 'Busy', {
    name: 'platform-busy',
    description: 'Many requests.',
    metric: metricsOf(deployment.enclave).requests,
    threshold: 10_000,
  });

/** Claim and place of what an app is refused for. */
const refusals = (app: App) =>
  prove(app).verdict.findings.map(({ claim, rule, logicalId }) => `${claim} ${rule} ${logicalId}`.trim());

test("writes the bytes of Cordon's own app, whatever flags an app has, and keeps the deployment file", () => {
  const flags = {
    '@aws-cdk/core:stackRelativeExports': false,
    '@aws-cdk/aws-iam:minimizePolicies': true,
    '@aws-cdk/core:defaultCrossStackReferences': 'weak',
  };
  const app = appWith(undefined, flags);
  expect(prove(app).verdict.verdict).toBe('proved');
  for (const stack of Object.values(Enclave.of(app).stacks))
    expect(readFileSync(join(app.outdir, stack.templateFile), 'utf8')).toBe(
      readFileSync(join(assemblyDirectory('commercial'), stack.templateFile), 'utf8'),
    );
  expect(readFileSync(join(app.outdir, 'deployment.yaml'))).toEqual(readFileSync(FILE));
});

describe('beside the enclave', () => {
  test('an alarm of ours in an added stack passes, also to the gates', () => {
    const app = appWith((enclave) => busy(enclave.addStack('platform'), enclave));
    expect(app.synth().stacks.map(({ stackName }) => stackName)).toContain('cordon-commercial-platform');
    expect(toBeProved(app)).toMatchObject({ pass: true });
  });

  test('code is refused, and the matcher says what, where and by which witness', () => {
    const app = appWith((enclave) => {
      new CfnResource(enclave.addStack('platform'), 'Code', {
        type: 'AWS::Lambda::Function',
        properties: {},
      });
    });
    expect(() => app.synth()).toThrow(/no-other-compute/);
    const { pass, message } = toBeProved(app);
    expect(pass).toBe(false);
    expect(message()).toMatch(/^refuted: [\s\S]*1\. Code \(AWS::Lambda::Function\) breaks no-bypass/);
  });

  test('a plain stack is refused, whatever is in it', () => {
    const app = appWith((enclave, whole) => {
      const { account, region } = enclave.deployment.enclave;
      busy(new Stack(whole, 'plain', { env: { account, region } }), enclave);
    });
    expect(refusals(app).filter((each) => each === 'closed-world stack-order')).toHaveLength(1);
    const { findings } = prove(app).verdict;
    expect(findings.find(({ rule }) => rule === 'stack-order')).toMatchObject({
      message: expect.stringMatching(
        /^the stack neither waits for "cordon-\w+-account", ("[\w-]+",? ?){6}, nor do they/,
      ),
      remedy: expect.stringContaining('enclave.addStack'),
    });
  });
});

test('holds an app against the charter that is named, and leaves claims out', () => {
  const app = appWith();
  const { verdict } = prove(app, { charter: 'config/iso.yaml', except: ['no-edge'] });
  expect(verdict).toMatchObject({ verdict: 'refuted', charter: { file: 'config/iso.yaml' } });
  expect(verdict.claims.map(({ id }) => id)).not.toContain('no-edge');
});

test('an error of a construct of the app is no verdict', () => {
  const app = appWith((enclave) => {
    enclave.node.addValidation({ validate: () => ['not today'] });
  });
  expect(() => prove(app)).toThrow(/not today/);
});

test('fails if an app has two enclaves, or none, or if it is no app', () => {
  const app = appWith();
  const enclave = (scope: App) => new Enclave(scope, 'Other', { deployment: FILE });
  expect(errorCode(() => enclave(app))).toBe('enclave-repeated');
  expect(errorCode(() => enclave(new Stage(new App(), 'Stage') as App))).toBe('scope-no-app');
  expect(errorCode(() => prove(new App()))).toBe('enclave-missing');
});
