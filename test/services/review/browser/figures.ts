import type { Browser } from 'playwright-core';
import { openSite } from '../support/site';
import { inPage } from './attack-site';
import { openReader } from './browser';
import { askedOf, findingOf, holdDraft } from './cases';
import { type Checks, equal } from './checks';
import { openQueue } from './steps';

const HELD = 500;
const ROUNDS = 60;

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const written = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${percentile(sorted, 0.5).toFixed(0)} ms, 95 % ${percentile(sorted, 0.95).toFixed(0)} ms, most ${percentile(sorted, 1).toFixed(0)} ms of ${times.length}`;
};

/** How long people wait with 500 held: for the service's answers, and until the page shows them. */
export async function figures(browser: Browser, checks: Checks): Promise<void> {
  checks.group(`with ${HELD} held`);
  const site = await openSite();
  const origin = site.review.url;
  const ids: string[] = [];
  for (let index = 0; index < HELD; index++) {
    const asked = askedOf([
      { role: 'user', content: `Case ${index}. ${'Which depot has pumps, and by when? '.repeat(60)}` },
    ]);
    const finding = findingOf('autonomous-weapons', 0.4, { asked }, ['pumps']);
    ids.push((await holdDraft(site, { asked, findings: [finding] })).id);
  }
  await checks.check('the service answers', async () => {
    for (const [name, path] of [
      ['who I am', () => '/v1/review/me'],
      ['a page of 200', () => '/v1/review/holds?state=waiting&limit=200'],
      ['a case', (round: number) => `/v1/review/holds/${ids[(round * 7) % HELD]}`],
    ] as const) {
      const times: number[] = [];
      const before = process.cpuUsage();
      for (let round = 0; round < ROUNDS; round++) {
        const from = performance.now();
        equal((await site.send(path(round))).status, 200);
        times.push(performance.now() - from);
      }
      const { user, system } = process.cpuUsage(before);
      checks.figure(
        `answer: ${name}`,
        `${written(times)}; ${((user + system) / 1000 / ROUNDS).toFixed(1)} ms of processor, both sides`,
      );
    }
  });
  await checks.check('the page shows them', async () => {
    const reader = await openReader(browser, {
      origin,
      identity: site.identity('alice'),
      width: 1440,
      height: 900,
    });
    const { page } = reader;
    await openQueue(reader, origin);
    await page.waitForSelector(`#list-title:has-text("Queue ${HELD}")`);
    equal(await inPage(page, "document.querySelectorAll('a[data-id]').length"), HELD);
    const times = await inPage<number[]>(
      page,
      `(async () => { const times = []; const ids = [...document.querySelectorAll('a[data-id]')].map((e) => e.getAttribute('data-id')); for (let i = 0; i < ${ROUNDS}; i++) { const id = ids[(i * 7) % ids.length]; const from = performance.now(); location.hash = '#/holds/' + id; while (!document.querySelector('[data-case="' + id + '"]')) await new Promise((r) => setTimeout(r)); await new Promise((r) => requestAnimationFrame(() => setTimeout(r))); times.push(performance.now() - from); } return times; })()`,
    );
    checks.figure('from key to the case on the screen', written(times));
    const keys = await inPage<number[]>(
      page,
      `(async () => { location.hash = '#/'; while (document.querySelector('article')) await new Promise((r) => setTimeout(r)); const times = []; for (let i = 0; i < ${ROUNDS}; i++) { const from = performance.now(); document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true })); await new Promise((r) => requestAnimationFrame(() => setTimeout(r))); times.push(performance.now() - from); } return times; })()`,
    );
    checks.figure('from j to the next row in focus', written(keys));
    await reader.close();
  });
  await site.close();
}
