import { fold } from '../../../lib/services/classifier/screen/words';
import { viewsOf } from '../../../lib/services/text/normaliser';

/** Rows of a sign, and what is put before, between and after them, that have been or could be slow to read. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ...[...'!|+@$(<.,:;=#^-_/\'"~*%&\\ \n\t01af'].map((sign) => [sign, 'a', 'b'] as const),
  ...[
    '%7',
    '%u00',
    '&#',
    '&#0',
    '&#x',
    '\\u',
    '\\u{',
    '\\x',
    '\\1',
    '=7',
    '=\n',
    '0x',
    '41 ',
    '4142 ',
    '0x41, ',
  ].map((unit) => [unit, '', 'z'] as const),
  ...['a ', 'a  ', 'a-', 'a.b-', 'ab ', 'aB ', 'a1 ', 'a1!', '11a ', 'l1|!'].map(
    (unit) => [unit, '', 'zz'] as const,
  ),
  ...[
    'QUJD',
    'QUJD ',
    'QUJDREVGR0hJSktMTU5P\n',
    'aGVs=',
    'Zm9vYmFy== ',
    '////',
    'aB3dE5 ',
    'x9Kq2LzT8w+/',
  ].map((unit) => [unit, '', '='] as const),
  ...[
    '\u0300',
    '\u0316',
    '\u200b',
    '\u200b\u200c',
    '\ufe0f',
    '\u{e0101}',
    'a\u200b',
    'a\u{e0141}',
    '\u0344',
    '\ufdfa',
  ].map((unit) => [unit, 'a', '\u0316'] as const),
  ...['surve1|lance ', 'a(a', 'a<a', '\\u{0', '&#65', '=41', 'ꓔ', '(a', 'dHJh-'].map(
    (unit) => [unit, '', 'zz'] as const,
  ),
  ['genpx ', '', ''],
  ['а', '', ''],
  ['aaaaaaaaaaaaaaa ', '', ''],
  ['A'.repeat(41).concat('\n'), '', '~'],
];

const adversarial = ([unit, before, after]: readonly [string, string, string], size: number): string =>
  before + unit.repeat(Math.ceil(size / unit.length)) + after;

function milliseconds(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Of processor time, the least of three measures: other processes share the machine. */
const leastOf = (work: () => unknown) => Math.min(...[0, 1, 2].map(() => milliseconds(work)));

/** What four times the text may take, at the most; sixteen times would be quadratic. */
const RATIO = 10;
/** Below this, a measure says nothing. */
const NOISE = 15;

/** Four times the text; it is measured once where that is enough to tell. */
function expectLinear(small: () => unknown, large: () => unknown): void {
  if (milliseconds(large) < RATIO * NOISE) return;
  expect(leastOf(large)).toBeLessThan(RATIO * Math.max(leastOf(small), NOISE));
}

describe('time that reading takes grows with the text, and not faster', () => {
  it.each(ROWS)('for rows of %j', (...row) => {
    const [small, large] = [adversarial(row, 10_000), adversarial(row, 40_000)];
    expectLinear(
      () => viewsOf(small),
      () => viewsOf(large),
    );
  });

  it.each([
    ['marks', (size: number) => `a${'\u0300'.repeat(size)}${'\u0316'.repeat(size)}`],
    [
      'marks apart by what is not seen',
      (size: number) => `a${`${'\u0300\u0316'.repeat(12)}\u200b`.repeat(size / 25)}`,
    ],
  ])('for rows of %s, and as the screen folds them', (_, text) => {
    const [small, large] = [text(40_000), text(160_000)];
    for (const work of [viewsOf, fold])
      expectLinear(
        () => work(small),
        () => work(large),
      );
  });
});

describe('marks', () => {
  it('says that more of them than any script sets hide the letters', () => {
    expect(viewsOf(`a${'\u0300'.repeat(40)}b`).unreadable).toContain('meaningless-characters');
  });

  it.each(['Điều thứ tư', 'हिन्दी में एक वाक्य', 'שָׁלוֹם', 'z̴̢̛a̵l̶g̷o̸'])('takes %s as it is', (text) => {
    expect(viewsOf(text).unreadable).toEqual([]);
  });
});
