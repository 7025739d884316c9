// Test files that are run together. Each file is a suite of its own for jest, which loads all modules anew for each suite,
// so that V8 compiles them again. Those of the verifier keep nothing between two tests, and so may share them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';

const FOLDER = '.cache/together';

/** What is run together, by how the files' paths begin: the first row that fits. Any other file is run by itself. */
const TOGETHER = {
  'near-misses': [
    'test/escapes/near-misses',
    'test/escapes/independent-near-misses',
    'test/escapes/engineers',
    'test/escapes/harmless',
    'test/escapes/ways-in',
  ],
  escapes: ['test/escapes/escapes', 'test/escapes/whole'],
  independent: ['test/escapes/independent'],
  claims: ['test/claims/no-', 'test/claims/o'],
  'other-claims': ['test/claims/'],
  sweep: ['test/bin/dev/sweep/'],
  constructs: ['test/app/', 'test/constructs/', 'test/stacks/', 'test/watched/'],
  files: ['test/aws/', 'test/config/', 'test/contract/', 'test/json/', 'test/report/', 'test/template/'],
  rules: ['test/rules/'],
  hostile: ['test/services/proxy/hostile/', 'test/services/proxy/attack/'],
  proxy: ['test/services/proxy/'],
  services: ['test/services/'],
  ledger: ['test/ledger/', 'test/evidence/'],
  engines: ['test/engines/', 'test/verify/', 'test/nag/', 'test/account-policies/', 'test/eval/'],
  commands: [
    'test/cli/',
    'test/deploy-plan/',
    'test/preflight/',
    'test/docs',
    'test/documented-options',
    'test/errors',
    'test/bin/dev/record/',
    'test/bin/dev/site/',
  ],
  live: ['test/live/', 'test/hook/'],
};

/** Who puts others in the place of our modules or of AWS's clients, or changes the process, does so to its neighbours too. */
const ALONE =
  /\bjest\.(?!fn\b)|\bprocess\.(chdir|exitCode)\b|\bprocess\.env\S* = |\bdelete process\.env|\bmockClient\b|stub-s3|toMatchSnapshot/;

/** jest's settings for all tests, by its settings for one: a suite for each row above instead of each of its files. */
export function together(settings) {
  const groups = new Map();
  for (const path of readdirSync('test', { recursive: true }).sort()) {
    const file = `test/${path}`;
    const name = Object.keys(TOGETHER).find((one) => TOGETHER[one].some((begins) => file.startsWith(begins)));
    if (!name || !file.endsWith('.test.ts')) continue;
    if (!ALONE.test(readFileSync(file, 'utf8'))) groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, members] of groups) writeFileSync(join(FOLDER, `${name}.test.ts`), suiteOf(members));
  const members = [...groups.values()].flat();
  return {
    ...settings,
    rootDir: process.cwd(),
    // Some tests wait for a limit of time to pass: one worker more than there are cores uses that.
    maxWorkers: availableParallelism() + 1,
    roots: [...settings.roots, `<rootDir>/${FOLDER}`],
    testPathIgnorePatterns: members.map((file) => `/${file.replaceAll('.', '\\.')}$`),
    globalSetup: '<rootDir>/test/helpers/made-before.ts',
    testSequencer: '<rootDir>/bin/dev/longest-first.mjs',
  };
}

/** Hooks of a file are those of its own tests alone. */
function suiteOf(members) {
  const of = (file) =>
    `describe('${file}', () => {\n  require('${relative(FOLDER, file).replace(/\.ts$/, '')}');\n});\n`;
  return members.map(of).join('');
}
