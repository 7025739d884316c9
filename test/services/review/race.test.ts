import type { Held } from '../../../lib/services/common/review/held';
import type { Hold } from '../../../lib/services/review/queue/state';
import { HANGS } from '../../helpers/hangs';
import { type Name, openSite, type Site } from './support/site';

// More than fit on one page; `CORDON_HOLDS=500` is the full run.
const HOLDS = Number(process.env.CORDON_HOLDS ?? 240);
const REVIEWERS = 20;
/** Reviewers who come upon each request. */
const EACH = 3;

let site: Site;
beforeAll(async () => {
  site = await openSite({ more: REVIEWERS, inMemory: true, canaryEvery: Number.MAX_SAFE_INTEGER });
});
afterAll(() => site.close());

/** All that reviewers can see, page by page. */
async function everything(): Promise<ReadonlyMap<string, Hold>> {
  const found = new Map<string, Hold>();
  for (const state of ['waiting', 'decided']) {
    let after = '';
    for (;;) {
      const { body } = await site.send(`/v1/review/holds?state=${state}&limit=200${after}`, { as: 'more-0' });
      for (const hold of body.holds as Hold[]) found.set(hold.id, hold);
      if (!body.next) break;
      after = `&after=${body.next}`;
    }
  }
  return found;
}

it(
  `${HOLDS} held requests, ${REVIEWERS} reviewers at once: none lost, none approved by one, none decided by three`,
  async () => {
    const held: readonly Held[] = await Promise.all(Array.from({ length: HOLDS }, () => site.hold()));
    const decide = async (name: Name, at: number) => {
      const own = [];
      for (let step = 0; step < (HOLDS / REVIEWERS) * EACH; step++) {
        const index = (at * (HOLDS / REVIEWERS) + step) % HOLDS;
        const one = held[index];
        if (!one) throw new Error('no such request');
        const verdict = index % 3 === 0 && at % 2 === 0 ? ('deny' as const) : ('approve' as const);
        own.push({ id: one.id, verdict, ...(await site.decide(name, one, { verdict })) });
      }
      return own;
    };
    const replies = (
      await Promise.all(Array.from({ length: REVIEWERS }, (_, at) => decide(`more-${at}`, at)))
    ).flat();
    const taken = new Map<string, string[]>();
    for (const { id, verdict, status } of replies)
      if (status === 201) taken.set(id, [...(taken.get(id) ?? []), verdict]);
    expect(new Set(replies.map(({ code }) => code))).toEqual(new Set([undefined, 'already_decided']));

    const holds = await everything();
    expect(holds.size).toBe(HOLDS);
    const states = new Map<string, number>();
    for (const one of held) {
      const { state = 'waiting', decisions = [] } = holds.get(one.id) ?? {};
      states.set(state, (states.get(state) ?? 0) + 1);
      const verdicts = taken.get(one.id) ?? [];
      expect(decisions.map(({ verdict }) => verdict).sort()).toEqual([...verdicts].sort());
      expect(new Set(decisions.map(({ reviewer }) => reviewer)).size).toBe(decisions.length);
      expect(state).toBe(verdicts.includes('deny') ? 'denied' : 'approved');
      expect(await site.released(one)).toBe(state === 'approved' && decisions.length === 2);
    }
    expect([...states.keys()].sort()).toEqual(['approved', 'denied']);
  },
  HANGS,
);
