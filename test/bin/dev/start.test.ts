import { spawnSync } from 'node:child_process';
import {
  chmodSync,
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
import { FILE_NAMES } from '../../../lib/report/report';

// `npm start` in a folder of its own, in which cdk and cordon are programs that say what they were asked for.

let folder: string;
const path = (name: string) => join(folder, name);

/** What cdk does is said in bash. */
const start = (cdk: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) => {
  writeFileSync(path('bin/cdk'), `#!/bin/bash\n${cdk}\n`);
  chmodSync(path('bin/cdk'), 0o755);
  const { NO_COLOR: _, ...own } = process.env;
  return spawnSync(process.execPath, [resolve('bin/dev/start.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...own, PATH: `${path('bin')}${delimiter}${process.env.PATH}`, ...env },
  });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon start '));
  for (const name of ['bin', 'dist', 'report']) mkdirSync(path(name));
  writeFileSync(path('dist/cordon.js'), 'console.log("cordon", ...process.argv.slice(2));');
  for (const name of [...Object.values(FILE_NAMES), 'mine.txt'])
    writeFileSync(path(`report/${name}`), 'proved');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('leaves no report of an earlier run where the synthesis or the command line fails, and nothing else is gone', () => {
  expect(start('exit 1', ['empty.yaml']).status).toBe(1);
  expect(readdirSync(path('report'))).toEqual(['mine.txt']);
  writeFileSync(path('report/verdict.txt'), 'proved');
  expect(start('', ['--nothing']).status).toBe(2);
  expect(readdirSync(path('report'))).toEqual(['mine.txt']);
});

it('removes no report through a link', () => {
  rmSync(path('report/verdict.json'));
  writeFileSync(path('kept'), 'kept');
  symlinkSync('../kept', path('report/verdict.json'));
  expect(start('exit 1').status).toBe(1);
  expect([readdirSync(path('report')), readFileSync(path('kept'), 'utf8')]).toEqual([['mine.txt'], 'kept']);
  rmSync(path('report'), { recursive: true });
  mkdirSync(path('other'));
  writeFileSync(path('other/verdict.md'), 'kept');
  symlinkSync('other', path('report'));
  const { status, stderr } = start('');
  expect([status, readdirSync(path('other'))]).toEqual([2, ['verdict.md']]);
  expect(stderr).toContain("npm start: 'report' is a link; ");
});

it('takes evidence beside a deployment, and each once', () => {
  const { stdout, status } = start('echo "cdk $*"', ['iso', '-c', 'evidence=DIR']);
  expect({ stdout, status }).toEqual({
    stdout:
      'cdk synth --quiet --output cdk.out -c deployment=iso -c evidence=DIR\ncordon verify cdk.out --report report\n',
    status: 0,
  });
  const twice = start('echo "cdk $*"', ['iso', '--context', 'deployment=isob', '-c', 'evidence=DIR']);
  expect([twice.status, twice.stdout]).toEqual([2, '']);
  expect(twice.stderr).toMatch(
    /^npm start: 'deployment=iso', 'deployment=isob' are more than one deployment; /,
  );
});

it('hides what CDK proposes next, in colour as well, and asks it for none under NO_COLOR', () => {
  const says = String.raw`printf '\e[32mdone\e[0m\n\e[0mSupply a stack id (\e[32ma\e[39m) to display its template.\n' >&2; echo "$@"`;
  const colored = start(says);
  expect(colored.stderr).toBe('\u001b[32mdone\u001b[0m\n');
  expect(colored.stdout).not.toContain('--no-color');
  expect(start(says, [], { NO_COLOR: '1' }).stdout).toContain('cdk.out --no-color\n');
});
