import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { documentedCommands } from '../helpers/documented-commands';

// The commands of the documents, as they stand there, in a shell, on one checkout. The first of each kind that only a
// process can run is run in the order of the documents (test/docs/commands.test.ts runs the others); with CORDON_ORDERS=N
// all of them are, in that order and in N others (CORDON_SEED chooses them), which takes a minute of processor time for
// each. What only AWS, another service or a person can answer is not run, and says why.

const PAGES = ['README.md', 'docs/README.md', 'docs/ci.md', 'docs/deploying.md'];

/** The deployment whose assembly is in cdk.out. */
type State = string | undefined;

interface Row {
  readonly when: RegExp;
  /** The exit code that the documents promise, by what is in cdk.out; or why the command isn't run. */
  readonly exit: number | ((state: State) => number) | string;
  /** What is in cdk.out afterwards. */
  readonly leaves?: string;
  /** Left to CORDON_ORDERS: another kind does the same, or it is run without a shell. */
  readonly seldom?: true;
  /** Words in capitals, by what stands for them. */
  readonly words?: Readonly<Record<string, string>>;
}

const needsAssembly = (state: State) => (state === undefined ? 2 : 0);
/** A charter of another deployment refutes; without an assembly nothing can run. */
const ofCommercial = (state: State) => (state === undefined ? 2 : state === 'commercial' ? 0 : 1);
const LOGS = 'needs logs that proxies wrote, and keys: test/cli/ledger, test/cli/release';
const AWS = 'asks or changes AWS';
const OTHERS = "changes what is installed, or needs others' services";

