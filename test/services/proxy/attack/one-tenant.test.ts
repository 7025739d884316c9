import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, type Harness, openHarness } from '../support/harness';
import { closeSites, openSite, type Site, sleep } from '../support/site';
import { bundleProxy } from '../support/spawned';

// What one tenant sends within all limits keeps no other tenant waiting, and the event loop answers meanwhile.

let directory: string;
let backends: Harness;
let site: Site;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cordon-bundle-'));
  backends = await openHarness();
  site = await openSite(backends, bundleProxy(directory));
  await site.start();
});
afterAll(async () => {
  await closeSites();
  await backends.close();
  await rm(directory, { recursive: true, force: true });
});

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Letters that look encoded and are not, in words: the dearest to read of what attackers found. */
function hostile(size: number, seed: number): string {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state % 997;
  };
  return Array.from({ length: size }, (_, at) => (at % 6 === 5 ? ' ' : ALPHABET[next() % 62])).join('');
}

/** The share of values, from the least on, that a percentile stands for. */
const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

it('answers others, and /livez, while one tenant has 31 requests of 1 MB read', async () => {
  // Connections are there before, as callers keep them.
  await site.send({ tenant: 'example-streaming' });
  await site.send({ path: '/livez' });
  const body = JSON.stringify(ask(hostile(1_040_000, 1)));
  const ended: number[] = [];
  // What has no answer when the test is over is cut off with the site.
  for (let at = 0; at < 31; at += 1)
    site.send({ body }).then(
      ({ status }) => ended.push(status),
      () => undefined,
    );
  await sleep(500);
  const small: number[] = [];
  const live: number[] = [];
  const statuses = new Set<number>();
  for (let round = 0; (round < 40 || ended.length === 0) && ended.length < 25; round += 1) {
    small.push(
      await timed(async () => statuses.add((await site.send({ tenant: 'example-streaming' })).status)),
    );
    live.push(await timed(() => site.send({ path: '/livez' })));
    await sleep(50);
  }
  const figures = {
    small: percentile(small, 0.99),
    median: percentile(small, 0.5),
    live: percentile(live, 0.99),
    rounds: small.length,
    held: ended.length,
  };
  if (process.env.CORDON_FIGURES) process.stderr.write(`${JSON.stringify(figures)}\n`);
  expect([...statuses]).toEqual([200]);
  expect(small.length).toBeGreaterThan(5);
  // Bounds for a busy machine on which the stand-ins share this very process. Without threads each took minutes.
  expect(figures.median).toBeLessThan(1000);
  expect(figures.small).toBeLessThan(10_000);
  expect(figures.live).toBeLessThan(1500);
  // Held, since nobody could read them whole, or turned away; never answered.
  for (const status of ended) expect([409, 503]).toContain(status);
});
