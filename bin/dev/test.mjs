// `npm test` is everything: build, type check, lint, dead code, all tests. `npm test -- FILE` is jest on FILE alone, in seconds.
import { spawnSync } from 'node:child_process';

const asked = process.argv.slice(2);
const steps =
  asked.length > 0
    ? [['jest', ...asked]]
    : [
        ['npm', 'run', 'build'],
        ['tsc', '--noEmit'],
        ['biome', 'check', '.'],
        ['knip', '--no-progress'],
        ['jest'],
      ];

for (const [command, ...args] of steps) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
