import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { site } from '../../../../../bin/dev/site/site';
import { inPage } from '../../../../services/review/browser/attack-site';
import { axeSource, violations } from '../../../../services/review/browser/axe';
import { openReader } from '../../../../services/review/browser/browser';
import { type Checks, equal, ok } from '../../../../services/review/browser/checks';

/** Every width that the site is made for, in both of its looks. */
const LOOKS = [400, 800, 1200, 1600].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

/** Pages of each kind: prose, wide tables, code, pictures, a file, a folder. */
const SOME = [
  'index.html',
  'docs/index.html',
  'docs/verdict.html',
  'docs/configuration.html',
  'docs/comparison.html',
  'docs/claims/no-bypass.html',
  'docs/rules/bucket-is-sealed.html',
  'docs/bootstrap/template.yaml.html',
  'docs/decisions/index.html',
];

// axe would ask for the style sheet a second time, which the page's own policy refuses.
const OPTIONS = '{ preload: false }';

const FITS = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';

/** The documentation's site, opened from a folder: axe, widths, keys, search, paper, and nothing asked for. */
export async function sitePages(browser: Browser, checks: Checks): Promise<void> {
  checks.group('the site, opened from a folder');
  const axe = axeSource();
  const folder = await mkdtemp(join(tmpdir(), 'cordon-site-'));
  const files = site();
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const open = (page: Page, path: string) => page.goto(pathToFileURL(join(folder, path)).href);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  for (const { width, scheme } of LOOKS)
    await checks.check(
      `${width} pixels, ${scheme}: axe-core finds nothing, and nothing is wider`,
      async () => {
        const reader = await openReader(browser, { origin: 'file://', width, scheme });
        for (const path of width === 400 && scheme === 'light' ? pages : SOME) {
          await open(reader.page, path);
          for (const details of await reader.page.$$('details:not([open]) > summary')) await details.click();
          equal([path, await violations(reader.page, axe, OPTIONS)], [path, []]);
          equal([path, await inPage(reader.page, FITS)], [path, true]);
        }
        equal(reader.trouble, []);
        await reader.close();
      },
    );

  await checks.check('by keys: Tab skips to the page, the search finds, Enter and Enter open', async () => {
    const reader = await openReader(browser, { origin: 'file://' });
    const { page } = reader;
    await open(page, 'docs/ci.html');
    await page.keyboard.press('Tab');
    equal(await inPage(page, 'document.activeElement.textContent'), 'Skip to the page');
    await page.keyboard.press('Enter');
    ok(page.url().endsWith('#content'));
    await page.focus('#query');
    await page.keyboard.type('guards and challenges');
    await page.waitForSelector('#found a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/proofs\.html#guards-and-challenges$/);
    await page.focus('#query');
    await page.keyboard.type('wordthatisnowhere');
    await page.waitForSelector('[role="status"]:has-text("0 places")');
    await page.keyboard.press('Escape');
    equal(await page.inputValue('#query'), '');
    equal(reader.trouble, []);
    await reader.close();
  });

  await checks.check('on paper the page stands alone', async () => {
    const reader = await openReader(browser, { origin: 'file://', width: 700 });
    await open(reader.page, 'docs/comparison.html');
    await reader.page.emulateMedia({ media: 'print' });
    for (const hidden of ['header', '#pages', '.neighbours'])
      equal([hidden, await reader.page.isVisible(hidden)], [hidden, false]);
    ok(await reader.page.isVisible('main h1'));
    await reader.close();
  });

  await checks.check('without scripts all but the search is there', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await open(page, 'index.html');
    equal(
      [await page.isVisible('main h1'), await page.isVisible('#pages'), await page.isVisible('form')],
      [true, true, false],
    );
    await context.close();
  });
  checks.figure('pages', String(pages.length));
  await rm(folder, { recursive: true });
}
