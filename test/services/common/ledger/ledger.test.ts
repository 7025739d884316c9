import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileLedgerStore, readSegments } from '../../../../lib/services/common/ledger/file-store';
import { type Ledger, openLedger } from '../../../../lib/services/common/ledger/ledger';
import type { EntryBody } from '../../../../lib/services/common/ledger/ledger-entry';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cordon-ledger-'));
});
afterEach(() => rm(directory, { recursive: true }));

const open = (): Promise<Ledger> =>
  openLedger({
    service: 'proxy',
    enclave: 'test',
    store: fileLedgerStore(directory),
    now: Date.now,
    onError: fail,
  });
const fail = (error: unknown) => {
  throw error;
};
const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const intent = (index: number): EntryBody => ({
  kind: 'intent',
  request: uuid(index),
  tenant: 't',
  agency: 'a',
  purpose: 'p',
  commitment: `hmac-sha384:${'0'.repeat(96)}`,
  texts: 1,
  views: 0,
  unreadable: 0,
  normaliser: `sha256:${'0'.repeat(64)}`,
});
const decision = (index: number): EntryBody => ({
  kind: 'decision',
  request: uuid(index),
  outcome: 'released',
});
const segmentFile = async () => join(directory, (await readdir(directory)).sort().at(-1) ?? '');

it('numbers entries without gaps, and chains them', async () => {
  const ledger = await open();
  const names = await Promise.all(
    Array.from({ length: 40 }, (_, index) => ledger.begin().record(intent(index))),
  );
  for (let index = 0; index < 40; index++) await ledger.begin().record(decision(index));
  await ledger.close();
  const [segment] = await readSegments(directory);
  expect(names).toEqual(names.map((_, index) => `${segment?.instance}/${index + 1}`));
  expect(segment?.entries.map(({ kind }) => kind)).toEqual([
    'opened',
    ...names.map(() => 'intent'),
    ...names.map(() => 'decision'),
    'closed',
  ]);
});

it('does not say that it is closed while a request has no decision, so that the next segment names it', async () => {
  const ledger = await open();
  for (const body of [intent(1), intent(2), decision(2)]) await ledger.begin().record(body);
  await ledger.close();
  await new Promise((resolve) => setTimeout(resolve, 2));
  await (await open()).close();
  const [first, second] = await readSegments(directory);
  expect(first?.entries.at(-1)?.kind).toBe('decision');
  expect(second?.entries).toMatchObject([
    { kind: 'opened', follows: [{ instance: first?.instance, abandoned: [uuid(1)] }] },
    { kind: 'closed' },
  ]);
});

it('takes over from a segment that was not closed, and names what was never decided', async () => {
  const first = await open();
  for (const body of [intent(1), intent(2), decision(1)]) await first.begin().record(body);
  const [left] = await readSegments(directory);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await (await open()).close();
  await (await open()).close();
  const [, second, third] = await readSegments(directory);
  expect(second?.entries).toMatchObject([
    {
      kind: 'opened',
      follows: [{ instance: left?.instance, entries: 4, last: left?.last, abandoned: [uuid(2)] }],
    },
    { kind: 'closed' },
  ]);
  expect(third?.entries[0]).toMatchObject({ kind: 'opened', follows: [] });
});

it('takes a torn last line for one that was never written', async () => {
  const ledger = await open();
  await ledger.begin().record(intent(1));
  await appendFile(await segmentFile(), JSON.stringify({ ...decision(1), torn: 'yes' }).slice(0, 40));
  await new Promise((resolve) => setTimeout(resolve, 2));
  await (await open()).close();
  const [first, second] = await readSegments(directory);
  expect(first?.entries).toHaveLength(2);
  expect(second?.entries[0]).toMatchObject({ kind: 'opened', follows: [{ abandoned: [uuid(1)] }] });
});

