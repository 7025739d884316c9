import type { EntryBody } from '../../../lib/ledger/decisions/entry';
import { encodeEntry } from '../../../lib/ledger/decisions/entry';
import type { Known } from '../../../lib/ledger/decisions/expectations';
import {
  A,
  AFTER,
  B,
  CHARTER,
  checkFiles,
  filesOfLog,
  filesOfStory,
  HELD,
  IMAGE,
  KNOWN,
  namesOf,
  originOfLog,
  placed,
  sha256,
  sha384,
  tell,
  timeOf,
} from './story';

// Logs of the review service beside those of the proxies: each approval that was used must stand there, by both people.

const ORIGIN = 'log.example/enclave';
const REVIEWS: Known = { ...KNOWN, reviewOrigins: ['log.example/enclave/reviews'] };
const OF_REVIEW = { ...CHARTER, reviewImages: [sha256('9')] };

const decisionBy = (
  name: string,
  at: number,
  changes: Partial<EntryBody<'review-decision'>> = {},
): EntryBody<'review-decision'> => ({
  kind: 'review-decision',
  review: 'review-1',
  verdict: 'approve',
  reviewer: `spiffe://example/${name}`,
  requestDigest: HELD.requestDigest,
  policyDigest: HELD.policyDigest,
  payloadDigest: HELD.payloadDigest,
  envelope: sha256(name === 'first' ? 'a' : 'b'),
  decidedAt: timeOf(at),
  ...changes,
});
const outcomeOf = (
  { review, reviewer, envelope }: EntryBody<'review-decision'>,
  outcome: EntryBody<'review-outcome'>['outcome'] = 'recorded',
): EntryBody => ({ kind: 'review-outcome', review, reviewer, envelope, outcome });

const FIRST = decisionBy('first', 150);
const SECOND = decisionBy('second', 160);
/** Bodies between the genesis and the seal, at ten seconds each from the 150th second on. */
const HONEST: readonly EntryBody[] = [FIRST, outcomeOf(FIRST), SECOND, outcomeOf(SECOND)];

const genesis = (changes: Partial<EntryBody<'genesis'>> = {}): EntryBody => ({
  ...{ kind: 'genesis', service: 'review', image: sha256('9'), configuration: sha384('5') },
  ...{ charter: sha384('c'), heartbeatSeconds: 60, policies: [], follows: [] },
  ...changes,
});

async function check(
  bodies: readonly EntryBody[],
  {
    known = REVIEWS,
    at = 'reviews/panel',
    opens = genesis(),
  }: { known?: Known; at?: string; opens?: EntryBody } = {},
) {
  const instance = at.split('/').at(-1) ?? '';
  const entries = placed(instance, 140, [opens, ...bodies, { kind: 'seal', entries: bodies.length + 1 }]).map(
    (entry) => encodeEntry({ ...entry, enclave: at.split('/').at(-2) ?? entry.enclave }),
  );
  const logs = [...(await filesOfStory(tell())), await filesOfLog(`${ORIGIN}/${at}`, entries)];
  return checkFiles(logs, { charter: OF_REVIEW, known });
}

test('approvals that stand in the logs of the review service are proved, and counted', async () => {
  const { status, faults, approvals, logs } = await check(HONEST);
  expect([status, faults]).toEqual(['proved', []]);
  expect(approvals).toEqual({ approvals: 1, logged: 1 });
  expect(logs[2]?.outcomes).toEqual({ approvals: 2, denials: 0, acts: 0 });
});

test('without such a log it is undecided where the verifier says that there is one, and told where not', async () => {
  const logs = await filesOfStory(tell());
  const asked = await checkFiles(logs, { known: REVIEWS, at: AFTER });
  expect([asked.status, namesOf(asked)]).toEqual(['undecided', [`review_log_absent two/${B.approval}`]]);
  const unasked = await checkFiles(logs);
  expect([unasked.status, unasked.approvals]).toEqual(['proved', { approvals: 1, logged: 0 }]);
  const unnamed = await checkFiles(logs, { charter: OF_REVIEW });
  expect([unnamed.status, namesOf(unnamed)]).toEqual(['undecided', [`review_log_absent two/${B.approval}`]]);
});

