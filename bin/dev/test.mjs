// `npm test` is everything: build, type check, lint, dead code, all tests. `npm test -- FILE` is jest on FILE alone, in seconds.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runInSession } from './session.mjs';
import { slowness } from './slowness.mjs';
import { together } from './together.mjs';

/** Ten times what all tests take on two quiet cores; CORDON_TEST_MINUTES says otherwise. */
const LIMIT = Number(process.env.CORDON_TEST_MINUTES ?? 80) * 60_000;
/** What a test has started may take so long to end once it was told to, on a busy machine. */
const GRACE = 60_000;

const asked = process.argv.slice(2);
const steps =
  asked.length > 0
    ? []
    : [
        ['npm', 'run', 'build'],
        ['tsc', '--noEmit'],
        ['tsc', '--noEmit', '-p', 'lib/services/review/console'],
        ['biome', 'check', '.'],
        ['knip', '--no-progress'],
      ];

for (const [command, ...args] of steps) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
/** jest's settings for all tests; what a test may take grows with the time that this machine takes. */
function all() {
  const { jest } = JSON.parse(readFileSync('package.json', 'utf8'));
  const testTimeout = Math.round(jest.testTimeout * slowness());
  return ['--config', JSON.stringify(together({ ...jest, testTimeout }))];
}

const args = asked.length > 0 ? asked : all();
process.exitCode ||= await runInSession('jest', args, { limit: LIMIT, grace: GRACE });
