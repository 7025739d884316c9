import { once } from 'node:events';
import { pino } from 'pino';
import { Pool } from 'undici';
import type { Engine } from '../../../lib/services/classifier/engines/engine';
import { readPolicy, unsealPolicy } from '../../../lib/services/classifier/policy/bundle';
import { makeServer } from '../../../lib/services/classifier/server';
import { classifyPath } from '../../../lib/services/common/classify/classification';
import {
  ASK,
  CANCEL,
  CONVERSATION,
  conversationPath,
  MOST_ANSWER,
  MOST_OPEN,
  MOST_QUESTION,
} from '../../../lib/services/common/classify/conversation';
import { encodeFrames, FrameReader } from '../../../lib/services/common/classify/frames';
import { clientTls } from '../../../lib/services/common/tls/tls';
import { type LocalCertificates, makeLocalCertificates } from '../../../lib/services/local/certificates';
import { HANGS } from '../../helpers/hangs';
import { until } from '../../helpers/until';
import { ALLOWED, bundleOf, makeKey, RED_LINE, requestOf } from './support';

const key = makeKey('policy');
const policy = readPolicy(
  unsealPolicy(bundleOf(key), { redLine: RED_LINE, keys: [key.charter], version: 1 }),
);
const body = JSON.stringify(requestOf([ALLOWED]));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const block = (milliseconds: number) => {
  for (const end = Date.now() + milliseconds; Date.now() < end; );
};
let certificates: LocalCertificates;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  certificates = await makeLocalCertificates();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server over an engine that waits for `work`; `judged` are the requests that got to it. */
async function serve(work: (signal: AbortSignal) => Promise<unknown>, limits: object = {}) {
  const judged: AbortSignal[] = [];
  const engine: Engine = {
    name: 'test',
    model: 'none',
    digest: () => `sha256:${'0'.repeat(64)}`,
    judge: async (_request, _policy, signal) => {
      judged.push(signal);
      await work(signal);
      return { verdict: 'allow', scores: {} };
    },
    close: async () => undefined,
  };
  const own = certificates.material(
    await certificates.services.issue('spiffe://cordon.local/classifier'),
    'services',
  );
  const app = makeServer({
    redLine: RED_LINE,
    engine,
    policies: { current: () => policy, refresh: async () => undefined },
    tls: {
      current: () => own,
      refresh: async () => undefined,
      onChange: () => undefined,
      close: () => undefined,
    },
    log: pino({ level: 'silent' }),
    deadline: HANGS,
    ...limits,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const pool = new Pool(url, { connections: 32, connect: { ...clientTls(own) } });
  closing.push(
    () => app.close(),
    () => pool.destroy(),
  );
  const send = async (path: string, signal?: AbortSignal) => {
    const response = await pool.request({
      path,
      ...(path.endsWith('z') ? { method: 'GET' } : { method: 'POST', body }),
      headers: { 'content-type': 'application/json' },
      ...(signal ? { signal } : {}),
    });
    return { status: response.statusCode, said: (await response.body.json()) as { error?: string } };
  };
  const classify = (signal?: AbortSignal) => send(classifyPath(RED_LINE), signal);
  // A connection takes a handshake, which would blur what is measured.
  await Promise.all(Array.from({ length: 8 }, () => send('/livez')));
  const converse = async () => {
    const { socket } = await pool.upgrade({
      path: conversationPath(RED_LINE),
      method: 'GET',
      protocol: CONVERSATION,
    });
    socket.on('error', () => undefined);
    const reader = new FrameReader(MOST_ANSWER);
    const answers = new Map<number, { status: number; said: { error?: string } }>();
    socket.on('data', (bytes: Buffer) => {
      for (const { number, kind, body: said } of reader.take(bytes))
        answers.set(number, { status: kind, said: JSON.parse(said.toString()) });
    });
    const say = (...frames: readonly [number: number, kind: number, text: string][]) =>
      socket.write(
        encodeFrames(frames.map(([number, kind, text]) => ({ number, kind, body: Buffer.from(text) }))),
      );
    return { socket, answers, say };
  };
  return { send, classify, judged, app, pool, converse };
}

it('judges in a conversation as it does by requests, each question by itself', async () => {
  const { classify, converse, judged } = await serve(async () => undefined);
  const { answers, say } = await converse();
  say([7, ASK, body], [8, ASK, '{"schema":"cordon.classify/v1"}'], [9, ASK, body]);
  await until(() => answers.size === 3);
  expect(answers.get(7)).toEqual(await classify());
  expect(answers.get(9)).toEqual(answers.get(7));
  expect(answers.get(8)).toEqual({ status: 400, said: { error: 'request_invalid' } });
  expect(judged).toHaveLength(3);
});

it('ends the judgement of a question that was taken back, or whose conversation is over, and makes room', async () => {
  const reasons: unknown[] = [];
  const { converse, classify, judged } = await serve(
    async (signal) => {
      if (judged.length > 2) return;
      await once(signal, 'abort');
      reasons.push(signal.reason);
      throw signal.reason;
    },
    { mostInFlight: 2 },
  );
  const { socket, answers, say } = await converse();
  say([1, ASK, body], [2, ASK, body], [3, ASK, body]);
  await until(() => judged.length === 2 && answers.size === 1);
  expect(answers.get(3)).toEqual({ status: 503, said: { error: 'overloaded' } });
  say([1, CANCEL, '']);
  await until(() => reasons.length === 1);
  socket.destroy();
  await until(() => reasons.length === 2);
  expect(reasons).toEqual([
    expect.objectContaining({ code: 'caller_gone' }),
    expect.objectContaining({ code: 'caller_gone' }),
  ]);
  expect((await classify()).status).toBe(200);
});

it.each<[string, [number, number, string][]]>([
  [
    'a question of a number that is open',
    [
      [1, ASK, body],
      [1, ASK, body],
    ],
  ],
  ['something of an unknown kind', [[1, 3, body]]],
  ['a question that is too long', [[1, ASK, 'x'.repeat(MOST_QUESTION + 1)]]],
  ['more questions than may be open', Array.from({ length: MOST_OPEN + 1 }, (_, at) => [at, ASK, body])],
])('ends a conversation in which there is %s', async (_, frames) => {
  const { converse } = await serve(() => new Promise(() => undefined), { mostInFlight: 1000 });
  const { socket, say } = await converse();
  const ended = new Promise((resolve) => socket.once('close', resolve));
  say(...frames);
  await ended;
});

it('begins a conversation at its own path alone', async () => {
  const { pool, converse } = await serve(async () => undefined);
  const upgrade = (path: string, protocol: string) => pool.upgrade({ path, method: 'GET', protocol });
  await expect(upgrade(conversationPath('mass-domestic-surveillance'), CONVERSATION)).rejects.toThrow();
  await expect(upgrade(conversationPath(RED_LINE), 'websocket')).rejects.toThrow();
  await expect(upgrade('/v1/conversation', CONVERSATION)).rejects.toThrow();
  // One that is open doesn't keep the server from being closed, as it is after each test.
  await converse();
});

it('turns away what is more than may be in flight, and takes more once there is room', async () => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { classify, send, judged } = await serve(() => held, { mostInFlight: 3 });
  const first = [classify(), classify(), classify()];
  await until(() => judged.length === 3);
  expect(await classify()).toEqual({ status: 503, said: { error: 'overloaded' } });
  expect((await send('/livez')).status).toBe(200);
  release?.();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await classify()).status).toBe(200);
  expect(judged).toHaveLength(4);
});

