import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LogStorage, type NoteSigner, parseNote } from '../../../../lib/ledger';
import { fileLogStore } from '../../../../lib/services/common/ledger/file-log-store';
import {
  type Ledger,
  type LedgerOptions,
  openLedger,
  type RequestRecord,
} from '../../../../lib/services/common/ledger/ledger';
import { until } from '../../../helpers/until';
import { signersOf } from '../../../ledger/decisions/story';
import { readLogs } from '../../proxy/support/read-logs';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cordon-ledger-'));
});
afterEach(() => rm(directory, { recursive: true }));

const originOf = (instance: string) => `log.example/test/${instance}`;
const sha256 = (digit: string) => `sha256:${digit.repeat(64)}`;
const sha384 = (digit: string) => `sha384:${digit.repeat(96)}`;
const fail = (error: unknown) => {
  throw error;
};
/** Each log begins a millisecond later at the least, so that they sort as they were opened. */
let time = Date.now();
const now = () => ++time;

const open = (changes: Partial<LedgerOptions> = {}): Promise<Ledger> =>
  openLedger({
    service: 'proxy',
    enclave: 'test',
    originOf,
    signersOf,
    store: fileLogStore(directory, { originOf, signersOf }),
    genesis: {
      image: sha256('1'),
      configuration: sha384('2'),
      charter: sha384('3'),
      normaliser: sha256('0'),
      heartbeatSeconds: 3600,
      policies: [],
    },
    now,
    onError: fail,
    ...changes,
  });

const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const intent = (index: number): RequestRecord => ({
  kind: 'intent',
  request: uuid(index),
  tenant: 't',
  agency: 'a',
  purpose: 'p',
  commitment: `hmac-sha384:${'0'.repeat(96)}`,
  texts: 1,
  views: 0,
  unreadable: 0,
  normaliser: sha256('0'),
});
const decision = (index: number): RequestRecord => ({
  kind: 'decision',
  request: uuid(index),
  outcome: 'failed',
});

/** A store whose journals fail while they are told to. */
function failing() {
  const store = fileLogStore(directory, { originOf, signersOf });
  const state = { broken: false };
  return {
    state,
    store: {
      ...store,
      create: async (instance: string): Promise<LogStorage> => {
        const storage = await store.create(instance);
        return {
          ...storage,
          journal: (first, entries) =>
            state.broken
              ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
              : storage.journal(first, entries),
        };
      },
    },
  };
}
const again = (ledger: Ledger) => until(ledger.writable);

it('numbers entries without gaps, and seals', async () => {
  const ledger = await open();
  const names = await Promise.all(
    Array.from({ length: 40 }, (_, index) => ledger.begin().record(intent(index))),
  );
  for (let index = 0; index < 40; index++) await ledger.begin().record(decision(index));
  await ledger.close();
  const [log] = await readLogs(directory);
  expect(names).toEqual(names.map((_, index) => `${log?.instance}/${index + 1}`));
  expect(log?.entries.map(({ kind }) => kind)).toEqual([
    'genesis',
    ...names.map(() => 'intent'),
    ...names.map(() => 'decision'),
    'seal',
  ]);
});

