import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { LOCAL_CALLERS } from '../../../lib/services/local/callers';
import { type Harness, openHarness } from './support/harness';

/** Something that takes connections and closes them at once, as a part does whose process is going down. */
async function broken(): Promise<{ server: Server; url: string; count: () => number }> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    // What is sent is read, or the socket would stay when the other end has closed it.
    socket.resume().end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    count: () => connections,
  };
}

let harness: Harness | undefined;
afterEach(() => harness?.close());

it('asks a model that is gone a few times, less and less often, and says in /readyz what it waits for', async () => {
  const model = await broken();
  harness = await openHarness({ model: model.url, callers: LOCAL_CALLERS });
  // 5 tries until it is given up, then after 0.1, 0.2, 0.4 … 5 seconds at the least; each may connect up to eight times.
  const began = performance.now();
  for (let at = 0; at < 200; at += 1) expect((await harness.send()).code).toBe('model_unavailable');
  const seconds = (performance.now() - began) / 1000;
  expect(model.count()).toBeGreaterThan(0);
  expect(model.count()).toBeLessThan(8 * (12 + seconds / 5));
  const ready = await harness.send({ path: '/readyz', method: 'GET', certificate: null });
  expect(ready.status).toBe(503);
  expect(JSON.parse(ready.text)).toMatchObject({
    model: false,
    classifiers: true,
    waiting: [{ part: 'model', milliseconds: expect.any(Number) }],
  });
  const before = model.count();
  await new Promise((resolve) => setTimeout(resolve, 400));
  // Nobody asks, so nothing is tried.
  expect(model.count()).toBe(before);
  model.server.close();
});
