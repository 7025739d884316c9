import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { openS3 } from '../../../../lib/services/common/stores/aws-clients';
import { s3Objects } from '../../../../lib/services/common/stores/aws-stores';

/**
 * Reads a key from a server that sends `answer` to each request, and then nothing more. The clock stands still until the
 * request has come, and goes on only if it isn't answered: how long a busy machine takes for either doesn't count.
 */
async function read(answer: string): Promise<{ text?: string | undefined; error?: unknown }> {
  const open: Socket[] = [];
  const server = createServer((socket) => {
    open.push(socket.on('error', () => undefined));
    socket.once('data', () => (answer ? socket.write(answer) : jest.advanceTimersByTimeAsync(LIMIT)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const client = openS3({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 1,
  });
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const ended = await s3Objects(client, 'bucket', '')
    .get('1')
    .then(
      (text) => ({ text }),
      (error: unknown) => ({ error }),
    );
  jest.useRealTimers();
  for (const socket of open) socket.destroy();
  server.close();
  return ended;
}

const head = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n';
/** Beyond the client's own, in milliseconds. */
const LIMIT = 20_000;

it('gives a read up that is not answered', async () => {
  expect(await read('')).toEqual({ error: expect.objectContaining({ name: 'TimeoutError' }) });
});

it('takes an answer that comes in time', async () => {
  expect(await read(`${head}text`)).toEqual({ text: 'text' });
});

test('clients are opened with limits and nowhere else', () => {
  const sources = readdirSync('lib/services', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const opening = sources.filter((path) =>
    /new (S3|DynamoDB|SecretsManager)Client\(/.test(readFileSync(`lib/services/${path}`, 'utf8')),
  );
  expect(opening).toEqual(['common/stores/aws-clients.ts']);
});
