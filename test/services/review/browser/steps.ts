import type { KeyObject } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Reader } from './browser';

/** What a reviewer does, by keyboard. */

export const pemOf = (key: KeyObject): Buffer => Buffer.from(key.export({ type: 'pkcs8', format: 'pem' }));

export async function openQueue({ page }: Reader, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.waitForSelector('#list-title:has-text("Queue ")');
}

/** As a link in the page would. */
export const goTo = (page: Page, hash: string) => page.evaluate(`location.hash = ${JSON.stringify(hash)}`);

/** Opens a case by its place in the page's address. */
export async function openCase(page: Page, id: string): Promise<void> {
  await goTo(page, `#/holds/${id}`);
  await page.waitForSelector(`[data-case="${id}"] #case-title:focus`);
}

/** By key, as a researcher. */
export async function openResearch(page: Page): Promise<void> {
  await page.waitForSelector('nav a:has-text("Research")');
  await page.keyboard.press('r');
  await page.waitForSelector('article.figures');
}

/** By key, as a field engineer. */
export async function openLog(page: Page): Promise<void> {
  await page.waitForSelector('nav a:has-text("Log")');
  await page.keyboard.press('e');
  await page.waitForSelector('article.figures');
}

export async function pickKey(page: Page, pem: Buffer, name = 'key.pem'): Promise<void> {
  await page.waitForSelector('#key-file');
  await page.setInputFiles('#key-file', { name, mimeType: 'application/x-pem-file', buffer: pem });
}

export const REASON = 'Supply planning for a named depot; nobody is named in it.';

/** Decides on the open case, and waits for what the page says of it. */
export async function decide(page: Page, verdict: 'a' | 'd', pem: Buffer, reason = REASON): Promise<void> {
  await page.keyboard.press(verdict);
  await page.waitForSelector('dialog[open]');
  if (await page.$('#key-file')) await pickKey(page, pem);
  await page.waitForSelector('#reason');
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
}

export const said = (page: Page, text: string) => page.waitForSelector(`.says:has-text("${text}")`);
export const alerted = (page: Page, text: string) => page.waitForSelector(`[role=alert]:has-text("${text}")`);
export const alertText = (page: Page) => page.textContent('main [role=alert]');

/** Closes what is open above the page, which Chromium does a little after the key. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}
