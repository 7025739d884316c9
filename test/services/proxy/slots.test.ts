import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { LOCAL_CALLERS, tenantUri } from '../../../lib/services/local/callers';
import type { LocalOptions } from '../../../lib/services/local/run-local';
import { until } from '../../helpers/until';
import { ask, type Harness, openHarness } from './support/harness';
import { completion } from './support/stub-classifier';

let harness: Harness;
const open = async (options: Partial<LocalOptions>) => {
  harness = await openHarness(options);
};
afterEach(() => harness.close());

/** A connection of the tenant `example` that says just what a test has it say. */
async function connection(): Promise<TLSSocket> {
  const { port } = new URL(harness.local.url);
  const { certificate, privateKey } = await harness.local.identity('example');
  const ca = harness.local.certificates.services.certificate;
  const socket = connect({ host: '127.0.0.1', port: Number(port), ca, cert: certificate, key: privateKey });
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  return socket;
}

/** For a body that is to stay under way, however long a busy machine takes to send others. */
const PATIENT = { slowestSend: 0, requestTimeout: 240_000 };
const BODY = JSON.stringify(ask('hello'));
const head = (length: number | 'chunked') =>
  [
    'POST /v1/chat/completions HTTP/1.1',
    'host: proxy',
    'content-type: application/json',
    'cordon-purpose: logistics-planning',
    length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`,
    '',
    '',
  ].join('\r\n');
/** A limit that is short for others is so for this one too, on a busy machine. */
const served = () =>
  harness.send().then(
    ({ status }) => status === 200,
    () => false,
  );

it('a reader who takes nothing of a large answer is cut off, and the slot is free again', async () => {
  await open({ limits: { mostInFlight: 1, slowestRead: 300 } });
  harness.model.answer = (response) => completion(response, '語'.repeat(2_000_000));
  const socket = await connection();
  socket.pause();
  socket.write(head(BODY.length) + BODY);
  await until(() => harness.model.asked.length === 1);
  harness.model.answer = (response) => completion(response, 'fine');
  await until(served);
  socket.destroy();
});

it('a sender who drips a body is turned away and cut off, and the slot is free again', async () => {
  await open({ limits: { mostInFlight: 1, requestTimeout: 300 } });
  const socket = await connection();
  socket.write(`${head(500)}{`);
  const drip = setInterval(() => socket.write(' '), 50);
  await until(served);
  await until(() => socket.destroyed || !socket.writable);
  clearInterval(drip);
});

it('a model that never answers does not keep a slot beyond the time for an answer', async () => {
  // On a busy machine the time may be over before the model is asked.
  for (let answerTimeout = 300; ; answerTimeout *= 4) {
    await open({ limits: { mostInFlight: 1, answerTimeout } });
    harness.model.answer = () => undefined;
    const late = await harness.send();
    if (harness.model.asked.length === 0) {
      await harness.close();
      continue;
    }
    expect([late.status, late.code]).toEqual([502, 'model_unavailable']);
    harness.model.answer = (response) => completion(response, 'fine');
    return until(served);
  }
});

it('turns requests away early when those under way are too large together, and counts what is not stated in full', async () => {
  // A quarter of 50,000 is another tenant's.
  await open({ limits: { ...PATIENT, mostBytes: 10_000, mostBytesInFlight: 50_000 } });
  const quiet = await Promise.all(Array.from({ length: 3 }, connection));
  for (const one of quiet) one.write(`${head('chunked')}5\r\n`);
  await until(async () => (await harness.send({ body: ask('x'.repeat(8000)) })).status === 503);
  expect(await served()).toBe(true);
  for (const one of quiet) one.destroy();
  await until(async () => (await harness.send({ body: ask('x'.repeat(8000)) })).status === 200);
});

it('has room for each tenant, however many requests another one keeps open', async () => {
  await open({ limits: { ...PATIENT, mostBytesInFlight: 32 * 1024 * 1024 } });
  const quiet = await Promise.all(Array.from({ length: 33 }, connection));
  for (const one of quiet) one.write(`${head('chunked')}1\r\n{\r\n`);
  // All that the tenant may have is taken, and the next of its own is turned away.
  await until(async () => !(await served()));
  for (let at = 0; at < 5; at += 1)
    expect((await harness.send({ tenant: 'example-streaming' })).status).toBe(200);
  for (const one of quiet) one.destroy();
  await until(served);
});

it('cuts a body off that comes in too slowly, long before the time for it is over, with one entry', async () => {
  await open({ limits: { slowestSend: 4096 } });
  const socket = await connection();
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  const ended = once(socket, 'close');
  socket.write(`${head(100_000)}{`);
  const drip = setInterval(() => socket.write(' '), 100);
  await ended;
  clearInterval(drip);
  expect(text).toContain('the body came in too slowly');
  expect((await harness.entries()).filter(({ kind }) => kind === 'denial')).toHaveLength(1);
});

it('ends a connection that was open before the authorities changed, whether or not it has been used', async () => {
  // Node ends connections that say nothing by itself, when the time for a request is over.
  await open({ callers: LOCAL_CALLERS, limits: PATIENT });
  const fresh = await connection();
  const half = await connection();
  half.write(head(BODY.length).slice(0, 60));
  const newcomers = await harness.changeAuthorities();
  const ended = Promise.all([fresh, half].map((socket) => once(socket.resume(), 'close')));
  await harness.local.proxy.refreshTls();
  expect(await ended).toHaveLength(2);
  const after = await harness.send({ certificate: await newcomers.issue(tenantUri('example')) });
  expect(after.status).toBe(200);
});

it('records an end for each request that a stop cuts off, and only then closes the ledger', async () => {
  await open({ limits: { drainTimeout: 100 } });
  harness.model.answer = () => undefined;
  const cut = harness.send().catch(() => undefined);
  await until(() => harness.model.asked.length === 1);
  await harness.local.proxy.stop();
  await cut;
  const entries = await harness.entries();
  expect(entries.map(({ kind }) => kind)).toEqual(['genesis', 'intent', 'policies', 'decision', 'seal']);
  expect(entries[3]).toMatchObject({ outcome: 'failed', code: 'caller_gone_or_late' });
});
