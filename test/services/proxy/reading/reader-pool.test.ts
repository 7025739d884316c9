import { openReaderPool } from '../../../../lib/services/proxy/reading/reader-pool';
import { bundleProxy } from '../support/spawned';

let script: string;
beforeAll(() => {
  script = bundleProxy();
});

const text = (letters: number) => [
  {
    part: 'answer' as const,
    role: 'assistant' as const,
    kind: 'content' as const,
    text: 'x'.repeat(letters),
  },
];

it('lets tenants take turns by their weight in the charter', async () => {
  const pool = openReaderPool(
    script,
    new Map([
      ['light', 1],
      ['heavy', 3],
    ]),
  );
  const { signal } = new AbortController();
  const order: string[] = [];
  const ask = (tenant: string) =>
    pool.texts(text(1000), 0, tenant, signal).then(() => void order.push(tenant));
  // The first is under way when the others come.
  const light = Array.from({ length: 8 }, () => ask('light'));
  const heavy = Array.from({ length: 8 }, () => ask('heavy'));
  await Promise.all([...light, ...heavy]);
  await pool.close();
  const firstNine = order.slice(1, 9);
  expect(firstNine.filter((tenant) => tenant === 'heavy').length).toBeGreaterThanOrEqual(5);
  expect(order.slice(-3)).toEqual(['light', 'light', 'light']);
});

it('ends what waits when the caller has left or the pool is closed', async () => {
  const pool = openReaderPool(script, new Map());
  const gone = new AbortController();
  const first = pool.texts(text(1000), 0, 'a', new AbortController().signal);
  const left = pool.texts(text(1000), 0, 'a', gone.signal);
  gone.abort();
  await expect(left).rejects.toMatchObject({ code: 'safety_stack_unavailable' });
  await first;
  await pool.close();
  await expect(pool.texts(text(10), 0, 'a', new AbortController().signal)).rejects.toMatchObject({
    code: 'safety_stack_unavailable',
  });
});
