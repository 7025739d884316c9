import { LOOKALIKES } from '../../../lib/services/text/lookalikes';
import { viewsOf } from '../../../lib/services/text/normaliser';

const PLAIN = 'track every citizen by phone';
const texts = (text: string) =>
  viewsOf(text).views.map((view) => view.text.toLowerCase().replace(/\s+/g, ' '));
const reads = (text: string, wanted = PLAIN) => texts(text).some((one) => one.includes(wanted));
const spaced = (by: string, between = ' ') =>
  PLAIN.split(' ')
    .map((word) => [...word].join(by))
    .join(between);

describe('letters that are set apart', () => {
  it.each<[string, string]>([
    ['lines', [...PLAIN].join('\n')],
    ['two spaces', [...PLAIN].join('  ')],
    ...[':', ';', '=', '+', '#', '^', '–', '—', '•', '(', '🙂', '<', '>'].map((by): [string, string] => [
      by,
      spaced(by),
    ]),
    ...[' - ', ' . ', ', ', '; ', ' 🙂 '].map((by): [string, string] => [
      `${by} and three spaces`,
      spaced(by, '   '),
    ]),
    [
      'alternating signs',
      PLAIN.split(' ')
        .map((word) => [...word].map((c, at) => c + '.-'[at % 2]).join(''))
        .join(' '),
    ],
    ['one space, and slashes between words', spaced(' ', '/')],
    ['parentheses', PLAIN.replace(/[a-z]/g, (c) => `(${c})`)],
    [
      'parenthesized letters',
      PLAIN.replace(/[a-z]/g, (c) => String.fromCodePoint(0x249c + c.charCodeAt(0) - 97)),
    ],
  ])('are read across %s', (_, text) => {
    const bare = texts(text).map((one) => one.replace(/[^a-z]/g, ' ').replace(/ +/g, ' '));
    expect(bare.some((one) => one.includes(PLAIN))).toBe(true);
  });

  it.each<[string, string]>([
    ['initials', 'The U.S.A. is where J. R. R. Tolkien never lived.'],
    ['a list', 'Choose: a) roads b) bridges c) rivers'],
    ['a Markdown table', '| a | b |\n|---|---|\n| 12 | road |'],
  ])('say no other words in %s', (_, text) => {
    const known = new Set(text.toLowerCase().match(/[a-z]{3,}/g));
    const more = texts(text).flatMap((one) =>
      (one.match(/[a-z]{4,}/g) ?? []).filter((word) => !known.has(word)),
    );
    expect(more).toEqual([]);
    expect(viewsOf(text).unreadable).toEqual([]);
  });
});

describe('letters that look like others', () => {
  it.each([
    ['Lisu', 'ꓔꓣꓮꓚꓗ'],
    ['Cherokee', 'ᎢᎡᎪᏟᏦ'],
    ['Coptic', 'ⲦRⲀⲤⲔ'],
    ['Old Italic', '𐌕𐌛𐌀C𐌊'],
    ['Canadian syllabics', 'Tᖇᗩᑕᛕ'],
    ['small capitals', 'ᴛʀᴀᴄᴋ'],
    ['Thai', 'tгคςк'],
    ['turned letters', 'ʇɹɐɔʞ'],
    ['mathematical letters', '𝕥𝓻𝖆𝚌𝐤'],
    ['regional indicators', '🇹🇷🇦🇨🇰'],
  ])('are read in %s', (_, text) => {
    expect(reads(text, 'track')).toBe(true);
  });

  it('stand for one letter each', () => {
    const all = Object.values(LOOKALIKES).flatMap((some) => [...some]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((one) => /[a-z0-9]/i.test(one))).toEqual([]);
  });

  it.each([
    ['Russian', 'Какие дороги ведут к реке весной?'],
    ['Greek', 'Ποιοι δρόμοι οδηγούν στο ποτάμι;'],
    ['Thai', 'ถนนสายไหนไปแม่น้ำ'],
    ['German', 'Welche Straßen führen zum Fluß – und wann?'],
    ['French', "Quelles routes mènent à l'île où l’on rêve ?"],
  ])('are left as they are in the raw view of %s', (_, text) => {
    expect(viewsOf(text).views[0]?.text).toBe(text);
    expect(viewsOf(text).unreadable).toEqual([]);
  });
});

describe('signs for letters', () => {
  it.each([
    ['surve111ance', 'surveillance'],
    ['surve1|lance', 'surveillance'],
    ['c1v1l1an', 'civilian'],
    ['k!ll', 'kill'],
    ['7r4(k', 'track'],
    ['7r4<k', 'track'],
    ['tra(k', 'track'],
    ['80mb', 'bomb'],
  ])('are read in %s', (text, wanted) => {
    expect(reads(`please ${text} now`, wanted)).toBe(true);
  });

  it.each(['a lorry(s) or <b>bold</b> of f(x) and g(y)', 'Really!!! Yes! (No.)'])(
    'are not seen in %s',
    (text) => {
      expect(viewsOf(text).views.filter(({ view }) => view.startsWith('leet'))).toEqual([]);
    },
  );

  it('reads few words in all ways, and no long ones', () => {
    const text = `${'surve1|lance '.repeat(10_000)}${'1a'.repeat(1000)}`;
    const each = viewsOf(text).views.find(({ view }) => view === 'leet-each');
    expect(each?.text.length).toBeLessThan(text.length + 10_000);
  });
});
