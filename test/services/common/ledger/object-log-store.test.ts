import { type LogReader, parsePolicy } from '../../../../lib/ledger';
import { checkDecisions } from '../../../../lib/ledger/decisions/check-logs';
import { encodeKey } from '../../../../lib/ledger/notes/key';
import { type Ledger, type LedgerOptions, openLedger } from '../../../../lib/services/common/ledger/ledger';
import { objectLogStore } from '../../../../lib/services/common/ledger/object-log-store';
import { s3LogObjects } from '../../../../lib/services/common/stores/s3-log-objects';
import { until } from '../../../helpers/until';
import {
  CHARTER,
  ENCLAVE,
  IMAGE,
  intent,
  KNOWN,
  originOfLog,
  released,
  requestOf,
  sha256,
  sha384,
  signersOf,
} from '../../../ledger/decisions/story';
import { stubS3 } from '../stores/stub-s3';

// Proxies that share a bucket, against one in memory that writes on conditions as S3 does.

let bucket: ReturnType<typeof stubS3>;
let time: number;
beforeEach(() => {
  bucket = stubS3();
  time = Date.UTC(2026, 10, 22, 20);
});
afterEach(async () => {
  // Those that are taken for dead go on by themselves otherwise, and would ask a real bucket.
  await Promise.allSettled(opened.splice(0).map((ledger) => ledger.close()));
  bucket.restore();
});

const HEARTBEAT = 60;
const objects = () => s3LogObjects(bucket.client, 'ledger', 'top/');
const store = () => objectLogStore(objects(), { originOf: originOfLog, signersOf, now: () => time });

const opened: Ledger[] = [];
const open = async (changes: Partial<LedgerOptions> = {}): Promise<Ledger> => {
  const ledger = await openLedger({
    service: 'proxy',
    enclave: ENCLAVE,
    originOf: originOfLog,
    signersOf,
    store: store(),
    genesis: {
      image: IMAGE,
      configuration: sha384('5'),
      charter: sha384('c'),
      normaliser: sha256('2'),
      heartbeatSeconds: HEARTBEAT,
      policies: [],
    },
    now: () => ++time,
    publishEvery: 3_600_000,
    retryEvery: 1,
    onError: () => undefined,
    ...changes,
  });
  opened.push(ledger);
  return ledger;
};

/** Logs that have been signed: what has no checkpoint is nobody's. */
const instances = () => [
  ...new Set(
    [...bucket.objects.keys()].flatMap((key) => /^top\/logs\/([^/]+)\/checkpoint$/.exec(key)?.[1] ?? []),
  ),
];

const readerOf = (instance: string): LogReader => ({
  read: async (path) => bucket.objects.get(`top/logs/${instance}/${path}`)?.bytes,
});

const check = () =>
  checkDecisions(
    instances()
      .toSorted()
      .map((path) => ({ path, reader: readerOf(path) })),
    {
      policy: parsePolicy(
        Buffer.from(
          `${signersOf('log.example')
            .map(({ key }) => `log ${encodeKey(key)}`)
            .join('\n')}\nquorum none\n`,
        ),
      ),
      charter: CHARTER,
      known: KNOWN,
      now: time,
    },
  );

const silence = () => {
  time += 4 * HEARTBEAT * 1000;
};
const uuid = requestOf;

it('writes logs that are proved, one after the other', async () => {
  for (let run = 0; run < 3; run++) {
    const ledger = await open();
    await Promise.all(
      Array.from({ length: 150 }, async (_, number) => {
        const recording = ledger.begin();
        await recording.record(intent(1000 * run + number));
        await recording.record(released(1000 * run + number));
      }),
    );
    await ledger.close();
  }
  const { faults, status, logs } = await check();
  expect(faults).toEqual([]);
  expect([status, logs.map(({ sealed }) => sealed)]).toEqual(['proved', [true, true, true]]);
});

it('puts each object on the condition that it is new, with a checksum; the checkpoint alone is replaced', async () => {
  const ledger = await open();
  await ledger.begin().record(intent(1));
  await ledger.close();
  for (const { Key = '', IfNoneMatch, IfMatch, ChecksumAlgorithm } of bucket.puts) {
    expect(ChecksumAlgorithm).toBe('SHA256');
    if (!Key.endsWith('/checkpoint')) expect([Key, IfNoneMatch]).toEqual([Key, '*']);
    else expect(IfNoneMatch === '*').toBe(IfMatch === undefined);
  }
  expect(bucket.puts.filter(({ Key }) => Key?.endsWith('/checkpoint')).length).toBeGreaterThan(1);
});

