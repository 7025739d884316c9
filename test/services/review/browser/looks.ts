import type { Browser } from 'playwright-core';
import { type Name, openSite, type Site } from '../support/site';
import { openReader, type Reader } from './browser';
import { holdMorning } from './cases';
import type { Checks } from './checks';

const SIZES = [
  ['wide', 1440, 900],
  ['narrow', 400, 800],
] as const;

/** One way in which the page is looked at. */
export interface Look {
  readonly site: Site;
  readonly origin: string;
  /** Id of the case that shows most. */
  readonly main: string;
  readonly size: (typeof SIZES)[number][0];
  readonly scheme: 'light' | 'dark';
  /** The page as one person sees it; closed afterwards. */
  readonly reader: (name: Name) => Promise<Reader>;
}

/** The queue of a morning at two widths, light and dark, a check each; then whatever else is to be looked at there. */
export async function everyLook(
  browser: Browser,
  checks: Checks,
  title: string,
  look: (at: Look) => Promise<void>,
  after: (site: Site, main: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const site = await openSite();
  const origin = site.review.url;
  const { id: main } = await holdMorning(site, Date.now());
  for (const scheme of ['light', 'dark'] as const)
    for (const [size, width, height] of SIZES)
      await checks.check(`${title}${size}, ${scheme}`, async () => {
        const readers: Reader[] = [];
        const reader = async (name: Name) => {
          const identity = site.identity(name);
          const one = await openReader(browser, { origin, identity, width, height, scheme });
          readers.push(one);
          return one;
        };
        await look({ site, origin, main, size, scheme, reader });
        for (const one of readers) await one.close();
      });
  await after(site, main);
  await site.close();
}
