import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import type { Upstream } from '../../../../lib/services/common/upstream/upstream';
import { invoke } from '../../../../lib/services/proxy/pipeline/steps';
import { ask, type Harness, openHarness } from '../support/harness';
import { END, event } from '../support/stub-classifier';

// What is small in each of its parts, and too much together.

let harness: Harness;
afterEach(() => harness?.close());

async function connection(tenant?: string): Promise<TLSSocket> {
  const { services } = harness.local.certificates;
  const own = tenant === undefined ? undefined : await harness.local.identity(tenant);
  const socket = connect({
    host: '127.0.0.1',
    port: Number(new URL(harness.local.url).port),
    ca: services.certificate,
    ...(own ? { cert: own.certificate, key: own.privateKey } : {}),
  });
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  return socket;
}

async function answerTo(socket: TLSSocket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

const HEAD = [
  'POST /v1/chat/completions HTTP/1.1',
  'host: proxy',
  'content-type: application/json',
  'cordon-purpose: logistics-planning',
  'transfer-encoding: chunked',
  'connection: close',
  '',
  '',
].join('\r\n');
const crumbs = (text: string) => [...text].map((letter) => `1\r\n${letter}\r\n`).join('');

it('refuses a body in crumbs before it is whole, and takes one of a few hundred pieces', async () => {
  harness = await openHarness();
  const few = await connection('example');
  const body = JSON.stringify(ask('hello'));
  few.write(`${HEAD}${crumbs(body)}0\r\n\r\n`);
  expect(await answerTo(few)).toMatch(/^HTTP\/1\.1 200 /);
  const many = await connection('example');
  many.write(`${HEAD}${crumbs(' '.repeat(4000))}`);
  const refused = await answerTo(many);
  expect(refused).toMatch(/^HTTP\/1\.1 400 /);
  expect(refused).toContain('too many pieces');
  const kinds = (await harness.entries()).map(({ kind }) => kind).filter((kind) => kind !== 'genesis');
  expect(kinds.filter((kind) => kind === 'denial')).toHaveLength(1);
  expect(kinds).toContain('decision');
});

it.each([
  ['one tenant', 'example'],
  ['nobody who is known', undefined],
])(
  'lets the newest connection of %s in for the oldest idle one, and takes no other from anybody',
  async (_, tenant) => {
    harness = await openHarness({ limits: { mostConnections: 3 } });
    const other = await connection('example-streaming');
    const first = await connection(tenant);
    const closed = once(first.resume(), 'close');
    const rest = [await connection(tenant), await connection(tenant), await connection(tenant)];
    await closed;
    expect([other, ...rest].map((socket) => socket.destroyed)).toEqual([false, false, false, false]);
    for (const socket of [other, ...rest]) {
      socket.write('GET /livez HTTP/1.1\r\nhost: proxy\r\nconnection: close\r\n\r\n');
      expect(await answerTo(socket)).toMatch(/^HTTP\/1\.1 200 /);
    }
  },
);

it('ends a new connection where all of the tenant carry a request, and none of those', async () => {
  harness = await openHarness({ limits: { mostConnections: 1 } });
  const asked = new Promise<() => void>((resolve) => {
    harness.model.answer = (response) =>
      resolve(() => response.writeHead(200, { 'content-type': 'text/event-stream' }).end(fine));
  });
  const fine = `${event({ content: 'fine' })}${END}`;
  const busy = await connection('example');
  const body = JSON.stringify(ask('hello'));
  busy.write(`${HEAD}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
  const answer = await asked;
  const late = await connection('example');
  await once(late.resume(), 'close');
  answer();
  expect(await answerTo(busy)).toMatch(/^HTTP\/1\.1 200 /);
});

it('gives the event loop turns while it reads an answer of very many events', async () => {
  harness = await openHarness();
  const text = event({ content: 'x' }).repeat(5000) + END;
  const model = { gathered: async () => text } as unknown as Upstream;
  let turns = 0;
  let reading = true;
  const count = () => {
    turns += 1;
    if (reading) setImmediate(count);
  };
  setImmediate(count);
  const { content } = await invoke(model, '{}', new AbortController().signal);
  reading = false;
  expect(content).toHaveLength(5000);
  expect(turns).toBeGreaterThan(10);
});
