import type { DecisionEntry } from '../../../lib/ledger/decisions/entry';
import { HANGS } from '../../helpers/hangs';
import { type Harness, openHarness } from './support/harness';
import { type Answered, closeSites, load, openSite, type Site } from './support/site';
import { bundleProxy, leftRunning, spawnProxy } from './support/spawned';
import { completion, startStub } from './support/stub-classifier';

// Each waits for what it counts, which takes as long as the machine does.
jest.setTimeout(HANGS);

// The proxy as a process of its own, as its image runs it, under load, while one part after another fails.
let bundle: string;
let backends: Harness;
beforeAll(async () => {
  bundle = bundleProxy();
  // Its own proxy isn't used: its classifiers, model and certificates are.
  backends = await openHarness();
});
afterAll(async () => {
  await closeSites();
  expect(leftRunning()).toEqual([]);
  await backends.close();
});
afterEach(async () => {
  await closeSites();
  for (const stub of backends.stubs.values()) stub.sabotage = undefined;
  backends.model.answer = (response) => completion(response, 'fine');
});

const abandoned = (entries: readonly DecisionEntry[]): readonly string[] =>
  entries.flatMap((entry) => (entry.kind === 'abandoned' ? entry.requests : []));

/** A verifier finds nothing amiss, in all logs. */
async function expectProved(site: Site, logs: number): Promise<void> {
  const { faults, status, logs: checked } = await site.check();
  expect(faults).toEqual([]);
  expect([status, checked.length]).toEqual(['proved', logs]);
}

/** Nothing was released without a durable decision to release it; nothing was decided twice; nothing is left open. */
function expectSound(entries: readonly DecisionEntry[], answered: readonly Answered[]): void {
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
    const site = await openSite(backends, bundle);
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
    expect(entries.filter(({ kind }) => kind === 'genesis')).toHaveLength(2);
    // The intent is written while the input is judged, so only later steps find it durable for certain.
    if (step.includes('output') || step.includes('model')) expect(abandoned(entries)).not.toHaveLength(0);
    await expectProved(site, 2);
    await site.close();
  },
);

it('the disk of the ledger is full again and again', async () => {
  const site = await openSite(backends, bundle);
  const proxy = await site.start();
  const run = load(site);
  await run.until(200, 60);
  proxy.fillDisk();
  await run.until(503, 10);
  proxy.freeDisk();
  await run.until(200, 60);
  // Writes are cut short in the middle.
  proxy.fillDisk(10_000);
  await run.until(503, 10);
  proxy.freeDisk();
  await run.until(200, 20);
  await run.stop();
  proxy.child.kill('SIGTERM');
  await proxy.ended;
  await site.start();
  const entries = await site.entries();
  const logs = entries.filter(({ kind }) => kind === 'genesis').length;
  expect(logs).toBeGreaterThan(3);
  expectSound(entries, run.answered);
  await expectProved(site, logs);
  await site.close();
});

it('a classifier is killed and comes back', async () => {
  const site = await openSite(backends, bundle);
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
  const own = await openSite(backends, bundle);
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
  const site = await openSite(backends, bundle);
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

it('is stopped in good order: what is under way ends, and the ledger is sealed', async () => {
  const site = await openSite(backends, bundle);
  const proxy = await site.start();
  const run = load(site);
  await run.until(200, 30);
  proxy.child.kill('SIGTERM');
  expect(await proxy.ended).toBe(0);
  await run.stop();
  const entries = await site.entries();
  expectSound(entries, run.answered);
  expect(entries.at(-1)?.kind).toBe('seal');
  await expectProved(site, 1);
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
