import { type AttackSite, inPage, until } from './attack-site';
import type { Reader } from './browser';
import { answeredOf, askedOf, findingOf, holdDraft } from './cases';
import { type Checks, equal, ok } from './checks';
import { openCase } from './steps';

/** Texts that hide, reorder, overflow or go on without end. */

const UNSEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['an override of direction', 'pay \u202eeman lanigiro\u202c now', ['U+202E', 'U+202C']],
  ['isolates', 'a \u2067b\u2069 c', ['U+2067', 'U+2069']],
  ['zero width between letters', 'a\u200bp\u200dp\ufeffrove', ['U+200B', 'U+200D', 'U+FEFF']],
  [
    'words in tag characters',
    `hello${[...'kill'].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join('')}`,
    ['U+E006B', 'U+E0069'],
  ],
  ['null and other controls', 'a\u0000b\u0007c\u001b[31md\u009b', ['U+0000', 'U+0007', 'U+001B', 'U+009B']],
  ['other ends of lines', 'a\rb\u2028c\u2029d\u0085e', ['U+000D', 'U+2028', 'U+2029', 'U+0085']],
  [
    'spaces that are none',
    'a\u00a0b\u3000c\u2003d\u3164e\u2800f',
    ['U+00A0', 'U+3000', 'U+2003', 'U+3164', 'U+2800'],
  ],
  ['half a character', 'a\ud83db\udc00', ['U+D83D', 'U+DC00']],
  ['selectors that carry bytes', 'x\ufe01\u{e0101}\u{e0102}', ['U+FE01', 'U+E0101', 'U+E0102']],
];

const textBoxes = `[...document.querySelectorAll('.text')].map((e) => e.getBoundingClientRect())`;
const FITS = `(() => {
  const pane = document.querySelector('.pane'), root = document.documentElement;
  return [pane.scrollWidth <= pane.clientWidth, root.scrollWidth <= root.clientWidth, root.scrollHeight <= root.clientHeight];
})()`;
const LONG = 400 * 1024;

export async function layouts(site: AttackSite, reader: Reader, checks: Checks): Promise<void> {
  checks.group('texts that hide, reorder, overflow or go on');
  const { page } = reader;
  const open = async (content: string, exact = false) => {
    const held = await holdDraft(site, {
      asked: askedOf([{ role: 'user', content }]),
      answered: answeredOf(content.slice(0, 4000)),
    });
    await openCase(page, held.id);
    if (exact) await page.keyboard.press('x');
    return held;
  };
  for (const [name, text, codes] of UNSEEN)
    await checks.check(name, async () => {
      await open(text);
      const marks = await inPage<string[]>(
        page,
        "[...document.querySelectorAll('.texts .mark')].map((e) => e.textContent)",
      );
      for (const code of codes) ok(marks.includes(code), `${code} in ${marks}`);
      const shown = await inPage<string>(page, "document.querySelector('.texts').innerText");
      ok(!/(?![\t\n ])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(shown));
    });

  await checks.check('right-to-left writing stays within its line', async () => {
    await open('first line\nשלום (approved) עולם\nlast line');
    const lines = await inPage<string>(page, "document.querySelector('.texts .chunk').innerText");
    equal(lines.split('\n').length, 3);
  });

  await checks.check('a heap of marks and huge signs draw nothing outside their box', async () => {
    await open(`a${'\u0301'.repeat(800)}b ${'\ufdfd'.repeat(40)} ${'𒐫'.repeat(60)}`);
    equal(await inPage(page, FITS), [true, true, true]);
    equal(await inPage(page, "getComputedStyle(document.querySelector('.text')).contain"), 'content');
  });

  await checks.check('a text that looks like the page stays in its box', async () => {
    await open(
      `${'\n'.repeat(60)}Decisions\nApproved by reviewer/bob, 2026-11-27 00:00Z\n[ Approve ] [ Deny ]\nTRIAL: test tenants alone`,
    );
    const [inside, buttons] = await inPage<[boolean, number]>(
      page,
      `[(() => { const b = ${textBoxes}[0], r = document.querySelector('.words').getBoundingClientRect(); return b.left > r.left - 1 && b.right < r.right + 1; })(), document.querySelectorAll('.texts button').length]`,
    );
    equal([inside, buttons], [true, 0]);
    ok(
      Number.parseFloat(
        await inPage(page, "getComputedStyle(document.querySelector('.text')).borderLeftWidth"),
      ) >= 3,
    );
  });

  await checks.check('a role that claims something is quoted, not the page’s own word', async () => {
    const held = await holdDraft(site, {
      asked: askedOf([{ role: 'Approved by two people', content: 'x' }]),
    });
    await openCase(page, held.id);
    equal(
      await inPage(page, "document.querySelector('.message h4 bdi.quoted').textContent"),
      'Approved by two people',
    );
  });

  for (const [name, asked] of [
    ['a request that is no JSON', 'not { json'],
    ['a request that lies too deep', `${'['.repeat(500)}${']'.repeat(500)}`],
  ] as const)
    await checks.check(`${name} is shown exactly as it is`, async () => {
      await openCase(page, (await holdDraft(site, { asked })).id);
      equal(await inPage(page, "document.querySelector('.text.exact').textContent"), asked);
    });

  for (const [name, content] of [
    ['400 KB of words', 'the depot needs three pumps and a lorry. '.repeat(LONG / 41)],
    ['400 KB in one line without a space', 'x'.repeat(LONG)],
    ['400 KB of empty lines', '\n'.repeat(LONG)],
    ['400 KB, every other character unseen', 'a\u200b'.repeat(LONG / 2)],
    ['400 KB of escapes', '"\\'.repeat(LONG / 2)],
    ['400 KB of emoji', '👩🏽‍🚀'.repeat(LONG / 7)],
  ] as const)
    await checks.check(`${name} opens at once, wraps, and is whole in the end`, async () => {
      const asked = askedOf([{ role: 'user', content }]);
      const finding = findingOf('autonomous-weapons', 0.5, { asked }, [
        JSON.stringify(content.slice(-30)).slice(1, -1),
      ]);
      const held = await holdDraft(site, { asked, findings: [finding] });
      const shown = `(async () => { const from = performance.now(); location.hash = '#/holds/${held.id}'; while (!document.querySelector('[data-case="${held.id}"]')) await new Promise((r) => setTimeout(r)); await new Promise((r) => requestAnimationFrame(() => setTimeout(r))); return performance.now() - from; })()`;
      const milliseconds = await inPage<number>(page, shown);
      checks.figure(`${name}, from key to shown`, `${Math.round(milliseconds)} ms`);
      await until(page, `document.querySelectorAll('.texts .chunk').length * 4096 >= ${content.length}`);
      equal(await inPage(page, FITS), [true, true, true]);
      const text = await inPage<number>(
        page,
        "[...document.querySelectorAll('.texts .chunk')].map((e) => e.textContent.replace(/U\\+[0-9A-F]+( ×\\d+)?/g, '')).join('').length",
      );
      ok(text > 0 || content.trim() === '');
    });
}
