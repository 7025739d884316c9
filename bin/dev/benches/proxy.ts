// Measures the safety proxy against a bare fastify + undici pipe that makes the same hops over the same TLS to the same
// three classifiers and the same model, all on 127.0.0.1: `node dist/bin/dev/bench-proxy.js [--memory]`.
// Rounds alternate, so that a slow minute of the machine falls on both; what is reported is medians and their ratio.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import autocannon, { type Result } from 'autocannon';
import fastify from 'fastify';
import { Pool } from 'undici';
import { RED_LINES } from '../../../lib/config/red-lines';
import { CLASSIFICATION_SCHEMA, digestOf } from '../../../lib/services/common/classification';
import { makeLog } from '../../../lib/services/common/log';
import { clientTls, serverTls, type TlsMaterial } from '../../../lib/services/common/tls';
import type { ProxyEnvironment } from '../../../lib/services/environment';
import { LOCAL_CALLERS, tenantUri } from '../../../lib/services/local/callers';
import { makeLocalCertificates } from '../../../lib/services/local/certificates';
import { writePrivate } from '../../../lib/services/local/run-local';
import { normaliser } from '../../../lib/services/proxy/normalise';
import { startProxy } from '../../../lib/services/proxy/start';

interface Setup {
  readonly classifier: TlsMaterial;
  readonly proxy: TlsMaterial;
  readonly environment: ProxyEnvironment;
  readonly classifiers: readonly string[];
  readonly model: string;
}

const SECONDS = 4;
const ROUNDS = 5;
const QUESTION = JSON.stringify({
  model: 'bench',
  messages: [
    { role: 'system', content: 'You plan supply and transport.' },
    {
      role: 'user',
      content: 'Which roads from the depot to the river can carry forty-tonne lorries in spring?',
    },
  ],
});
const ANSWER =
  'Three of the five roads carry that load all year; the other two are closed when the river is high. '.repeat(
    4,
  );

// ---- the parts, each in a process of its own -----------------------------------------------------------------------

async function runBackends({ classifier }: Setup) {
  const completion = JSON.stringify({
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: ANSWER }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 40, completion_tokens: 90, total_tokens: 130 },
  });
  const listen = (server: ReturnType<typeof createServer>) =>
    new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  const model = createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(completion));
  });
  const classifiers = RED_LINES.map((redLine) =>
    createTlsServer({ ...serverTls(classifier), rejectUnauthorized: true }, (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        // What a classifier makes of a body isn't measured here, so it is not even parsed.
        const direction = /"direction":"(\w+)"/.exec(body.toString('latin1', 0, 200))?.[1];
        const normaliser = /sha256:[0-9a-f]{64}/.exec(body.toString('latin1', body.length - 100))?.[0];
        const verdict = JSON.stringify({
          schema: CLASSIFICATION_SCHEMA,
          redLine,
          direction,
          verdict: 'allow',
          scores: { bench: 0 },
          policy: { version: 1, digest: `sha384:${'a'.repeat(96)}`, expires: '2099-01-01T00:00:00Z' },
          classifier: { engine: 'bench', digest: `sha256:${'b'.repeat(64)}` },
          normaliser,
          requestDigest: digestOf(body),
        });
        response.writeHead(200, { 'content-type': 'application/json' }).end(verdict);
      });
    }),
  );
  const ports = await Promise.all(classifiers.map((server) => listen(server)));
  return {
    classifiers: ports.map((port) => `https://127.0.0.1:${port}`),
    model: `http://127.0.0.1:${await listen(model)}`,
  };
}

/** What one would write in an hour: the same hops, and nothing of what they are for. */
async function runPipe({ proxy, classifiers, model }: Setup) {
  const guards = classifiers.map((url) => new Pool(url, { connections: 128, connect: clientTls(proxy) }));
  const upstream = new Pool(model, { connections: 256 });
  const app = fastify({ https: { ...serverTls(proxy), rejectUnauthorized: true } });
  const ask = (pool: Pool, path: string, body: string) =>
    pool
      .request({ method: 'POST', path, body, headers: { 'content-type': 'application/json' } })
      .then((response) => response.body.json());
  const check = (direction: string, exchange: unknown) =>
    Promise.all(
      guards.map((pool) =>
        ask(
          pool,
          '/v1/classify',
          JSON.stringify({ direction, exchange, normaliser: `sha256:${'0'.repeat(64)}` }),
        ),
      ),
    );
  app.post('/v1/chat/completions', async (request) => {
    await check('input', request.body);
    const answer = await ask(upstream, '/v1/chat/completions', JSON.stringify(request.body));
    await check('output', [request.body, answer]);
    return answer;
  });
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

async function runCordon({ environment }: Setup) {
  const { url } = await startProxy(environment, {
    log: makeLog('proxy', 'bench', 'silent'),
    normaliser,
    writeMetric: () => undefined,
  });
  return { url };
}

const PARTS = { backends: runBackends, pipe: runPipe, cordon: runCordon };

function serve(part: keyof typeof PARTS): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (message: Setup | 'memory') => {
    if (message !== 'memory') return void process.send?.(await PARTS[part](message));
    globalThis.gc?.();
    process.send?.(process.memoryUsage());
  });
}

