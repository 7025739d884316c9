import { pino } from 'pino';
import type { FromWorker, ToWorker } from '../../../../lib/services/proxy/workers/messages';
import { supervise, type Worker } from '../../../../lib/services/proxy/workers/supervise';
import { until } from '../../../helpers/until';

interface Fake extends Worker {
  readonly told: ToWorker[];
  readonly killed: string[];
  readonly say: (message: FromWorker) => void;
  readonly listen: () => void;
  readonly end: (how: number | string) => void;
}

/** Workers that do what a test says, and a clock that it sets. */
function stage({ obedient = true } = {}) {
  const forked: Fake[] = [];
  let time = 0;
  let failed = 0;
  const fork = (): Worker => {
    const told: ToWorker[] = [];
    const killed: string[] = [];
    const on: Record<'message' | 'listening' | 'exit', (what: never) => void> = {
      message: () => undefined,
      listening: () => undefined,
      exit: () => undefined,
    };
    const fake: Fake = {
      pid: forked.length + 1,
      told,
      killed,
      send: (message) => void told.push(message),
      onMessage: (listener) => {
        on.message = listener as never;
      },
      onListening: (listener) => {
        on.listening = listener as never;
      },
      onExit: (listener) => {
        on.exit = listener as never;
      },
      kill: (signal) => {
        killed.push(signal);
        if (signal === 'SIGKILL') fake.end('SIGKILL');
        else if (obedient) fake.end(0);
      },
      say: (message) => on.message(message as never),
      listen: () => on.listening(undefined as never),
      end: (how) => on.exit(how as never),
    };
    forked.push(fake);
    return fake;
  };
  const options = {
    workers: 2,
    fork,
    rates: [{ id: 'a', requestsPerMinute: 60 }],
    log: pino({ level: 'silent' }),
    clock: () => time,
    onFailed: () => {
      failed += 1;
    },
  };
  return {
    forked,
    options,
    failed: () => failed,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const at = (forked: readonly Fake[], index: number): Fake => {
  const fake = forked[index];
  if (!fake) throw new Error(`no worker ${index}`);
  return fake;
};

async function started(given: ReturnType<typeof stage>) {
  const { forked, options } = given;
  const starting = supervise(options);
  for (let index = 0; index < options.workers; index += 1) {
    await until(() => forked.length > index);
    // One after the other.
    expect(forked).toHaveLength(index + 1);
    at(forked, index).listen();
  }
  return starting;
}

const lastReady = ({ told }: Fake) => told.findLast(({ kind }) => kind === 'ready');

it('is ready when all workers are, and no longer when one of them ends', async () => {
  const given = stage();
  const { forked } = given;
  const supervisor = await started(given);
  at(forked, 0).say({ kind: 'ready', ready: true });
  expect(lastReady(at(forked, 0))).toEqual({ kind: 'ready', ready: false });
  at(forked, 1).say({ kind: 'ready', ready: true });
  expect([0, 1].map((index) => lastReady(at(forked, index)))).toEqual([
    { kind: 'ready', ready: true },
    { kind: 'ready', ready: true },
  ]);
  at(forked, 1).end('SIGKILL');
  expect(lastReady(at(forked, 0))).toEqual({ kind: 'ready', ready: false });
  // Another one takes its place.
  expect(forked).toHaveLength(3);
  at(forked, 2).listen();
  at(forked, 2).say({ kind: 'ready', ready: true });
  expect(lastReady(at(forked, 0))).toEqual({ kind: 'ready', ready: true });
  expect(given.failed()).toBe(0);
  // One was lost on the way.
  expect(await supervisor.stop()).toBe(false);
});

it('stops all of them, and starts none again', async () => {
  const given = stage();
  const supervisor = await started(given);
  expect(await supervisor.stop()).toBe(true);
  expect(given.forked.map(({ killed }) => killed)).toEqual([['SIGTERM'], ['SIGTERM']]);
});

it('tells each of them once, however often it is stopped', async () => {
  const given = stage({ obedient: false });
  const supervisor = await started(given);
  const stops = [supervisor.stop(), supervisor.stop()];
  for (const worker of given.forked) worker.end(0);
  expect(await Promise.all(stops)).toEqual([true, true]);
  expect(given.forked.map(({ killed }) => killed)).toEqual([['SIGTERM'], ['SIGTERM']]);
});

it('waits for what a worker has under way when it is stopped', async () => {
  const given = stage({ obedient: false });
  const supervisor = await started(given);
  let stopped = false;
  const stopping = supervisor.stop().then(() => {
    stopped = true;
  });
  at(given.forked, 0).end(0);
  await turn();
  expect(stopped).toBe(false);
  at(given.forked, 1).end(0);
  await stopping;
});

it('brings all down when workers end again and again, or one ends before it listens', async () => {
  for (const listens of [true, false]) {
    const given = stage();
    const { forked } = given;
    await started(given);
    for (let ends = 0; ends < (listens ? 3 : 1); ends += 1) {
      const last = at(forked, forked.length - 1);
      last.end(1);
      given.pass(1000);
      if (listens && ends < 2) at(forked, forked.length - 1).listen();
    }
    if (!listens) at(forked, forked.length - 1).end(1);
    await turn();
    expect([given.failed(), at(forked, 0).killed]).toEqual([1, ['SIGTERM']]);
  }
});

it('does not begin with workers that can not start', async () => {
  const given = stage();
  const starting = supervise(given.options);
  await turn();
  at(given.forked, 0).listen();
  await turn();
  at(given.forked, 1).end(1);
  await expect(starting).rejects.toThrow('before it listened');
  expect([at(given.forked, 0).killed, given.failed()]).toEqual([['SIGTERM'], 0]);
});

it('ends a worker that says nothing any more, and none that it has had no time to hear', async () => {
  jest.useFakeTimers();
  try {
    const given = stage();
    const { forked } = given;
    const starting = supervise(given.options);
    for (let index = 0; index < 2; index += 1) {
      await jest.advanceTimersByTimeAsync(0);
      at(forked, index).listen();
    }
    const supervisor = await starting;
    given.pass(40_000);
    jest.advanceTimersByTime(29_000);
    expect(forked.map(({ killed }) => killed)).toEqual([[], []]);
    at(forked, 0).say({ kind: 'ready', ready: true });
    jest.advanceTimersByTime(2000);
    expect(forked.map(({ killed }) => killed)).toEqual([[], ['SIGKILL'], []]);
    await supervisor.stop();
  } finally {
    jest.useRealTimers();
  }
});

it('keeps one bucket for each tenant', async () => {
  const given = stage();
  const { forked } = given;
  const supervisor = await started(given);
  at(forked, 0).say({ kind: 'spend', tenant: 'a', most: 40 });
  at(forked, 1).say({ kind: 'spend', tenant: 'a', most: 40 });
  at(forked, 1).say({ kind: 'spend', tenant: 'a', most: 1 });
  at(forked, 1).say({ kind: 'spend', tenant: 'b', most: 1 });
  const spent = ({ told }: Fake) =>
    told.flatMap((one) => (one.kind === 'spent' ? [[one.granted, one.wait]] : []));
  expect([spent(at(forked, 0)), spent(at(forked, 1))]).toEqual([
    [[40, 0]],
    [
      [20, 0],
      [0, 1],
      [0, 60],
    ],
  ]);
  await supervisor.stop();
});
