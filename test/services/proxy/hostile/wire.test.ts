import { connect, type TLSSocket } from 'node:tls';
import { until } from '../../../helpers/until';
import { ask, type Harness, openHarness } from '../support/harness';
import { completion, FORBIDDEN } from '../support/stub-classifier';
import { expectNothingForbidden } from './hostile';

let harness: Harness;
const open = async (requestTimeout: number) => {
  harness = await openHarness({ limits: { requestTimeout, mostBytes: 64 * 1024 } });
};
beforeAll(() => open(240_000));
afterAll(() => harness.close());

const body = JSON.stringify(ask('hello'));
const smuggled = `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\n\r\n${FORBIDDEN}`;
const head = (...lines: string[]) =>
  [
    'POST /v1/chat/completions HTTP/1.1',
    'host: x',
    'content-type: application/json',
    'cordon-purpose: logistics-planning',
    ...lines,
    '',
    '',
  ].join('\r\n');
const length = `content-length: ${body.length}`;
const chunked = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

async function connection(): Promise<TLSSocket> {
  const { certificate, privateKey } = await harness.local.identity('example');
  const { port } = new URL(harness.local.url);
  const socket = connect({
    host: '127.0.0.1',
    port: Number(port),
    ca: harness.local.certificates.services.certificate,
    cert: certificate,
    key: privateKey,
  });
  await new Promise<void>((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
  return socket;
}

/** Everything that comes back until the connection ends, which the proxy sees to. */
async function exchange(parts: readonly string[], pause = 0): Promise<string> {
  const socket = await connection();
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => socket.once('close', resolve).once('error', () => resolve()));
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(part);
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await ended;
  return text;
}

const statuses = (text: string) =>
  [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));

async function expectTurnedAway(_: string, parts: readonly string[], status: number): Promise<void> {
  const before = (await harness.entries()).length;
  const asked = harness.model.asked.length;
  const text = await exchange(parts);
  expect(statuses(text)).toEqual([status]);
  expect(text).toMatch(/cordon-ledger-entry: proxy-/);
  expectNothingForbidden(text);
  expect((await harness.entries()).slice(before).map(({ kind }) => kind)).toEqual(['denial']);
  expect(harness.model.asked.length).toBe(asked);
}

