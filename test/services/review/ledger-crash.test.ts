import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { fileLogReader, parseCheckpoint, parseNote, readEntries } from '../../../lib/ledger';
import { type DecisionEntry, parseEntry } from '../../../lib/ledger/decisions/entry';
import { instancesIn } from '../../../lib/services/common/ledger/file-log-store';
import { makeLog } from '../../../lib/services/common/log';
import { startReview } from '../../../lib/services/review/start';
import { digest, openSite, type Site } from './support/site';

// The service is killed with SIGKILL between the log and the table, and another takes over from its log.

let site: Site;
let child: ChildProcess | undefined;
let dying: string;
beforeAll(async () => {
  site = await openSite();
  dying = join(site.directory, 'dying.cjs');
  buildSync({
    ...{ entryPoints: [join(__dirname, 'support/dying.ts')], outfile: dying },
    ...{ bundle: true, platform: 'node', target: 'node20', logLevel: 'error' },
  });
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await site.close();
});

const folder = () => join(site.directory, 'review-ledger');

async function startDying(
  dies: 'before' | 'after',
  of = 'decision-',
): Promise<{ readonly ended: Promise<unknown> }> {
  const given = JSON.stringify({ environment: site.environment, dies, of, canaryEvery: 1 });
  const started = spawn(process.execPath, [dying, given], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  const ended = once(started, 'exit');
  const [line] = await once(started.stdout, 'data');
  site.goTo(JSON.parse(String(line)).url);
  return { ended };
}

/** All entries of all logs, by their times. */
async function entriesOf(): Promise<readonly DecisionEntry[]> {
  const all: DecisionEntry[] = [];
  for (const instance of await instancesIn(folder())) {
    const reader = fileLogReader(join(folder(), instance));
    const { size } = parseCheckpoint(parseNote((await reader.read('checkpoint')) ?? Buffer.alloc(0)).text);
    all.push(...(await readEntries(reader, 0, size)).map(parseEntry));
  }
  return all.sort((one, other) => (one.time < other.time ? -1 : 1));
}

it.each(['before', 'after'] as const)(
  'killed %s the table has a decision: it is in the log',
  async (dies) => {
    const held = await site.hold();
    const { ended } = await startDying(dies);
    const first = { envelope: site.envelope('alice', held) };
    await expect(site.send(`/v1/review/holds/${held.id}/decisions`, { body: first })).rejects.toThrow();
    await ended;
    const there = await site.records.get(`decision-1/${held.id}`);
    expect(there !== undefined).toBe(dies === 'after');

    const review = await startReview(site.environment, {
      ...{ log: makeLog('review', 'test', 'silent'), writeMetric: () => undefined },
    });
    site.goTo(review.url);
    // The same envelope once more, as whoever had no answer sends it.
    const again = await site.send(`/v1/review/holds/${held.id}/decisions`, { body: first });
    expect([again.status, again.body.hold.state]).toEqual([201, 'one_approval']);
    expect((await site.decide('bob', held)).body.hold.state).toBe('approved');
    expect(await site.released(held)).toBe(true);
    await review.stop();

    const entries = (await entriesOf()).flatMap((entry) =>
      (entry.kind === 'review-decision' || entry.kind === 'review-outcome') && entry.review === held.id
        ? [entry]
        : [],
    );
    const decided = entries.map((entry) => [entry.kind, entry.reviewer.split('/').at(-1)].join(' '));
    const bob = ['review-decision bob', 'review-outcome bob'];
    expect(decided).toEqual(
      dies === 'before'
        ? ['review-decision alice', 'review-decision alice', 'review-outcome alice', ...bob]
        : ['review-decision alice', ...bob],
    );
    // Whatever counts is in the log.
    for (const kind of ['decision-1', 'decision-2']) {
      const envelope = digest((await site.records.get(`${kind}/${held.id}`)) ?? '');
      expect(entries.some((entry) => entry.kind === 'review-decision' && entry.envelope === envelope)).toBe(
        true,
      );
    }
  },
);

it.each(['before', 'after'] as const)(
  'killed %s the table has the answer to a known case: that it was missed is in the log',
  async (dies) => {
    const { ended } = await startDying(dies, 'canary-answer/');
    const known = await site.hold({}, { asked: `The known case ${dies}.` });
    for (const name of ['alice', 'bob'] as const) await site.decide(name, known);
    await site.decide('carol', await site.hold());
    const before = new Set((await site.records.list('held', '0')).map(({ id }) => id));
    const { body } = await site.send('/v1/review/holds?limit=200', { as: 'carol' });
    const [shown] = body.holds.filter(({ id }: { id: string }) => !before.has(id));
    const opened = await site.send(`/v1/review/holds/${shown.id}`, { as: 'carol' });
    const missed = {
      envelope: site.envelope('carol', { ...opened.body.hold, ...opened.body }, { verdict: 'deny' }),
    };
    const path = `/v1/review/holds/${shown.id}/decisions`;
    await expect(site.send(path, { as: 'carol', body: missed })).rejects.toThrow();
    await ended;
    expect((await site.records.get(`canary-answer/${shown.id}`)) !== undefined).toBe(dies === 'after');

    const review = await startReview(site.environment, {
      ...{ log: makeLog('review', 'test', 'silent'), writeMetric: () => undefined, canaryEvery: 1 },
    });
    site.goTo(review.url);
    expect((await site.send(path, { as: 'carol', body: missed })).status).toBe(201);
    await review.stop();
    const entries = (await entriesOf()).flatMap((entry) =>
      entry.kind === 'review-decision' && entry.review === shown.id
        ? [[entry.verdict, entry.expected, entry.reviewer.split('/').at(-1)]]
        : [],
    );
    // Once more where nobody knows that the first had an effect.
    expect(entries).toEqual(Array(dies === 'before' ? 2 : 1).fill(['deny', 'approve', 'carol']));
  },
);
