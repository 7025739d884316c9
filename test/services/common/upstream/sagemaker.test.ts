import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventStreamCodec } from '@smithy/eventstream-codec';
import { openUpstream } from '../../../../lib/services/common/upstream/open-upstream';
import { openSageMakerUpstream } from '../../../../lib/services/common/upstream/sagemaker';
import type { Upstream } from '../../../../lib/services/common/upstream/upstream';

let server: Server;
let upstream: Upstream;
let answer: (request: IncomingMessage, body: string, response: ServerResponse) => void;
const options = { connections: 1, idleTimeout: 60_000, mostBytes: 10_000 };
const aws = { region: 'us-east-1', credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' } };
const signal = new AbortController().signal;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk)).on('end', () => answer(request, body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  upstream = openSageMakerUpstream(`http://127.0.0.1:${port}`, 'cordon-model', { ...options, aws });
});
afterAll(async () => {
  await upstream.close();
  server.close();
});

async function collect(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

it('signs an invocation of the one endpoint', async () => {
  let seen: IncomingMessage | undefined;
  answer = (request, body, response) => {
    seen = request;
    response.end(`got ${body}`);
  };
  expect(await upstream.invoke('{"a":1}', signal)).toBe('got {"a":1}');
  expect(seen?.url).toBe('/endpoints/cordon-model/invocations');
  expect(seen?.headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/sagemaker\/aws4_request, SignedHeaders=accept;content-type;host;/,
  );
});

it.each<[string, (body: string) => Promise<string>]>([
  ['streamed', async (body) => (await collect(upstream.stream(body, signal))).toString()],
  // An answer that is waited for whole is streamed too: without, it would be cut off after 60 seconds.
  ['gathered', (body) => upstream.gathered(body, signal)],
])('decodes the event stream of an invocation that is %s', async (_, invoke) => {
  const codec = new EventStreamCodec(
    (bytes) => Buffer.from(bytes as Uint8Array).toString(),
    (text) => new Uint8Array(Buffer.from(text)),
  );
  let path: string | undefined;
  answer = (request, _, response) => {
    path = request.url;
    for (const text of ['da', 'ta: é'])
      response.write(
        codec.encode({
          headers: {
            ':message-type': { type: 'string', value: 'event' },
            ':event-type': { type: 'string', value: 'PayloadPart' },
          },
          body: new Uint8Array(Buffer.from(text)),
        }),
      );
    response.end();
  };
  expect(await invoke('{}')).toBe('data: é');
  expect(path).toBe('/endpoints/cordon-model/invocations-response-stream');
});

it.each([400, 424, 500, 301])('takes a status of %d for a failure', async (status) => {
  answer = (_request, _body, response) => response.writeHead(status, { location: '/x' }).end('{"secret":1}');
  await expect(upstream.invoke('{}', signal)).rejects.toMatchObject({ code: 'upstream_failed' });
});

it('takes an answer that is too large for a failure', async () => {
  answer = (_request, _body, response) => response.end('x'.repeat(20_000));
  await expect(upstream.invoke('{}', signal)).rejects.toThrow();
});

it.each([
  'ftp://x/v1',
  'sagemaker://host',
  'sagemaker://host/a/b',
  'http://user:pass@host/v1',
  'http://host/v1?x=1',
  '',
])("refuses '%s' as an upstream", (url) => {
  expect(() => openUpstream(url, { ...options, aws })).toThrow(
    expect.objectContaining({ code: 'environment_invalid' }),
  );
});
