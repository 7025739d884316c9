import { readFile } from 'node:fs/promises';
import { LOCAL_CALLERS } from '../../../../lib/services/local/callers';
import { HANGS } from '../../../helpers/hangs';
import { until } from '../../../helpers/until';
import { type Harness, openHarness } from '../support/harness';
import { type Answered, closeSites, openSite, type Site } from '../support/site';
import { bundleProxy, leftRunning, type Spawned } from '../support/spawned';

// Two workers of one proxy, as processes of their own. Each test waits for what it counts, which takes as long as the
// machine does.
jest.setTimeout(HANGS);

let bundle: string;
let backends: Harness;
beforeAll(async () => {
  bundle = bundleProxy();
  backends = await openHarness();
});
afterEach(async () => {
  await closeSites();
  expect(leftRunning()).toEqual([]);
});
afterAll(() => backends.close());

const workersOf = async ({ child: { pid } }: Spawned): Promise<readonly number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').filter(Boolean).map(Number);

/** Whether it runs; one that has ended stays until its parent, or who took its place, hears of it. */
const runs = async (pid: number): Promise<boolean> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /^[^ZX]$/.test(stat.split(') ').at(-1)?.split(' ')[0] ?? '');
};

const isReady = async (site: Site): Promise<boolean> =>
  (await site.send({ path: '/readyz' }).catch(() => undefined))?.status === 200;

async function open(changes = {}) {
  const site = await openSite(backends, bundle, { CORDON_WORKERS: '2', ...changes });
  const proxy = await site.start();
  await until(() => proxy.output().includes('"all listening"'));
  await until(() => isReady(site));
  return { site, proxy };
}

/** Requests at once, and so on as many connections, which go to the workers in turn. */
const sendMany = (site: Site, many: number) => Promise.all(Array.from({ length: many }, () => site.send()));

it('serves with both, each with a log of its own, and restarts one that is killed without losing its records', async () => {
  const { site, proxy } = await open();
  const first: Answered[] = [];
  const logs = () => new Set(first.map(({ entry }) => entry.split('/')[0]));
  // Connections go to whoever takes them: to one alone for a while, where the other gets no processor.
  await until(async () => {
    first.push(...(await sendMany(site, first.length + 8)));
    return logs().size === 2;
  });
  expect(first.map(({ status }) => status)).toEqual(first.map(() => 200));

  const [killed = 0] = await workersOf(proxy);
  process.kill(killed, 'SIGKILL');
  await until(() => proxy.output().includes('"a worker ended"'));
  await until(async () => (await workersOf(proxy)).filter((pid) => pid !== killed).length === 2);
  await until(() => isReady(site));
  const answered = await Promise.all(Array.from({ length: 8 }, () => site.send().catch(() => undefined)));
  expect(answered.filter((one) => one?.status === 200).length).toBeGreaterThan(0);

  proxy.child.kill('SIGTERM');
  // One was lost on the way.
  expect(await proxy.ended).toBe(1);
  const entries = await site.entries();
  for (const { entry } of first)
    expect(entries.some(({ instance, sequence }) => `${instance}/${sequence}` === entry)).toBe(true);
  const { claims } = await site.check();
  expect(claims.filter(({ status }) => status === 'refuted')).toEqual([]);
});

it('stops in good order, ends its workers when it is killed itself, and takes over from all of them', async () => {
  const { site, proxy } = await open();
  await sendMany(site, 4);
  const workers = await workersOf(proxy);
  expect(workers).toHaveLength(2);
  proxy.child.kill('SIGKILL');
  await until(async () => !(await Promise.all(workers.map(runs))).some(Boolean));
  const again = await site.start();
  await until(() => again.output().includes('"all listening"'));
  await sendMany(site, 4);
  again.child.kill('SIGTERM');
  const ended = await again.ended;
  // With what it said: it ends with 1 where a worker of its ended badly.
  expect({ ended, said: ended === 0 ? '' : again.output().slice(-3000) }).toEqual({ ended: 0, said: '' });
  const entries = await site.entries();
  const kinds = (kind: string) => entries.filter((entry) => entry.kind === kind);
  expect([kinds('genesis').length, kinds('seal').length]).toEqual([4, 2]);
  expect(
    kinds('genesis')
      .map((entry) => (entry.kind === 'genesis' ? entry.follows.length : 0))
      .toSorted(),
  ).toEqual([0, 0, 0, 2]);
  const { claims } = await site.check();
  expect(claims.filter(({ status }) => status === 'refuted')).toEqual([]);
});

it('counts a tenant once, whichever worker serves it', async () => {
  const tenants = LOCAL_CALLERS.tenants.map((tenant) => ({ ...tenant, requestsPerMinute: 5 }));
  const { site } = await open({ CORDON_CALLERS: JSON.stringify({ ...LOCAL_CALLERS, tenants }) });
  const began = performance.now();
  const statuses = (await sendMany(site, 12)).map(({ status }) => status);
  // One more every twelve seconds. Two who count by themselves would let ten through.
  const more = Math.ceil((performance.now() - began) / 12_000);
  const through = statuses.filter((status) => status === 200).length;
  expect(through).toBeGreaterThanOrEqual(5);
  expect(through).toBeLessThanOrEqual(5 + more);
  expect(statuses.filter((status) => status === 429)).toHaveLength(12 - through);
});

it.each(['0', '17', '1.5', 'two'])('does not start with %s workers', async (workers) => {
  const site = await openSite(backends, bundle, { CORDON_WORKERS: workers });
  await expect(site.start()).rejects.toThrow('is not 1 to 16');
});
