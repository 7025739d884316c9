import { once } from 'node:events';
import { connect } from 'node:tls';
import { PROOFS_PATH } from '../../../../lib/services/proxy/http/routes';
import { until } from '../../../helpers/until';
import { type Harness, openHarness } from '../support/harness';

// The route of proofs is held to what the route of chats is: framing, and a share of the places.

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness({ limits: { mostInFlight: 4 } });
});
afterAll(() => harness.close());

async function answerTo(...lines: string[]): Promise<string> {
  const { certificate, privateKey } = await harness.local.identity('example');
  const socket = connect({
    host: '127.0.0.1',
    port: Number(new URL(harness.local.url).port),
    ca: harness.local.certificates.services.certificate,
    cert: certificate,
    key: privateKey,
  });
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  socket.write(lines.join('\r\n'));
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

const GET = `GET ${PROOFS_PATH} HTTP/1.1`;
const CLOSE = 'connection: close';

it.each<[string, number, readonly string[]]>([
  ['a plain request', 200, [GET, 'host: x', CLOSE, '', '']],
  ['HTTP/1.0', 400, [GET.replace('1.1', '1.0'), 'host: x', CLOSE, '', '']],
  ['no host', 400, [GET, CLOSE, '', '']],
  ['a header that is there twice', 400, [GET, 'host: x', 'host: y', CLOSE, '', '']],
  ['another method by a header', 400, [GET, 'host: x', 'x-http-method-override: POST', CLOSE, '', '']],
  ['a body', 400, [GET, 'host: x', CLOSE, 'content-length: 2', '', '{}']],
  ['a body in chunks', 400, [GET, 'host: x', CLOSE, 'transfer-encoding: chunked', '', '0', '', '']],
])('of %s: %d', async (_, status, lines) => {
  expect(await answerTo(...lines)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

it('keeps no place beyond the share of the tenant that asks', async () => {
  const held: (() => void)[] = [];
  harness.classifier.sabotage = (response, verdict) => held.push(() => response.end(JSON.stringify(verdict)));
  const send = () => harness.send({ path: PROOFS_PATH, method: 'GET' });
  const all = Array.from({ length: 8 }, send);
  const denied: unknown[] = [];
  for (const one of all) void one.then((reply) => reply.code && denied.push(reply.code));
  // Three of four places are the tenant's, or anybody's; one is another tenant's.
  await until(() => held.length >= 3 && denied.length >= 5);
  harness.classifier.sabotage = undefined;
  for (const answer of held) answer();
  const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 200, 200, 503, 503, 503, 503, 503]);
});
