import { spawnSync } from 'node:child_process';
import {
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
import { join, normalize, resolve } from 'node:path';
import { fencesOf, PAGES } from '../helpers/fences';
import { packedPackage } from '../helpers/packed';

// The example of docs/your-own-app.md, built from the packed package: in a folder of its own, with CDK beside it and none
// of what Cordon is developed with.

const APP = 'docs/your-own-app';
/** What its package.json asks for beside Cordon, and whose types and tools these bring along. */
const OTHERS = ['aws-cdk-lib', 'cdk-nag', 'constructs', 'jest', 'typescript', '@types/jest', '@types/node'];
/** What types refer to: jest's own, and the schema that declarations are held against. */
const OF_TYPES = ['expect', 'pretty-format', 'zod'];

let folder: string;

const shell = (cwd: string, command: string, ...args: string[]) =>
  spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GOGC: process.env.GOGC, CDK_OUTDIR: join(folder, 'cdk.out') },
  });
const inApp = (script: string, ...args: string[]) =>
  shell(folder, process.execPath, ...[join(folder, script), ...args].filter(Boolean));
const cordon = () => join(folder, 'node_modules/cordon');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-own-'));
  mkdirSync(cordon(), { recursive: true });
  const unpack = ['-xzf', packedPackage(), '-C', cordon(), '--strip-components=1'];
  expect(shell('.', 'tar', ...unpack)).toMatchObject({ status: 0 });
  for (const name of [...OTHERS, ...OF_TYPES]) {
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  cpSync(APP, folder, { recursive: true });
  cpSync(join(cordon(), 'config/commercial.yaml'), join(folder, 'deployment.yaml'));
  writeFileSync(join(folder, 'test/broken.test.ts'), BROKEN);
  writeFileSync(join(folder, 'test/types.ts'), TYPES);
  cpSync('lib/config', join(folder, 'schema'), { recursive: true });
  for (const { page, line, body } of SNIPPETS)
    writeFileSync(join(folder, `test/${page.replaceAll('/', '-')}-${line}.ts`), withNames(body));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Code in the pages, each of which compiles against the package by itself, with the names that it takes from its page. */
const SNIPPETS = PAGES.flatMap((page) => fencesOf(page)).filter(({ language }) => language === 'ts');

const NAMES: Readonly<Record<string, string>> = {
  App: "import { App } from 'aws-cdk-lib';",
  Enclave: "import { Enclave } from 'cordon';",
  createApp: "import { createApp } from '../app';",
  app: "declare const app: import('aws-cdk-lib').App;",
};

function withNames(body: string): string {
  const missing = Object.entries(NAMES).filter(
    ([name]) =>
      new RegExp(`\\b${name}\\b`).test(body) &&
      !new RegExp(`import .*\\b${name}\\b|(const|function) ${name}\\b`).test(body),
  );
  return [...missing.map(([, line]) => line), body, 'export {};\n'].join('\n');
}

/** The app with a hole in it, and what its matcher says. */
const BROKEN = `
import 'cordon/jest';
import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Enclave, RolePolicy } from 'cordon';
import { createApp } from '../app';

test('a hole is a failure, with its witness', () => {
  const app = createApp();
  const { stacks, deployment } = Enclave.of(app);
  const { account, region, name } = deployment.enclave;
  const model = \`arn:\${Aws.PARTITION}:sagemaker:\${region}:\${account}:endpoint/cordon-\${name}-model\`;
  new RolePolicy(stacks.oversight, 'Shortcut', {
    enclave: deployment.enclave,
    role: 'field-engineer',
    statements: [new PolicyStatement({ actions: ['sagemaker:InvokeEndpoint'], resources: [model] })],
  });
  expect(() => expect(app).toBeProved()).toThrow(/^refuted: [^]* no-bypass[^]*witness:\\n +principal .*field-engineer/);
  expect(app).not.toBeProved();
});
`;

/** The types of a deployment that the package has are those of the schema that it is read by. */
const TYPES = `
import type { Charter, Deployment } from 'cordon';
import type * as source from '../schema/schema';
type Same<A, B> = [A, B] extends [B, A] ? true : false;
export const same: [Same<Deployment, source.Deployment>, Same<Charter, source.Charter>] = [true, true];
`;

test('the package asks for nothing but what an app has, and of that only where it is used', () => {
  const told = JSON.parse(readFileSync(join(cordon(), 'package.json'), 'utf8'));
  expect(told.dependencies).toBeUndefined();
  expect(Object.keys(told.peerDependenciesMeta)).toEqual(Object.keys(told.peerDependencies));
  expect(Object.values(told.peerDependenciesMeta)).toEqual(
    Object.keys(told.peerDependencies).map(() => ({ optional: true })),
  );
  const own = JSON.parse(readFileSync(join(APP, 'package.json'), 'utf8'));
  const versions = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies;
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies }))
    if (name !== 'cordon') expect([name, version]).toEqual([name, versions[name]]);
});

