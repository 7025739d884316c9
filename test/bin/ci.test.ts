import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { session } from '../cli/session';
import { assemblyDirectory } from '../helpers/assemblies';

// What CI takes from this repository, as far as it can be run without CI: its shape, and each of its steps in a shell, in
// which npm and git are programs that say what they were asked for, and cordon is ours.

interface Step {
  readonly run: string;
  readonly shell?: string;
  readonly env: Readonly<Record<string, string>>;
}

const ACTION = parse(readFileSync('action.yml', 'utf8'));
const GITLAB = parse(readFileSync('docs/ci/gitlab.yml', 'utf8'));
const HOOKS = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
const CONTAINER = readFileSync('docs/ci/Containerfile', 'utf8');

let folder: string;
const path = (name: string) => join(folder, name);

function program(name: string, text: string): void {
  writeFileSync(path(`bin/${name}`), `#!/bin/bash\n${text}\n`);
  chmodSync(path(`bin/${name}`), 0o755);
}

const shell = (script: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${path('bin')}${delimiter}${process.env.PATH}`, ...env },
  });

beforeAll(() => {
  expect(spawnSync(process.execPath, ['bin/dev/build.mjs'], { encoding: 'utf8' })).toMatchObject({
    status: 0,
  });
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon ci '));
  cpSync(assemblyDirectory('commercial'), path('cdk.out'), { recursive: true });
  cpSync('config/commercial.yaml', path('own charter.yaml'));
  writeFileSync(path('cordon.tgz'), 'packed');
  spawnSync('mkdir', [path('bin')]);
  program('npm', 'echo "npm $*"');
  program(
    'git',
    'echo "git $*"; to=$(printf %s "$*" | sed "s/.* //"); mkdir -p "$to"; cp cordon.tgz cordon.tgz.sha256 deployment.yaml "$to"',
  );
  program('cordon', `exec '${process.execPath}' '${resolve('dist/cordon.js')}' "$@"`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a run before left, or what a pull request commits. */
function forge(report: string): void {
  mkdirSync(path(report), { recursive: true });
  writeFileSync(path(`${report}/verdict.json`), '{"verdict":"proved"}');
  writeFileSync(path(`${report}/verdict.md`), 'Cordon: proved');
}

const digest = () =>
  createHash('sha256')
    .update(readFileSync(path('cordon.tgz')))
    .digest('hex');

describe('action.yml', () => {
  const steps: readonly Step[] = ACTION.runs.steps;

  it('is a composite action whose steps name a shell, and take inputs by their environment alone', () => {
    expect(ACTION).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    expect(ACTION.runs.using).toBe('composite');
    for (const { run, shell: of, env } of steps) {
      expect([of, run.includes('${{')]).toEqual(['bash', false]);
      for (const value of Object.values(env)) {
        const [, input = ''] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value) ?? [];
        expect(Object.keys(ACTION.inputs)).toContain(input);
      }
    }
    for (const input of Object.values(ACTION.inputs) as object[]) {
      expect(input).toMatchObject({ description: expect.any(String) });
      expect(Object.keys(input)).toEqual(['description', expect.stringMatching(/^(default|required)$/)]);
    }
  });

  const given = (inputs: Readonly<Record<string, string>>, { env }: Step) => ({
    ...Object.fromEntries(
      Object.entries(env).map(([name, value]) => {
        const input = /inputs\.(\w+)/.exec(value)?.[1] ?? '';
        return [name, inputs[input] ?? ACTION.inputs[input].default ?? ''];
      }),
    ),
    GITHUB_OUTPUT: path('output'),
    GITHUB_STEP_SUMMARY: path('summary.md'),
  });

  const runAll = (inputs: Readonly<Record<string, string>>) => {
    const [install, verify] = steps as readonly [Step, Step];
    const installed = shell(install.run, given(inputs, install));
    return {
      installed,
      verified: installed.status === 0 ? shell(verify.run, given(inputs, verify)) : undefined,
    };
  };

  it('installs the package that it was told of, verifies, and says the verdict', () => {
    const inputs = { charter: 'own charter.yaml', package: 'cordon.tgz', sha256: digest() };
    const { installed, verified } = runAll(inputs);
    expect(installed).toMatchObject({
      status: 0,
      stdout: `cordon.tgz: OK\nnpm install --global --ignore-scripts --no-audit --no-fund ${path('cordon.tgz')}\n`,
    });
    expect(verified).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(path('output'), 'utf8')).toBe('verdict=proved\n');
    expect(readFileSync(path('summary.md'), 'utf8')).toContain('proved');
  });

  it('fails for another package, and installs nothing', () => {
    const { installed } = runAll({ charter: 'x', package: 'cordon.tgz', sha256: '0'.repeat(64) });
    expect(installed.status).toBe(1);
    expect(installed.stdout).not.toContain('npm install');
  });

  it('fails by the exit code of cordon: 1 with the verdict, 2 without one', () => {
    cpSync('config/iso.yaml', path('iso.yaml'));
    const given = { package: 'cordon.tgz', sha256: digest() };
    expect(runAll({ ...given, charter: 'iso.yaml' }).verified?.status).toBe(1);
    expect(readFileSync(path('output'), 'utf8')).toBe('verdict=refuted\n');
    rmSync(path('output'));
    const { verified } = runAll({ ...given, charter: 'none.yaml', report: 'other' });
    expect([verified?.status, existsSync(path('output'))]).toEqual([2, false]);
  });

  const good = () => ({ charter: 'own charter.yaml', package: 'cordon.tgz', sha256: digest() });
  const said = () => ['output', 'summary.md'].filter((name) => existsSync(path(name)));

  it.each([
    ['could not run', { assembly: 'nothere' }, undefined, 2],
    ['is of a version that removes nothing, and could not run', {}, 'exit 2', 2],
    ['ends in 1 by itself, and wrote nothing', {}, 'exit 1', 1],
    ['is killed once a verdict is there', {}, 'echo "{}" > report/verdict.json; exit 137', 137],
  ])('says no verdict of an old or a forged report where cordon %s', (_, inputs, instead, status) => {
    forge('report');
    writeFileSync(path('report/mine.txt'), 'mine');
    if (instead !== undefined) program('cordon', instead);
    expect([runAll({ ...good(), ...inputs }).verified?.status, said()]).toEqual([status, []]);
    expect(readdirSync(path('report')).filter((name) => name !== 'verdict.json')).toEqual(['mine.txt']);
  });

  it('says what this run found where a forged report says otherwise', () => {
    forge('report');
    cpSync('config/iso.yaml', path('iso.yaml'));
    expect(runAll({ ...good(), charter: 'iso.yaml' }).verified?.status).toBe(1);
    expect(readFileSync(path('output'), 'utf8')).toBe('verdict=refuted\n');
    expect(readFileSync(path('summary.md'), 'utf8')).not.toContain('Cordon: proved');
  });

  it.each(['report', 'report/'])('removes and writes nothing through %s where that is a link', (report) => {
    forge('elsewhere');
    symlinkSync('elsewhere', path('report'));
    const { verified } = runAll({ ...good(), report });
    expect([verified?.status, said()]).toEqual([2, []]);
    expect(verified?.stderr).toContain('is a link');
    expect(readdirSync(path('elsewhere'))).toEqual(['verdict.json', 'verdict.md']);
  });
});

describe('docs/ci/gitlab.yml', () => {
  it('is a job that runs after the synthesis, keeps the reports, and runs to its end', () => {
    const { cordon: job, variables } = GITLAB;
    expect(job).toMatchObject({
      stage: 'test',
      needs: ['synthesize'],
      artifacts: { when: 'always', paths: ['report'], reports: { junit: 'report/verdict.junit.xml' } },
    });
    writeFileSync(path('cordon.tgz.sha256'), `${digest()}  cordon.tgz\n`);
    cpSync('config/commercial.yaml', path('deployment.yaml'));
    const env = { ...variables, CI_JOB_TOKEN: 'token', CI_SERVER_HOST: 'gitlab.example' };
    const { status, stdout, stderr } = shell(job.script.join('\n'), env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      'git clone --depth 1 https://gitlab-ci-token:token@gitlab.example/reviewers/charters.git charters\n',
    );
    expect(stdout).toContain(
      'npm install --global --ignore-scripts --no-audit --no-fund ./charters/cordon.tgz\n',
    );
    expect(existsSync(path('report/verdict.junit.xml'))).toBe(true);
    writeFileSync(path('cordon.tgz.sha256'), `${'0'.repeat(64)}  cordon.tgz\n`);
    expect(shell(job.script.join('\n'), env)).toMatchObject({ status: 1 });
  });
});

describe('docs/ci.md', () => {
  const [github, gitlab] = [...readFileSync('docs/ci.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, block = '']) => parse(block),
  );
  /** The steps of GitHub's job that verifies, from that one on. */
  const steps = github.jobs.verify.steps as readonly (Step & {
    name: string;
    id?: string;
    if?: string;
    with?: object;
  })[];
  const [verify, ...after] = steps.slice(steps.findIndex(({ id }) => id === 'verify')) as [
    Step,
    ...typeof steps,
  ];

  const expression = (what: string) => `$\{{ ${what} }}`;

  const runGithub = () => {
    expect(verify.env).toEqual({ REPORT: `${expression('runner.temp')}/report` });
    return shell(verify.run.replace('DEPLOYMENT.yaml', '"own charter.yaml"'), {
      REPORT: path('temp/report'),
      GITHUB_OUTPUT: path('output'),
    });
  };

  it('has GitHub post the report of this very run, and none where it could not run', () => {
    forge('temp/report');
    forge('report');
    expect(runGithub().status).toBe(0);
    expect(readFileSync(path('output'), 'utf8')).toBe(`report=${path('temp/report')}\n`);
    expect(existsSync(path('temp/report/verdict.sarif'))).toBe(true);
    rmSync(path('output'));
    rmSync(path('cdk.out'), { recursive: true });
    expect([runGithub().status, existsSync(path('output'))]).toEqual([2, false]);
    forge('temp/report');
    program('cordon', 'exit 1');
    expect([runGithub().status, existsSync(path('output'))]).toEqual([1, false]);
  });

  it('has every later step of GitHub wait for that output, and read nothing else', () => {
    expect(after).toHaveLength(3);
    for (const step of after) {
      expect(step.if).toBe(expression("!cancelled() && steps.verify.outputs.report != ''"));
      const named = JSON.stringify([step.with, step.env]);
      expect(named).toContain(expression('steps.verify.outputs.report'));
      expect(`${step.run} ${named}`).not.toMatch(/[ "]report\//);
    }
  });

  it('has GitLab take away what an earlier job left, before anything can fail', () => {
    for (const { script } of [gitlab.verify, GITLAB.cordon]) {
      forge('report');
      program('git', 'exit 1');
      expect(shell(script.join('\n'), { CORDON_CHARTERS: 'x', CORDON_CHARTER: 'x' }).status).not.toBe(0);
      expect(existsSync(path('report'))).toBe(false);
    }
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('has hooks with all that pre-commit asks for, whose files are those of config/', () => {
    for (const hook of HOOKS)
      expect(hook).toMatchObject({ id: expect.any(String), name: expect.any(String), language: 'node' });
    const files = new RegExp(HOOKS[0].files);
    expect(
      ['config/commercial.yaml', 'docs/x.yaml', 'config/a/b.yaml'].map((file) => files.test(file)),
    ).toEqual([true, false, false]);
  });

  it('runs commands that there are, over several files at once', async () => {
    const [charter, verify] = HOOKS.map(({ entry }: { entry: string }) => entry.split(' ').slice(1));
    const good = ['config/commercial.yaml', 'config/iso.yaml'];
    expect(await session([...charter, ...good])).toMatchObject({ code: 0, stderr: '' });
    expect(await session([...charter, ...good, 'package.json'])).toMatchObject({ code: 1 });
    expect((await session([...verify, '--help'])).code).toBe(0);
  });
});

describe('docs/ci/Containerfile', () => {
  it('takes its base by an argument, installs the package without network or scripts, and runs as nobody of note', () => {
    const lines = CONTAINER.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'ARG',
      'FROM',
      'COPY',
      'RUN',
      'USER',
      'WORKDIR',
      'ENTRYPOINT',
    ]);
    expect(CONTAINER).toMatch(/^RUN npm install .*--ignore-scripts .*--offline/m);
    expect(CONTAINER).toMatch(/^USER node$/m);
  });
});
