import { callerRequest } from '../../../../lib/services/classifier/engines/caller-request';
import { screenEngine } from '../../../../lib/services/classifier/engines/screen-engine';
import { passagesOf } from '../../../../lib/services/classifier/engines/screen-passages';
import { readPolicy, unsealPolicy } from '../../../../lib/services/classifier/policy/bundle';
import { MOST_PASSAGES } from '../../../../lib/services/common/classify/classification';
import { bundleOf, makeKey, RED_LINE, REFUSED } from '../support';

const key = makeKey('policy');
const policy = readPolicy(
  unsealPolicy(bundleOf(key), { redLine: RED_LINE, keys: [key.charter], version: 1 }),
);
const marked = async (turns: readonly string[]) =>
  (await screenEngine(RED_LINE).judge(callerRequest(turns), policy, new AbortController().signal)).passages ??
  [];

const HARMLESS = 'The depot received the spare parts on Monday.\nThe invoice came on Tuesday.\n\n';

it('gives the place in the very text, and leaves the harmless around it out', async () => {
  const text = `${HARMLESS.repeat(12)}${REFUSED}\n\n${HARMLESS.repeat(12)}`;
  const [first, ...others] = await marked(['What is in the log?', text]);
  if (!first || !('start' in first)) throw new Error('nothing is marked');
  expect(first.of).toBe(1);
  expect(text.slice(first.start, first.end)).toContain('lethal autonomous engagement');
  expect(first.end - first.start).toBeLessThan(3 * REFUSED.length);
  expect(first.score).toBeGreaterThanOrEqual(policy.thresholds.hold);
  for (const one of others)
    expect('start' in one && one.start < first.end && one.end > first.start).toBe(false);
});

it('names the view where the text itself says nothing', async () => {
  const encoded = Buffer.from(REFUSED).toString('base64');
  const found = await marked([encoded]);
  expect(found).toEqual([{ of: 0, view: expect.stringContaining('decoded'), score: expect.any(Number) }]);
});

it('places what is only folded: letters that look like others stand where they stand', async () => {
  const text = `${HARMLESS}${REFUSED.replaceAll('o', '\u043e')}`;
  const found = await marked([text]);
  expect(found.map((one) => ('start' in one ? text.slice(one.start, one.end) : ''))).toContainEqual(
    expect.stringContaining('lethal aut'),
  );
});

it('marks nothing in what is let pass', async () => {
  expect(await marked([HARMLESS.repeat(20)])).toEqual([]);
});

it('marks no more than a verdict may have', async () => {
  const found = await marked(Array.from({ length: 12 }, (_, at) => `${at}. ${REFUSED}`));
  expect(found).toHaveLength(MOST_PASSAGES);
});

const request = {
  ...callerRequest(['one two three', 'four']),
  views: [
    { of: 0, view: 'plain', text: 'onetwothree' },
    { of: 1, view: 'decoded', text: 'five' },
  ],
};
const span = (of: number, read: string, score: number, start = 0, end = read.length) => ({
  of,
  read,
  score,
  start,
  end,
});

it.each<[string, Parameters<typeof passagesOf>[1], unknown]>([
  ['nothing under the threshold', [span(0, 'one two three', 0.49)], []],
  [
    'the worst of stretches that lie over one another, without what is around it',
    [span(0, 'one two three', 0.6, 0, 13), span(0, 'one two three', 0.7, 3, 8)],
    [{ of: 0, start: 4, end: 7, score: 0.7 }],
  ],
  [
    'the narrower of two that would both be held, though the wider scores higher',
    [span(0, 'one two three', 0.9, 0, 13), span(0, 'one two three', 0.7, 4, 7)],
    [{ of: 0, start: 4, end: 7, score: 0.7 }],
  ],
  [
    'the wider of two where the narrower would pass',
    [span(0, 'one two three', 0.9, 0, 13), span(0, 'one two three', 0.4, 4, 7)],
    [{ of: 0, start: 0, end: 13, score: 0.9 }],
  ],
  [
    'both of stretches that touch',
    [span(0, 'one two three', 0.6, 0, 4), span(0, 'one two three', 0.7, 4, 8)],
    [
      { of: 0, start: 4, end: 7, score: 0.7 },
      { of: 0, start: 0, end: 3, score: 0.6 },
    ],
  ],
  [
    'no view that says less than its text',
    [span(0, 'one two three', 0.7, 0, 3), span(0, 'onetwothree', 0.6)],
    [{ of: 0, start: 0, end: 3, score: 0.7 }],
  ],
  [
    'a view that says more, the worst of each text',
    [span(0, 'one two three', 0.6, 0, 3), span(0, 'onetwothree', 0.9), span(0, 'of its own', 0.8)],
    [
      { of: 0, view: 'plain', score: 0.9 },
      { of: 0, start: 0, end: 3, score: 0.6 },
    ],
  ],
  ['what the screen put together', [span(1, 'fifth', 0.6)], [{ of: 1, view: 'put-together', score: 0.6 }]],
  [
    'no places in a view as long that has its spaces elsewhere',
    [span(1, 'fo r', 0.6, 0, 2)],
    [{ of: 1, view: 'put-together', score: 0.6 }],
  ],
  [
    'places in a view that stands alike',
    [span(1, 'FOUR', 0.6, 1, 3)],
    [{ of: 1, start: 1, end: 3, score: 0.6 }],
  ],
  [
    'the view of the text, and not of another',
    [span(0, 'five', 0.6)],
    [{ of: 0, view: 'put-together', score: 0.6 }],
  ],
])('gives %s', (_, spans, expected) => {
  expect(passagesOf(request, spans, 0.5)).toEqual(expected);
});
