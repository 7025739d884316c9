import { readFile } from 'node:fs/promises';
import type { AttackSite } from './attack-site';
import { holdMorning } from './cases';
import { type Checks, equal, ok } from './checks';
import { alerted, goTo, openLog, openResearch, said } from './steps';

/** What those see who decide nothing: figures and sealed labels, or states alone. */
export async function observers(site: AttackSite, checks: Checks): Promise<void> {
  checks.group('researchers and field engineers');
  const main = await holdMorning(site, Date.now());
  const researcher = await site.reader('rita');
  await checks.check('a researcher sees false holds, agreement and load by r alone', async () => {
    const { page } = researcher;
    await openResearch(page);
    equal(await page.locator('.figures table').count(), 2);
    const text = (await page.textContent('.figures')) ?? '';
    for (const word of ['False holds', 'Autonomous weapons', 'reviewer/bob', 'Two people decided alike on'])
      ok(text.includes(word), `${word} in ${text}`);
  });
  await checks.check('labels are saved as the service sealed them', async () => {
    const { page } = researcher;
    const saving = page.waitForEvent('download');
    await page.locator('button', { hasText: 'Export sealed labels' }).focus();
    await page.keyboard.press('Enter');
    const saved = await saving;
    ok(/^labels-\d{4}-\d{2}-\d{2}\.json$/.test(saved.suggestedFilename()));
    const sealed = JSON.parse(await readFile(await saved.path(), 'utf8'));
    equal(Object.keys(sealed).sort(), ['nonce', 'once', 'schema', 'sealed']);
    await said(page, 'The sealed labels are exported');
  });
  const engineer = await site.reader('fred');
  for (const [who, { page }] of [
    ['a researcher', researcher],
    ['a field engineer', engineer],
  ] as const)
    await checks.check(`${who} opens no case, and none is asked for`, async () => {
      const before = site.acts.length;
      await goTo(page, `#/holds/${main.id}`);
      await alerted(page, 'Cases are for reviewers');
      const acts = site.acts.slice(before);
      ok(!acts.some((one) => one.kind === 'review-act' && ['open', 'refused'].includes(one.act)));
    });
  await checks.check(
    'a field engineer sees states and the log by e, no text, and no way to figures',
    async () => {
      const { page } = engineer;
      await goTo(page, '#/');
      await page.waitForSelector('a[data-id]');
      ok(!(await page.isVisible('nav a:has-text("Research")')));
      await page.keyboard.press('r');
      equal(await page.evaluate('location.hash'), '#/');
      await openLog(page);
      const text = (await page.textContent('.figures')) ?? '';
      for (const word of ['Held', 'Taken', 'Approved', 'Denied', main.id, 'reviewer/bob'])
        ok(text.includes(word), word);
      ok(!/Convoy|turret|Depot/.test((await page.textContent('body')) ?? ''));
      ok((await page.textContent('#bar'))?.includes('field engineer'));
    },
  );
  await checks.check('no error was on the console', async () =>
    equal([...researcher.trouble, ...engineer.trouble], []),
  );
}
