import type { Browser, Page } from 'playwright-core';
import type { Held } from '../../../../lib/services/common/review/held';
import { HANGS } from '../../../helpers/hangs';
import { type Name, openSite, type Site } from '../support/site';
import { openReader, type Reader } from './browser';
import { equal } from './checks';
import { openQueue } from './steps';

/** A review service of its own, and reviewers in front of it. */
export interface AttackSite extends Site {
  readonly origin: string;
  readonly browser: Browser;
  readonly reader: (name: Name) => Promise<Reader>;
  /** Nothing that anybody did counts: the hold waits as it did. */
  readonly waitsStill: (held: Held) => Promise<void>;
}

export async function openAttackSite(browser: Browser): Promise<AttackSite> {
  const site = await openSite();
  const origin = site.review.url;
  const readers: Reader[] = [];
  return {
    ...site,
    origin,
    browser,
    reader: async (name) => {
      const reader = await openReader(browser, { origin, identity: site.identity(name) });
      readers.push(reader);
      await openQueue(reader, origin);
      return reader;
    },
    waitsStill: async ({ id }) => {
      const { hold } = (await site.send(`/v1/review/holds/${id}`, { as: 'carol' })).body;
      equal([hold.state, hold.decisions, hold.assignedTo], ['waiting', [], undefined]);
    },
    close: async () => {
      for (const reader of readers) await reader.close();
      await site.close();
    },
  };
}

/** What an expression is in the page. It runs there, so it is text here. */
export const inPage = <T>(page: Page, expression: string): Promise<T> =>
  page.evaluate(expression) as Promise<T>;

/** Waits until an expression is true. Polled from here, since the page evaluates no strings. */
export async function until(page: Page, expression: string): Promise<void> {
  const late = Date.now() + HANGS;
  while (!(await inPage(page, expression))) {
    if (Date.now() > late) throw new Error(`it never came to be that ${expression}`);
    await page.waitForTimeout(30);
  }
}
