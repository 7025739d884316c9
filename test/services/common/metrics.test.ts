import { makeMetrics } from '../../../lib/services/common/metrics';

function open() {
  const lines: string[] = [];
  const metrics = makeMetrics({
    service: 'proxy',
    enclave: 'test',
    write: (line) => lines.push(line),
    everySeconds: 3600,
    now: () => 1000,
  });
  return { metrics, written: () => lines.splice(0).map((line) => JSON.parse(line)) };
}

it('writes the sum of a count, with and without its code', () => {
  const { metrics, written } = open();
  metrics.count('requests', { code: 'released' });
  metrics.count('requests', { code: 'released' });
  metrics.close();
  expect(written()).toEqual([
    {
      _aws: {
        Timestamp: 1000,
        CloudWatchMetrics: [
          {
            Namespace: 'Cordon/test',
            Dimensions: [['Service'], ['Service', 'Code']],
            Metrics: [{ Name: 'Requests', Unit: 'Count' }],
          },
        ],
      },
      Service: 'proxy',
      Code: 'released',
      Requests: 2,
    },
  ]);
});

it('writes the longest time, and forgets it', () => {
  const { metrics, written } = open();
  for (const milliseconds of [5, 90, 7]) metrics.time('ledgerLag', milliseconds);
  metrics.flush();
  expect(written()).toMatchObject([{ LedgerLag: 90 }]);
  metrics.close();
  expect(written()).toEqual([]);
});

it('reads a gauge each time that it writes', () => {
  const { metrics, written } = open();
  let value = 40;
  metrics.gauge('ledgerLag', () => value);
  metrics.time('ledgerLag', 9);
  metrics.flush();
  value = 3;
  metrics.close();
  expect(written().map(({ LedgerLag }) => LedgerLag)).toEqual([40, 3]);
});