// ---- the measuring -------------------------------------------------------------------------------------------------

const children: ChildProcess[] = [];

const answerOf = <T>(child: ChildProcess, message: unknown) =>
  new Promise<T>((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as T));
    child.once('exit', () => reject(new Error('a part of the bench ended early')));
    child.send(message as object);
  });

async function start<T>(part: keyof typeof PARTS, setup: Setup): Promise<{ child: ChildProcess; answer: T }> {
  const child = fork(__filename, [part], { execArgv: ['--expose-gc'] });
  children.push(child);
  return { child, answer: await answerOf<T>(child, setup) };
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(withMemory: boolean): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-bench-'));
  const certificates = await makeLocalCertificates();
  const { services, tenants, material } = certificates;
  const classifier = material(await services.issue('spiffe://cordon.local/classifier/bench'), 'services');
  const proxy = material(await services.issue('spiffe://cordon.local/proxy'), 'tenants');
  const caller = await tenants.issue(tenantUri('example'));
  const file = (name: string) => pathToFileURL(join(directory, name)).href;
  const unlimited = LOCAL_CALLERS.tenants.map((tenant) => ({ ...tenant, requestsPerMinute: 100_000 }));
  const environment = {
    CORDON_SERVICE: 'proxy' as const,
    CORDON_ENCLAVE: 'bench',
    CORDON_CALLERS: JSON.stringify({ ...LOCAL_CALLERS, tenants: unlimited }),
    CORDON_CLASSIFIERS: '',
    CORDON_MODEL: '',
    CORDON_LEDGER: file('ledger'),
    CORDON_LEDGER_KEY: file('unused.pem'),
    CORDON_PAYLOADS: file('payloads'),
    CORDON_REVIEWS: file('reviews'),
    CORDON_REVIEW_EXPIRY_HOURS: '1',
    CORDON_TLS: await writePrivate(directory, 'tls.json', JSON.stringify(proxy)),
    CORDON_LISTEN: '127.0.0.1:0',
  };
  const bare = { classifier, proxy, environment, classifiers: [], model: '' };
  try {
    const { answer: backends } = await start<Pick<Setup, 'classifiers' | 'model'>>('backends', bare);
    const named = RED_LINES.map((redLine, index) => [redLine, backends.classifiers[index]]);
    const setup: Setup = {
      ...bare,
      ...backends,
      environment: {
        ...environment,
        CORDON_CLASSIFIERS: JSON.stringify(Object.fromEntries(named)),
        CORDON_MODEL: `${backends.model}/v1`,
      },
    };
    const pipe = await start<{ url: string }>('pipe', setup);
    const cordon = await start<{ url: string }>('cordon', setup);

    const load = (url: string, options: { connections: number; duration?: number; amount?: number }) =>
      autocannon({
        url: `${url}/v1/chat/completions`,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cordon-purpose': 'logistics-planning' },
        body: QUESTION,
        tlsOptions: { ca: services.certificate, cert: caller.certificate, key: caller.privateKey },
        ...options,
      });

    for (const url of [pipe.answer.url, cordon.answer.url]) await load(url, { connections: 32, duration: 3 });

    for (const connections of [1, 32, 256]) {
      const runs = { pipe: [] as Result[], cordon: [] as Result[] };
      for (let round = 0; round < ROUNDS; round++) {
        runs.pipe.push(await load(pipe.answer.url, { connections, duration: SECONDS }));
        runs.cordon.push(await load(cordon.answer.url, { connections, duration: SECONDS }));
      }
      const of = (which: 'pipe' | 'cordon', value: (run: Result) => number) => median(runs[which].map(value));
      const failed = runs.cordon.reduce((sum, run) => sum + run.non2xx + run.errors, 0);
      const rate = (run: Result) => run.requests.average;
      print(
        `${connections} connections: cordon ${of('cordon', rate).toFixed(0)}/s, pipe ${of('pipe', rate).toFixed(0)}/s, ratio ${(of('cordon', rate) / of('pipe', rate)).toFixed(2)};` +
          ` p50 ${of('cordon', (run) => run.latency.p50)} against ${of('pipe', (run) => run.latency.p50)} ms,` +
          ` p99 ${of('cordon', (run) => run.latency.p99)} against ${of('pipe', (run) => run.latency.p99)} ms,` +
          ` mean ${of('cordon', (run) => run.latency.average).toFixed(2)} against ${of('pipe', (run) => run.latency.average).toFixed(2)} ms; ${failed} failed`,
      );
    }
    if (withMemory) {
      for (let sent = 0; sent <= 100_000; sent += 20_000) {
        const { rss, heapUsed } = await answerOf<NodeJS.MemoryUsage>(cordon.child, 'memory');
        print(
          `after ${sent} requests more: heap ${(heapUsed / 1e6).toFixed(1)} MB, resident ${(rss / 1e6).toFixed(1)} MB`,
        );
        if (sent < 100_000) await load(cordon.answer.url, { connections: 32, amount: 20_000 });
      }
    }
  } finally {
    for (const child of children) child.disconnect();
    await rm(directory, { recursive: true, force: true });
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`);

const [, , part] = process.argv;
if (part && part in PARTS) serve(part as keyof typeof PARTS);
else void main(part === '--memory');
