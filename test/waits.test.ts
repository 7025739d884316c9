import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// A test that gives something so many milliseconds, or turns of the event loop, fails on a machine that needs more. Tests wait
// for the event itself, with `until` of test/helpers/until.ts or a promise of their own; what takes or reads time besides is
// counted here, by why no slow or busy machine changes what comes of it.

type Counts = Readonly<Record<string, number>>;

const KNOWN: Readonly<Record<string, Counts>> = {
  'looks again until something is so, and bounds nothing but what hangs': {
    'helpers/until.ts': 1,
    'bin/dev/image-run/driver.ts': 2,
    'services/proxy/support/site.ts': 2,
  },
  'makes late what is sent, read or answered, and when something is killed': {
    'bin/dev/session.test.ts': 1,
    'ledger/log/crash.test.ts': 1,
    'services/classifier/server.test.ts': 1,
    'services/common/ledger/group-commit.test.ts': 2,
    'services/proxy/attack/records-open.test.ts': 3,
    'services/proxy/hostile/wire.test.ts': 2,
    'services/proxy/streaming/release.test.ts': 1,
    'services/proxy/support/site.ts': 1,
  },
  'is one turn, in which promises that wait for nothing else are done': {
    'services/common/classify/ask-in-conversation.test.ts': 1,
    'services/common/run-service.test.ts': 1,
    'services/proxy/workers/rates.test.ts': 1,
    'services/proxy/workers/supervise.test.ts': 1,
  },
  'lets so much time pass at the least, and more does no harm': {
    'services/classifier/start.test.ts': 1,
    'services/common/tls/tls.test.ts': 1,
    'services/proxy/hostile/callers.test.ts': 2,
    'services/proxy/unreachable.test.ts': 1,
  },
  'is the unit of a bound that grows with the time that was taken': {
    'services/proxy/hostile/callers.test.ts': 2,
    'services/proxy/http/server.test.ts': 2,
    'services/proxy/unreachable.test.ts': 2,
    'services/proxy/workers/workers.test.ts': 2,
  },
  'counts turns that the code under test gives others, however long they take': {
    'services/classifier/screen-bounds.test.ts': 3,
    'services/proxy/attack/resources.test.ts': 2,
  },
  'compares processor time with that of like work on the same machine': {
    'services/classifier/screen-bounds.test.ts': 2,
    'services/text/linear.test.ts': 2,
  },
  'sets a clock': { 'services/common/ledger/ledger.test.ts': 1 },
};

const TAKES = /(?<![\w.'"`])(?:setTimeout|setImmediate|sleep|delay)\(|AbortSignal\.timeout\(/;
const READS = /\b(?:performance\.now|process\.hrtime(?:\.bigint)?|process\.cpuUsage)\(/;
const EITHER = new RegExp(`${TAKES.source}|${READS.source}`, 'g');

const uses = (text: string): number => [...text.matchAll(EITHER)].length;

/** What jest runs, and not what people have a browser do. */
const sources = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|mjs|cjs)$/.test(file) && file !== 'waits.test.ts')
  .filter((file) => !file.startsWith('services/review/browser/'))
  .sort();
const textOf = (file: string) => readFileSync(join('test', file), 'utf8');

test('what takes or reads time in tests is known, with why a busy machine changes nothing', () => {
  const known = new Map<string, number>();
  for (const counts of Object.values(KNOWN))
    for (const [file, count] of Object.entries(counts)) known.set(file, (known.get(file) ?? 0) + count);
  const wrong = [...new Set([...sources, ...known.keys()])].flatMap((file) => {
    const [count, said] = [sources.includes(file) ? uses(textOf(file)) : 0, known.get(file) ?? 0];
    if (count === said) return [];
    return [
      `${file}: ${count} uses, ${said} known; wait for the event itself, or count it here with the reason`,
    ];
  });
  expect(wrong).toEqual([]);
});

/** A loop over a count whose body takes turns or time, which gives up or goes on after so many. */
const COUNTED =
  /for \([^;]*;[^;]*[<>][^;]*;[^)]*\)\s*\{?\s*await (?:new Promise\(\(?\w+\)? => set\w+|(?:turns?|ticks?|sleep|pause|wait|delay)\()/;

test.each([
  ['for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));', true],
  ['for (let turns = 0; turns < 5; turns++) await turn();', true],
  ['for (let turn = 0; turn < 8000 && !condition(); turn += 1) await pause(5);', true],
  ['for (let at = 0; at < 5; at += 1) await fail();', false],
])('sees that %s counts', (line, counts) => {
  expect(COUNTED.test(line)).toBe(counts);
});

test('nothing waits for so many turns', () => {
  // Pauses between what is sent, chosen by chance: whatever they are, the outcome is the same.
  const chosen = 'services/common/ledger/group-commit.test.ts';
  expect(sources.filter((file) => COUNTED.test(textOf(file)))).toEqual([chosen]);
});