it.each<[string, (lines: string[]) => string[]]>([
  ['a line is missing', (lines) => lines.toSpliced(1, 1)],
  ['two lines are swapped', ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]],
  ['a line is changed', (lines) => lines.map((line) => line.replace('"tenant":"t"', '"tenant":"u"'))],
  [
    'a line has a field besides',
    (lines) => lines.map((line, index) => (index === 1 ? line.replace('{', '{"x":1,') : line)),
  ],
])('refuses to go on when %s', async (_, change) => {
  const ledger = await open();
  for (const index of [1, 2, 3]) await ledger.begin().record(intent(index));
  const file = await segmentFile();
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  await writeFile(
    file,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
  await expect(open()).rejects.toMatchObject({ code: 'ledger_unavailable' });
});

it('keeps a recording to the segment that it began in', async () => {
  const store = fileLedgerStore(directory);
  let broken = false;
  const ledger = await openLedger({
    service: 'proxy',
    enclave: 'test',
    now: Date.now,
    onError: fail,
    retryEvery: 5,
    store: {
      remains: store.remains,
      create: async (instance) => {
        const sink = await store.create(instance);
        const write = sink.write;
        return {
          ...sink,
          write: (batch, first) =>
            broken && first > 1 ? Promise.reject(new Error('disk')) : write(batch, first),
        };
      },
    },
  });
  const recording = ledger.begin();
  await recording.record(intent(1));
  broken = true;
  await expect(ledger.begin().record(intent(2))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  expect(ledger.writable()).toBe(false);
  broken = false;
  while (!ledger.writable()) await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(recording.record(decision(1))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  await ledger.begin().record(intent(3));
  await ledger.close();
  const entries = (await readSegments(directory)).flatMap((segment) => segment.entries);
  const abandoned = entries.flatMap((entry) => (entry.kind === 'opened' ? entry.follows : []));
  expect(abandoned).toMatchObject([{ abandoned: [uuid(1)] }]);
  expect(entries.filter(({ kind }) => kind === 'decision')).toEqual([]);
});

it('heals after a disk that was full for hours, and leaves nothing behind at any try', async () => {
  const store = fileLedgerStore(directory);
  let full = false;
  let tries = 0;
  const ledger = await openLedger({
    service: 'proxy',
    enclave: 'test',
    now: Date.now,
    onError: () => {
      tries += 1;
    },
    retryEvery: 1,
    store: {
      ...store,
      create: async (instance) => {
        const sink = await store.create(instance);
        const noSpace = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
        return { ...sink, write: (batch, first) => (full ? noSpace() : sink.write(batch, first)) };
      },
    },
  });
  await ledger.begin().record(intent(1));
  full = true;
  await expect(ledger.begin().record(intent(2))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  while (tries < 60) await new Promise((resolve) => setTimeout(resolve, 2));
  // One try may be under way.
  expect((await readdir(directory)).length).toBeLessThanOrEqual(2);
  full = false;
  while (!ledger.writable()) await new Promise((resolve) => setTimeout(resolve, 2));
  await ledger.close();
  const [first, second, ...others] = await readSegments(directory);
  expect(others).toEqual([]);
  expect(second?.entries[0]).toMatchObject({
    follows: [{ instance: first?.instance, abandoned: [uuid(1)] }],
  });
});

it('removes segments of which nobody was told anything, whole or torn', async () => {
  for (let at = 0; at < 300; at++)
    await writeFile(join(directory, `proxy-0-${at}.jsonl`), at % 2 ? '' : '{"torn');
  await (await open()).close();
  expect(await readdir(directory)).toHaveLength(1);
});

it('takes over from more than one entry can name, in entries that are bounded, and only once', async () => {
  const first = await open();
  await Promise.all(Array.from({ length: 1300 }, (_, at) => first.begin().record(intent(at))));
  await new Promise((resolve) => setTimeout(resolve, 2));
  await (await open()).close();
  await new Promise((resolve) => setTimeout(resolve, 2));
  await (await open()).close();
  const [, second, third] = await readSegments(directory);
  const parts = second?.entries.filter((entry) => entry.kind === 'takeover') ?? [];
  expect(parts.map(({ part, parts }) => [part, parts])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(parts.flatMap(({ follows }) => follows.abandoned)).toHaveLength(1300);
  for (const entry of parts) expect(JSON.stringify(entry).length).toBeLessThan(65_535);
  expect(third?.entries).toMatchObject([{ kind: 'opened', follows: [] }, { kind: 'closed' }]);
});

it('starts behind a first entry that is longer than any that is written today', async () => {
  const [head, chain] = ['"schema":"cordon.ledger-entry/v1","enclave":"test"', '"previous":null'];
  const follows = Array.from({ length: 30_000 }, (_, at) => ({
    instance: `i${at}`,
    entries: 0,
    last: null,
    abandoned: [],
  }));
  const line = `{${head},"instance":"proxy-0","sequence":0,${chain},"time":"2026-01-01T00:00:00Z","kind":"opened","follows":${JSON.stringify(follows)}}\n`;
  expect(line.length).toBeGreaterThan(1024 * 1024);
  await writeFile(join(directory, 'proxy-0.jsonl'), line);
  await (await open()).close();
  const segments = await readSegments(directory);
  expect(segments).toHaveLength(2);
  expect(segments[1]?.entries[0]).toMatchObject({ follows: [{ instance: 'proxy-0', abandoned: [] }] });
});
