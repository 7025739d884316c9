import fc from 'fast-check';
import { parseCheckpoint, parseNote } from '../../../../lib/ledger';
import { RequestIds } from '../../../../lib/ledger/check/request-ids';
import { encodeEntry } from '../../../../lib/ledger/decisions/entry';
import {
  type CheckedReader,
  RepeatedRequests,
} from '../../../../lib/ledger/decisions/join/repeated-requests';
import { keyOf } from '../../../../lib/ledger/decisions/layout/request-key';
import { readerOf } from '../../support';
import { filesOfLog, intent, originOfLog, placed, requestOf } from '../story';

const ids = fc.oneof(
  fc.nat(40).map(requestOf),
  fc.uuid({ version: 4 }),
  // Of another version, whose key is its text.
  fc.nat(5).map((number) => `00000000-0000-1000-8000-00000000000${number}`),
);

test('no id that comes again is missed, and none that does not is taken for one', () => {
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 3000, size: 'max' }), (list) => {
      const seen = new Set<string>();
      const found = new RequestIds();
      const wrong: string[] = [];
      for (const id of list) {
        if (found.add(keyOf(id)) !== seen.has(id)) wrong.push(id);
        seen.add(id);
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('what comes once it is full is taken no more, and it says that it is full', () => {
  const found = new RequestIds(16);
  const keys = Array.from({ length: 9 }, (_, at) => keyOf(requestOf(at)));
  for (const key of keys.slice(0, 7)) expect([found.add(key), found.isFull]).toEqual([false, false]);
  expect([found.add(keys[7] ?? ''), found.isFull]).toEqual([false, true]);
  expect([found.add(keys[8] ?? ''), found.add(keys[8] ?? '')]).toEqual([false, false]);
});

async function logOf(instance: string, start: number, requests: readonly string[]): Promise<CheckedReader> {
  const origin = originOfLog(instance);
  const bodies = requests.map((request) => ({ ...intent(0), request }));
  const files = await filesOfLog(origin, placed(instance, start, bodies).map(encodeEntry));
  const head = parseCheckpoint(parseNote(files.get('checkpoint') ?? Buffer.alloc(0)).text);
  return { origin, reader: readerOf(files), head, ok: true };
}

async function foundIn(logs: readonly CheckedReader[], requests: readonly string[], mostSlots: number) {
  const repeated = new RepeatedRequests(mostSlots);
  for (const request of requests) repeated.take(keyOf(request));
  const found: string[] = [];
  await repeated.find(logs, ({ code, log, entry }) => found.push(`${code} ${log} ${entry}`));
  return found;
}

test('each second one is named, by its time, also where ids do not fit into memory', async () => {
  const some = fc.array(fc.nat(30).map(requestOf), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(some, some, fc.nat(500), async (one, two, start) => {
      const logs = [await logOf('one', 0, one), await logOf('two', start + 1, two)];
      // The first is the oldest; of one time, as can't be here, the one that is read first.
      const all = [
        ...one.map((request, at) => ({ request, log: 'one', at, time: at * 10 })),
        ...two.map((request, at) => ({ request, log: 'two', at, time: start + 1 + at * 10 })),
      ];
      const expected = all.filter((each) =>
        all.some(
          (other) =>
            other.request === each.request &&
            (other.time < each.time || (other.time === each.time && other.log < each.log)),
        ),
      );
      const names = expected.map(({ log, at }) => `intent_repeated ${originOfLog(log)} ${at}`);
      expect(await foundIn(logs, [...one, ...two], 2 ** 25)).toEqual(names);
      // Of 31 ids, sixteen fit.
      expect(await foundIn(logs, [...one, ...two], 32)).toEqual(names);
    }),
    { numRuns: 20 },
  );
});

test('a store that gives something else when it is read again is told of', async () => {
  const log = await logOf('one', 0, [requestOf(1), requestOf(2), requestOf(1)]);
  const other = await logOf('one', 0, [requestOf(1), requestOf(2), requestOf(3)]);
  const found = await foundIn([{ ...log, reader: other.reader }], [1, 2, 1].map(requestOf), 1024);
  expect(found).toEqual([`root_differs ${originOfLog('one')} 0`]);
});
