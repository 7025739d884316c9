import fc from 'fast-check';
import { leavesOf, rangeIn } from '../../../../lib/services/common/json-leaves';
import { chunksOf } from '../../../../lib/services/review/console/page/model/chunks';
import { readingOf } from '../../../../lib/services/review/console/page/model/reading';

const W = 'autonomous-weapons';

/** The leaves of a value, as the page should find them. */
function* leaves(value: unknown, path: readonly (string | number)[] = []): Generator<unknown> {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  if (entries.length > 0) for (const [name, inner] of entries) yield* leaves(inner, [...path, name]);
  else yield { path, text: typeof value === 'string' ? value : JSON.stringify(value) };
}

test('finds every leaf of any JSON, with its place', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
      const json = JSON.stringify(value);
      const found = leavesOf(json);
      expect(found?.map(({ path, text }) => ({ path, text }))).toEqual([...leaves(value)]);
      for (const { kind, text, start, end } of found ?? [])
        expect(kind === 'string' ? JSON.parse(`"${json.slice(start, end)}"`) : json.slice(start, end)).toBe(
          text,
        );
    }),
  );
});

test.each([
  '',
  '{',
  '{"a":1,}',
  '[1 2]',
  '{"a" 1}',
  '"a',
  '"\n"',
  '"\\x"',
  '"\\u12g4"',
  'nul',
  '01',
  '1.',
  '{"a":1}x',
  "{'a':1}",
  '\u00a01',
  `${'['.repeat(70)}${']'.repeat(70)}`,
])('takes %j for no JSON', (text) => expect(leavesOf(text)).toBeUndefined());

test('shows a name that stands twice twice', () => {
  expect(leavesOf('{"a":1,"a":2}')?.map(({ text }) => text)).toEqual(['1', '2']);
});

test('a range of the JSON is the same words within a leaf, escapes or not', () => {
  const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(word, word, word, (before, marked, after) => {
      const json = JSON.stringify({ text: before + marked + after });
      const start = '{"text":"'.length + JSON.stringify(before).length - 2;
      const end = start + JSON.stringify(marked).length - 2;
      // Where two halves of a character meet, JSON writes them otherwise than each by itself.
      fc.pre(
        json ===
          `${JSON.stringify({ text: before }).slice(0, -2)}${JSON.stringify(marked + after).slice(1)}}`,
      );
      fc.pre(json.slice(start, end) === JSON.stringify(marked).slice(1, -1));
      const [leaf] = leavesOf(json) ?? [];
      const found = leaf && rangeIn(leaf, start, end);
      expect(leaf?.text.slice(found?.start, found?.end)).toBe(marked);
    }),
  );
});

test('a range that begins within an escape has its character', () => {
  const [leaf] = leavesOf('["a\\u0041b"]') ?? [];
  expect(leaf && rangeIn(leaf, 5, 7)).toEqual({ start: 1, end: 2 });
  expect(leaf && rangeIn(leaf, 0, 2)).toBeUndefined();
  expect(leaf && rangeIn(leaf, 0, 99)).toEqual({ start: 0, end: 3 });
});

const asked = JSON.stringify({
  tenant: 'example',
  purpose: 'logistics-planning',
  request: {
    model: 'm',
    messages: [
      { role: 'system', content: 'be brief' },
      { role: 'user', content: 'line one\nline "two"', name: 'x' },
      { role: 'Approved by two people', content: null },
    ],
    stop: ['halt'],
  },
});

test('lays an exchange out by message, and leaves nothing out', () => {
  const sections = readingOf(asked, [])?.sections ?? [];
  expect(sections.map(({ message, role }) => [message, role])).toEqual([
    [1, 'system'],
    [2, 'user'],
    [3, 'Approved by two people'],
    [undefined, undefined],
  ]);
  expect(sections.map(({ blocks }) => blocks.map(({ label, text }) => [label, text]))).toEqual([
    [['content', 'be brief']],
    [
      ['content', 'line one\nline "two"'],
      ['name', 'x'],
    ],
    [['content', 'null']],
    [
      ['tenant', 'example'],
      ['purpose', 'logistics-planning'],
      ['request.model', 'm'],
      ['request.stop.0', 'halt'],
    ],
  ]);
});

test('marks passages where they stand, and counts those that stand in no value', () => {
  const start = asked.indexOf('line \\"two');
  const name = asked.indexOf('"stop"');
  const reading = readingOf(asked, [
    { redLine: W, start, end: start + 'line \\"two'.length },
    { redLine: W, start: name, end: name + 6 },
    { redLine: W, start: 5, end: 2 },
  ]);
  const [marked] = reading?.sections[1]?.blocks ?? [];
  expect(marked?.ranges.map((range) => marked.text.slice(range.start, range.end))).toEqual(['line "two']);
  expect(reading?.unplaced).toBe(2);
});

test('a role with a passage in it is shown as it stands besides', () => {
  const start = asked.indexOf('user');
  const reading = readingOf(asked, [{ redLine: W, start, end: start + 4 }]);
  expect(reading?.sections[1]?.blocks.map(({ label }) => label)).toEqual(['role', 'content', 'name']);
  expect(reading?.unplaced).toBe(0);
});

test('chunks join up to the text, are small, and part no character', () => {
  const unit = fc.constantFrom('a', '\n', '😀', 'e\u0301', '\u0301', ' ');
  const text = fc.array(fc.tuple(unit, fc.nat({ max: 3000 })), { maxLength: 12 });
  fc.assert(
    fc.property(text, (runs) => {
      const whole = runs.map(([sign, count]) => sign.repeat(count)).join('');
      const chunks = chunksOf(whole);
      expect(chunks.map(({ start, end }) => whole.slice(start, end)).join('')).toBe(whole);
      for (const { start, end } of chunks) {
        expect(end - start).toBeLessThanOrEqual(4096);
        expect(/[\ud800-\udbff]$/.test(whole.slice(start, end))).toBe(false);
      }
    }),
    { numRuns: 30 },
  );
});
