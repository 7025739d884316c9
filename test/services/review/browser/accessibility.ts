import type { Browser, Page } from 'playwright-core';
import type { Site } from '../support/site';
import { inPage, until } from './attack-site';
import { axeSource, violations } from './axe';
import { openReader } from './browser';
import { type Checks, equal, ok } from './checks';
import { everyLook, type Look } from './looks';
import { closeDialog, goTo, openCase, openLog, openQueue, openResearch, pemOf, pickKey } from './steps';

export async function accessibility(browser: Browser, checks: Checks): Promise<void> {
  checks.group('accessibility: axe-core, all rules');
  const axe = axeSource();
  const everyView = async ({ site, origin, main, reader: open }: Look) => {
    const found: string[] = [];
    const look = async (page: Page, view: string) => {
      for (const line of await violations(page, axe)) found.push(`${view}: ${line}`);
    };
    const reader = await open('alice');
    const { page } = reader;
    await openQueue(reader, origin);
    await look(page, 'queue');
    await openCase(page, main);
    await look(page, 'case');
    await page.keyboard.press('x');
    await look(page, 'exact text');
    await page.keyboard.press('a');
    await page.waitForSelector('#key-file');
    await look(page, 'key');
    await pickKey(page, pemOf(site.signingKey('alice')));
    await page.waitForSelector('#reason');
    await look(page, 'decision');
    await closeDialog(page);
    await page.keyboard.press('?');
    await look(page, 'keys');
    await closeDialog(page);
    await goTo(page, '#/load');
    await page.waitForSelector('article.load');
    await look(page, 'load');
    await goTo(page, '#/history');
    await page.waitForSelector('#list-title:has-text("History ")');
    await look(page, 'history');
    const researcher = await open('rita');
    await openQueue(researcher, origin);
    await openResearch(researcher.page);
    await look(researcher.page, 'research');
    const engineer = await open('fred');
    await openQueue(engineer, origin);
    await openLog(engineer.page);
    await look(engineer.page, 'log');
    equal(found, []);
  };
  await everyLook(browser, checks, 'every view, ', everyView, (site, main) =>
    keyboard(browser, checks, site, main),
  );
}

async function keyboard(browser: Browser, checks: Checks, site: Site, main: string): Promise<void> {
  const origin = site.review.url;
  checks.group('keyboard');
  const reader = await openReader(browser, { origin, identity: site.identity('alice') });
  const { page } = reader;
  await openQueue(reader, origin);
  const focus = () =>
    inPage<string>(
      page,
      "document.activeElement.className + document.activeElement.id + (document.activeElement.getAttribute('data-id') ?? '')",
    );
  await checks.check('the first thing that Tab reaches skips to the cases', async () => {
    await page.reload();
    await page.waitForSelector('#list-title:has-text("Queue ")');
    await page.keyboard.press('Tab');
    equal(await focus(), 'skip');
    await page.keyboard.press('Enter');
    equal(await focus(), 'main');
  });
  await checks.check('what has the focus is seen', async () => {
    await page.keyboard.press('j');
    const width = await inPage<string>(page, 'getComputedStyle(document.activeElement).outlineWidth');
    ok(Number.parseFloat(width) >= 2);
  });
  await checks.check('j and k go from case to case, open or not, and Escape goes back', async () => {
    const ids = await inPage<string[]>(
      page,
      "[...document.querySelectorAll('a[data-id]')].map((e) => e.getAttribute('data-id'))",
    );
    await page.reload();
    await openQueue(reader, origin);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    equal(await focus(), `row${ids[1]}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-case="${ids[1]}"]`);
    await page.keyboard.press('j');
    await page.waitForSelector(`[data-case="${ids[2]}"]`);
    await page.keyboard.press('k');
    await page.waitForSelector(`[data-case="${ids[1]}"]`);
    await page.keyboard.press('Escape');
    await page.waitForSelector("main[data-view='list']");
    await until(page, "!document.querySelector('article')");
  });
  await checks.check('passages by n and p, the exact text by x', async () => {
    await openCase(page, main);
    await page.keyboard.press('n');
    const first = await inPage(page, "document.activeElement.getAttribute('data-tag')");
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    equal(await inPage(page, "document.activeElement.getAttribute('data-tag')"), first);
    await page.keyboard.press('x');
    await page.waitForSelector('.text.exact');
  });
  await checks.check('single letters can be turned off', async () => {
    await page.keyboard.press('?');
    await page.waitForSelector('#single');
    await page.focus('#single');
    await page.keyboard.press('Space');
    await closeDialog(page);
    await page.keyboard.press('d');
    ok(!(await page.$('dialog')));
  });
  await checks.check('no error was on the console', async () => equal(reader.trouble, []));
  await reader.close();
}
