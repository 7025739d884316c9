import { join } from 'node:path';
import {
  encodeKey,
  fileLogReader,
  type Log,
  openFileLog,
  openLog,
  parsePolicy,
  verifierOf,
} from '../../../lib/ledger';
import { checkDecisions } from '../../../lib/ledger/decisions/check-logs';
import type { EntryBody } from '../../../lib/ledger/decisions/entry';
import { openRecorder, type Recorder, type Remains } from '../../../lib/ledger/decisions/recorder';
import { remainsOf } from '../../../lib/ledger/decisions/remains';
import { LedgerError } from '../../../lib/ledger/errors';
import { until } from '../../helpers/until';
import { codeOfAsync, makeFolder } from '../support';
import {
  approvalOf,
  CHARTER,
  ENCLAVE,
  HELD,
  IMAGE,
  intent,
  judged,
  judgedBut,
  KNOWN,
  namesOf,
  originOfLog,
  released,
  requestOf,
  sha256,
  sha384,
  signersOf,
  tell,
  timeOf,
} from './story';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
});
afterEach(() => remove());

let time: number;
beforeEach(() => {
  time = Date.parse(timeOf(0));
});
/** A second passes each time that somebody looks. */
const now = () => {
  time += 1000;
  return time;
};

const openAt = async (instance: string): Promise<Log> =>
  openLog({
    storage: await openFileLog(join(folder, instance)),
    origin: originOfLog(instance),
    signers: signersOf(originOfLog(instance)),
    publishEvery: 60_000,
  });

const GENESIS = {
  image: IMAGE,
  configuration: sha384('5'),
  charter: sha384('c'),
  normaliser: sha256('2'),
  policies: [],
};

const record = (
  log: Log,
  instance: string,
  follows: readonly Remains[] = [],
  heartbeatSeconds = 60,
): Promise<Recorder> =>
  openRecorder({
    log,
    origin: originOfLog(instance),
    enclave: ENCLAVE,
    instance,
    now,
    genesis: { ...GENESIS, heartbeatSeconds },
    follows,
    // A test that closes its log under the recorder stops the heartbeat, too late for one that is under way.
    onError: (error) => {
      if (!(error instanceof LedgerError && error.code === 'log_closed')) throw error;
    },
  });

const verifiers = (instance: string) => signersOf(originOfLog(instance)).map(({ key }) => verifierOf(key));
const remains = (instance: string) => remainsOf(fileLogReader(join(folder, instance)), verifiers(instance));

const check = (...instances: readonly string[]) =>
  checkDecisions(
    instances.map((path) => ({ path, reader: fileLogReader(join(folder, path)) })),
    {
      policy: parsePolicy(
        Buffer.from(`log ${signersOf('log.example').map(({ key }) => encodeKey(key))}\nquorum none\n`),
      ),
      charter: CHARTER,
      known: KNOWN,
      now: time,
    },
  );

const held = (number: number): EntryBody<'decision'> => ({
  kind: 'decision',
  request: requestOf(number),
  outcome: 'held',
  code: 'held_for_review',
  input: judged(),
  output: judgedBut('weapons', 'hold'),
  commitment: `hmac-sha384:${'e'.repeat(96)}`,
  review: { id: 'review-1', reviewers: [] },
  hold: { ...HELD, expires: timeOf(10_000) },
});

