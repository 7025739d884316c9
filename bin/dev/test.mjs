// `npm test` is everything: build, type check, lint, dead code, all tests. `npm test -- FILE` is jest on FILE alone, in seconds.
// `--evidence FILE` besides writes what came of each test, for `cordon evidence new --from FILE`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runInSession } from './session.mjs';
import { slowness } from './slowness.mjs';
import { together } from './together.mjs';

/** Ten times what all tests take on two quiet cores; CORDON_TEST_MINUTES says otherwise. */
const LIMIT = Number(process.env.CORDON_TEST_MINUTES ?? 80) * 60_000;
/** What a test has started may take so long to end once it was told to, on a busy machine. */
const GRACE = 60_000;

// No test asks anyone but this machine, and each Node would read all of these certificates as it starts.
delete process.env.NODE_EXTRA_CA_CERTS;
// On Node 20 the SDK warns at each start of the day when it leaves it, in words that hide what a test says.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
// The compiler and esbuild are Go programs that end soon; collecting garbage takes them a fifth of their processor time.
process.env.GOGC ??= 'off';

const given = process.argv.slice(2);
const at = given.indexOf('--evidence');
const evidence = at < 0 ? [] : given.splice(at, 2).slice(1);
const asked = given;
const reporters = evidence.map((file) => ['<rootDir>/bin/dev/evidence-reporter.mjs', { file }]);
const BUILD = ['npm', 'run', 'build'];
const CHECKS = [
  // With one thread: several work out much of the same types anew.
  ['tsc', '--noEmit', '--singleThreaded'],
  ['tsc', '--noEmit', '-p', 'lib/services/review/console'],
  ['biome', 'check', '.'],
  ['knip', '--no-progress'],
];

/** Runs a command, and gives its exit code and all that it said. */
const run = ([command, ...args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.once('error', ({ message }) => resolve({ code: 1, said: `${message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said) }));
  });

async function passes(command) {
  const { code, said } = await run(command);
  process.stdout.write(said);
  process.exitCode ||= code;
  return code === 0;
}

if (asked.length === 0 && !(await passes(BUILD))) process.exit();
/** Beside the tests, which leave some of the cores idle where they wait. One that fails ends them. */
const failed = new AbortController();
const checked = (asked.length > 0 ? [] : CHECKS).map(async (command) => {
  if (!(await passes(command))) failed.abort();
});

/** jest's settings for all tests; what a test may take grows with the time that this machine takes. */
function all() {
  const { jest } = JSON.parse(readFileSync('package.json', 'utf8'));
  const testTimeout = Math.round(jest.testTimeout * slowness());
  return ['--config', JSON.stringify(together({ ...jest, testTimeout, ...reported() }))];
}

const reported = () => (reporters.length > 0 ? { reporters: ['default', ...reporters] } : {});

/** jest's settings for some tests, if there are others than package.json's. */
function some() {
  if (reporters.length === 0) return asked;
  const { jest } = JSON.parse(readFileSync('package.json', 'utf8'));
  return [...asked, '--config', JSON.stringify({ ...jest, rootDir: process.cwd(), ...reported() })];
}

const args = asked.length > 0 ? some() : all();
// Workers have these settings too, and nothing that tests start does. A test often drops all that it has read, and space for
// more of what is young saves it from being moved first. A suite is over before most of what V8 would optimize beside it pays.
const space = ['--min-semi-space-size=64', '--max-semi-space-size=128'];
// Measured on Node 20; see bin/v8-flags.ts.
const budget = process.version.startsWith('v20.') ? ['--interrupt-budget=600000'] : [];
const jest = [...space, ...budget, 'node_modules/jest/bin/jest.js'];
const code = await runInSession('node', [...jest, ...args], {
  limit: LIMIT,
  grace: GRACE,
  signal: failed.signal,
});
await Promise.all(checked);
process.exitCode ||= code;
