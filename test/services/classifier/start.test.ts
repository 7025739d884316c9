import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pino from 'pino';
import { Pool } from 'undici';
import { bundleKey } from '../../../lib/services/classifier/policy/bundle';
import { type RunningClassifier, startClassifier } from '../../../lib/services/classifier/start';
import {
  classifyPath,
  digestOf,
  parseClassification,
} from '../../../lib/services/common/classify/classification';
import { clientTls } from '../../../lib/services/common/tls/tls';
import type { ClassifierEnvironment } from '../../../lib/services/environment';
import { type LocalCertificates, makeLocalCertificates } from '../../../lib/services/local/certificates';
import { until } from '../../helpers/until';
import { ALLOWED, bundleOf, makeKey, NOW, RED_LINE, REFUSED, requestOf } from './support';

const key = makeKey('policy');
const state = { now: NOW };
let certificates: LocalCertificates;
let home: string;
let env: ClassifierEnvironment;
let classifier: RunningClassifier;
let pool: Pool;

const store = (text: string, version = 1) => writeFile(join(home, `${bundleKey(version)}.json`), text);

beforeAll(async () => {
  certificates = await makeLocalCertificates();
  home = await mkdtemp(join(tmpdir(), 'cordon-classifier-'));
  const own = await certificates.services.issue('spiffe://cordon.local/classifier');
  const proxy = await certificates.services.issue('spiffe://cordon.local/proxy');
  await writeFile(join(home, 'tls.json'), JSON.stringify(certificates.material(own, 'services')));
  await store(bundleOf(key));
  env = {
    CORDON_SERVICE: 'classifier',
    CORDON_ENCLAVE: 'test',
    CORDON_RED_LINE: RED_LINE,
    CORDON_POLICIES: pathToFileURL(home).href,
    CORDON_POLICY_KEYS: JSON.stringify([key.charter]),
    CORDON_SAFEGUARD: 'none',
    CORDON_SAFEGUARD_MODEL: 'none',
    CORDON_TLS: pathToFileURL(join(home, 'tls.json')).href,
    CORDON_LISTEN: '127.0.0.1:0',
  };
  classifier = await startClassifier(env, { log: pino({ level: 'silent' }), now: () => state.now });
  const tls = clientTls(certificates.material(proxy, 'services'));
  pool = new Pool(classifier.url, { connections: 16, connect: { ...tls } });
});

afterAll(async () => {
  await pool.destroy();
  await classifier.stop();
});

async function send(method: 'GET' | 'POST', path: string, body?: string) {
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await pool.request({ method, path, headers, ...(body === undefined ? {} : { body }) });
  return { status: response.statusCode, text: await response.body.text() };
}

const ask = (turns: readonly string[]) =>
  send('POST', classifyPath(RED_LINE), JSON.stringify(requestOf(turns)));