it('ends the judgement of a request whose caller has gone, and makes room', async () => {
  let reason: unknown;
  const { classify, judged } = await serve(
    async (signal) => {
      if (judged.length > 1) return;
      await once(signal, 'abort');
      reason = signal.reason;
      throw reason;
    },
    { mostInFlight: 1 },
  );
  const caller = new AbortController();
  const asked = classify(caller.signal);
  await until(() => judged.length === 1);
  caller.abort();
  await expect(asked).rejects.toThrow();
  await until(() => reason !== undefined);
  expect(reason).toMatchObject({ code: 'caller_gone' });
  expect((await classify()).status).toBe(200);
});

it('does not judge a request whose caller left while others were judged', async () => {
  const callers = Array.from({ length: 8 }, () => new AbortController());
  const { classify, judged } = await serve(async () => {
    for (const caller of callers) caller.abort();
    await pause(0);
    block(50);
  });
  const asked = callers.map(({ signal }) => classify(signal).catch(() => undefined));
  await Promise.all(asked);
  expect(judged.length).toBeGreaterThan(0);
  // Its turn comes after theirs.
  expect((await classify()).status).toBe(200);
  expect(judged.length).toBeLessThan(callers.length);
});

it('does not judge a request past its deadline', async () => {
  const { converse, judged } = await serve(async () => block(300), { deadline: 200 });
  const { answers, say } = await converse();
  // In one go: all of them come in before the first has its turn, which lasts until their time is over.
  say([1, ASK, body], [2, ASK, body], [3, ASK, body], [4, ASK, body]);
  await until(() => answers.size === 4);
  const late = { status: 503, said: { error: 'deadline_passed' } };
  expect([...answers.values()].filter(({ status }) => status !== 200)).toEqual(
    Array(4 - judged.length).fill(late),
  );
  // Not even the first where a busy machine came to it too late.
  expect(judged.length).toBeLessThan(2);
});

it('answers others between two requests that take long', async () => {
  const { classify, send, judged } = await serve(async () => block(20));
  await Promise.all(Array.from({ length: 32 }, () => send('/livez')));
  const long = Array.from({ length: 30 }, () => classify());
  await until(() => judged.length > 0);
  expect((await send('/livez')).status).toBe(200);
  expect(judged.length).toBeLessThan(30);
  expect((await Promise.all(long)).every(({ status }) => status === 200)).toBe(true);
});

it('is not ready while its engine fails, and still judges', async () => {
  let steady = false;
  const { classify, send } = await serve(async () => undefined, { steady: () => steady });
  expect(await send('/readyz')).toEqual({ status: 503, said: { error: 'safeguard_failing' } });
  expect((await classify()).status).toBe(200);
  steady = true;
  expect((await send('/readyz')).status).toBe(200);
});
