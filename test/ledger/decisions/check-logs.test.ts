import type { DecisionEntry, EntryBody } from '../../../lib/ledger/decisions/entry';
import {
  approvalOf,
  checkFiles,
  filesOfStory,
  HELD,
  intent,
  judged,
  judgedBut,
  namesOf,
  released,
  requestOf,
  type Story,
  tell,
  timeOf,
  windowOf,
} from './story';

test('proves a story that is all right', async () => {
  const checked = await checkFiles(await filesOfStory(tell()));
  expect(namesOf(checked)).toEqual([]);
  expect(checked.status).toBe('proved');
  expect(checked.claims.map(({ status }) => status)).toEqual(Array(6).fill('proved'));
  expect(checked.logs.map(({ size, sealed }) => [size, sealed])).toEqual([
    [10, false],
    [14, true],
  ]);
  expect(checked.logs.map(({ outcomes }) => outcomes)).toEqual([
    { released: 1, refused: 1, held: 1, failed: 0, denied: 1, abandoned: 0 },
    { released: 3, refused: 0, held: 0, failed: 0, denied: 0, abandoned: 0 },
  ]);
});

/** The story with these entries before its seal. */
function storyWith(...bodies: readonly EntryBody[]): Story {
  const { one, two } = tell();
  const start = two.length - 1;
  const { schema, enclave, instance } = two[0] as DecisionEntry;
  const all = [...bodies, { kind: 'seal', entries: start + bodies.length } as const];
  const more = all.map((body, at): DecisionEntry => {
    const sequence = start + at;
    return { schema, enclave, instance, sequence, time: timeOf(300 + sequence * 10), ...body };
  });
  return { one, two: [...two.slice(0, start), ...more] };
}

const hold = (number: number, stage: 'input' | 'output', review: string): EntryBody<'decision'> => ({
  kind: 'decision',
  request: requestOf(number),
  outcome: 'held',
  code: 'held_for_review',
  input: judgedBut('weapons', 'hold'),
  ...(stage === 'output' && { output: judged(), commitment: `hmac-sha384:${'e'.repeat(96)}` }),
  review: { id: review, reviewers: [] },
  hold: { ...HELD, stage, expires: timeOf(10_000) },
});
const approval = (number: number, stage: 'input' | 'output', review: string): EntryBody<'approval'> => ({
  ...approvalOf(number, review),
  stage,
  reviewers: ['first', 'second'].map((id) => ({ id: `spiffe://example/${id}`, decidedAt: timeOf(445) })),
});
const by = (review: string) => ({
  review: { id: review, reviewers: ['spiffe://example/first', 'spiffe://example/second'] },
});
const windows = (number: number, characters: number) => ({
  released: { windows: number, characters, commitment: `hmac-sha384:${'f'.repeat(96)}` },
});

const RIGHT: Readonly<Record<string, readonly EntryBody[]>> = {
  'a request that was held is released by an approval of the request': [
    intent(20),
    hold(20, 'input', 'review-2'),
    intent(21),
    approval(21, 'input', 'review-2'),
    { ...released(21), input: judgedBut('weapons', 'hold'), ...by('review-2') },
  ],
  'an answer that could not be read is released by an approval of the answer': [
    { ...intent(20), unreadable: 3 },
    hold(20, 'output', 'review-2'),
    { ...intent(21), unreadable: 3 },
    approval(21, 'output', 'review-2'),
    { ...released(21), ...by('review-2') },
  ],
  'an approval that was not needed may be used': [
    intent(20),
    hold(20, 'input', 'review-2'),
    intent(21),
    approval(21, 'input', 'review-2'),
    { ...released(21), ...by('review-2') },
  ],
  'a stream that was refused midway': [
    intent(20),
    windowOf(20, 0),
    {
      kind: 'decision',
      request: requestOf(20),
      outcome: 'refused',
      code: 'red_line',
      redLine: 'weapons',
      input: judged(),
      output: judgedBut('weapons', 'refuse'),
      ...windows(1, 200),
    },
  ],
  'a stream that broke off, without a verdict': [
    intent(20),
    windowOf(20, 0),
    {
      kind: 'decision',
      request: requestOf(20),
      outcome: 'failed',
      code: 'safety_stack_unavailable',
      input: judged(),
      output: judged('none'),
      ...windows(1, 200),
    },
  ],
  'a refusal that no red line asked for': [
    intent(20),
    { kind: 'decision', request: requestOf(20), outcome: 'failed', code: 'model_unavailable' },
  ],
  'policies that go back to the version before': [intent(20), released(20, 1), intent(21), released(21, 2)],
  'a request that is given up at the end': [
    intent(20),
    { kind: 'abandoned', log: 'log.example/enclave/two', requests: [requestOf(20)] },
  ],
};

test.each(Object.entries(RIGHT))('proves: %s', async (_, bodies) => {
  const checked = await checkFiles(await filesOfStory(storyWith(...bodies)));
  expect(namesOf(checked)).toEqual([]);
  expect(checked.status).toBe('proved');
});

test('an approval of the request lets no answer out that was held', async () => {
  const story = storyWith(
    intent(20),
    hold(20, 'input', 'review-2'),
    intent(21),
    approval(21, 'input', 'review-2'),
    { ...released(21), output: judgedBut('weapons', 'hold'), ...by('review-2') },
  );
  expect(namesOf(await checkFiles(await filesOfStory(story)))).toEqual(['not_allowed two/17']);
});

test('notes no more faults than it was asked for, and counts the rest', async () => {
  const story = tell();
  for (const log of [story.one, story.two])
    log.forEach((entry, at) => {
      log[at] = { ...entry, sequence: at + 1 + (at % 2) };
    });
  const { faults, leftOut } = await checkFiles(await filesOfStory(story), { limit: 5 });
  expect(faults.length).toBe(10);
  expect(leftOut).toBeGreaterThan(10);
});
