import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, median, paired, table } from '../measure';
import { type Case, REGION, writeCase } from './verify/synthetic';

const ROUNDS = 3;
const CLI = 'dist/cordon.js';

const GUARD = 'node_modules/@cdklabs/cdk-validator-cfnguard';
const GUARD_BINARY = join(
  GUARD,
  'bin',
  process.platform === 'darwin' ? 'macos' : 'ubuntu',
  process.arch === 'arm64' ? 'aarch64' : 'x86_64',
  'cfn-guard',
);
const CONTROL_TOWER = join(GUARD, 'rules', 'control-tower', 'cfn-guard');

/** `cordon verify`, whole process: beside other tools, by size of the assembly, and for two large enclaves. */
export function verifyBench(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-bench-'));
  try {
    const assembly = synthesized(join(folder, 'default'));
    return [besideOthers(assembly), processorTime(assembly), growth(folder), large(folder)].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The assembly of the default deployment. */
function synthesized(output: string): string {
  const args = ['cdk', 'synth', '--all', '--quiet', '--app', 'node dist/bin/app.js', '--output', output];
  execFileSync('npx', args, { stdio: 'ignore' });
  return output;
}

const node = (name: string, ...args: string[]): Contender => ({ name, command: [process.execPath, ...args] });

/** The evidence of a verification isn't there, so that the verdict is undecided: exit 1, with all the work done. */
const verifying = (name: string, ...args: string[]): Contender => ({
  ...node(name, CLI, 'verify', '--quiet', ...args),
  exits: [0, 1],
});

function besideOthers(assembly: string): string {
  const templates = readdirSync(assembly)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => join(assembly, file));
  const parsing = `for (const file of process.argv.slice(1)) JSON.parse(require('fs').readFileSync(file, 'utf8'))`;
  return table(
    `cordon verify of the default assembly, whole process, medians of ${ROUNDS} paired runs`,
    paired(
      [
        node('node -e 0', '-e', '0'),
        node('node, reading and parsing the templates', '-e', parsing, ...templates),
        node('cordon --version', CLI, '--version'),
        verifying('cordon verify', assembly),
        ...guardOn(templates),
        ...lintOn(templates),
      ],
      ROUNDS,
    ),
  );
}

// Both exit otherwise than with 0 where they find something, which is no failure to work.
function guardOn(templates: readonly string[]): Contender[] {
  if (!existsSync(GUARD_BINARY)) return absent('cfn-guard', `no ${GUARD_BINARY}`);
  const data = templates.flatMap((file) => ['--data', file]);
  const output = ['--structured', '--output-format', 'json', '--show-summary', 'none'];
  return [
    {
      name: 'cfn-guard, Control Tower rules',
      command: [GUARD_BINARY, 'validate', ...data, '--rules', CONTROL_TOWER, ...output],
      exits: [0, 19],
    },
  ];
}

function lintOn(templates: readonly string[]): Contender[] {
  const { stdout, error } = spawnSync('cfn-lint', ['--version'], { encoding: 'utf8' });
  if (error) return absent('cfn-lint', 'not on the path');
  return [
    {
      name: stdout.trim(),
      command: ['cfn-lint', '--regions', REGION, '--template', ...templates],
      exits: [0, 2, 4, 6, 8, 10, 12, 14],
    },
  ];
}

function absent(name: string, why: string): [] {
  console.log(`  ${name} is left out: ${why}`);
  return [];
}

/** What one run of `cordon` used, told by the run itself when it ends. */
interface Used {
  readonly wall: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly verdict: string;
}

function used(args: readonly string[], megabytes?: number): Used {
  const began = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['dist/bin/dev/benches/verify/usage.js', CLI, ...args],
    {
      encoding: 'utf8',
      // Flags of its own would leave what V8 compiled when the CLI was built.
      env: { ...process.env, ...(megabytes && { NODE_OPTIONS: `--max-old-space-size=${megabytes}` }) },
    },
  );
  const wall = performance.now() - began;
  const told = /usage: (\d+) (\d+)/.exec(stderr);
  if (!told) throw new Error(`'cordon ${args.join(' ')}' ended with ${status}: ${stderr.slice(-500)}`);
  return {
    wall,
    processor: Number(told[1]),
    megabytes: Number(told[2]),
    verdict: status === 2 ? 'could not run' : status === 0 ? 'proved' : 'not proved',
  };
}

function usedMedian(args: readonly string[], rounds: number): Used {
  const runs = Array.from({ length: rounds }, () => used(args));
  const of = (pick: (one: Used) => number) => median(runs.map(pick));
  return {
    wall: of(({ wall }) => wall),
    processor: of(({ processor }) => processor),
    megabytes: of(({ megabytes }) => megabytes),
    verdict: runs[0]?.verdict ?? '',
  };
}

function processorTime(assembly: string): string {
  const started = usedMedian(['--version'], ROUNDS);
  const verified = usedMedian(['verify', '--quiet', assembly], ROUNDS);
  return [
    `processor time of the default assembly, medians of ${ROUNDS} runs; the aim is under 500 ms beyond start-up`,
    `  start-up (cordon --version) ${started.processor.toFixed(0)} ms`,
    `  cordon verify               ${verified.processor.toFixed(0)} ms, ${verified.megabytes} MB`,
    `  beyond start-up             ${(verified.processor - started.processor).toFixed(0)} ms`,
  ].join('\n');
}

const growth = (folder: string): string =>
  sizes(
    `growth: roles with their policies, groups, logs and alarms, one run each`,
    folder,
    [100, 1_000, 10_000, 100_000].map((resources) => ({ kind: 'mixed', resources })),
  );

const large = (folder: string): string =>
  sizes('large enclaves', folder, [
    { kind: 'buckets', buckets: 20_000 },
    { kind: 'roles', roles: 1_000, statements: 50 },
    { kind: 'interfaces', interfaces: 2_000, groups: 500 },
  ]);

function sizes(title: string, folder: string, cases: readonly Case[]): string {
  const rows = cases.map((one) => {
    const { args, name, resources } = writeCase(one, folder);
    const { processor, wall, megabytes, verdict } = usedMedian(['verify', '--quiet', ...args], 1);
    return [
      `  ${name.padEnd(44)} ${String(resources).padStart(7)}`,
      `${wall.toFixed(0).padStart(7)} ms ${processor.toFixed(0).padStart(7)} ms`,
      `${((processor * 1000) / resources).toFixed(0).padStart(7)} µs ${String(megabytes).padStart(6)} MB  ${verdict}`,
    ].join(' ');
  });
  const head = `  ${''.padEnd(44)} ${'things'.padStart(7)} ${'time'.padStart(10)} ${'processor'.padStart(10)} ${'each'.padStart(10)} ${'memory'.padStart(9)}`;
  return [title, head, ...rows].join('\n');
}
