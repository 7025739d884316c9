import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadDeployment } from '../../lib/config/load';
import { type Enclave, enclaveIn } from './sweep/enclave';
import { changesOf } from './sweep/enumerate';
import { isExcused } from './sweep/harmless';
import { sampled, sweep } from './sweep/run';
import { digestOf, earlierOutcomes, type Outcomes, State } from './sweep/state';
import { type Result, resultOf } from './sweep/survivors';
import { assemblyOf } from './sweep/synthesize';
import { textOf } from './sweep/text';
import { refutedKeys, twinKeys } from './sweep/twins';

// Makes every single change of an enumeration to each deployment's assembly, verifies it, and lists the changes that
// leave everything proved and are of no harmless kind. `npm run sweep`; a run that is cut short goes on where it was.
//   --deployment NAME  one of config/NAME.yaml; may be given again   --sample N     one change in N alone
//   --twins N          of changes that do the same to the same as one of the first deployment that was refuted, one in N
//   --survivors        what survived an earlier state unexplained    --jobs 1|2     processes
//   --all              those of harmless kinds, too                  --json         the result as JSON
//   --report           nothing is judged; what is known is printed  --open         what no state has refuted yet
// Exit 0: nothing unexplained survives. 1: something does. 2: it could not run.

const DEPLOYMENTS = ['commercial', 'govcloud', 'iso', 'isob'];

const OPTIONS = {
  deployment: { type: 'string', multiple: true, default: DEPLOYMENTS },
  sample: { type: 'string', default: '1' },
  jobs: { type: 'string', default: '1' },
  twins: { type: 'string', default: '1' },
  survivors: { type: 'boolean', default: false },
  report: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  /** Of a process that another started: which share is its own. */
  shard: { type: 'string', default: '0' },
  worker: { type: 'boolean', default: false },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

async function main(): Promise<void> {
  const options = parseArgs({ options: OPTIONS }).values;
  const problem = problemOf(options);
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 2;
    return;
  }
  const results: Result[] = [];
  let known: ReadonlySet<string> = new Set();
  for (const name of options.deployment ?? DEPLOYMENTS) {
    const swept = await sweptOf(name, options, known);
    results.push(swept.result);
    if (Number(options.twins) > 1) known = new Set([...known, ...swept.refuted()]);
  }
  if (options.worker) return;
  console.log(options.json ? JSON.stringify(results, null, 1) : textOf(results));
  process.exitCode = results.some(({ unexplained }) => unexplained > 0) ? 1 : 0;
}

function problemOf({ deployment = [], sample, jobs, twins }: Options): string | undefined {
  const unknown = deployment.find((name) => !/^[\w-]+$/.test(name) || !existsSync(`config/${name}.yaml`));
  if (unknown !== undefined)
    return `there is no config/${unknown}.yaml; name one of ${DEPLOYMENTS.join(', ')}`;
  if (!/^[1-9]\d{0,5}$/.test(sample ?? '')) return `--sample ${sample}: give a whole number of 1 or more`;
  if (!/^[1-9]\d{0,5}$/.test(twins ?? '')) return `--twins ${twins}: give a whole number of 1 or more`;
  return /^[12]$/.test(jobs ?? '') ? undefined : `--jobs ${jobs}: give 1 or 2`;
}

const NO_KEYS: ReadonlyMap<string, string> = new Map();

interface Swept {
  readonly result: Result;
  /** What was refuted, as twins know it. */
  readonly refuted: () => ReadonlySet<string>;
}

async function sweptOf(name: string, options: Options, known: ReadonlySet<string>): Promise<Swept> {
  const file = `config/${name}.yaml`;
  const { deployment } = loadDeployment(file);
  const enclave = enclaveIn(assemblyOf(file), deployment.charter);
  const digest = digestOf(enclave.assembly.digest);
  const earlier = earlierOutcomes(digest, name);
  const all = changesOf(enclave.contents);
  const keys = Number(options.twins) > 1 ? twinKeys(all, enclave.contents, deployment.enclave) : NO_KEYS;
  const rest = all.filter((change) => options.all || !isExcused(change, enclave.contents));
  const twins = rest.filter(({ id }) => known.has(keys.get(id) ?? ''));
  const asked = new Set(sampled(twins, Number(options.twins)));
  const survived = ({ id }: (typeof all)[number]) => earlier.get(id)?.is === 'survivor';
  const left = new Set(twins.filter((change) => !asked.has(change) && !survived(change)));
  const chosen = rest.filter(
    (change) =>
      !left.has(change) &&
      (!options.survivors || survived(change)) &&
      (!options.open || (earlier.get(change.id)?.is ?? 'survivor') === 'survivor'),
  );
  const jobs = Number(options.jobs);
  if (!options.report) {
    const others = options.worker
      ? []
      : Array.from({ length: jobs - 1 }, (_, index) => worker(name, options, index + 1));
    judge(name, enclave, chosen, { digest, earlier }, options);
    await Promise.all(others);
  }
  const now = new State(digest, name, 0).all;
  return {
    result: resultOf(name, all, { now, earlier }, enclave.contents, left),
    refuted: () => refutedKeys(keys, new Map([...earlier, ...now])),
  };
}

function judge(
  name: string,
  enclave: Enclave,
  changes: ReturnType<typeof changesOf>,
  { digest, earlier }: { digest: string; earlier: Outcomes },
  options: Options,
): void {
  const began = { time: performance.now(), cpu: process.cpuUsage() };
  let told = began.time;
  sweep(enclave, changes, new State(digest, name, Number(options.shard)), {
    earlier,
    sample: Number(options.sample),
    shard: { index: Number(options.shard), of: Number(options.jobs) },
    progress(done, of, survivors) {
      if (performance.now() - told < 10_000 && done < of) return;
      told = performance.now();
      const { user, system } = process.cpuUsage(began.cpu);
      const seconds = (user + system) / 1e6;
      const rate = (done / seconds).toFixed(1);
      process.stderr.write(
        `${name}: ${done} of ${of}, ${survivors} survive; ${rate} a second of CPU, ${seconds.toFixed(0)} s\n`,
      );
    },
  });
}

/** Another process for another share; both write to the state. */
function worker(name: string, { sample, jobs, survivors, open, all }: Options, shard: number): Promise<void> {
  const shared = [
    '--worker',
    '--deployment',
    name,
    '--sample',
    `${sample}`,
    '--jobs',
    `${jobs}`,
    '--shard',
    `${shard}`,
  ];
  const flags = [
    ...(survivors ? ['--survivors'] : []),
    ...(open ? ['--open'] : []),
    ...(all ? ['--all'] : []),
  ];
  const child = fork(__filename, [...shared, ...flags]);
  return new Promise((resolve, reject) =>
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`)))),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
