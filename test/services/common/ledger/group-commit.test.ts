import fc from 'fast-check';
import { groupCommit, type Sink } from '../../../../lib/services/common/ledger/group-commit';

/** A sink that keeps what it is given, and fails at its n-th write. */
function memorySink(failAt = Number.POSITIVE_INFINITY): Sink & { lines: string[]; writes: number[] } {
  const sink = {
    lines: [] as string[],
    writes: [] as number[],
    write: async (batch: string, first: number) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (sink.writes.length >= failAt) throw new Error('disk');
      sink.writes.push(first);
      sink.lines.push(...batch.split('\n').slice(0, -1));
    },
    close: async () => undefined,
  };
  return sink;
}

it('writes lines that arrive together at once, in order', async () => {
  const sink = memorySink();
  const commit = groupCommit(sink);
  await Promise.all(Array.from({ length: 50 }, (_, index) => commit.append(`line ${index}`)));
  expect(sink.writes).toEqual([0]);
  expect(sink.lines).toEqual(Array.from({ length: 50 }, (_, index) => `line ${index}`));
});

it('acknowledges exactly what the sink holds, whenever it fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(6),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 30 }),
      async (failAt, pauses) => {
        const sink = memorySink(failAt);
        const commit = groupCommit(sink);
        const acknowledged: string[] = [];
        const all: Promise<void>[] = [];
        for (const [index, pause] of pauses.entries()) {
          const line = `line ${index}`;
          all.push(
            commit.append(line).then(
              () => void acknowledged.push(line),
              () => undefined,
            ),
          );
          for (let turn = 0; turn < pause; turn++) await new Promise((resolve) => setImmediate(resolve));
        }
        await Promise.all(all);
        expect(acknowledged).toEqual(sink.lines);
        expect(commit.failed()).toBe(acknowledged.length < pauses.length);
        expect(sink.lines).toEqual(pauses.map((_, index) => `line ${index}`).slice(0, sink.lines.length));
      },
    ),
  );
});

it('takes nothing after a failure', async () => {
  const commit = groupCommit(memorySink(0));
  await expect(commit.append('a')).rejects.toMatchObject({ code: 'ledger_unavailable' });
  await expect(commit.append('b')).rejects.toMatchObject({ code: 'ledger_unavailable' });
});

it('takes a write that hangs for a failure, and closes the sink only behind it', async () => {
  let end: () => void = () => undefined;
  let closed = false;
  let tell: () => void = () => undefined;
  const closing = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const sink: Sink = {
    write: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
    close: async () => {
      closed = true;
      tell();
    },
  };
  const commit = groupCommit(sink, 20);
  await expect(commit.append('a')).rejects.toMatchObject({ code: 'ledger_unavailable' });
  expect([commit.failed(), closed]).toEqual([true, false]);
  await commit.close();
  expect(closed).toBe(false);
  end();
  await closing;
});

it('lets lines that come one after the other share a write, once lines have come together', async () => {
  const batches: number[] = [];
  const commit = groupCommit(
    {
      write: async (batch) => void batches.push(batch.split('\n').length - 1),
      close: async () => undefined,
    },
    10_000,
    500,
  );
  jest.useFakeTimers();
  try {
    const appended = [commit.append('a'), commit.append('b')];
    await jest.advanceTimersByTimeAsync(0);
    appended.push(commit.append('c'));
    await jest.advanceTimersByTimeAsync(499);
    appended.push(commit.append('d'));
    await jest.advanceTimersByTimeAsync(1);
    await Promise.all(appended);
    expect(batches).toEqual([2, 2]);
    await commit.close();
  } finally {
    jest.useRealTimers();
  }
});
