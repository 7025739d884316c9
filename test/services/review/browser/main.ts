import type { Browser } from 'playwright-core';
import { sitePages } from '../../../bin/dev/site/browser/site-pages';
import { verdictPages } from '../../../report/browser/verdict-pages';
import { accessibility } from './accessibility';
import { openAttackSite } from './attack-site';
import { openBrowser } from './browser';
import { Checks } from './checks';
import { endToEnd } from './end-to-end';
import { figures } from './figures';
import { injections } from './injections';
import { layouts } from './layouts';
import { leftovers } from './leftovers';
import { observers } from './observers';
import { otherOrigins } from './other-origins';
import { pictures } from './pictures';
import { signing } from './signing';

// Drives the review console, and opens verdicts and the documentation, in Chromium: `npm run browser [PART…]`, for developers, since CI's machine has none.

const attack =
  (part: (site: Awaited<ReturnType<typeof openAttackSite>>, checks: Checks) => Promise<void>) =>
  async (browser: Browser, checks: Checks): Promise<void> => {
    const site = await openAttackSite(browser);
    await part(site, checks);
    await site.close();
  };

const PARTS: Readonly<Record<string, (browser: Browser, checks: Checks) => Promise<void>>> = {
  'end-to-end': endToEnd,
  injections: attack(async (site, checks) => injections(site, await site.reader('alice'), checks)),
  layouts: attack(async (site, checks) => layouts(site, await site.reader('alice'), checks)),
  'other-origins': attack(otherOrigins),
  signing: attack(signing),
  leftovers: attack(leftovers),
  observers: attack(observers),
  accessibility,
  figures,
  pictures: (browser, checks) => pictures(browser, checks, 'docs/review'),
  site: sitePages,
  verdicts: (browser, checks) => verdictPages(browser, checks, 'docs/verdict'),
};

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.find((part) => !PARTS[part]);
  if (unknown) throw new Error(`'${unknown}' is no part; there are ${Object.keys(PARTS).join(', ')}`);
  const { browser, version } = await openBrowser();
  process.stdout.write(`Chromium ${version}, Node ${process.version}\n`);
  const checks = new Checks();
  try {
    for (const [part, run] of Object.entries(PARTS))
      if (asked.length === 0 || asked.includes(part)) await run(browser, checks);
  } finally {
    await browser.close();
  }
  process.exitCode = checks.end() ? 0 : 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`cordon browser: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
