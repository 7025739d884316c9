import type { Tenant } from '../../../../lib/config/schema';
import { LOCAL_CALLERS } from '../../../../lib/services/local/callers';
import { type Harness, openHarness } from '../support/harness';

const withoutTest = ({ test: _, ...tenant }: Tenant): Tenant => tenant;
let trial: Harness;
let operational: Harness;

beforeAll(async () => {
  const tenants = LOCAL_CALLERS.tenants.map((tenant) =>
    tenant.id === 'example-streaming' ? withoutTest(tenant) : tenant,
  );
  trial = await openHarness({ callers: { ...LOCAL_CALLERS, tenants } });
  operational = await openHarness({ callers: { ...LOCAL_CALLERS, class: 'operational', tenants } });
});
afterAll(async () => {
  await trial.close();
  await operational.close();
});

test('a trial admits test tenants alone', async () => {
  expect((await trial.send({ tenant: 'example' })).status).toBe(200);
  const refused = await trial.send({ tenant: 'example-streaming' });
  expect(refused).toMatchObject({ status: 401, code: 'caller_unknown' });
  expect(refused.entry).toMatch(/^proxy-/);
});

test('an operational deployment admits every tenant', async () => {
  for (const tenant of ['example', 'example-streaming'])
    expect((await operational.send({ tenant })).status).toBe(200);
});

test.each([
  ['an answer', {}],
  [
    'a streamed answer',
    { body: { model: 'stub', stream: true, messages: [{ role: 'user', content: 'hello' }] } },
  ],
  ['a refusal', { tenant: 'excluded' }],
  ['another route', { path: '/v2' }],
  ['a probe', { path: '/livez', method: 'GET' as const }],
  ['no JSON', { body: '{' }],
])('%s of a trial says so, and of an operational deployment nothing', async (_, sent) => {
  expect((await trial.send(sent)).headers['cordon-class']).toBe('trial');
  expect((await operational.send(sent)).headers['cordon-class']).toBeUndefined();
});
