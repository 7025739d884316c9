import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import autocannon, { type Result } from 'autocannon';
import { Agent } from 'undici';
import { RED_LINES } from '../../../lib/config/red-lines';
import { LOCAL_CALLERS, tenantUri } from '../../../lib/services/local/callers';
import { makeLocalCertificates } from '../../../lib/services/local/certificates';
import { keepLedgerKeys } from '../../../lib/services/local/keep-keys';
import { writePrivate } from '../../../lib/services/local/private-files';
import { localApproved } from '../../../lib/services/local/verifier-files';
import { median } from '../measure';
import type { Part, Setup } from './proxy-parts';

/** Connections, seconds of a round, rounds. Many connections need many handshakes before they carry anything. */
const LOADS = [
  [1, 4, 5],
  [32, 4, 5],
  [256, 12, 3],
] as const;
export const QUESTION = JSON.stringify({
  model: 'bench',
  messages: [
    { role: 'system', content: 'You plan supply and transport.' },
    {
      role: 'user',
      content: 'Which roads from the depot to the river can carry forty-tonne lorries in spring?',
    },
  ],
});

export const answerOf = <T>(child: ChildProcess, message: unknown) =>
  new Promise<T>((resolve, reject) => {
    const early = () => reject(new Error('a part of the bench ended early'));
    child.once('exit', early);
    child.once('message', (answer) => {
      child.off('exit', early);
      resolve(answer as T);
    });
    child.send(message as object);
  });

/** Starts a part in a process of its own. */
export async function start<T>(part: Part, setup: Setup): Promise<{ child: ChildProcess; answer: T }> {
  const child = fork(join(__dirname, 'proxy-parts.js'), [part], { execArgv: ['--expose-gc'] });
  return { child, answer: await answerOf<T>(child, setup) };
}

export type Backends = Pick<Setup, 'classifiers' | 'model' | 'webhook'>;

export type Load = (options: {
  connections: number;
  duration?: number;
  amount?: number;
  overallRate?: number;
}) => Promise<Result>;

/**
 * Measures the proxy, recording and asking three classifiers, against a bare fastify + undici pipe that makes the same
 * hops over the same TLS to the same parts, all on 127.0.0.1. Rounds alternate, so that a slow minute of the machine
 * falls on both; what is reported is medians and their ratio, then the memory over 100,000 requests.
 */
export const proxyBench = (): Promise<string> =>
  withParts(async function* ({ loads, children }) {
    yield 'The safety proxy beside a bare pipe of the same hops (3 checks, model, 3 checks; mutual TLS)';
    yield await compareProcessors(loads, children);
    for (const [connections, duration, rounds] of LOADS)
      yield await compare(loads, connections, duration, rounds);
    for (let sent = 0; sent <= 100_000; sent += 20_000) {
      yield await memoryOf(children.cordon, sent);
      if (sent < 100_000) await loads.cordon({ connections: 32, amount: 20_000 });
    }
  });

/** Of the above what says something on a busy machine too. */
export const processorBench = (): Promise<string> =>
  withParts(async function* ({ loads, children }) {
    yield 'Processor time of the safety proxy beside a bare pipe of the same hops';
    yield await compareProcessors(loads, children);
  });

interface Parts {
  readonly loads: Readonly<Record<'pipe' | 'cordon', Load>>;
  readonly children: Readonly<Record<'pipe' | 'cordon', ChildProcess>>;
}

async function withParts(measure: (parts: Parts) => AsyncIterable<string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-bench-'));
  const { setup, loadOf } = await prepare(directory);
  const backends = await start<Backends>('backends', setup);
  const whole = withBackends(setup, backends.answer);
  const pipe = await start<{ url: string }>('pipe', whole);
  const cordon = await start<{ url: string }>('cordon', whole);
  try {
    const loads = { pipe: loadOf(pipe.answer.url), cordon: loadOf(cordon.answer.url) };
    await loads.pipe({ connections: 32, duration: 3 });
    await loads.cordon({ connections: 32, duration: 3 });
    const lines: string[] = [];
    for await (const line of measure({ loads, children: { pipe: pipe.child, cordon: cordon.child } }))
      lines.push(line);
    return lines.join('\n');
  } finally {
    for (const { child } of [backends, pipe, cordon]) child.disconnect();
    await rm(directory, { recursive: true, force: true });
  }
}

async function compare(
  loads: Parts['loads'],
  connections: number,
  duration: number,
  rounds: number,
): Promise<string> {
  const runs = { pipe: [] as Result[], cordon: [] as Result[] };
  for (let round = 0; round < rounds; round++) {
    runs.pipe.push(await loads.pipe({ connections, duration }));
    runs.cordon.push(await loads.cordon({ connections, duration }));
  }
  const both = (value: (run: Result) => number, digits = 0) =>
    [runs.cordon, runs.pipe].map((some) => median(some.map(value)).toFixed(digits)).join(' to ');
  const ratio = median(
    runs.cordon.map((run, round) => run.requests.average / (runs.pipe[round]?.requests.average ?? 0)),
  );
  const failed = runs.cordon.reduce((sum, run) => sum + run.non2xx + run.errors, 0);
  return [
    `  ${String(connections).padStart(3)} connections:`,
    `${both((run) => run.requests.average)} requests/s, ratio ${ratio.toFixed(2)};`,
    `mean ${both((run) => run.latency.average, 2)} ms, p99 ${both((run) => run.latency.p99)} ms; ${failed} failed`,
  ].join(' ');
}