const stepsBack = (name: string, review = 'review-1'): EntryBody => ({
  kind: 'review-act',
  act: 'recuse',
  person: `spiffe://example/${name}`,
  review,
});
const late = decisionBy('second', 160);
const deny = decisionBy('third', 150, {
  verdict: 'deny',
  reviewer: 'spiffe://example/fourth',
  envelope: sha256('d'),
});
const used = `two/${B.approval}`;
test.each<[string, readonly EntryBody[], readonly string[]]>([
  ["one person's approval is missing", HONEST.slice(0, 2), [`review_unlogged ${used}`]],
  [
    'nobody approved',
    [{ kind: 'review-act', act: 'list', person: 'spiffe://example/first' }],
    Array(2).fill(`review_unlogged ${used}`),
  ],
  [
    'it had no effect',
    [FIRST, outcomeOf(FIRST), SECOND, outcomeOf(SECOND, 'refused')],
    [`review_unlogged ${used}`],
  ],
  ...(['requestDigest', 'policyDigest', 'payloadDigest'] as const).map(
    (name): [string, readonly EntryBody[], readonly string[]] => {
      const other = { ...SECOND, [name]: sha256('0') };
      return [`another ${name}`, [FIRST, other], [`review_unlogged ${used}`]];
    },
  ),
  ['another time', [FIRST, { ...late, decidedAt: timeOf(161) }], [`review_unlogged ${used}`]],
  ['another request', [FIRST, { ...SECOND, review: 'review-2' }], [`review_unlogged ${used}`]],
  ['one of them denied', [FIRST, { ...SECOND, verdict: 'deny' }], [`review_unlogged ${used}`]],
  [
    'someone who is no reviewer',
    [...HONEST, decisionBy('first', 150, { reviewer: 'spiffe://example/nobody', envelope: sha256('0') })],
    ['approver_unknown panel/5'],
  ],
  ...([-301, 301] as const).map((seconds): [string, readonly EntryBody[], readonly string[]] => {
    const other = decisionBy('second', 160 + seconds);
    return [
      `signed ${seconds} seconds from when it was recorded`,
      [FIRST, other],
      [`review_unlogged ${used}`],
    ];
  }),
  ...(['first', 'second'] as const).map((name): [string, readonly EntryBody[], readonly string[]] => [
    `${name} had stepped back`,
    [stepsBack(name), ...HONEST],
    [`approver_recused ${used}`],
  ]),
  [
    'one certificate for two people',
    HONEST.map((body) => (body.kind === 'review-decision' ? { ...body, certificate: sha256('e') } : body)),
    ['decision_shared panel/3'],
  ],
  [
    'one envelope for two people',
    HONEST.map((body) => ('envelope' in body ? { ...body, envelope: sha256('e') } : body)),
    ['decision_shared panel/3'],
  ],
  [
    'an approval after a denial that had taken effect',
    [FIRST, outcomeOf(FIRST), deny, outcomeOf(deny), SECOND, outcomeOf(SECOND)],
    [`denied_released ${used}`],
  ],
  ['an outcome of nothing', [...HONEST, outcomeOf(FIRST)], ['review_unfounded panel/5']],
  ['an outcome before its decision', [outcomeOf(FIRST), FIRST, SECOND], ['review_unfounded panel/1']],
  [
    "a proxy's entry",
    [...HONEST, { kind: 'denial', request: '00000000-0000-4000-8000-000000000099', code: 'x' }],
    ['entry_misplaced panel/5'],
  ],
])('%s: it is found', async (_, bodies, expected) => {
  const found = await check(bodies);
  expect([found.status, namesOf(found)]).toEqual(['refuted', expected]);
});

test('what became of a decision may be unknown: the service ended before it was written', async () => {
  expect((await check([FIRST, SECOND])).status).toBe('proved');
  expect((await check([FIRST, outcomeOf(FIRST, 'unknown'), SECOND])).status).toBe('proved');
});

