import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import { readSegments } from '../../../lib/services/common/ledger/file-store';
import type { Entry } from '../../../lib/services/common/ledger/ledger-entry';
import type { ProxyEnvironment } from '../../../lib/services/environment';
import { tenantUri } from '../../../lib/services/local/callers';
import { ask, type Harness, openHarness } from './support/harness';
import { bundleProxy, type Spawned, spawnProxy } from './support/spawned';
import { completion, startStub } from './support/stub-classifier';

// The proxy as a process of its own, as its image runs it, under load, while one part after another fails.
let bundleDirectory: string;
let bundle: string;
let backends: Harness;
beforeAll(async () => {
  bundleDirectory = await mkdtemp(join(tmpdir(), 'cordon-bundle-'));
  bundle = bundleProxy(bundleDirectory);
  // Its own proxy isn't used: its classifiers, model and certificates are.
  backends = await openHarness();
});
afterAll(async () => {
  await backends.close();
  await rm(bundleDirectory, { recursive: true, force: true });
});
afterEach(() => {
  for (const stub of backends.stubs.values()) stub.sabotage = undefined;
  backends.model.answer = (response) => completion(response, 'fine');
});

interface Answered {
  readonly status: number;
  readonly entry: string;
  readonly content: string | undefined;
}

interface Site {
  readonly directory: string;
  readonly start: (blocks?: number) => Promise<Spawned>;
  readonly send: () => Promise<Answered>;
  readonly entries: () => Promise<readonly Entry[]>;
  readonly close: () => Promise<void>;
}

