import { until } from '../../../helpers/until';
import { ask, type Harness, openHarness } from '../support/harness';
import { closeSites, openSite, type Site } from '../support/site';
import { bundleProxy, leftRunning } from '../support/spawned';

// What one tenant sends within all limits keeps no other tenant waiting, and the event loop answers meanwhile.

let backends: Harness;
let site: Site;
beforeAll(async () => {
  backends = await openHarness();
  site = await openSite(backends, bundleProxy());
  await site.start();
});
afterAll(async () => {
  await closeSites();
  expect(leftRunning()).toEqual([]);
  await backends.close();
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

it('answers others, and /livez, while one tenant has as many requests of 1 MB read as it may', async () => {
  // Connections are there before, as callers keep them.
  await site.send({ tenant: 'example-streaming' });
  await site.send({ path: '/livez' });
  const body = JSON.stringify(ask(hostile(1_040_000, 1)));
  const turnedAway: number[] = [];
  const read: number[] = [];
  // What has no answer when the test is over is cut off with the site.
  for (let at = 0; at < 31; at += 1)
    site.send({ body }).then(
      ({ status }) => (status === 503 ? turnedAway : read).push(status),
      () => undefined,
    );
  // What is beyond the tenant's share is turned away at once; what is left waits to be read.
  await until(() => turnedAway.length > 0);
  const rounds: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    expect((await site.send({ tenant: 'example-streaming' })).status).toBe(200);
    expect((await site.send({ path: '/livez' })).status).toBe(200);
    rounds.push(read.length);
  }
  // In turn, not by time: before even the first third of them is read, others were answered a dozen times.
  expect(rounds.at(-1)).toBeLessThan(8);
  // Held, since nobody could read them whole; never answered.
  for (const status of read) expect(status).toBe(409);
});
