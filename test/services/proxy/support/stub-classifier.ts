import { createServer, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RedLine } from '../../../../lib/config/red-lines';
import {
  CLASSIFICATION_SCHEMA,
  type Classification,
  type ClassifyRequest,
  classifyPath,
  digestOf,
  parseClassifyRequest,
} from '../../../../lib/services/common/classify/classification';
import { serverTls, type TlsMaterial } from '../../../../lib/services/common/tls/tls';
import type { StartClassifier, Started, StartedClassifier } from '../../../../lib/services/local/run-local';

/** Words that the stub refuses and holds, wherever they stand, in a text or in a view. */
export const FORBIDDEN = 'xylophonist';
export const DOUBTFUL = 'marimbaphone';

/** What the stub judges by, all red lines alike. */
export const JUDGES_BY = {
  policy: { version: 1, digest: `sha384:${'a'.repeat(96)}` },
  classifier: { engine: 'stub', digest: `sha256:${'b'.repeat(64)}` },
} as const;

/** What a test may have a classifier do instead of answering. */
export type Sabotage = (
  response: ServerResponse,
  verdict: Classification,
  request: ClassifyRequest,
) => unknown;

export interface Stub extends StartedClassifier {
  sabotage: Sabotage | undefined;
  ready: boolean;
  /** How often it was asked whether it is ready. */
  probed: number;
  readonly seen: ClassifyRequest[];
}

/** Classifiers over the real wire contract that go by two words, or refuse what is given. */
export function stubClassifiers(refused?: RegExp): { start: StartClassifier; stubs: Map<RedLine, Stub> } {
  const stubs = new Map<RedLine, Stub>();
  return {
    stubs,
    start: async (redLine, tls) => {
      const stub = await startStub(redLine, tls, 0, refused);
      stubs.set(redLine, stub);
      return stub;
    },
  };
}

export async function startStub(
  redLine: RedLine,
  tls: TlsMaterial,
  port = 0,
  refused = new RegExp(FORBIDDEN),
  host = '127.0.0.1',
): Promise<Stub> {
  const stub: Stub = {
    url: '',
    judgesBy: () => JUDGES_BY,
    sabotage: undefined,
    ready: true,
    probed: 0,
    seen: [],
    stop: async () => undefined,
  };
  const server = createTlsServer({ ...serverTls(tls), rejectUnauthorized: true }, (request, response) => {
    if (request.method === 'GET' && request.url === '/readyz') {
      stub.probed += 1;
      return void response.writeHead(stub.ready ? 200 : 503).end();
    }
    if (request.url !== classifyPath(redLine)) return void response.writeHead(404).end();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const question = questionIn(body);
      if (stub.seen.length < 1000) stub.seen.push(question);
      const verdict = classify(redLine, question, body, refused);
      if (stub.sabotage) return void stub.sabotage(response, verdict, question);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(verdict));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  Object.assign(stub, {
    url: `https://${host}:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
  return stub;
}

/** Bytes from which a question isn't read by the stub: that would keep the test's own event loop. */
const LARGE = 512 * 1024;

function questionIn(body: Buffer): ClassifyRequest {
  if (body.length < LARGE) return parseClassifyRequest(JSON.parse(body.toString()));
  const small = body
    .toString('latin1', 0, 2000)
    .replace(/"exchange":.*/s, '"exchange":[],"views":[],"unreadable":[],');
  return JSON.parse(`${small}${body.toString('latin1', body.length - 87)}`);
}

function classify(
  redLine: RedLine,
  question: ClassifyRequest,
  body: Buffer,
  refused: RegExp,
): Classification {
  const texts = [...question.exchange, ...question.views].map(({ text }) => text.toLowerCase());
  const says = (words: RegExp) => texts.some((text) => words.test(text));
  const mine = redLine === 'mass-domestic-surveillance';
  return {
    schema: CLASSIFICATION_SCHEMA,
    redLine,
    direction: question.direction,
    verdict: mine && says(refused) ? 'refuse' : mine && says(new RegExp(DOUBTFUL)) ? 'hold' : 'allow',
    scores: { stub: 0.5 },
    policy: { ...JUDGES_BY.policy, expires: '2099-01-01T00:00:00Z' },
    classifier: JUDGES_BY.classifier,
    normaliser: question.normaliser,
    requestDigest: digestOf(body),
  };
}

/** A model that does what a test says. It counts how often it was asked, and keeps what it was sent. */
export interface StubModel extends Started {
  answer: (response: ServerResponse, body: string) => unknown;
  readonly asked: string[];
}

export async function startStubModel(): Promise<StubModel> {
  const model: StubModel = {
    url: '',
    asked: [],
    answer: (response) => completion(response, 'fine'),
    stop: async () => undefined,
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      model.asked.push(body);
      model.answer(response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(model, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

export const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

export function completion(response: ServerResponse, message: string | object, changes: object = {}): void {
  const said = typeof message === 'string' ? { content: message } : message;
  const body = {
    id: 'x',
    object: 'chat.completion',
    created: 0,
    model: 'stub',
    choices: [{ index: 0, message: { role: 'assistant', ...said }, finish_reason: 'stop' }],
    usage,
    ...changes,
  };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** One event of a stream. */
export const event = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'stub', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

export const END = `${event({}, 'stop')}data: [DONE]\n\n`;

export function stream(response: ServerResponse, parts: readonly (string | Buffer)[], end = true): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const part of parts) response.write(part);
  if (end) response.end();
}
