import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openSite } from '../support/site';
import { openReader } from './browser';
import { holdMorning } from './cases';
import type { Checks } from './checks';
import { openCase, openQueue, pemOf, pickKey } from './steps';

const SIZES = [
  ['wide', 1440, 900],
  ['narrow', 400, 800],
] as const;

/** Pictures of the page at two widths, light and dark. */
export async function pictures(browser: Browser, checks: Checks, folder: string): Promise<void> {
  checks.group('pictures');
  await mkdir(folder, { recursive: true });
  const site = await openSite();
  const origin = site.review.url;
  const main = await holdMorning(site, Date.now());
  for (const scheme of ['light', 'dark'] as const)
    for (const [size, width, height] of SIZES)
      await checks.check(`${size}, ${scheme}`, async () => {
        const reader = await openReader(browser, {
          origin,
          identity: site.identity('alice'),
          width,
          height,
          scheme,
        });
        const { page } = reader;
        const take = (name: string) =>
          page.screenshot({ path: join(folder, `${name}-${size}-${scheme}.png`) });
        await openQueue(reader, origin);
        if (size === 'narrow') await take('queue');
        await openCase(page, main.id);
        await take('case');
        if (size === 'narrow') {
          await page.keyboard.press('n');
          await take('passage');
        } else {
          await page.keyboard.press('a');
          await pickKey(page, pemOf(site.signingKey('alice')));
          await page.waitForSelector('#reason');
          await page.keyboard.type(
            'The third question asks for engagement without a person; the answer gives it.',
          );
          await take('approve');
        }
        await reader.close();
      });
  await site.close();
}