it('gives up what has no decision before it seals, and the next log follows', async () => {
  const ledger = await open();
  for (const body of [intent(1), intent(2), decision(2)]) await ledger.begin().record(body);
  await ledger.close();
  await expect(ledger.begin().record(intent(3))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  await (await open()).close();
  const [first, second] = await readLogs(directory);
  expect(first?.entries.slice(-2)).toMatchObject([
    { kind: 'abandoned', log: originOf(first?.instance ?? ''), requests: [uuid(1)] },
    { kind: 'seal', entries: 5 },
  ]);
  expect(second?.entries).toMatchObject([
    { kind: 'genesis', follows: [{ origin: originOf(first?.instance ?? ''), size: 6, sealed: true }] },
    { kind: 'seal' },
  ]);
});

it('takes over from each log that ended, once, and names what was never decided', async () => {
  const { store, state } = failing();
  const first = await open({ store, retryEvery: 1, onError: () => undefined });
  for (const body of [intent(1), intent(2), decision(1)]) await first.begin().record(body);
  state.broken = true;
  await expect(first.begin().record(intent(9))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  state.broken = false;
  await again(first);
  await first.close();
  await (await open()).close();
  const [one, two, three, ...others] = await readLogs(directory);
  expect(others).toEqual([]);
  expect(one?.entries.map(({ kind }) => kind)).toEqual(['genesis', 'intent', 'intent', 'decision']);
  expect(two?.entries).toMatchObject([
    { kind: 'genesis', follows: [{ origin: originOf(one?.instance ?? ''), size: 4, sealed: false }] },
    { kind: 'abandoned', log: originOf(one?.instance ?? ''), requests: [uuid(2)] },
    { kind: 'seal' },
  ]);
  expect(three?.entries[0]).toMatchObject({ follows: [{ origin: originOf(two?.instance ?? '') }] });
});

it('keeps a recording to the log that it began in', async () => {
  const { store, state } = failing();
  const ledger = await open({ store, retryEvery: 1, onError: () => undefined });
  const recording = ledger.begin();
  await recording.record(intent(1));
  state.broken = true;
  await expect(ledger.begin().record(intent(2))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  expect(ledger.writable()).toBe(false);
  state.broken = false;
  await again(ledger);
  await expect(recording.record(decision(1))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  await ledger.begin().record(intent(3));
  await ledger.close();
  const entries = (await readLogs(directory)).flatMap((log) => log.entries);
  expect(entries.filter(({ kind }) => kind === 'decision')).toEqual([]);
  expect(entries.find(({ kind }) => kind === 'abandoned')).toMatchObject({ requests: [uuid(1)] });
});

it('heals after a disk that was full for long, and leaves nothing behind at any try', async () => {
  const { store, state } = failing();
  let tries = 0;
  const ledger = await open({
    store,
    retryEvery: 1,
    onError: () => {
      tries += 1;
    },
  });
  await ledger.begin().record(intent(1));
  state.broken = true;
  await expect(ledger.begin().record(intent(2))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  await until(() => tries >= 10);
  // One try may be under way.
  expect((await readdir(directory)).length).toBeLessThanOrEqual(2);
  state.broken = false;
  await again(ledger);
  await ledger.close();
  const [first, second, ...others] = await readLogs(directory);
  expect(others).toEqual([]);
  expect(second?.entries[0]).toMatchObject({ follows: [{ origin: originOf(first?.instance ?? '') }] });
});

it('records nothing more once nothing could be signed for too long', async () => {
  let broken = false;
  const failingSigners = (origin: string): readonly NoteSigner[] =>
    signersOf(origin).map((signer) => ({
      ...signer,
      sign: (text) => (broken ? Promise.reject(new Error('throttled')) : signer.sign(text)),
    }));
  const clock = jest.spyOn(performance, 'now');
  const failed = new Promise((resolve) => {
    void open({ signersOf: failingSigners, publishEvery: 1, onError: resolve }).then(async (ledger) => {
      broken = true;
      await ledger.begin().record(intent(1));
      opened = ledger;
    });
  });
  let opened: Ledger | undefined;
  await failed;
  expect(opened?.writable()).toBe(true);
  const later = performance.now() + 300_001;
  clock.mockImplementation(() => later);
  expect(opened?.writable()).toBe(false);
  await expect(opened?.begin().record(decision(1))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  broken = false;
  await opened?.close();
  clock.mockRestore();
  const [log] = await readLogs(directory);
  expect(log?.entries.at(-1)?.kind).toBe('seal');
});

it('removes logs of which nobody was told anything', async () => {
  const store = fileLogStore(directory, { originOf, signersOf });
  const storage = await store.create('proxy-0-empty');
  await storage.close();
  await (await open()).close();
  expect(await readdir(directory)).toHaveLength(1);
});

it.each<[string, string]>([
  ['is not whole', 'note_malformed'],
  ['is signed by nobody', 'note_unsigned'],
])('does not take over from a log whose checkpoint %s', async (what, code) => {
  await (await open()).close();
  const [log] = await readLogs(directory);
  const file = join(directory, log?.instance ?? '', 'checkpoint');
  const note = parseNote(await import('node:fs').then(({ readFileSync }) => readFileSync(file)));
  await writeFile(file, what === 'is not whole' ? note.text : `${note.text}\n\u2014 other AAAAAAAA\n`);
  await expect(open()).rejects.toMatchObject({ code: 'ledger_unavailable', cause: { code } });
});

it('takes over from more than one entry can name', async () => {
  const { store, state } = failing();
  const first = await open({ store, retryEvery: 1, onError: () => undefined });
  await Promise.all(Array.from({ length: 2300 }, (_, at) => first.begin().record(intent(at))));
  state.broken = true;
  await expect(first.begin().record(intent(2300))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  state.broken = false;
  await again(first);
  await first.close();
  const [, second] = await readLogs(directory);
  const given =
    second?.entries.flatMap((entry) => (entry.kind === 'abandoned' ? [entry.requests] : [])) ?? [];
  expect(given.map(({ length }) => length)).toEqual([1000, 1000, 300]);
  expect(new Set(given.flat()).size).toBe(2300);
});
