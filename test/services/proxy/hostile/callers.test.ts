import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { tenantUri } from '../../../../lib/services/local/callers';
import { makeAuthority } from '../../../../lib/services/local/certificates';
import { until } from '../../../helpers/until';
import { type Harness, openHarness } from '../support/harness';
import { completion } from '../support/stub-classifier';
import { expectNothingForbidden } from './hostile';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness({ limits: { mostInFlight: 8 } });
});
afterAll(() => harness.close());

const unknown = [401, 'caller_unknown'];

it.each([
  ['no certificate', async () => null],
  ["another authority's certificate", async () => (await makeAuthority('other')).issue(tenantUri('example'))],
  ["a service's certificate", async () => harness.local.certificates.services.issue(tenantUri('example'))],
  ['a tenant that nobody registered', async () => harness.local.identity('nobody')],
  ['an identity that only begins like a tenant', async () => harness.local.identity('example/more')],
  [
    'an identity that is no SPIFFE id',
    async () => harness.local.certificates.tenants.issue('https://cordon.local/tenant/example'),
  ],
  [
    'a certificate past its time',
    async () =>
      harness.local.certificates.tenants.issue(tenantUri('example'), {
        notBefore: new Date(Date.now() - 86_400_000),
        notAfter: new Date(Date.now() - 3_600_000),
      }),
  ],
  [
    'a certificate before its time',
    async () =>
      harness.local.certificates.tenants.issue(tenantUri('example'), {
        notBefore: new Date(Date.now() + 3_600_000),
        notAfter: new Date(Date.now() + 86_400_000),
      }),
  ],
  [
    'an RSA key of 1024 bits',
    async () => harness.local.certificates.tenants.issue(tenantUri('example'), { rsaBits: 1024 }),
  ],
  [
    'no key usage',
    async () => harness.local.certificates.tenants.issue(tenantUri('example'), { uses: 'none' }),
  ],
  [
    'a certificate for servers',
    async () => harness.local.certificates.tenants.issue(tenantUri('example'), { uses: 'server' }),
  ],
])('turns away %s, on record', async (_, issue) => {
  const before = (await harness.entries()).length;
  const reply = await harness.send({ certificate: await issue() });
  expect([reply.status, reply.code]).toEqual(unknown);
  expectNothingForbidden(reply.text);
  expect((await harness.entries()).slice(before)).toMatchObject([{ kind: 'denial', code: 'caller_unknown' }]);
  expect(harness.model.asked).toEqual([]);
});

it('turns away a tenant whose agency the agreement leaves out', async () => {
  const reply = await harness.send({ tenant: 'excluded' });
  expect([reply.status, reply.code]).toEqual(unknown);
  expect(reply.text).toContain('outside the agreement');
});

it.each([
  ['unregistered', randomUUID()],
  ['empty', ''],
  ['listed', 'logistics-planning, benefit-appeals'],
  ['in capitals', 'LOGISTICS-PLANNING'],
])('turns away a purpose that is %s', async (_, purpose) => {
  const reply = await harness.send({ purpose });
  expect([reply.status, reply.code]).toEqual([403, 'purpose_not_registered']);
});

it('answers 503 early when too much is under way, and serves again', async () => {
  // Two of eight places are another tenant's. None of those that got in ends before the others have been turned away.
  const asked: ServerResponse[] = [];
  harness.model.answer = (response) => asked.push(response);
  const denied: unknown[] = [];
  const sending = Array.from({ length: 20 }, async () => {
    const reply = await harness.send();
    if (reply.code === 'safety_stack_unavailable') denied.push(reply);
    return reply;
  });
  await until(() => denied.length >= 14 && asked.length >= 6);
  for (const response of asked) response.writeHead(500).end();
  const replies = await Promise.all(sending);
  expect(replies.filter(({ code }) => code === 'safety_stack_unavailable')).toHaveLength(14);
  expect(replies.filter(({ code }) => code === 'model_unavailable')).toHaveLength(6);
});

it('probes need no certificate and say nothing of requests', async () => {
  const live = await harness.send({ path: '/livez', method: 'GET', certificate: null });
  expect([live.status, live.text]).toEqual([200, '{"status":"ok"}']);
  const ready = await harness.send({ path: '/readyz', method: 'GET', certificate: null });
  expect([ready.status, ready.text]).toEqual([
    200,
    '{"classifiers":true,"model":true,"ledger":true,"payloads":true,"accepting":true}',
  ]);
  harness.classifier.ready = false;
  // One answer of the classifiers' serves for a second, however many ask.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect((await harness.send({ path: '/readyz', method: 'GET' })).status).toBe(503);
  harness.classifier.ready = true;
});

it('probes of anybody do not multiply into questions to the classifiers', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const before = harness.classifier.probed;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 50 }, () => harness.send({ path: '/readyz', method: 'GET', certificate: null })),
  );
  // One a second, for as long as the fifty take on this machine.
  const seconds = (performance.now() - began) / 1000;
  expect(harness.classifier.probed - before).toBeLessThanOrEqual(2 + seconds);
});

it('lets in a strong RSA key', async () => {
  const certificate = await harness.local.certificates.tenants.issue(tenantUri('example'), { rsaBits: 2048 });
  harness.model.answer = (response) => completion(response, 'fine');
  expect((await harness.send({ certificate })).status).toBe(200);
});

it('takes a list of revoked certificates from its secret, and turns those away, also on open connections', async () => {
  const { tenants } = harness.local.certificates;
  const [lost, kept] = await Promise.all([
    tenants.issue(tenantUri('example')),
    tenants.issue(tenantUri('example')),
  ]);
  expect((await harness.send({ certificate: lost })).status).toBe(200);
  await harness.renewCertificate({ clientRevocations: await tenants.revoke([lost]) });
  await harness.local.proxy.refreshTls();
  for (let at = 0; at < 3; at += 1) {
    const reply = await harness.send({ certificate: lost });
    expect([reply.status, reply.code]).toEqual(unknown);
  }
  expect((await harness.send({ certificate: kept })).status).toBe(200);
  await harness.renewCertificate();
  await harness.local.proxy.refreshTls();
});
