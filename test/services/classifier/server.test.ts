import { once } from 'node:events';
import { pino } from 'pino';
import { Pool } from 'undici';
import type { Engine } from '../../../lib/services/classifier/engines/engine';
import { readPolicy, unsealPolicy } from '../../../lib/services/classifier/policy/bundle';
import { makeServer } from '../../../lib/services/classifier/server';
import { classifyPath } from '../../../lib/services/common/classify/classification';
import { clientTls } from '../../../lib/services/common/tls/tls';
import { type LocalCertificates, makeLocalCertificates } from '../../../lib/services/local/certificates';
import { ALLOWED, bundleOf, makeKey, RED_LINE, requestOf } from './support';

const key = makeKey('policy');
const policy = readPolicy(
  unsealPolicy(bundleOf(key), { redLine: RED_LINE, keys: [key.charter], version: 1 }),
);
const body = JSON.stringify(requestOf([ALLOWED]));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const until = async (condition: () => boolean) => {
  for (let turn = 0; turn < 8000 && !condition(); turn += 1) await pause(5);
  expect(condition()).toBe(true);
};
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
    deadline: 5000,
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
  return { send, classify, judged, app };
}

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
  const callers = Array.from({ length: 4 }, () => new AbortController());
  const { classify, judged } = await serve(async () => {
    for (const caller of callers) caller.abort();
    await pause(0);
    block(50);
  });
  const asked = callers.map(({ signal }) => classify(signal).catch(() => undefined));
  await Promise.all(asked);
  await pause(300);
  expect(judged.length).toBeGreaterThan(0);
  expect(judged.length).toBeLessThan(4);
});

it('does not judge a request past its deadline', async () => {
  const { classify, judged } = await serve(async () => block(300), { deadline: 200 });
  const answers = await Promise.all(Array.from({ length: 4 }, () => classify()));
  expect(judged.length).toBeLessThan(4);
  expect(answers.filter(({ said }) => said.error === 'deadline_passed').length).toBe(4 - judged.length);
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
});

it('answers others between two requests that take long', async () => {
  const { classify, send, judged } = await serve(async () => block(150));
  const long = Array.from({ length: 6 }, () => classify());
  await pause(20);
  expect((await send('/livez')).status).toBe(200);
  expect(judged.length).toBeLessThan(6);
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
