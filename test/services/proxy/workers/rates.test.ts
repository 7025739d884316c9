import fc from 'fast-check';
import { openBuckets } from '../../../../lib/services/proxy/workers/rates';
import { shareRates } from '../../../../lib/services/proxy/workers/shared-rates';
import { openSiblings } from '../../../../lib/services/proxy/workers/worker';

it('lets no more through in all workers together than the tenant has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6000 }),
      fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 300 }),
      async (requestsPerMinute, askers) => {
        const rates = [{ id: 'a', requestsPerMinute }];
        const buckets = openBuckets(rates, () => 0);
        const workers = [0, 1, 2].map(() =>
          shareRates({ rates, sharers: 3, take: async (tenant, most) => buckets.take(tenant, most) }),
        );
        const waits = await Promise.all(askers.map((which) => workers[which]?.spend('a')));
        const through = waits.filter((wait) => wait === 0).length;
        expect(through).toBeLessThanOrEqual(requestsPerMinute);
        // What the others have taken ahead is the most that can be missing.
        const ahead = 3 * Math.max(1, Math.floor(requestsPerMinute / 600 / 3));
        expect(through).toBeGreaterThanOrEqual(Math.min(askers.length, requestsPerMinute - ahead));
        expect(waits.every((wait) => wait !== undefined && wait >= 0)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

it('takes none ahead of a low rate, and says when there is one again', async () => {
  let time = 0;
  const rates = [{ id: 'a', requestsPerMinute: 6 }];
  const buckets = openBuckets(rates, () => time);
  const [one, other] = [0, 1].map(() =>
    shareRates({ rates, sharers: 2, take: async (tenant, most) => buckets.take(tenant, most) }),
  );
  const waits: (number | undefined)[] = [];
  for (let at = 0; at < 8; at += 1) waits.push(await (at % 2 ? one : other)?.spend('a'));
  expect(waits).toEqual([0, 0, 0, 0, 0, 0, 10, 10]);
  time = 10_000;
  expect(await one?.spend('a')).toBe(0);
  expect(await one?.spend('unknown')).toBe(60);
});

it('asks whoever keeps the buckets once for all who wait, and believes what it says of readiness', async () => {
  const sent: unknown[] = [];
  let hear: Parameters<Parameters<typeof openSiblings>[1]['onMessage']>[0] = () => undefined;
  const siblings = openSiblings(2, {
    send: (message) => sent.push(message),
    onMessage: (listener) => {
      hear = listener;
    },
  });
  const rates = siblings.rates([{ id: 'a', requestsPerMinute: 6000 }]);
  const waits = [rates.spend('a'), rates.spend('a'), rates.spend('a')];
  expect(sent).toEqual([{ kind: 'spend', tenant: 'a', most: 5 }]);
  hear({ kind: 'spent', tenant: 'a', granted: 5, wait: 0 });
  expect(await Promise.all(waits)).toEqual([0, 0, 0]);
  // Two are left.
  expect([rates.spend('a'), rates.spend('a')]).toEqual([0, 0]);
  const refused = rates.spend('a');
  hear({ kind: 'spent', tenant: 'a', granted: 0, wait: 7 });
  expect(await refused).toBe(7);
  expect(siblings.ready()).toBe(false);
  hear({ kind: 'ready', ready: true });
  expect(siblings.ready()).toBe(true);
  siblings.report(async () => {
    throw new Error('not known');
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(sent.at(-1)).toEqual({ kind: 'ready', ready: false });
  siblings.close();
});