describe('a classifier', () => {
  it.each([
    [REFUSED, 'refuse'],
    [ALLOWED, 'allow'],
    [`What does this say? ${'\ue000'.repeat(20)}`, 'hold'],
    [Buffer.from(REFUSED).toString('base64'), 'refuse'],
  ])('answers %j with %s, and echoes what it was asked', async (text, verdict) => {
    const body = JSON.stringify(requestOf([text]));
    const { status, text: said } = await send('POST', classifyPath(RED_LINE), body);
    const answer = parseClassification(JSON.parse(said));
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      verdict,
      redLine: RED_LINE,
      requestDigest: digestOf(body),
      policy: { version: 1 },
    });
  });

  it.each<[string, string]>([
    ['is not JSON', '{'],
    ['is empty', ''],
    ['has an unknown field', JSON.stringify({ ...requestOf([ALLOWED]), extra: 1 })],
    ['has no exchange', JSON.stringify({ ...requestOf([ALLOWED]), exchange: [] })],
    [
      'has a view of nothing',
      JSON.stringify({ ...requestOf([ALLOWED]), views: [{ of: 9, view: 'x', text: '' }] }),
    ],
  ])('answers 400 to a request that %s', async (_, body) => {
    expect((await send('POST', classifyPath(RED_LINE), body)).status).toBe(400);
  });

  it.each([
    ['GET', classifyPath(RED_LINE)],
    ['POST', `${classifyPath(RED_LINE)}/`],
    ['POST', classifyPath('mass-domestic-surveillance')],
    ['POST', '/v1/classify'],
    ['POST', '/v1/other'],
    ['GET', '/'],
  ] as const)('has nothing at %s %s', async (method, path) => {
    expect((await send(method, path, method === 'POST' ? '{}' : undefined)).status).toBe(404);
  });

  it('lets nobody in without a certificate of the services', async () => {
    const material = certificates.material(
      await certificates.services.issue('spiffe://cordon.local/x'),
      'services',
    );
    const bare = new Pool(classifier.url, { connect: { ca: material.serverAuthorities } });
    await expect(bare.request({ method: 'GET', path: '/livez' })).rejects.toThrow();
    await bare.destroy();
  });

  it('takes a new policy over under load without losing a request', async () => {
    let asking = true;
    const seen: number[] = [];
    const worker = async () => {
      while (asking) {
        const { status, text } = await ask([ALLOWED]);
        expect(status).toBe(200);
        seen.push(parseClassification(JSON.parse(text)).policy.version);
      }
    };
    const workers = Array.from({ length: 16 }, worker);
    for (const version of [2, 3, 4]) {
      await store(bundleOf(key, { signing: { version } }), version);
      await classifier.refreshPolicies();
      await until(() => seen.includes(version));
    }
    asking = false;
    await Promise.all(workers);
    seen.splice(0);
    asking = true;
    const last = worker();
    asking = false;
    await last;
    expect(seen).toEqual([4]);
    expect((await send('GET', '/readyz')).text).toContain('"policy":4');
  });

  it('refuses to answer under a policy that has expired, and is alive and not ready', async () => {
    state.now = NOW + 2 * 86_400_000;
    const statuses = await Promise.all([ask([ALLOWED]), send('GET', '/readyz'), send('GET', '/livez')]);
    state.now = NOW;
    expect(statuses.map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  describe('without a policy', () => {
    /** Starts over a store of its own, on a port that is known before it listens. */
    async function start() {
      const empty = await mkdtemp(join(tmpdir(), 'cordon-classifier-'));
      const free = createServer();
      await once(free.listen(0, '127.0.0.1'), 'listening');
      const { port } = free.address() as AddressInfo;
      await new Promise((resolve) => free.close(resolve));
      const stop = new AbortController();
      const starting = startClassifier(
        { ...env, CORDON_POLICIES: pathToFileURL(empty).href, CORDON_LISTEN: `127.0.0.1:${port}` },
        { log: pino({ level: 'silent' }), now: () => NOW, refreshEvery: 50, signal: stop.signal },
      );
      const listens = () =>
        new Promise<boolean>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
          socket.on('connect', () => socket.destroy());
        });
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { empty, starting, listens, stop };
    }

    it('listens only once it has one', async () => {
      const { empty, starting, listens } = await start();
      expect(await listens()).toBe(false);
      await writeFile(join(empty, `${bundleKey(1)}.json`), bundleOf(key));
      const running = await starting;
      expect(await listens()).toBe(true);
      await running.stop();
    });

    it('stops waiting when it is told to', async () => {
      const { starting, listens, stop } = await start();
      stop.abort();
      await expect(starting).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
      expect(await listens()).toBe(false);
    });
  });

  it.each<[string, Partial<ClassifierEnvironment>]>([
    ['an unknown red line', { CORDON_RED_LINE: 'other' as never }],
    ['no keys', { CORDON_POLICY_KEYS: '[]' }],
    ['keys of another use', { CORDON_POLICY_KEYS: JSON.stringify([{ ...key.charter, use: 'release' }]) }],
    ['a store that is neither kind', { CORDON_POLICIES: 'https://example.com/' }],
    ['a safeguard that is neither kind', { CORDON_SAFEGUARD: 'ftp://example' }],
    ['nowhere to listen', { CORDON_LISTEN: 'everywhere' }],
  ])('does not start with %s', async (_, changes) => {
    const starting = startClassifier({ ...env, ...changes }, { log: pino({ level: 'silent' }) });
    await expect(starting).rejects.toMatchObject({ code: 'environment_invalid' });
  });
});