test('the package holds what the sources have, and nothing that happens to lie beside them', () => {
  const tracked = new Set(shell('.', 'git', 'ls-files', '-co', '--exclude-standard').stdout.split('\n'));
  const files = readdirSync(cordon(), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(cordon().length + 1));
  expect(files.filter((file) => !file.startsWith('dist/') && !tracked.has(file))).toEqual([]);
  expect(files.filter((file) => /^(bin|test|dist\/(bin|lib))\//.test(file))).toEqual([]);
  expect(files).toContain('docs/bootstrap/template.yaml');
});

/** A page without its code, in which brackets mean something else. */
const prose = (page: string) => page.replaceAll(/^```[\s\S]*?^```$|`[^`\n]*`/gm, '');

test('no page of the package has a link that leads nowhere', () => {
  const dead = readdirSync(cordon(), { recursive: true, encoding: 'utf8' })
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) =>
      [...prose(readFileSync(join(cordon(), page), 'utf8')).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
        ([, link = '']) => normalize(join(page, '..', link)),
      ),
    );
  expect(dead.length).toBeGreaterThan(100);
  expect(dead.filter((path) => !existsSync(join(cordon(), path)))).toEqual([]);
});

test('declarations name nothing that an app has not', () => {
  const types = join(cordon(), 'dist/types');
  const named = readdirSync(types, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .flatMap((file) =>
      [...readFileSync(join(types, file), 'utf8').matchAll(/(?:from |import\()["']([^"']+)["']/g)].map(
        ([, specifier = '']) =>
          specifier.startsWith('.') ? join(types, file, '..', `${specifier}.d.ts`) : specifier,
      ),
    );
  expect(named.length).toBeGreaterThan(20);
  expect(
    named.filter((one) =>
      one.startsWith('/') ? !existsSync(one) : !/^(aws-cdk-lib(\/aws-[a-z]+)?|cdk-nag|constructs)$/.test(one),
    ),
  ).toEqual([]);
});

test('the example and the code of the pages compile; the example is proved by its own test, and fails by the witness once it is broken', () => {
  expect(SNIPPETS.length).toBeGreaterThan(2);
  expect(inApp('node_modules/typescript/bin/tsc', '--singleThreaded')).toMatchObject({
    status: 0,
    stdout: '',
  });
  const tested = inApp('node_modules/jest/bin/jest.js', 'dist', '--json', '--runInBand');
  const results = JSON.parse(tested.stdout).testResults.flatMap(
    ({ assertionResults }: { assertionResults: object[] }) => assertionResults,
  );
  expect([tested.stderr, results]).toEqual([
    expect.anything(),
    [expect.objectContaining({ status: 'passed' }), expect.objectContaining({ status: 'passed' })],
  ]);
});

test('the example synthesizes by itself, and the packed CLI proves what it wrote', () => {
  expect(inApp('dist/app.js')).toMatchObject({ status: 0 });
  const verified = inApp('node_modules/cordon/dist/cordon.js', 'verify', join(folder, 'cdk.out'));
  expect(verified).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^proved: all of 16 claims/),
    stderr: '',
  });
});
