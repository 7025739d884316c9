import type { RequestRecord } from '../../../../lib/services/common/ledger/ledger';
import { openStrangers } from '../../../../lib/services/proxy/http/strangers';
import { openHarness } from '../support/harness';

it('puts one entry a second on record for what strangers send, with how many there were', async () => {
  const harness = await openHarness({ limits: { strangersEvery: 1000 } });
  const began = Date.now();
  let sent = 0;
  const one = async () => {
    while (Date.now() - began < 2500) {
      const reply = await harness.send({ certificate: null });
      expect([reply.status, reply.code]).toEqual([401, 'caller_unknown']);
      expect(reply.entry).toMatch(/^proxy-.*\/\d+$/);
      sent += 1;
    }
  };
  await Promise.all(Array.from({ length: 20 }, one));
  const seconds = (Date.now() - began) / 1000;
  const denials = (await harness.entries()).filter((entry) => entry.kind === 'denial');
  await harness.close();
  expect(sent).toBeGreaterThanOrEqual(20);
  expect(denials.length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
  expect(denials.reduce((sum, { requests = 1 }) => sum + requests, 0)).toBe(sent);
});

it('counts by code, and fails all that an entry stands for where it can not be recorded', async () => {
  const entries: RequestRecord[] = [];
  let broken = false;
  const record = async (body: RequestRecord) => {
    if (broken) throw new Error('the disk is full');
    return `i/${entries.push(body)}`;
  };
  const strangers = openStrangers(record, 30, () => 0);
  await strangers.denial('not_found');
  const names = await Promise.all(['not_found', 'caller_unknown', 'caller_unknown'].map(strangers.denial));
  expect(names).toEqual(['i/2', 'i/2', 'i/2']);
  expect(entries).toMatchObject([
    { code: 'not_found' },
    { code: 'caller_unknown', requests: 3, codes: { not_found: 1, caller_unknown: 2 } },
  ]);
  broken = true;
  const failed = await Promise.allSettled([strangers.denial('not_found'), strangers.denial('not_found')]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
