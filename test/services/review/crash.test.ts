import type { Held } from '../../../lib/services/common/review/held';
import { HANGS } from '../../helpers/hangs';
import { bundleService, leftRunning, type Spawned, spawnProxy } from '../proxy/support/spawned';
import { openSite, type Site } from './support/site';
import { openTable, type Table } from './support/table';

// The service is killed at each request that it makes of the table while two people decide: before it gets there, and
// after it is done but before the service hears of it. Which of those, by the environment: CORDON_CRASH=every.
const EVERY = process.env.CORDON_CRASH === 'every';
/** Requests that two decisions make at most, read and write. */
const MOST = 60;

let table: Table;
let site: Site;
let bundle: string;
let running: Spawned | undefined;
beforeAll(async () => {
  table = await openTable();
  site = await openSite({ records: table.records });
  bundle = bundleService('review');
}, HANGS);
afterAll(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  expect(leftRunning()).toEqual([]);
  await site.close();
  await table.close();
});

/** Starts the service as its image runs it, and has the site's requests go to it. */
async function start(): Promise<Spawned> {
  const spawned = spawnProxy(bundle, {
    ...site.environment,
    CORDON_REVIEWS: 'dynamodb://reviews',
    ...table.environment,
  });
  running = spawned;
  await spawned.listening;
  const url = /"url":"(https:[^"]+)"/.exec(spawned.output())?.[1];
  if (!url) throw new Error('it does not say where it listens');
  site.goTo(url);
  return spawned;
}

const decide = (name: 'alice' | 'bob', held: Held) =>
  site.decide(name, held).then(
    ({ status }) => status,
    () => undefined,
  );

type When = 'before' | 'after';
interface Step {
  readonly when: When;
  readonly nth: number;
  readonly of: 'PutItem' | 'any';
}
const steps: readonly Step[] = EVERY
  ? Array.from({ length: MOST }, (_, nth) => nth).flatMap((nth) => [
      { when: 'before' as const, nth, of: 'any' as const },
      { when: 'after' as const, nth, of: 'any' as const },
    ])
  : [
      { when: 'after', nth: 0, of: 'PutItem' },
      { when: 'before', nth: 1, of: 'PutItem' },
      { when: 'after', nth: 1, of: 'PutItem' },
    ];

it.each(steps)(
  'killed $when request $nth ($of): no decision is lost, nothing is released',
  async (step) => {
    const first = await start();
    const held = await site.hold();
    let seen = 0;
    let killed = false;
    const at = (when: When) => (action: string) => {
      if (killed) return false;
      if (step.of !== 'any' && action !== step.of) return true;
      // The answer to a request comes before the next one is counted.
      if (when === step.when && (when === 'before' ? seen : seen - 1) === step.nth) {
        killed = true;
        first.child.kill('SIGKILL');
        return false;
      }
      if (when === 'before') seen++;
      return true;
    };
    table.watch = { before: at('before'), after: at('after') };
    const acknowledged = [await decide('alice', held), await decide('bob', held)];
    table.watch = { before: () => true, after: () => true };
    if (!killed) first.child.kill('SIGKILL');
    await first.ended;

    const slots = await Promise.all(
      ['decision-1', 'decision-2'].map((kind) => table.records.get(`${kind}/${held.id}`)),
    );
    const written = slots.filter((text) => text !== undefined).length;
    // Whoever was told that their decision counts finds it on record; and nothing is released by fewer than two.
    expect(written).toBeGreaterThanOrEqual(acknowledged.filter((status) => status === 201).length);
    expect(await site.released(held)).toBe(written === 2);

    await start();
    const shown = await site.send(`/v1/review/holds/${held.id}`);
    expect(shown.body.hold.decisions).toHaveLength(written);
    // Whoever wasn't told decides again: by another envelope, since the time is another one.
    const again = [await decide('alice', held), await decide('bob', held)];
    expect(again.every((status) => status === 201 || status === 409)).toBe(true);
    expect(await site.released(held)).toBe(true);
    const after = await site.send(`/v1/review/holds/${held.id}`);
    expect(after.body.hold).toMatchObject({ state: 'approved' });
    expect(after.body.hold.decisions).toHaveLength(2);
    running?.child.kill('SIGKILL');
    await running?.ended;
  },
  HANGS,
);
