import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-session-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a shell script in a session of its own, as `npm test` runs jest. */
function run(script: string, limit = 600_000, more = '') {
  const program = `
    import { runInSession } from ${JSON.stringify(resolve('bin/dev/session.mjs'))};
    process.exitCode = await runInSession('sh', ['-c', process.argv[1]], { limit: ${limit}, grace: 300${more} });`;
  const args = ['--input-type=module', '-e', program, script];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

/** Whether the process runs whose id a script has written, if it came to that. */
const isRunning = (file: string) => {
  if (!existsSync(join(folder, file))) return false;
  const state = `/proc/${readFileSync(join(folder, file), 'utf8').trim()}/stat`;
  return existsSync(state) && !/\) [ZX] /.test(readFileSync(state, 'utf8'));
};

test.each([0, 1, 3])('ends with the exit code %i of the command', (code) => {
  expect(run(`exit ${code}`)).toMatchObject({ status: code, stderr: '' });
});

test('what is left behind is ended, named, and a failure', () => {
  const { status, stderr } = run('sleep 3600 >/dev/null 2>&1 & echo $! > left; exit 0');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^left behind, and ended now: process \d+, .*\n$/);
  expect(isRunning('left')).toBe(false);
});

test('what does not end is ended, with all that it started', () => {
  const { status, stderr } = run('sleep 3600 & echo $! > child; wait', 500);
  expect(status).toBe(1);
  expect(stderr).toContain('sh did not end within');
  expect(isRunning('child')).toBe(false);
});

test('what is told to end is ended, with all that it started', () => {
  const { status } = run(
    'sleep 3600 & echo $! > unneeded; wait',
    600_000,
    ', signal: AbortSignal.timeout(500)',
  );
  expect(status).toBe(1);
  expect(isRunning('unneeded')).toBe(false);
});
