import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import { startStandInModel } from '../../lib/services/local/stand-in-model';
import { heedArguments } from './arguments';
import { answerOf, type Backends, prepare, start, withBackends } from './benches/proxy';
import { dear } from './benches/tenants';
import { median } from './measure';

// `npm run soak -- [minutes] [requests a second]`: mixed traffic on the proxy as a process of its own, with what it holds
// after each tenth of the time. Fails if memory, handles, open files or latency grow from the second tenth to the last.

heedArguments('npm run soak [-- MINUTES [REQUESTS-A-SECOND]]');
const [minutes = 20, rate = 60] = process.argv.slice(2).map(Number);
const TENTHS = 10;
/** What the last tenths may be of the first that count, in memory, handles and files; latency is the machine's too. */
const MOST_GROWTH = 1.35;
const MOST_SLOWER = 3;
/** Handles and files that come and go. */
const SLACK = 40;

interface Sample {
  readonly heap: number;
  readonly resident: number;
  readonly handles: number;
  readonly files: number;
  readonly logs: number;
  readonly p50: number;
  readonly p99: number;
}

type Kind = 'small' | 'streamed' | 'left' | 'long' | 'dear' | 'invalid' | 'stranger' | 'probe';

/** Of a hundred requests, how many are of each kind. */
const MIX: Readonly<Record<Kind, number>> = {
  small: 60,
  streamed: 12,
  left: 6,
  long: 5,
  dear: 1,
  invalid: 6,
  stranger: 5,
  probe: 5,
};

const ask = (content: string, changes: object = {}) =>
  JSON.stringify({ model: 'soak', messages: [{ role: 'user', content }], ...changes });

/** The stand-in says the last message back, in an event for each word. */
const askShortly = (context: string) =>
  JSON.stringify({
    model: 'soak',
    messages: [context, 'Is all of that so?'].map((content) => ({ role: 'user', content })),
  });

const BODIES: Readonly<Record<Exclude<Kind, 'probe'>, string>> = {
  small: ask('Which roads from the depot to the river can carry forty-tonne lorries in spring?'),
  streamed: ask('The convoy leaves at dawn. '.repeat(80), { stream: true }),
  left: ask('The convoy leaves at dawn. '.repeat(80), { stream: true }),
  long: askShortly('The convoy leaves at dawn and comes back at night. '.repeat(4000)),
  dear: askShortly(dear(60_000)),
  invalid: ask('hello', { logprobs: true }),
  stranger: ask('hello'),
};

async function soak(): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-soak-'));
  const { setup, agentOf } = await prepare(directory);
  const backends = await start<Backends>('backends', setup);
  const model = await startStandInModel();
  const whole = withBackends(setup, backends.answer);
  const environment = { ...whole.environment, CORDON_MODEL: model.url };
  const { child, answer } = await start<{ url: string }>('cordon', { ...whole, environment });
  const [example, streaming] = await Promise.all([agentOf('example'), agentOf('example-streaming')]);
  const stranger = new Agent({ connections: 8, connect: { rejectUnauthorized: false } });
  const statuses = new Map<string, number>();
  let times: number[] = [];
  const one = async (kind: Kind) => {
    const agent =
      kind === 'stranger' ? stranger : kind === 'streamed' || kind === 'left' ? streaming : example;
    const began = performance.now();
    const status = await send(agent, answer.url, kind).catch(() => 0);
    if (kind === 'small') times.push(performance.now() - began);
    statuses.set(`${kind} ${status}`, (statuses.get(`${kind} ${status}`) ?? 0) + 1);
  };
  const kinds = (Object.keys(MIX) as Kind[]).flatMap((kind) => Array.from({ length: MIX[kind] }, () => kind));
  const samples: Sample[] = [];
  try {
    for (let tenth = 1; tenth <= TENTHS; tenth += 1) {
      await during((minutes * 60_000) / TENTHS, (sent) => one(kinds[(sent * 37) % kinds.length] ?? 'small'));
      samples.push(await sampleOf(child, join(directory, 'ledger'), times));
      times = [];
      console.log(`${tenth}/${TENTHS} ${JSON.stringify(samples.at(-1))}`);
    }
  } finally {
    await Promise.all([example.destroy(), streaming.destroy(), stranger.destroy()]);
    for (const part of [child, backends.child]) part.disconnect();
    await model.stop();
    await rm(directory, { recursive: true, force: true });
  }
  console.log([...statuses].map(([kind, count]) => `${kind}: ${count}`).join(', '));
  return isFlat(samples);
}

/** Sends at the rate for so long, then waits for what is under way. */
async function during(milliseconds: number, sendOne: (sent: number) => Promise<void>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  for (let sent = 0; performance.now() - began < milliseconds; ) {
    const due = Math.floor(((performance.now() - began) * rate) / 1000);
    // Behind a slow machine the rate falls, so that what is measured is the proxy and not a queue.
    for (; sent < due && underWay.size < 48; sent += 1) {
      const work = sendOne(sent).finally(() => underWay.delete(work));
      underWay.add(work);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all(underWay);
}

async function send(agent: Agent, origin: string, kind: Kind): Promise<number> {
  const { statusCode, body } = await agent.request({
    origin,
    path: kind === 'probe' ? '/readyz' : '/v1/chat/completions',
    method: kind === 'probe' ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', 'cordon-purpose': 'logistics-planning' },
    body: kind === 'probe' ? null : BODIES[kind],
  });
  if (kind === 'left') body.on('error', () => undefined).destroy();
  else await body.dump();
  return statusCode;
}

async function sampleOf(child: ChildProcess, ledger: string, times: readonly number[]): Promise<Sample> {
  const { heapUsed, rss, handles } = await answerOf<NodeJS.MemoryUsage & { handles: number }>(
    child,
    'memory',
  );
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return {
    heap: Math.round(heapUsed / 1e6),
    resident: Math.round(rss / 1e6),
    handles,
    files: (await readdir(`/proc/${child.pid}/fd`)).length,
    logs: (await readdir(ledger)).length,
    p50: at(0.5),
    p99: at(0.99),
  };
}

/** The last three tenths beside the second to fourth; the first warms up. */
function isFlat(samples: readonly Sample[]): boolean {
  const grown = (of: keyof Sample) => {
    const early = median(samples.slice(1, 4).map((sample) => sample[of]));
    const late = median(samples.slice(-3).map((sample) => sample[of]));
    console.log(`${of}: ${early} early, ${late} late`);
    return { early, late };
  };
  const memory = (['heap', 'resident'] as const).map(grown);
  const counts = (['handles', 'files', 'logs'] as const).map(grown);
  const latency = (['p50', 'p99'] as const).map(grown);
  return (
    memory.every(({ early, late }) => late <= early * MOST_GROWTH) &&
    counts.every(({ early, late }) => late <= early + SLACK) &&
    latency.every(({ early, late }) => late <= early * MOST_SLOWER)
  );
}

void soak().then((flat) => {
  console.log(flat ? 'flat' : 'NOT flat');
  process.exitCode = flat ? 0 : 1;
});
