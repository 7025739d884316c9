// The parts that the proxy's bench measures with, each run in a process of its own by bin/dev/benches/proxy.
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { Pool } from 'undici';
import { RED_LINES, type RedLine } from '../../../lib/config/red-lines';
import { answerConversations } from '../../../lib/services/common/classify/answer-conversations';
import { CLASSIFICATION_SCHEMA, digestOf } from '../../../lib/services/common/classify/classification';
import { conversationPath } from '../../../lib/services/common/classify/conversation';
import { makeLog } from '../../../lib/services/common/log';
import { clientTls, serverTls, type TlsMaterial } from '../../../lib/services/common/tls/tls';
import type { ProxyEnvironment } from '../../../lib/services/environment';
import { startProxy } from '../../../lib/services/proxy/start';

export interface Setup {
  readonly classifier: TlsMaterial;
  readonly proxy: TlsMaterial;
  readonly environment: ProxyEnvironment;
  readonly classifiers: readonly string[];
  readonly model: string;
  /** A check for Portkey's gateway, which passes all. */
  readonly webhook: string;
}

export type Part = 'backends' | 'pipe' | 'cordon';

/** Milliseconds that fastify, which the classifiers are built on, keeps an idle connection. */
const KEEP_ALIVE = 72_000;

const ANSWER =
  'Three of the five roads carry that load all year; the other two are closed when the river is high. '.repeat(
    4,
  );

/** What a classifier makes of a body isn't measured here, so it is not even parsed. */
function verdictOn(redLine: RedLine, body: Buffer): string {
  const direction = /"direction":"(\w+)"/.exec(body.toString('latin1', 0, 200))?.[1];
  const normaliser = /sha256:[0-9a-f]{64}/.exec(body.toString('latin1', body.length - 100))?.[0];
  return JSON.stringify({
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
}

async function runBackends({ classifier }: Setup) {
  const completion = JSON.stringify({
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: ANSWER }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 40, completion_tokens: 90, total_tokens: 130 },
  });
  const listen = (server: ReturnType<typeof createServer>) => {
    // As the classifiers have it; Node's own 5 seconds are over between two rounds, which then begin with handshakes.
    server.keepAliveTimeout = KEEP_ALIVE;
    return new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  };
  const model = createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(completion));
  });
  const webhook = createServer((request, response) => {
    request
      .resume()
      .on('end', () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"verdict":true}'),
      );
  });
  const classifiers = RED_LINES.map((redLine) => {
    const server = createTlsServer(
      { ...serverTls(classifier), rejectUnauthorized: true },
      (request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const verdict = verdictOn(redLine, Buffer.concat(chunks));
          response.writeHead(200, { 'content-type': 'application/json' }).end(verdict);
        });
      },
    );
    answerConversations(server, conversationPath(redLine), async (body) => ({
      status: 200,
      text: verdictOn(redLine, body),
    }));
    return server;
  });
  const ports = await Promise.all(classifiers.map((server) => listen(server)));
  return {
    classifiers: ports.map((port) => `https://127.0.0.1:${port}`),
    model: `http://127.0.0.1:${await listen(model)}`,
    webhook: `http://127.0.0.1:${await listen(webhook)}`,
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
    writeMetric: () => undefined,
  });
  return { url };
}

const PARTS: Readonly<Record<Part, (setup: Setup) => Promise<object>>> = {
  backends: runBackends,
  pipe: runPipe,
  cordon: runCordon,
};

function serve(part: Part): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (message: Setup | 'memory' | 'processor') => {
    if (message === 'processor') return void process.send?.(process.cpuUsage());
    if (message !== 'memory') return void process.send?.(await PARTS[part](message));
    globalThis.gc?.();
    process.send?.({ ...process.memoryUsage(), handles: process.getActiveResourcesInfo().length });
  });
}

const part = process.argv[2] as Part;
if (process.send && part in PARTS) serve(part);