test.each<[string, readonly EntryBody[]]>([
  [
    'a denial after both approvals, when nobody can tell whether it was used before',
    [...HONEST, deny, outcomeOf(deny)],
  ],
  ['a denial that had no effect', [FIRST, deny, outcomeOf(deny, 'refused'), SECOND]],
  ['someone else stepped back', [stepsBack('third'), ...HONEST]],
  ['someone stepped back from another request', [stepsBack('first', 'review-2'), ...HONEST]],
  ['someone stepped back after having decided', [...HONEST, stepsBack('first')]],
  ['the same envelope twice', [FIRST, ...HONEST]],
  [
    'a certificate each',
    HONEST.map((body) =>
      body.kind === 'review-decision'
        ? { ...body, certificate: sha256(body.reviewer.endsWith('first') ? 'e' : 'f') }
        : body,
    ),
  ],
])('%s: it is proved', async (_, bodies) => {
  const { status, faults } = await check(bodies);
  expect([status, faults]).toEqual(['proved', []]);
});

test.each<[string, readonly EntryBody[]]>([
  ['nothing', []],
  ['nobody knows', [outcomeOf(deny, 'unknown')]],
])('what became of a denial before an approval: %s is on record, and it is undecided', async (_, after) => {
  const found = await check([FIRST, outcomeOf(FIRST), deny, ...after, SECOND, outcomeOf(SECOND)]);
  expect([found.status, namesOf(found)]).toEqual(['undecided', [`denial_unresolved ${used}`]]);
});

test('a denial that had taken effect long before counts, and one that had not does not', async () => {
  const story = tell();
  // Ten minutes later, so that no clock explains it.
  for (const entry of story.two)
    Object.assign(entry, { time: new Date(Date.parse(entry.time) + 600_000).toISOString() });
  const logs = await filesOfStory(story);
  const withDenial = async (outcome: 'recorded' | 'refused') => {
    const bodies = [
      genesis(),
      ...HONEST,
      deny,
      outcomeOf(deny, outcome),
      { kind: 'seal', entries: 7 } as const,
    ];
    const entries = placed('panel', 140, bodies).map((one) => encodeEntry({ ...one, enclave: 'reviews' }));
    return namesOf(
      await checkFiles([...logs, await filesOfLog(`${ORIGIN}/reviews/panel`, entries)], {
        ...{ charter: OF_REVIEW, known: REVIEWS },
      }),
    );
  };
  expect(await withDenial('recorded')).toContain(`denied_released ${used}`);
  expect(await withDenial('refused')).not.toContain(`denied_released ${used}`);
});

test('a log is only of the service under whose origin it stands, and of its image', async () => {
  const elsewhere = await check(HONEST, { at: 'others/panel' });
  expect(namesOf(elsewhere)).toContain('entry_misplaced panel/0');
  expect(namesOf(elsewhere)).toContain(`review_log_absent ${used}`);
  expect(namesOf(await check([], { opens: genesis({ service: undefined, image: IMAGE }) }))).toContain(
    'entry_misplaced panel/0',
  );
  expect(namesOf(await check(HONEST, { opens: genesis({ image: IMAGE }) }))).toEqual([
    'image_unknown panel/0',
  ]);
  expect(namesOf(await check(HONEST, { known: KNOWN }))).toEqual([
    `review_log_absent ${used}`,
    'review_log_unknown panel/0',
  ]);
});

test("a proxy's log has no entry of the review service, and names its normaliser", async () => {
  const story = tell();
  const [first] = story.one;
  if (first?.kind !== 'genesis') throw new Error('no genesis');
  const { normaliser: _, ...bare } = first;
  story.one[0] = bare;
  Object.assign(story.one[A.heartbeat] ?? {}, { kind: 'review-act', act: 'list' });
  const files = await filesOfLog(originOfLog('one'), story.one.map(encodeEntry));
  const found = namesOf(await checkFiles([files], { at: Date.parse(story.one.at(-1)?.time ?? '') }));
  expect(found).toContain('normaliser_unknown one/0');
  expect(found).toContain(`entry_misplaced one/${A.heartbeat}`);
});
