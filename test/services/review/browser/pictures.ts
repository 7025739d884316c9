import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Checks } from './checks';
import { everyLook } from './looks';
import { openCase, openQueue, openResearch, pemOf, pickKey } from './steps';

/** Pictures of the page at two widths, light and dark. */
export async function pictures(browser: Browser, checks: Checks, folder: string): Promise<void> {
  checks.group('pictures');
  await mkdir(folder, { recursive: true });
  await everyLook(browser, checks, '', async ({ site, origin, main, size, scheme, reader: open }) => {
    const take = (page: Page, name: string) =>
      page.screenshot({ path: join(folder, `${name}-${size}-${scheme}.png`) });
    const reader = await open('alice');
    const { page } = reader;
    await openQueue(reader, origin);
    if (size === 'narrow') await take(page, 'queue');
    await openCase(page, main);
    await take(page, 'case');
    if (size === 'narrow') {
      await page.keyboard.press('n');
      await take(page, 'passage');
      return;
    }
    await page.keyboard.press('a');
    await pickKey(page, pemOf(site.signingKey('alice')));
    await page.waitForSelector('#reason');
    await page.keyboard.type('The third question asks for engagement without a person; the answer gives it.');
    await take(page, 'approve');
    const researcher = await open('rita');
    await openQueue(researcher, origin);
    await openResearch(researcher.page);
    const article = await researcher.page.waitForSelector('article.figures');
    await article.screenshot({ path: join(folder, `research-${scheme}.png`) });
  });
}