it('takes over from a log that crashed, once it has been silent for long, and only once', async () => {
  const crashed = await open();
  await crashed.begin().record(intent(1));
  const [first = ''] = instances();
  // Not published since: what the journal holds counts.
  await (await open()).close();
  expect((await check()).logs.map(({ size }) => size)).toEqual([1, 2]);
  silence();
  await (await open()).close();
  await (await open()).close();
  const { faults, status } = await check();
  expect(faults).toEqual([]);
  expect(status).toBe('proved');
  const claims = [...bucket.objects.keys()].filter((key) => key.includes(`/followed/${first}/`));
  expect(claims).toHaveLength(1);
  const entries = JSON.stringify([...bucket.objects.values()].map(({ bytes }) => bytes.toString()));
  expect(entries).toContain(uuid(1));
});

it('fences off a writer that was merely slow: nothing that it writes later is acknowledged', async () => {
  const slow = await open();
  await slow.begin().record(intent(1));
  silence();
  const second = await open();
  await expect(slow.begin().record(intent(2))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  expect(slow.writable()).toBe(false);
  await second.close();
  await slow.close().catch(() => undefined);
  const { faults } = await check();
  expect(faults).toEqual([]);
});

it('several start at once: each log that ended is followed once', async () => {
  const crashed = await open();
  await crashed.begin().record(intent(1));
  silence();
  const all = await Promise.all(Array.from({ length: 5 }, () => open()));
  await Promise.all(all.map((ledger) => ledger.close()));
  const { faults, status } = await check();
  expect(faults).toEqual([]);
  expect(status).toBe('proved');
});

it('passes a claim on when its claimer never began', async () => {
  const crashed = await open();
  await crashed.begin().record(intent(1));
  silence();
  // It claims, and ends before it has begun a log.
  const before = instances();
  bucket.state.mishap = (key) =>
    key.endsWith('/journal/0000000000000000') && !before.some((one) => key.includes(one))
      ? 'refused'
      : 'none';
  await expect(open()).rejects.toMatchObject({ code: 'ledger_unavailable' });
  bucket.state.mishap = () => 'none';
  await (await open()).close();
  expect((await check()).faults.map(({ code }) => code)).toEqual(['unsealed']);
  time += 601_000;
  await (await open()).close();
  const { faults } = await check();
  expect(faults).toEqual([]);
});

it('an answer that was lost: the log is over, and what was written is neither lost nor released', async () => {
  const ledger = await open();
  await ledger.begin().record(intent(1));
  bucket.state.mishap = (key) => (key.includes('/journal/') ? 'answer lost' : 'none');
  await expect(ledger.begin().record(intent(2))).rejects.toMatchObject({ code: 'ledger_unavailable' });
  bucket.state.mishap = () => 'none';
  await until(ledger.writable);
  await ledger.begin().record(intent(3));
  await ledger.close();
  silence();
  await (await open()).close();
  const { faults, logs } = await check();
  expect(faults).toEqual([]);
  // Genesis, two intents of which one was acknowledged.
  expect(logs[0]).toMatchObject({ size: 3, sealed: false });
});

it.each([
  ['a frame of the journal is missing', (key: string) => key.endsWith('/journal/0000000000000001')],
  ['a frame of the journal is changed', (key: string) => key.endsWith('/journal/0000000000000002')],
])('does not take over when %s', async (what, isOne) => {
  const crashed = await open();
  for (const number of [1, 2, 3]) await crashed.begin().record(intent(number));
  const key = [...bucket.objects.keys()].find(isOne) ?? '';
  const object = bucket.objects.get(key);
  expect(object).toBeDefined();
  if (what.endsWith('missing')) bucket.objects.delete(key);
  else bucket.objects.set(key, { bytes: Buffer.from('{}'), tag: '"x"' });
  silence();
  await expect(open()).rejects.toMatchObject({
    code: 'ledger_unavailable',
    cause: { code: 'journal_corrupt' },
  });
});