async function openSite(): Promise<Site> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-fault-'));
  const port = await freePort();
  const environment: ProxyEnvironment = {
    ...backends.local.environment,
    CORDON_LEDGER: `file://${directory}/ledger`,
    CORDON_PAYLOADS: `file://${directory}/payloads`,
    CORDON_REVIEWS: `file://${directory}/reviews`,
    CORDON_LISTEN: `127.0.0.1:${port}`,
  };
  const { certificate, privateKey } = await backends.local.certificates.tenants.issue(tenantUri('example'));
  const ca = backends.local.certificates.services.certificate;
  const agent = new Agent({ connect: { ca, cert: certificate, key: privateKey } });
  const running: Spawned[] = [];
  return {
    directory,
    start: async (blocks) => {
      const proxy = spawnProxy(bundle, environment, blocks);
      running.push(proxy);
      await proxy.listening;
      return proxy;
    },
    send: async () => {
      const { statusCode, headers, body } = await agent.request({
        origin: `https://127.0.0.1:${port}`,
        path: '/v1/chat/completions',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cordon-purpose': 'logistics-planning' },
        body: JSON.stringify(ask('hello')),
      });
      const text = await body.text();
      const content = statusCode === 200 ? JSON.parse(text).choices[0].message.content : undefined;
      return { status: statusCode, entry: String(headers['cordon-ledger-entry']), content };
    },
    entries: async () => (await readSegments(join(directory, 'ledger'))).flatMap(({ entries }) => entries),
    close: async () => {
      for (const { child, ended } of running) {
        child.kill('SIGKILL');
        await ended;
      }
      await agent.destroy();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Sends from many callers at once until told to stop; keeps what came back, and counts what didn't. */
function load({ send }: Site, callers = 12) {
  const answered: Answered[] = [];
  let broken = 0;
  let stopped = false;
  const one = async () => {
    while (!stopped) {
      try {
        answered.push(await send());
      } catch {
        broken++;
        await sleep(5);
      }
    }
  };
  const all = Promise.all(Array.from({ length: callers }, one));
  return {
    answered,
    broken: () => broken,
    stop: async () => {
      stopped = true;
      await all;
    },
    /** Waits until `count` more answers of this status have come. */
    until: async (status: number, count: number) => {
      const has = () => answered.filter((answer) => answer.status === status).length;
      const enough = has() + count;
      while (has() < enough) await sleep(5);
    },
  };
}

const abandoned = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((entry) =>
    entry.kind === 'opened' ? entry.follows.flatMap((left) => left.abandoned) : [],
  );

/** Nothing was released without a durable decision to release it; nothing was decided twice; nothing is left open. */
function expectSound(entries: readonly Entry[], answered: readonly Answered[]): void {
  const byName = new Map(entries.map((entry) => [`${entry.instance}/${entry.sequence}`, entry]));
  for (const { status, entry, content } of answered) {
    if (status !== 200) continue;
    expect(content).toBe('fine');
    expect(byName.get(entry)).toMatchObject({ kind: 'decision', outcome: 'released' });
  }
  const ends = new Map<string, number>();
  const end = (request: string) => ends.set(request, (ends.get(request) ?? 0) + 1);
  for (const entry of entries) if (entry.kind === 'decision') end(entry.request);
  for (const request of abandoned(entries)) end(request);
  const intents = entries.filter((entry) => entry.kind === 'intent');
  expect(intents.filter(({ request }) => ends.get(request) !== 1)).toEqual([]);
  expect(intents.length).toBeGreaterThan(0);
}

it.each(['asked about input', 'asked about output', 'asked for a model', 'answering'])(
  'the proxy is killed while %s, and comes back by itself',
  async (step) => {
    const site = await openSite();
    const proxy = await site.start();
    const run = load(site);
    await run.until(200, 30);
    const kill = () => proxy.child.kill('SIGKILL');
    if (step === 'answering') kill();
    else if (step === 'asked for a model') backends.model.answer = kill;
    else
      backends.classifier.sabotage = (response, verdict, { direction }) =>
        direction === (step.endsWith('input') ? 'input' : 'output')
          ? kill()
          : response.end(JSON.stringify(verdict));
    expect(await proxy.ended).toBe('SIGKILL');
    backends.classifier.sabotage = undefined;
    backends.model.answer = (response) => completion(response, 'fine');

    await site.start();
    await run.until(200, 30);
    await run.stop();
    const entries = await site.entries();
    expectSound(entries, run.answered);
    expect(entries.filter(({ kind }) => kind === 'opened')).toHaveLength(2);
    // The intent is written while the input is judged, so only later steps find it durable for certain.
    if (step.includes('output') || step.includes('model')) expect(abandoned(entries)).not.toHaveLength(0);
    await site.close();
  },
);

it('the disk of the ledger is full again and again', async () => {
  const site = await openSite();
  // 100 KiB is some forty requests' worth.
  const proxy = await site.start(100);
  const run = load(site);
  await run.until(200, 60);
  await run.until(503, 10);
  await run.until(200, 60);
  await run.until(503, 10);
  await run.until(200, 20);
  await run.stop();
  proxy.child.kill('SIGTERM');
  await proxy.ended;
  await site.start();
  const entries = await site.entries();
  expect(entries.filter(({ kind }) => kind === 'opened').length).toBeGreaterThan(2);
  expectSound(entries, run.answered);
  await site.close();
});

it('a classifier is killed and comes back', async () => {
  const site = await openSite();
  const { services, material } = backends.local.certificates;
  const spare = await startStub(
    'autonomous-weapons',
    material(await services.issue('spiffe://cordon.local/classifier/x'), 'services'),
  );
  const port = Number(new URL(spare.url).port);
  const environment = JSON.parse(backends.local.environment.CORDON_CLASSIFIERS);
  Object.assign(backends.local.environment, {
    CORDON_CLASSIFIERS: JSON.stringify({ ...environment, 'autonomous-weapons': spare.url }),
  });
  const own = await openSite();
  await site.close();
  await own.start();
  const run = load(own);
  await run.until(200, 30);
  await spare.stop();
  await run.until(503, 30);
  const again = await startStub(
    'autonomous-weapons',
    material(await services.issue('spiffe://cordon.local/classifier/x'), 'services'),
    port,
  );
  await run.until(200, 30);
  await run.stop();
  expectSound(await own.entries(), run.answered);
  Object.assign(backends.local.environment, { CORDON_CLASSIFIERS: JSON.stringify(environment) });
  await own.close();
  await again.stop();
});

it('the model breaks off and comes back', async () => {
  const site = await openSite();
  await site.start();
  const run = load(site);
  await run.until(200, 30);
  backends.model.answer = (response) => response.destroy();
  await run.until(502, 30);
  backends.model.answer = (response) => completion(response, 'fine');
  await run.until(200, 30);
  await run.stop();
  expectSound(await site.entries(), run.answered);
  await site.close();
});

it('is stopped in good order: what is under way ends, and the ledger is closed', async () => {
  const site = await openSite();
  const proxy = await site.start();
  const run = load(site);
  await run.until(200, 30);
  proxy.child.kill('SIGTERM');
  expect(await proxy.ended).toBe(0);
  await run.stop();
  const entries = await site.entries();
  expectSound(entries, run.answered);
  expect(entries.at(-1)?.kind).toBe('closed');
  expect(proxy.output()).not.toContain('hello');
  await site.close();
});

it.each([
  ['is missing', { CORDON_LEDGER: '' }],
  ['is unknown', { CORDON_FAIL_OPEN: 'true' }],
])('does not start when an environment name %s', async (_, change) => {
  const proxy = spawnProxy(bundle, { ...backends.local.environment, ...change });
  expect(await proxy.ended).toBe(2);
  expect(proxy.output()).toMatch(/^cordon proxy: CORDON_\w+ is (missing|not known)/);
});

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