/** Requests of a round in which processor time is measured, and rounds. */
const PROCESSOR_ROUND = 3000;
const PROCESSOR_ROUNDS = 7;

/**
 * Processor time (user and system, all threads) that each of the two processes spends on a request, load and stand-ins
 * left out. Unlike time on the clock it says something on a busy machine too, since rounds alternate.
 */
async function compareProcessors(loads: Parts['loads'], children: Parts['children']): Promise<string> {
  const spent = { pipe: [] as number[], cordon: [] as number[] };
  for (let round = 0; round < PROCESSOR_ROUNDS; round++)
    for (const one of ['pipe', 'cordon'] as const) {
      const before = await processorOf(children[one]);
      const { requests } = await loads[one]({ connections: 32, amount: PROCESSOR_ROUND });
      spent[one].push(((await processorOf(children[one])) - before) / requests.total);
    }
  const ratio = median(spent.cordon.map((own, round) => own / (spent.pipe[round] ?? 0)));
  const [own, bare] = [spent.cordon, spent.pipe].map((some) => median(some).toFixed(0));
  return `  processor time a request, 32 connections: ${own} to ${bare} µs, ratio ${ratio.toFixed(2)}`;
}

/** Microseconds. */
async function processorOf(child: ChildProcess): Promise<number> {
  const { user, system } = await answerOf<NodeJS.CpuUsage>(child, 'processor');
  return user + system;
}

async function memoryOf(child: ChildProcess, sent: number): Promise<string> {
  const { rss, heapUsed } = await answerOf<NodeJS.MemoryUsage>(child, 'memory');
  const [heap, resident] = [heapUsed, rss].map((bytes) => (bytes / 1e6).toFixed(1));
  return `  after ${sent} requests more: heap ${heap} MB, resident ${resident} MB`;
}

export async function prepare(directory: string) {
  const { services, tenants, material } = await makeLocalCertificates();
  const classifier = material(await services.issue('spiffe://cordon.local/classifier/bench'), 'services');
  const proxy = material(await services.issue('spiffe://cordon.local/proxy'), 'tenants');
  const caller = await tenants.issue(tenantUri('example'));
  const file = (name: string) => pathToFileURL(join(directory, name)).href;
  const keys = await keepLedgerKeys(directory, 'ledger');
  const environment = {
    CORDON_SERVICE: 'proxy' as const,
    CORDON_ENCLAVE: 'bench',
    CORDON_CALLERS: JSON.stringify(LOCAL_CALLERS),
    CORDON_CLASSIFIERS: '',
    CORDON_MODEL: '',
    CORDON_APPROVED: JSON.stringify(localApproved(LOCAL_CALLERS)),
    CORDON_LEDGER: file('ledger'),
    CORDON_LEDGER_ORIGIN: 'cordon/bench',
    CORDON_LEDGER_KEY: keys.ed25519,
    CORDON_LEDGER_ML_DSA_KEY: keys.mlDsa44,
    CORDON_PAYLOADS: file('payloads'),
    CORDON_REVIEWS: file('reviews'),
    CORDON_REVIEW_EXPIRY_HOURS: '1',
    CORDON_TLS: await writePrivate(directory, 'tls.json', JSON.stringify(proxy)),
    CORDON_LISTEN: '127.0.0.1:0',
    CORDON_WORKERS: '1',
  };
  const setup: Setup = { classifier, proxy, environment, classifiers: [], model: '', webhook: '' };
  const loadOf =
    (url: string): Load =>
    (options) =>
      autocannon({
        url: `${url}/v1/chat/completions`,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cordon-purpose': 'logistics-planning' },
        body: QUESTION,
        tlsOptions: { ca: services.certificate, cert: caller.certificate, key: caller.privateKey },
        ...options,
      });
  const agentOf = async (tenant: string): Promise<Agent> => {
    const { certificate, privateKey } = await tenants.issue(tenantUri(tenant));
    return new Agent({
      connections: 64,
      connect: { ca: services.certificate, cert: certificate, key: privateKey },
    });
  };
  return { setup, loadOf, agentOf };
}

export function withBackends(setup: Setup, { classifiers, model, webhook }: Backends): Setup {
  const named = Object.fromEntries(RED_LINES.map((redLine, index) => [redLine, classifiers[index]]));
  const environment = {
    ...setup.environment,
    CORDON_CLASSIFIERS: JSON.stringify(named),
    CORDON_MODEL: `${model}/v1`,
  };
  return { ...setup, classifiers, model, webhook, environment };
}