// Each is turned away with one answer: nothing that follows is taken for another request.
it.each<[string, readonly string[], number]>([
  [
    'a length and chunks',
    [head(length, 'transfer-encoding: chunked') + chunked(body) + chunked('') + smuggled],
    400,
  ],
  [
    'chunks and a length',
    [head('transfer-encoding: chunked', length) + chunked(body) + chunked('') + smuggled],
    400,
  ],
  ['two lengths', [head(length, 'content-length: 5') + body + smuggled], 400],
  ['two equal lengths', [head(length, length) + body], 400],
  ['a list of lengths', [head(`content-length: ${body.length}, ${body.length}`) + body], 400],
  ['a signed length', [head(`content-length: +${body.length}`) + body], 400],
  ['a hexadecimal length', [head('content-length: 0x10') + body], 400],
  ['an unknown coding', [head('transfer-encoding: xchunked') + chunked(body) + chunked('')], 400],
  [
    'chunked, then identity',
    [head('transfer-encoding: chunked, identity') + chunked(body) + chunked('')],
    400,
  ],
  [
    'chunked twice',
    [head('transfer-encoding: chunked', 'transfer-encoding: chunked') + chunked(body) + chunked('')],
    400,
  ],
  ['a coding with a tab', [head('transfer-encoding:\tchunked, gzip') + chunked(body) + chunked('')], 400],
  ['a space before the colon', [head('content-length : 4', length) + body], 400],
  ['a folded header', [head('x-a: b\r\n c: d', length) + body], 400],
  ['no host', [head(length).replace('host: x\r\n', '') + body], 400],
  [
    'more headers than are looked at',
    [head(...Array.from({ length: 2100 }, () => 'a:'), length) + body],
    400,
  ],
  ['HTTP/1.0', [head(length).replace('HTTP/1.1', 'HTTP/1.0') + body], 400],
  ['HTTP/2.0 in the words of 1.1', [head(length).replace('HTTP/1.1', 'HTTP/2.0') + body], 400],
  ['a bare line feed', [head(length).replaceAll('\r\n', '\n').replace('\n\n', '\n\r\n') + body], 400],
  ['a null in a header', [head('x-a: b\0c', length) + body], 400],
  ['a carriage return in a header', [head('x-a: b\rtransfer-encoding: chunked', length) + body], 400],
  ['a bad chunk size', [`${head('transfer-encoding: chunked')}zz\r\n${body}\r\n0\r\n\r\n`], 400],
  ['a negative chunk size', [`${head('transfer-encoding: chunked')}-1\r\n${body}\r\n0\r\n\r\n`], 400],
  ['a chunk without its end', [`${head('transfer-encoding: chunked')}4\r\nabcdefgh\r\n0\r\n\r\n`], 400],
  [
    'a huge chunk extension',
    [`${head('transfer-encoding: chunked')}4;${'x'.repeat(40_000)}\r\n{}  \r\n0\r\n\r\n`],
    400,
  ],
  [
    'a trailer that was announced',
    [
      `${head('transfer-encoding: chunked', 'trailer: cordon-purpose')}${chunked(body)}0\r\ncordon-purpose: x\r\n\r\n`,
    ],
    400,
  ],
  ['the purpose twice', [head('cordon-purpose: other', length) + body], 400],
  ['the content type twice', [head('content-type: text/plain', length) + body], 400],
  ['the host twice', [head('host: y', length) + body], 400],
  ['an unknown expectation', [head('expect: 200-maybe', length) + body], 400],
  ['an upgrade', [head('connection: upgrade', 'upgrade: h2c', length) + body], 400],
  ['headers that are too large', [head(`x-a: ${'x'.repeat(20_000)}`, length) + body], 413],
  ['an unknown method', [head(length).replace('POST', 'SMUGGLE') + body], 400],
  ['HTTP/0.9', ['POST /v1/chat/completions\r\n\r\n'], 400],
  ['HTTP/2 without agreement', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], 400],
  ['a tunnel', ['CONNECT model:443 HTTP/1.1\r\nhost: model\r\n\r\n'], 404],
  ['a URL in place of a path', [head(length).replace(' /v1', ' http://model/v1') + body], 404],
  ['a huge stated length', [head('content-length: 99999999999')], 413],
  [
    'a huge body in chunks',
    [head('transfer-encoding: chunked'), ...Array.from({ length: 20 }, () => chunked('x'.repeat(8000)))],
    413,
  ],
])('turns away %s, on record', expectTurnedAway);

it('records a caller who goes away, and stops the model', async () => {
  let stopped = false;
  harness.model.answer = (response) => response.once('close', () => (stopped = true));
  const before = (await harness.entries()).length;
  const socket = await connection();
  socket.write(head(length) + body);
  await until(() => harness.model.asked.length > 0);
  socket.destroy();
  const last = async () => (await harness.entries()).slice(before).at(-1);
  await until(async () => (await last())?.kind === 'decision' && stopped);
  expect(await last()).toMatchObject({ outcome: 'failed', code: 'caller_gone_or_late' });
});

it('answers a good request whole before it turns away what comes behind it on the same connection', async () => {
  const before = (await harness.entries()).length;
  harness.model.answer = (response) => setTimeout(() => completion(response, 'still fine'), 200);
  const text = await exchange([`${head(length)}${body}\u0001garbage\r\n\r\n`]);
  harness.model.answer = (response) => completion(response, 'fine');
  // The second begins right behind the first one's body.
  expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '400']);
  expect(text).toContain('still fine');
  const kinds = (await harness.entries()).slice(before).map(({ kind }) => kind);
  expect(kinds).toEqual(['intent', 'decision', 'denial']);
});

describe('where a request must have come in soon', () => {
  // By itself: a busy machine takes longer for others than they would have.
  beforeAll(async () => {
    await harness.close();
    await open(1500);
  });

  it.each<[string, readonly string[], number]>([
    ['a body that never comes', [head(length)], 400],
    ['headers that never end', [head(length).slice(0, -2)], 400],
  ])('turns away %s, on record', expectTurnedAway);

  it('cuts off a body that drips', async () => {
    const drips = [head(length), ...body];
    const text = await exchange(drips, 40);
    expect(statuses(text).filter((status) => status < 400)).toEqual([]);
    expect(harness.model.asked.filter((asked) => asked.includes('hello'))).toEqual([]);
  });
});
