import fc from 'fast-check';
import { encodeEntry, parseEntry } from '../../../lib/ledger/decisions/entry';
import { AFTER, checkFiles, type Files, filesOfLog, filesOfStory, originOfLog, tell } from './story';

const RUNS = Number(process.env.CORDON_RUNS ?? 60);
const story = tell();
const all = { one: story.one.map(encodeEntry), two: story.two.map(encodeEntry) };

let honest: readonly Files[];
beforeAll(async () => {
  honest = await filesOfStory(tell());
});

test('whatever bit of whatever file is flipped, nothing is proved', async () => {
  const files = honest.flatMap((log, number) => [...log].map(([path, bytes]) => ({ number, path, bytes })));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.nat(7),
      async ({ number, path, bytes }, at, bit) => {
        const changed = Buffer.from(bytes);
        const place = at % changed.length;
        changed[place] = (changed[place] ?? 0) ^ (1 << bit);
        const logs = honest.map((log, index) => (index === number ? new Map(log).set(path, changed) : log));
        const { status, faults } = await checkFiles(logs);
        expect(status).toBe('refuted');
        expect(faults).not.toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});

test('whatever entries are left out, doubled or moved and signed again, nothing is proved', async () => {
  const order = (size: number) => fc.array(fc.nat(size - 1), { maxLength: size + 3 });
  await fc.assert(
    fc.asyncProperty(order(all.one.length), order(all.two.length), async (first, second) => {
      const pick = (entries: readonly Buffer[], indexes: readonly number[]) =>
        indexes.flatMap((index) => entries[index] ?? []);
      const isWhole = (entries: readonly Buffer[], indexes: readonly number[]) =>
        indexes.length === entries.length && indexes.every((index, at) => index === at);
      fc.pre(!(isWhole(all.one, first) && isWhole(all.two, second)));
      const logs = [
        await filesOfLog(originOfLog('one'), pick(all.one, first)),
        await filesOfLog(originOfLog('two'), pick(all.two, second)),
      ];
      expect((await checkFiles(logs, { at: AFTER })).status).not.toBe('proved');
    }),
    { numRuns: RUNS },
  );
});

test('an entry has one text: what parses is what is encoded, byte for byte', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all.one, ...all.two), fc.nat(), fc.nat(255), (entry, at, value) => {
      const changed = Buffer.from(entry);
      changed[at % changed.length] = value;
      let parsed: ReturnType<typeof parseEntry> | undefined;
      try {
        parsed = parseEntry(changed);
      } catch {
        return;
      }
      expect(encodeEntry(parsed)).toEqual(changed);
    }),
    { numRuns: RUNS * 20 },
  );
});