const ROWS: readonly Row[] = [
  { when: /^npm start$/, exit: 0, leaves: 'commercial' },
  { when: /^npm start -- govcloud$/, exit: 0, leaves: 'govcloud', seldom: true },
  {
    when: /^npx cdk synth --quiet( --output cdk\.out)?( -c deployment=(config\/)?commercial(\.yaml)?)?$/,
    exit: 0,
    seldom: true,
    leaves: 'commercial',
  },
  { when: /^npx cdk synth --quiet -c deployment=config\/govcloud\.yaml$/, exit: 0, leaves: 'govcloud' },
  {
    when: /^(npx )?cordon verify cdk\.out( --report report)?$/,
    exit: needsAssembly,
  },
  {
    when: /^(npx )?cordon verify cdk\.out .*--charter (MINE|(charters\/)?DEPLOYMENT\.yaml|config\/commercial\.yaml)/,
    seldom: true,
    exit: ofCommercial,
    words: {
      MINE: 'config/commercial.yaml',
      'charters/DEPLOYMENT.yaml': 'config/commercial.yaml',
      'DEPLOYMENT.yaml': 'config/commercial.yaml',
    },
  },
  { when: /^npx cordon challenge cdk\.out$/, exit: needsAssembly, seldom: true },
  { when: /^npx cordon explain no-bypass$/, seldom: true, exit: needsAssembly },
  {
    when: /^npx cordon diff BEFORE AFTER$/,
    exit: needsAssembly,
    seldom: true,
    words: { BEFORE: 'cdk.out', AFTER: 'cdk.out' },
  },
  { when: /^npx cordon policies config\/commercial\.yaml$/, seldom: true, exit: 0 },
  { when: /^npx cordon deploy-plan cdk\.out$/, seldom: true, exit: needsAssembly },
  {
    when: /^npx cordon deploy-plan cdk\.out --deployment config\/commercial\.yaml$/,
    seldom: true,
    exit: (state) => (state === 'commercial' ? 0 : 2),
  },
  {
    when: /^npx cordon deploy-plan cdk\.out --deployment config\/govcloud\.yaml$/,
    exit: (state) => (state === 'govcloud' ? 0 : 2),
  },
  { when: /^sed 's\/PARTITION.* docs\/bootstrap\/execution-policy-\w+\.json > /, exit: 0 },
  // Nobody sits at a terminal.
  { when: /^npx cordon init$/, seldom: true, exit: 2 },
  {
    when: /^npx cordon charter check MINE$/,
    seldom: true,
    exit: 0,
    words: { MINE: 'config/commercial.yaml' },
  },
  {
    when: /^npx cordon (ledger|release|attest|client|evidence|review|live) /,
    exit: LOGS,
  },
  { when: /^npx cordon hook /, exit: 'needs keys that sign for a charter: test/hook' },
  { when: /^npx cordon local$/, exit: 'runs until Ctrl-C: test/cli/local' },
  {
    when: /^(npx cordon preflight |npx cdk (deploy|destroy|bootstrap) |aws |export .*\$\(aws sts |docker |sed -i )/,
    exit: AWS,
  },
  { when: /^(npm (ci|cit|install|test|run)\b|sha256sum |git |gh |curl |cat )/, exit: OTHERS },
];

const commands = [...new Set(PAGES.flatMap(documentedCommands))];
const rowOf = (command: string) => ROWS.find(({ when }) => when.test(command));
const run = commands.filter((command) => typeof rowOf(command)?.exit !== 'string');
const ORDERS = Number(process.env.CORDON_ORDERS ?? 0);

/** The first command of each kind. */
const few = run.filter((command, index) => {
  const row = rowOf(command);
  return row?.seldom !== true && run.findIndex((one) => rowOf(one) === row) === index;
});

let checkout: string;

beforeAll(() => {
  checkout = realpathSync(mkdtempSync(join(tmpdir(), 'cordon-checkout-')));
  const own = ['cdk.out', 'report', 'bin', '.cache', '.git'];
  for (const name of readdirSync('.'))
    if (!own.includes(name)) symlinkSync(resolve(name), join(checkout, name));
  symlinkSync(resolve('bin'), join(checkout, 'bin'));
  // `npx`, without the time that it takes to find out that it has nothing to download.
  const shims = join(checkout, '.shims');
  mkdirSync(shims);
  const cordon = `exec '${process.execPath}' dist/cordon.js "$@"`;
  const files = {
    cordon,
    npx: `name="$1"; shift; [ "$name" = cordon ] && ${cordon}; exec "node_modules/.bin/$name" "$@"`,
  };
  for (const [name, script] of Object.entries(files)) {
    writeFileSync(join(shims, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(shims, name), 0o755);
  }
  const built = shell('node bin/dev/build.mjs');
  expect(built).toMatchObject({ status: 0, stderr: '' });
}, 600_000);

afterAll(() => rmSync(checkout, { recursive: true }));

function shell(command: string) {
  const { HOME = '/nonexistent', PATH = '' } = process.env;
  return spawnSync('bash', ['--norc', '-c', command], {
    cwd: checkout,
    encoding: 'utf8',
    env: { HOME, PATH: `${join(checkout, '.shims')}:${PATH}`, NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
  });
}

/** Runs commands one after the other, on a checkout that holds no assembly, and says which end otherwise than documented. */
function wrong(order: readonly string[]): string[] {
  for (const folder of ['cdk.out', 'report'])
    rmSync(join(checkout, folder), { recursive: true, force: true });
  let state: State;
  const found: string[] = [];
  for (const command of order) {
    const { exit, leaves, words = {} } = rowOf(command) ?? { exit: 'unknown' };
    const expected = typeof exit === 'function' ? exit(state) : exit;
    const line = Object.entries(words).reduce(
      (text, [word, value]) => text.replace(` ${word}`, ` ${value}`),
      command,
    );
    const { status, stdout, stderr } = shell(line);
    if (status !== expected || /Unknown option|FATAL|no stack uses|\n\s+at /.test(stdout + stderr))
      found.push(
        `${command} (with ${state ?? 'nothing'} in cdk.out): exit ${status}, documented ${expected}\n${stdout.slice(-500)}${stderr.slice(-1500)}`,
      );
    if (leaves !== undefined) state = leaves;
  }
  return found;
}

test('each command of the documents is run, or says why not', () => {
  expect(commands.filter((command) => rowOf(command) === undefined)).toEqual([]);
  expect(few.length).toBeGreaterThan(4);
  for (const page of PAGES)
    expect([page, documentedCommands(page).some((command) => run.includes(command))]).toEqual([page, true]);
  for (const { when } of ROWS)
    expect([when, commands.some((command) => when.test(command))]).toEqual([when, true]);
});

test('in the order of the documents, each ends as documented', () => {
  expect(wrong(ORDERS > 0 ? run : few)).toEqual([]);
  expect(existsSync(join(checkout, 'report/verdict.sarif'))).toBe(true);
}, 1_200_000);

/** Orders that are the same for the same seed: a linear congruential generator, as in "Numerical Recipes". */
function shuffled(seed: number): string[] {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const order = [...run];
  for (let last = order.length - 1; last > 0; last--) {
    const other = next(last + 1);
    [order[last], order[other]] = [order[other] ?? '', order[last] ?? ''];
  }
  return order;
}

test('another order has the same commands', () => {
  expect(shuffled(1).toSorted()).toEqual(run.toSorted());
  expect(shuffled(1)).not.toEqual(run);
});

if (ORDERS > 0)
  test.each(Array.from({ length: ORDERS }, (_, index) => index + Number(process.env.CORDON_SEED ?? 1)))(
    'in order %i, each ends as documented',
    (seed) => expect(wrong(shuffled(seed))).toEqual([]),
    1_200_000,
  );
