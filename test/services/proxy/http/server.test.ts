import { Writable } from 'node:stream';
import pino from 'pino';
import { LOCAL_CALLERS, tenantUri } from '../../../../lib/services/local/callers';
import { ask, openHarness, type Reply } from '../support/harness';
import { completion, FORBIDDEN } from '../support/stub-classifier';

it('logs and measures without a word of what was asked or answered', async () => {
  let logged = '';
  const metrics: string[] = [];
  const log = pino(
    { level: 'trace' },
    new Writable({
      write: (chunk, _, done) => {
        logged += chunk;
        done();
      },
    }),
  );
  const harness = await openHarness({ log, writeMetric: (line) => metrics.push(line) });
  harness.model.answer = (response) => completion(response, 'ripostewort');
  await harness.send({ body: ask('questionwort') });
  await harness.send({ body: ask(`questionwort ${FORBIDDEN}`) });
  await harness.send({ body: '{"questionwort' });
  await harness.send({ body: ask('x', { questionwort: 1 }) });
  await harness.send({ path: '/questionwort' });
  harness.model.answer = (response) => response.end('ripostewort');
  await harness.send({ body: ask('questionwort') });
  harness.classifier.sabotage = (response) => response.end('ripostewort');
  await harness.send({ body: ask('questionwort') });
  await harness.close();
  for (const text of [logged, metrics.join('\n')]) expect(text).not.toMatch(/wort|xylo/);
  const codes = logged
    .split('\n')
    .filter((line) => line.includes('"answered"'))
    .map((line) => JSON.parse(line).code);
  expect(codes).toEqual([
    'released',
    'red_line',
    'request_invalid',
    'request_invalid',
    'not_found',
    'model_unavailable',
    'safety_stack_unavailable',
  ]);
  const counts = metrics.map((line) => JSON.parse(line)).filter((line) => 'Requests' in line);
  expect(counts.find(({ Code }) => Code === 'request_invalid')).toMatchObject({ Requests: 2 });
});

it('takes a new certificate and new authorities without a restart', async () => {
  const harness = await openHarness();
  expect((await harness.send()).status).toBe(200);
  const newcomers = await harness.changeAuthorities();
  await harness.local.proxy.refreshTls();
  // The idle connection is closed; a client that writes to it at this very moment has to try again.
  let before: Reply | undefined;
  while (!before) before = await harness.send().catch(() => undefined);
  expect([before.status, before.code]).toEqual([401, 'caller_unknown']);
  const after = await harness.send({ certificate: await newcomers.issue(tenantUri('example')) });
  expect(after.status).toBe(200);
  await harness.close();
});

it('asks a tenant to wait beyond its registered rate, and no other', async () => {
  const tenants = LOCAL_CALLERS.tenants.map((tenant) =>
    tenant.id === 'example' ? { ...tenant, requestsPerMinute: 3 } : tenant,
  );
  const harness = await openHarness({ callers: { ...LOCAL_CALLERS, tenants } });
  const replies = [];
  const began = performance.now();
  while (replies.at(-1)?.status !== 429) replies.push(await harness.send());
  // Three a minute: one more after each 20 seconds, less what has passed since.
  const more = Math.floor((performance.now() - began) / 20_000);
  const last = replies.pop();
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  expect(replies.map(({ headers }) => headers['retry-after'])).toEqual(replies.map(() => undefined));
  expect(replies.length).toBeGreaterThanOrEqual(3);
  expect(replies.length).toBeLessThanOrEqual(3 + more);
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(last?.headers['retry-after'])).toBeLessThanOrEqual(20);
  expect((await harness.send({ tenant: 'example-streaming' })).status).toBe(200);
  await harness.close();
});

it('says when to try again what the safety stack could not judge, and of nothing that waiting can not help', async () => {
  const harness = await openHarness();
  harness.classifier.sabotage = (response) => response.end('{}');
  const unjudged = await harness.send();
  harness.classifier.sabotage = undefined;
  const refused = await harness.send({ body: ask(FORBIDDEN) });
  await harness.close();
  expect([unjudged.status, unjudged.headers['retry-after']]).toEqual([503, '5']);
  expect([refused.status, refused.headers['retry-after']]).toEqual([403, undefined]);
});

it('lets rates go by a clock that nobody sets', async () => {
  const tenants = LOCAL_CALLERS.tenants.map((tenant) => ({ ...tenant, requestsPerMinute: 30 }));
  let time = Date.now();
  const harness = await openHarness({ callers: { ...LOCAL_CALLERS, tenants }, now: () => time });
  expect((await harness.send()).status).toBe(200);
  time -= 3_600_000;
  expect((await harness.send()).status).toBe(200);
  time += 3_600_000;
  expect((await harness.send()).status).toBe(200);
  const entries = await harness.entries();
  await harness.close();
  const times = entries.map((entry) => entry.time);
  expect(times.length).toBeGreaterThan(6);
  expect(times).toEqual(times.toSorted());
});

it('serves once more on a connection from before its own certificate was renewed, and says that it ends', async () => {
  const harness = await openHarness();
  expect((await harness.send()).headers.connection).toBe('keep-alive');
  await harness.renewCertificate();
  await harness.local.proxy.refreshTls();
  const replies = [];
  for (let at = 0; at < 3; at += 1) replies.push(await harness.send());
  await harness.close();
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(replies.map(({ headers }) => headers.connection)).toEqual(['close', 'keep-alive', 'keep-alive']);
});
