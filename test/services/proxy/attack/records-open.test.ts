import { Agent } from 'undici';
import { tenantUri } from '../../../../lib/services/local/callers';
import { HANGS } from '../../../helpers/hangs';
import { until } from '../../../helpers/until';
import { ask, type Harness, openHarness } from '../support/harness';
import { openRecords } from '../support/open-records';
import { closeSites, openSite, type Site, sleep } from '../support/site';
import { bundleProxy, leftRunning } from '../support/spawned';
import { END, event, FORBIDDEN } from '../support/stub-classifier';

// Every byte of an answer that a caller got can be opened from the records, whatever happened to proxy and disk.

// CORDON_ROUNDS is for the long run; a test's own environment is not a service's.
const ROUNDS = Number(process.env.CORDON_ROUNDS ?? 4);

let bundle: string;
let backends: Harness;
let agent: Agent;
beforeAll(async () => {
  bundle = bundleProxy();
  backends = await openHarness();
  const { tenants, services } = backends.local.certificates;
  const { certificate, privateKey } = await tenants.issue(tenantUri('example-streaming'));
  agent = new Agent({ connect: { ca: services.certificate, cert: certificate, key: privateKey } });
});
afterEach(() => closeSites());
afterAll(async () => {
  await closeSites();
  expect(leftRunning()).toEqual([]);
  await agent.destroy();
  await backends.close();
});

/** What a caller got of one answer: its id, which is the request's, and as much of its content as came. */
interface Got {
  readonly request: string;
  readonly content: string;
}

/** Reads a streamed answer as far as it comes; leaves early where it is told to. */
async function read({ port }: Site, leaveAt: number): Promise<Got | undefined> {
  let text = '';
  try {
    const { body } = await agent.request({
      origin: `https://127.0.0.1:${port}`,
      path: '/v1/chat/completions',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cordon-purpose': 'logistics-planning' },
      body: JSON.stringify(ask('hello', { stream: true })),
    });
    for await (const chunk of body) {
      text += chunk;
      if (text.length > leaveAt) break;
    }
  } catch {
    // The proxy was killed, or has no room on its disk.
  }
  const request = /"id":"chatcmpl-([0-9a-f-]{36})"/.exec(text)?.[1];
  const content = [...text.matchAll(/"content":"([^"]*)"/g)].map(([, part]) => part).join('');
  return request ? { request, content } : undefined;
}

/** A model that streams words slowly, and now and then ends in what is refused. */
function streamSlowly(): void {
  let answers = 0;
  backends.model.answer = async (response) => {
    const forbidden = answers++ % 3 === 0;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    // Two windows and what stays back, in writes of many words: what is tested is the records, not the stream.
    for (let word = 0; word < 160 && !response.destroyed; word += 20) {
      const words = Array.from({ length: 20 }, (_, at) => event({ content: `word${word + at} ` }));
      response.write(words.join(''));
      await sleep(5);
    }
    if (forbidden) response.write(event({ content: FORBIDDEN }));
    response.end(END);
  };
}

async function expectAllOpened(site: Site, got: readonly Got[]): Promise<void> {
  const opened = await openRecords(site.directory);
  for (const { request, content } of got)
    expect([request, opened.get(request)?.released.some((text) => text.startsWith(content))]).toEqual([
      request,
      true,
    ]);
}

it.each<[string, number | undefined]>([
  ['the proxy is killed', undefined],
  // So many bytes a file: what is longer is cut short in the middle.
  ['the disk is full and the proxy is killed', 8192],
])(
  'opens all that callers got, when %s in the middle of windows',
  async (_, bytes) => {
    const site = await openSite(backends, bundle);
    streamSlowly();
    const got: Got[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const proxy = await site.start();
      let stopped = false;
      const callers = Array.from({ length: 8 }, async (_, caller) => {
        while (!stopped) {
          const answer = await read(site, caller % 2 === 0 ? 300 * (caller + 1) : Number.POSITIVE_INFINITY);
          if (answer) got.push(answer);
          else await sleep(10);
        }
      });
      const before = got.length;
      await until(() => got.length >= before + 6);
      if (bytes !== undefined) proxy.fillDisk(bytes);
      await sleep(11 * (1 + (round % 13)));
      proxy.child.kill('SIGKILL');
      await proxy.ended;
      stopped = true;
      await Promise.all(callers);
    }
    expect(got.filter(({ content }) => content.length > 0).length).toBeGreaterThan(ROUNDS);
    expect(new Set(got.map(({ content }) => content.length)).size).toBeGreaterThan(1);
    await expectAllOpened(site, got);
    if (process.env.CORDON_FIGURES)
      process.stderr.write(
        `${got.length} answers, ${got.reduce((sum, { content }) => sum + content.length, 0)} bytes\n`,
      );
  },
  HANGS + ROUNDS * 15_000,
);
