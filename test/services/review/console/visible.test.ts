import fc from 'fast-check';
import { inOneLine, type Mark, piecesOf } from '../../../../lib/services/review/console/page/model/visible';

const marks = (text: string) => piecesOf(text).filter((piece): piece is Mark => typeof piece !== 'string');

/** What the pieces stand for. */
const joined = (text: string) =>
  piecesOf(text)
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : String.fromCodePoint(Number.parseInt(piece.code.slice(2), 16)).repeat(piece.count),
    )
    .join('');

/** Text with much in it that isn't seen. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u202e',
        '\u200b',
        '\u0000',
        '\ud800',
        '\udc00',
        '\u{e0041}',
        '\u0301',
        'a',
        '\n',
        '\r\n',
        '\u2028',
      ),
    ),
  )
  .map((parts) => parts.join(''));

test.each([
  ['right-to-left override', 'a\u202eb', 'U+202E', 'right-to-left override'],
  ['isolate', '\u2067', 'U+2067', 'right-to-left isolate'],
  ['pop directional isolate', '\u2069', 'U+2069', 'pop directional isolate'],
  ['Arabic letter mark', '\u061c', 'U+061C', undefined],
  ['zero width space', 'a\u200bb', 'U+200B', 'zero width space'],
  ['byte order mark', '\ufeff', 'U+FEFF', 'byte order mark'],
  ['null', '\u0000', 'U+0000', 'null'],
  ['escape of a terminal', '\u001b[2J', 'U+001B', 'escape'],
  ['carriage return', 'a\rb', 'U+000D', 'carriage return'],
  ['C1 control', '\u0085', 'U+0085', undefined],
  ['line separator', '\u2028', 'U+2028', 'line separator'],
  ['no-break space', 'a\u00a0b', 'U+00A0', 'no-break space'],
  ['ideographic space', '\u3000', 'U+3000', 'ideographic space'],
  ['soft hyphen', '\u00ad', 'U+00AD', 'soft hyphen'],
  ['Hangul filler', '\u3164', 'U+3164', undefined],
  ['blank braille', '\u2800', 'U+2800', undefined],
  ['object replacement', '\ufffc', 'U+FFFC', undefined],
  ['tag character', '\u{e0041}', 'U+E0041', "tag 'A'"],
  ['variation selector', 'x\ufe0f', 'U+FE0F', 'variation selector'],
  ['private use', '\ue000', 'U+E000', undefined],
  ['half a surrogate pair', '\ud83d', 'U+D83D', undefined],
])('%s is shown as a mark', (_, text, code, name) => {
  const [mark, ...more] = marks(text);
  expect([mark?.code, mark?.name, mark?.count, more]).toEqual([code, name, 1, []]);
});

test.each([
  'plain words',
  'two\nlines\tand a tab',
  '日本語',
  'שלום',
  'مرحبا',
  'é',
  'e\u0301',
  '𝒳',
  '<b>&amp;',
])('%s is shown as it is', (text) => expect(piecesOf(text)).toEqual([text]));

test('a row of one mark is one, with its count', () => {
  expect(piecesOf(`a${'\u200b'.repeat(5000)}b`)).toEqual([
    'a',
    { code: 'U+200B', name: 'zero width space', count: 5000 },
    'b',
  ]);
});

test('marks heaped on a letter are shown from the fourth on', () => {
  expect(piecesOf(`a${'\u0301'.repeat(40)}`)).toEqual([
    `a${'\u0301'.repeat(3)}`,
    { code: 'U+0301', count: 37 },
  ]);
});

test('pieces stand for the whole text, and none shows what turns, hides or forges', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(joined(text)).toBe(text);
      for (const piece of piecesOf(text)) {
        if (typeof piece !== 'string') expect(piece.count).toBeGreaterThan(0);
        else expect(/^(?:[\t\n ]|[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}])+$/u.test(piece)).toBe(true);
      }
    }),
  );
});

test('a name stays on one line', () => {
  expect(inOneLine('a\nb\tc\u202ed')).toBe('a ↵ b ⇥ c[U+202E]d');
  fc.assert(fc.property(hostile, (text) => !/[\n\r\t\u2028\u2029\u202e]/.test(inOneLine(text))));
});
