import fc from 'fast-check';
import type { EntryBody, EntryKind } from '../../../lib/ledger/decisions/entry';
import type { DecisionFaultCode } from '../../../lib/ledger/decisions/faults';
import { intent, judgedBut, released, sha256, sha384, windowOf } from './story';
import {
  checkWorld,
  happenings,
  person,
  saidBy,
  type Told,
  textOf,
  type World,
  type WorldLog,
  worldOf,
} from './world';

// Whole logs that fit in every number, root and signature, and that tell one lie: each is found, at the entry that tells it.

const RUNS = Number(process.env.CORDON_RUNS ?? 2);

interface Place {
  readonly log: WorldLog;
  readonly told: Told;
}
/** Tells a lie, and says where it is found. */
type Lie = (world: World) => Place;

const raise = (what: string): never => {
  throw new Error(`the world has no ${what}`);
};
const isReview = ({ instance }: WorldLog) => instance.startsWith('review');

/** Entries of a kind of all logs, of which a test holds. */
function* placesOf<K extends EntryKind>(
  { logs }: World,
  kind: K,
  test: (body: EntryBody<K>) => boolean = () => true,
): Iterable<Place & { readonly body: EntryBody<K> }> {
  for (const log of logs)
    for (const told of log.told)
      if (told.body.kind === kind && test(told.body as EntryBody<K>))
        yield { log, told, body: told.body as EntryBody<K> };
}
function find<K extends EntryKind>(world: World, kind: K, test?: (body: EntryBody<K>) => boolean) {
  const [found] = placesOf(world, kind, test);
  return found ?? raise(kind);
}
const last = <T>(list: Iterable<T>): T => [...list].at(-1) ?? raise('last');

const set = ({ told }: Place, patch: object): void => {
  told.body = { ...told.body, ...patch } as EntryBody;
};
/** Puts an entry before or after another, at its time. */
function put({ log, told }: Place, body: EntryBody, after = 0): Place {
  const added = { body, at: told.at };
  log.told.splice(log.told.indexOf(told) + after, 0, added);
  return { log, told: added };
}
function drop({ log, told }: Place): void {
  log.told.splice(log.told.indexOf(told), 1);
}
/** The decision of the request that an entry is about. */
const decisionOf = (world: World, { request }: { request: string }) =>
  find(world, 'decision', (body) => body.request === request);

const used = (world: World) => find(world, 'approval');
/** What the review service's log has of a person on what was used. */
const said = (world: World, name: string) => {
  const { review } = used(world).body;
  return find(world, 'review-decision', (one) => one.review === review && one.reviewer === person(name));
};
const stream = (world: World, outcome: string) =>
  find(world, 'decision', (body) => body.outcome === outcome && body.released !== undefined);

