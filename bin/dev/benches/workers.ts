import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from 'autocannon';
import { median } from '../measure';
import { type Backends, type Load, prepare, start, withBackends } from './proxy';
import type { Setup } from './proxy-parts';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 32;
/** Of what one worker serves at the most, what is offered to both: as much as leaves neither behind. */
const OFFERED = 0.6;

interface Proxy {
  readonly workers: number;
  readonly child: ChildProcess;
  readonly load: Load;
}

/** What a second worker gains, the load and the stand-ins being the same processes on the same machine. */
export async function workersBench(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-bench-'));
  const { setup, loadOf } = await prepare(directory);
  const backends = await start<Backends>('backends', setup);
  const whole = withBackends(setup, backends.answer);
  const proxies: Proxy[] = [];
  try {
    for (const workers of [1, 2]) {
      const { child, url } = await startMain(whole, workers, directory);
      proxies.push({ workers, child, load: loadOf(url) });
    }
    for (const { load } of proxies) await load({ connections: CONNECTIONS, duration: 3 });
    const most = await rounds(proxies, {});
    const [alone] = most;
    const overallRate = Math.floor((alone?.perSecond ?? 0) * OFFERED);
    const offered = await rounds(proxies, { overallRate });
    return [
      'One worker and two, 32 connections, load and stand-ins on other processes of the same machine',
      ...most.map((one) => line('as much as it serves', one)),
      ...offered.map((one) => line(`${overallRate} requests/s offered`, one)),
    ].join('\n');
  } finally {
    for (const { child } of proxies) child.kill('SIGTERM');
    await Promise.all(proxies.map(({ child }) => ended(child)));
    backends.child.disconnect();
    await rm(directory, { recursive: true, force: true });
  }
}

interface Measured {
  readonly workers: number;
  readonly perSecond: number;
  readonly mean: number;
  readonly p99: number;
  /** Microseconds of processor time a request, all processes of the proxy. */
  readonly processor: number;
}

async function rounds(proxies: readonly Proxy[], options: object): Promise<readonly Measured[]> {
  const runs = proxies.map((): { result: Result; processor: number }[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, { child, load }] of proxies.entries()) {
      const before = processorOf(child);
      const result = await load({ connections: CONNECTIONS, duration: SECONDS, ...options });
      runs[at]?.push({ result, processor: (processorOf(child) - before) / result.requests.total });
    }
  return proxies.map(({ workers }, at) => {
    const own = runs[at] ?? [];
    const of = (value: (run: Result) => number) => median(own.map(({ result }) => value(result)));
    return {
      workers,
      perSecond: of((run) => run.requests.average),
      mean: of((run) => run.latency.average),
      p99: of((run) => run.latency.p99),
      processor: median(own.map(({ processor }) => processor)),
    };
  });
}

const line = (what: string, { workers, perSecond, mean, p99, processor }: Measured): string =>
  `  ${workers} worker${workers > 1 ? 's' : ''}, ${what}: ${perSecond.toFixed(0)} requests/s, mean ${mean.toFixed(1)} ms, p99 ${p99} ms, ${processor.toFixed(0)} µs of processor time a request`;

/** The proxy as its image runs it. */
async function startMain({ environment }: Setup, workers: number, directory: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(__dirname, '../../../lib/services/proxy/main.js')], {
    env: {
      PATH: process.env.PATH,
      ...environment,
      CORDON_LEDGER: `file://${directory}/ledger-${workers}`,
      CORDON_LISTEN: `127.0.0.1:${port}`,
      CORDON_WORKERS: String(workers),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = workers === 1 ? '"listening"' : '"all listening"';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes(said)) resolve();
    });
    child.once('exit', () => reject(new Error('a proxy of the bench ended early')));
  });
  return { child, url: `https://127.0.0.1:${port}` };
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** Microseconds that a process and its children have used; from /proc, whose ticks are of ten milliseconds. */
function processorOf({ pid }: ChildProcess): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return [String(pid), ...children.filter(Boolean)].reduce((sum, each) => {
    // Fields 14 and 15 (user, system), counted from after the name, which may hold anything.
    const fields = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) * 10_000;
  }, 0);
}