test('what it writes is proved, a crash, a take-over and an approval included', async () => {
  const crashed = await openAt('one');
  const first = await record(crashed, 'one');
  expect(await first.record(intent(1))).toBe('one/1');
  // Policies are announced before they judge, so the decision is the entry after.
  expect(await first.record(released(1))).toBe('one/3');
  await first.record(intent(2, 'appeals'));
  await first.record(held(2));
  await first.record(intent(3));
  await first.record({ kind: 'denial', request: requestOf(9), code: 'caller_unknown' });
  // It breaks off here: no seal.
  await crashed.close();

  const left = await remains('one');
  expect(left).toMatchObject({
    origin: originOfLog('one'),
    size: 8,
    sealed: false,
    abandoned: [requestOf(3)],
  });
  const second = await record(await openAt('two'), 'two', left ? [left] : []);
  await second.record(intent(4, 'appeals'));
  const approval = approvalOf(4, 'review-1');
  const reviewers = approval.reviewers.map(({ id }) => ({ id, decidedAt: timeOf(8) }));
  await second.approve({ ...approval, reviewers });
  await second.record({
    ...released(4),
    output: judgedBut('weapons', 'hold'),
    review: { id: 'review-1', reviewers: reviewers.map(({ id }) => id) },
  });
  await second.record(intent(5));
  await second.close();

  const checked = await check('one', 'two');
  expect(namesOf(checked)).toEqual([]);
  expect(checked.status).toBe('proved');
  expect(checked.logs.map(({ sealed, outcomes }) => [sealed, outcomes])).toEqual([
    [false, { released: 1, refused: 0, held: 1, failed: 0, denied: 1, abandoned: 0 }],
    [true, { released: 1, refused: 0, held: 0, failed: 0, denied: 0, abandoned: 1 }],
  ]);
  expect((await remains('two'))?.sealed).toBe(true);
});

test('many at once: sequences have no gap, and each policy is announced once, before it judges', async () => {
  const log = await openAt('one');
  const recorder = await record(log, 'one');
  await Promise.all(
    Array.from({ length: 300 }, async (_, number) => {
      await recorder.record(intent(number));
      await recorder.record(released(number, 1 + (number % 2)));
    }),
  );
  await recorder.close();
  const checked = await check('one');
  expect(namesOf(checked)).toEqual([]);
  expect(checked.logs[0]).toMatchObject({ size: 1 + 2 + 600 + 1, sealed: true });
});

test('a heartbeat breaks the silence', async () => {
  const log = await openAt('one');
  const recorder = await record(log, 'one', [], 1);
  time += 0;
  const before = log.size();
  await until(() => log.size() >= before + 2);
  await recorder.close();
  const { outcomes } = (await check('one')).logs[0] ?? {};
  expect(outcomes).toMatchObject({ released: 0 });
  expect(log.size()).toBeGreaterThanOrEqual(before + 3);
});

test('a clock that steps back leaves no entry before another', async () => {
  const recorder = await record(await openAt('one'), 'one');
  time -= 40_000;
  await recorder.record(intent(1));
  await recorder.record(released(1));
  await recorder.close();
  time += 60_000;
  expect(namesOf(await check('one'))).toEqual([]);
});

test('refuses a log that has entries, what is no entry, and anything after its end', async () => {
  const log = await openAt('one');
  const recorder = await record(log, 'one');
  expect(await codeOfAsync(record(log, 'one'))).toBe('log_not_empty');
  expect(await codeOfAsync(recorder.record({ ...intent(1), normaliser: 'sha256:none' }))).toBe(
    'entry_malformed',
  );
  expect(await recorder.record(intent(1))).toBe('one/1');
  await recorder.close();
  await recorder.close();
  expect(await codeOfAsync(recorder.record(intent(2)))).toBe('log_closed');
  expect(await codeOfAsync(recorder.approve(approvalOf(2, 'review-1')))).toBe('log_closed');
});

test('a log that no process has written yet left nothing', async () => {
  expect(await remains('zero')).toBeUndefined();
  await (await openAt('empty')).close();
  expect(await remains('empty')).toBeUndefined();
  expect(tell().one).toHaveLength(10);
});

test('goes on after an entry that was too large to be one', async () => {
  const log = await openAt('a');
  const recorder = await record(log, 'a');
  const denied = { kind: 'denial', request: requestOf(1), code: 'request_invalid' } as const;
  const codes = Object.fromEntries(
    Array.from({ length: 1200 }, (_, index) => [`c${index}`.padEnd(60, 'x'), 1]),
  );
  expect(await codeOfAsync(recorder.record({ ...denied, codes, requests: 1200 }))).toBe('entry_too_large');
  expect(await recorder.record(denied)).toBe('a/1');
  await recorder.close();
});