const LIES: Readonly<Partial<Record<DecisionFaultCode, Readonly<Record<string, Lie>>>>> = {
  approver_recused: {
    'someone approves who had stepped back': (world) => {
      const { body } = used(world);
      put(said(world, 'second'), {
        kind: 'review-act',
        act: 'recuse',
        person: person('second'),
        review: body.review,
      });
      return used(world);
    },
  },
  review_unlogged: {
    'what was held is let out, and one approval is in no log of the review service': (world) => {
      const { log, told } = said(world, 'second');
      log.told.splice(log.told.indexOf(told), 2);
      return used(world);
    },
    'an approval that the service refused': (world) => {
      const { envelope } = said(world, 'first').body;
      set(
        find(world, 'review-outcome', (one) => one.envelope === envelope),
        { outcome: 'refused', code: 'recused' },
      );
      return used(world);
    },
  },
  denied_released: {
    'an approval goes over a denial': (world) => {
      const place = said(world, 'second');
      for (const body of saidBy('third', used(world).body.review, place.told.at, 'deny')) put(place, body);
      return used(world);
    },
  },
  expired_released: {
    'what had expired is let out': (world) => {
      const place = used(world);
      const before = said(world, 'second').log.told;
      // So early that clocks can't be the reason.
      for (const { told } of allAfter(world, before[0]?.at ?? 0)) told.at += 1000;
      before.splice(1, 0, {
        body: { kind: 'review-act', act: 'expired', review: place.body.review },
        at: before[0]?.at ?? 0,
      });
      return place;
    },
  },
  decision_shared: {
    'one certificate approves as two people': (world) => {
      const { certificate } = said(world, 'first').body;
      const other = said(world, 'second');
      set(other, { certificate });
      return other;
    },
  },
  decision_repeated: {
    'one person fills both places': (world) => {
      const { log, told, body } = said(world, 'second');
      const again = { ...body, envelope: sha256('0') };
      const at = log.told.indexOf(told) + 2;
      const added = { body: again, at: told.at };
      const { review, reviewer, envelope } = again;
      log.told.splice(at, 0, added, {
        body: { kind: 'review-outcome', review, reviewer, envelope, outcome: 'recorded' },
        at: told.at,
      });
      return { log, told: added };
    },
  },
  approval_late: {
    'what is held expires before it is approved': (world) => {
      const { review } = used(world).body;
      const held = find(world, 'decision', (one) => one.review?.id === review && one.outcome === 'held');
      set(held, { hold: { ...held.body.hold, expires: textOf(held.told.at) } });
      return used(world);
    },
  },
  approval_replayed: {
    'an approval is used for another request, elsewhere': (world) => {
      const { body, log } = used(world);
      const elsewhere = last(world.logs.filter((one) => !isReview(one) && one !== log));
      const at = Math.max(...world.logs.flatMap(({ told }) => told.map((one) => one.at)));
      const again = { ...body, request: intent(9000).request };
      const decided = decisionOf(world, body).body;
      const added = { body: again, at };
      elsewhere.told.push({ body: intent(9000, 'appeals'), at }, added, {
        body: { ...decided, request: again.request },
        at,
      });
      return { log: elsewhere, told: added };
    },
  },
  approval_differs: {
    'what was approved is let out for another purpose': (world) => {
      const { body } = used(world);
      set(
        find(world, 'intent', (one) => one.request === body.request),
        { purpose: 'logistics' },
      );
      return used(world);
    },
  },
  approval_early: {
    'it was approved before it was held': (world) => {
      const place = used(world);
      const [one, other] = place.body.reviewers;
      set(place, { reviewers: [{ ...one, decidedAt: textOf(-600) }, other] });
      return place;
    },
  },
  approval_after_release: {
    'people approve what is let out already': (world) => {
      const place = used(world);
      put(place, { ...windowOf(0, 0), request: place.body.request });
      return place;
    },
  },
  approval_unmatched: {
    'nobody ever held it': (world) => {
      const { review } = used(world).body;
      const held = find(world, 'decision', (one) => one.review?.id === review && one.outcome === 'held');
      set(held, { review: { id: 'review-x', reviewers: [] } });
      return used(world);
    },
  },
  hold_repeated: {
    'two requests wait under one id': (world) => {
      const { log, told, body } = find(world, 'decision', (one) => one.outcome === 'held');
      const added = { body: { ...body, request: intent(9001).request }, at: told.at };
      log.told.splice(log.told.indexOf(told) + 1, 0, { body: intent(9001, 'appeals'), at: told.at }, added);
      return { log, told: added };
    },
  },
  hold_incomplete: {
    'people are asked about an answer that nobody judged': (world) => {
      const held = find(world, 'decision', (one) => one.hold?.stage === 'output');
      set(held, { commitment: undefined });
      return held;
    },
  },
  window_gap: {
    'two windows in the other order': (world) => {
      const { request } = stream(world, 'released').body;
      const [first, second] = placesOf(world, 'window', (one) => one.request === request);
      if (!first || !second) return raise('windows');
      [first.told.body, second.told.body] = [second.told.body, first.told.body];
      return first;
    },
  },
  windows_differ: {
    'a window is left out': (world) => {
      const decided = stream(world, 'released');
      drop(last(placesOf(world, 'window', (one) => one.request === decided.body.request)));
      return decided;
    },
  },
  refused_released: {
    'windows are let out of what was refused, and the request is said to have failed': (world) => {
      const decided = stream(world, 'failed');
      set(decided, { input: judgedBut('weapons', 'refuse') });
      return decided;
    },
    'what was refused is let out': (world) => {
      const decided = find(world, 'decision', (one) => one.outcome === 'refused');
      set(decided, { ...released(0), request: decided.body.request, input: judgedBut('weapons', 'refuse') });
      return decided;
    },
  },
  model_missing: {
    'nobody says what answered': (world) => {
      const decided = find(world, 'decision', (one) => one.outcome === 'released');
      set(decided, { model: undefined });
      return decided;
    },
  },
  policy_unannounced: {
    'a policy of before judges again, which this log has not announced': (world) => {
      const decided = find(world, 'decision', (one) => one.outcome === 'released');
      const input = decided.body.input?.map((one) => ({
        ...one,
        policy: { version: 0, digest: sha384('0') },
      }));
      set(decided, { input });
      return decided;
    },
  },
  intent_repeated: {
    'an id again after its decision, in its log': (world) => {
      const { log, told, body } = find(world, 'decision', (one) => one.outcome === 'released' && !one.review);
      const { request } = body;
      const windowed = body.released === undefined ? body : { ...body, released: undefined };
      const added = { body: { ...intent(0), request }, at: told.at };
      log.told.splice(log.told.indexOf(told) + 1, 0, added, { body: windowed, at: told.at });
      return { log, told: added };
    },
    'an id of another log': (world) => {
      const { request } = find(world, 'intent').body;
      const other = last(world.logs.filter((one) => !isReview(one)));
      const at = Math.max(...world.logs.flatMap(({ told }) => told.map((one) => one.at)));
      const added = { body: { ...intent(0), request }, at };
      other.told.push(added, { body: { ...released(0), request }, at });
      return { log: other, told: added };
    },
    'an id that was turned away': (world) => {
      const { log, told, body } = find(world, 'denial');
      const { request } = body;
      const added = { body: { ...intent(0), request }, at: told.at };
      log.told.splice(log.told.indexOf(told) + 1, 0, added, {
        body: { ...released(0), request },
        at: told.at,
      });
      return { log, told: added };
    },
  },
  intent_missing: {
    'a request is decided twice': (world) => {
      const place = find(world, 'decision', (one) => one.outcome === 'refused');
      return put(place, place.body, 1);
    },
    'a decision is put after another log took over': (world) => {
      const { body } = find(world, 'abandoned');
      const [request = ''] = body.requests;
      const log = last(world.logs.filter((one) => !isReview(one)));
      const added = { body: { ...released(0), request }, at: log.told.at(-1)?.at ?? 0 };
      log.told.push(added);
      return { log, told: added };
    },
  },
  abandoned_differs: {
    'what a crash left open is passed over': (world) => {
      const { log, told } = find(world, 'abandoned');
      drop({ log, told });
      return { log, told: log.told[0] ?? raise('genesis') };
    },
  },
  denial_miscounted: {
    'fewer are said to have been turned away': (world) => {
      const place = find(world, 'denial', ({ requests }) => requests !== undefined);
      set(place, { requests: 2 });
      return place;
    },
  },
  entry_after_seal: {
    'a log is sealed before its last decision': (world) => {
      const log = last(world.logs.filter((one) => !isReview(one) && one.sealed));
      const told = log.told.at(-1) ?? raise('end');
      log.told.splice(-1, 0, { body: { kind: 'seal', entries: log.told.length - 1 }, at: told.at });
      log.sealed = false;
      return { log, told };
    },
  },
  follows_early: {
    'the clock goes back across a take-over': (world) => {
      const log = world.logs.find(({ follows }) => follows.length > 0) ?? raise('take-over');
      const before = world.logs.filter(({ instance }) => log.follows.includes(instance));
      for (const one of before) for (const told of one.told.slice(1)) told.at += 3000;
      return { log, told: log.told[0] ?? raise('genesis') };
    },
  },
  follows_foreign: {
    "a proxy's log takes over from the review service's": (world) => {
      const log = last(world.logs.filter((one) => !isReview(one)));
      log.follows.push(world.logs.find(isReview)?.instance ?? '');
      return { log, told: log.told[0] ?? raise('genesis') };
    },
  },
  instance_repeated: {
    'two proxies write under one name': (world) => {
      const [one, other] = world.logs.filter((each) => !isReview(each));
      const log = other ?? raise('other');
      // Nobody takes over from it by its old name.
      const renamed = {
        ...log,
        place: 'log.example/others/enclave',
        instance: one?.instance ?? '',
        told: log.told.slice(0, 1),
        sealed: true,
      };
      world.logs.push(renamed);
      return { log: renamed, told: renamed.told[0] ?? raise('genesis') };
    },
  },
  unsealed: {
    'a log breaks off, and nobody takes over': (world) => {
      const log = last(world.logs.filter((one) => !isReview(one)));
      log.sealed = false;
      return { log, told: log.told.at(-1) ?? raise('end') };
    },
  },
};

function* allAfter({ logs }: World, at: number): Iterable<Place> {
  for (const log of logs) for (const told of log.told) if (told.at > at) yield { log, told };
}

/** What a log that wasn't given could explain. */
const OPEN = { approval_unmatched: true };

const all = Object.entries(LIES).flatMap(([code, lies]) =>
  Object.entries(lies).map(([name, lie]) => [name, code, lie] as const),
);

test('what is told truly is proved, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (chance) => {
      const { status, faults } = await checkWorld(worldOf(chance));
      expect([status, faults]).toEqual(['proved', []]);
    }),
    { numRuns: 4 * RUNS },
  );
});

test.each(all)('%s: %s', async (_, code, lie) => {
  await fc.assert(
    fc.asyncProperty(happenings, async (chance) => {
      const world = worldOf(chance);
      const { log, told } = lie(world);
      const { status, faults } = await checkWorld(world);
      expect(status).toBe(code in OPEN ? 'undecided' : 'refuted');
      const entry = log.told.indexOf(told);
      expect(faults.map((one) => `${one.code} ${one.log} ${one.entry}`)).toContain(
        `${code} ${log.place}/${log.instance} ${entry}`,
      );
    }),
    { numRuns: RUNS },
  );
});
