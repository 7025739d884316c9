import { Fault } from '../../../../lib/services/common/fault';
import type { Ledger } from '../../../../lib/services/common/ledger/ledger';
import { measureLag } from '../../../../lib/services/common/ledger/ledger-lag';
import { makeMetrics } from '../../../../lib/services/common/metrics';

/** A ledger whose one open write ends when the test says so, and a clock that it sets. */
function open() {
  const state = { time: 0, writable: true, settle: (_error?: Error) => undefined as unknown };
  const ledger: Ledger = {
    begin: () => ({
      record: () =>
        new Promise((resolve, reject) => {
          state.settle = (error) => (error ? reject(error) : resolve('name'));
        }),
    }),
    genesis: () => 'name',
    writable: () => state.writable,
    close: async () => undefined,
  };
  const lines: string[] = [];
  const now = () => state.time;
  const metrics = makeMetrics({
    service: 'proxy',
    enclave: 'test',
    write: (line) => lines.push(line),
    everySeconds: 3600,
    now,
  });
  const { begin } = measureLag(ledger, metrics, now);
  return {
    state,
    record: () => begin().record({ kind: 'denial', request: 'r', code: 'not_found' }),
    lag: () => {
      metrics.flush();
      return JSON.parse(lines.splice(0).join()).LedgerLag;
    },
    close: metrics.close,
  };
}

it('is nothing while nothing waits', () => {
  const { state, lag, close } = open();
  state.time = 5000;
  expect(lag()).toBe(0);
  close();
});

it('is how long an entry took', async () => {
  const { state, record, lag, close } = open();
  const recorded = record();
  state.time = 30;
  state.settle();
  expect(await recorded).toBe('name');
  expect(lag()).toBe(30);
  expect(lag()).toBe(0);
  close();
});

it('grows while an entry hangs', async () => {
  const { state, record, lag, close } = open();
  const recorded = record();
  state.time = 70_000;
  expect(lag()).toBe(70_000);
  state.time = 90_000;
  expect(lag()).toBe(90_000);
  state.settle();
  await recorded;
  close();
});

it('grows while nothing can be recorded, and ends when something can', async () => {
  const { state, record, lag, close } = open();
  state.time = 1000;
  const recorded = record();
  state.writable = false;
  state.settle(new Fault('ledger_unavailable', 'no'));
  await expect(recorded).rejects.toMatchObject({ code: 'ledger_unavailable' });
  state.time = 61_000;
  expect(lag()).toBe(60_000);
  state.writable = true;
  expect(lag()).toBe(0);
  close();
});
