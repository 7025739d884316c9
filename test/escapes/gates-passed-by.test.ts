import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { session } from '../cli/session';

// Each way round the gates at synth that the CDK CLI or the app itself offers, tried through the real CLI with every
// gate on. What the CLI says is a fact about CDK; what counts is that `cordon verify` refuses what was written.

const CLAIMS = 'closed-world,one-boundary,no-edge';

// `buildEnclave` and `addGates` as compiled, around whatever the case does, with what V8 is told as in bin/app.ts.
const app = (body: string) => `
require('${resolve('dist/bin/v8-flags.js')}');
const { Validations, Stage, Stack, CfnResource } = require('aws-cdk-lib');
const { loadDeployment } = require('${resolve('dist/lib/config/load.js')}');
const { buildEnclave, createApp } = require('${resolve('dist/lib/stacks/enclave.js')}');
const { addGates } = require('${resolve('dist/lib/nag/gates.js')}');
const { deployment } = loadDeployment('${resolve('config/commercial.yaml')}');
const app = createApp();
const stacks = buildEnclave(app, deployment);
const escapeInto = (scope) => new CfnResource(scope, 'Escape', { type: 'AWS::EC2::InternetGateway' });
${body}
app.synth();
`;

interface Case {
  readonly says: string;
  readonly body: string;
  readonly flags: readonly string[];
  /** What `cdk synth` exits with. */
  readonly synth: number;
}

const CASES: readonly Case[] = [
  {
    says: 'nothing, so that the gates hold',
    body: 'escapeInto(stacks[1]); addGates(app, deployment);',
    flags: [],
    synth: 1,
  },
  {
    says: '--ignore-errors',
    body: 'escapeInto(stacks[1]); addGates(app, deployment);',
    flags: ['--ignore-errors'],
    synth: 0,
  },
  {
    says: 'an app that takes its gates off',
    body: `escapeInto(stacks[1]); addGates(app, deployment);
Object.defineProperty(app, '_validationPlugins', { value: [] });`,
    flags: [],
    synth: 0,
  },
  {
    says: 'an app without gates',
    body: 'escapeInto(stacks[1]);',
    flags: [],
    synth: 0,
  },
  {
    says: 'plugins that throw in place of the gates',
    body: `escapeInto(stacks[1]); addGates(app, deployment);
for (const plugin of app._validationPlugins) plugin.validate = () => { throw new Error('not today'); };`,
    flags: [],
    synth: 0,
  },
  {
    says: 'a Stage that nobody selects',
    body: `const stage = new Stage(app, 'Apart', { env: { account: '111122223333', region: 'us-east-1' } });
escapeInto(new Stack(stage, 'Inside'));`,
    flags: ['cordon-commercial-account'],
    synth: 0,
  },
];

beforeAll(() => void execFileSync('node', ['bin/dev/build.mjs']));

test.each(CASES.map((each) => [each.says, each] as const))(
  'verify refuses what passes by %s',
  async (_, { body, flags, synth }) => {
    const directory = mkdtempSync(join(tmpdir(), 'cordon-passed-by-'));
    const script = join(directory, 'app.js');
    const out = join(directory, 'cdk.out');
    writeFileSync(script, app(body));
    const selected = flags.some((flag) => !flag.startsWith('--')) ? [] : ['--all'];
    const args = ['synth', '--quiet', '--app', `node ${script}`, '--output', out, ...selected, ...flags];
    const env = { ...process.env, NODE_PATH: resolve('node_modules'), CDK_CONTEXT_JSON: '' };
    const { status } = spawnSync(resolve('node_modules/.bin/cdk'), args, { env, encoding: 'utf8' });

    const verify = [
      'verify',
      out,
      '--charter',
      'config/commercial.yaml',
      '--claims',
      CLAIMS,
      '--format',
      'json',
    ];
    const { code, stdout } = await session(verify);
    const { findings } = JSON.parse(stdout) as { findings: { logicalId: string }[] };
    expect(findings.map(({ logicalId }) => logicalId)).toContain('Escape');
    expect({ synth: status, verify: code }).toEqual({ synth, verify: 1 });
  },
);
