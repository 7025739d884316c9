import { type AttackSite, inPage, until } from './attack-site';
import { openReader } from './browser';
import { answeredOf, askedOf, holdDraft } from './cases';
import { type Checks, equal, ok } from './checks';
import { alerted, decide, openCase, openQueue, pemOf, pickKey, said } from './steps';

const SECRET = 'marimba-4711';

/** What is left in the browser: no key, no text, nothing that comes back by itself. */
export async function leftovers(site: AttackSite, checks: Checks): Promise<void> {
  checks.group('what is left behind');
  const reader = await site.reader('alice');
  const { page, context } = reader;
  const key = pemOf(site.signingKey('alice'));
  const hold = () =>
    holdDraft(site, { asked: askedOf([{ role: 'user', content: SECRET }]), answered: answeredOf(SECRET) });
  const text = () => inPage<string>(page, 'document.documentElement.outerHTML');

  await checks.check('no storage holds key or text, after one was read and signed', async () => {
    const held = await hold();
    await openCase(page, held.id);
    await decide(page, 'a', key);
    await said(page, 'on record');
    const stored = `(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length, history.state])()`;
    equal(await inPage(page, stored), [0, 0, '', 0, 0, 0, null]);
    equal(await context.cookies(), []);
    equal((await context.storageState()).origins, []);
  });

  await checks.check('no script finds the key on the page', async () => {
    const found = `Object.getOwnPropertyNames(window).filter((name) => { try { return window[name] instanceof CryptoKey; } catch { return false; } })`;
    equal(await inPage(page, found), []);
    ok(!(await text()).includes(key.toString().split('\n')[1] ?? ''));
    ok(!reader.posted.some(({ body }) => body.includes(key.toString().split('\n')[1] ?? '')));
  });

  await checks.check('address, title and history have no text', async () => {
    ok(!`${page.url()}${await page.title()}`.includes(SECRET));
  });

  await checks.check('closed, the text is gone from the page', async () => {
    ok((await text()).includes(SECRET));
    await page.keyboard.press('Escape');
    await page.waitForSelector("main[data-view='list']");
    await until(page, "!document.querySelector('article')");
    ok(!(await text()).includes(SECRET));
  });

  await checks.check('gone back to, it is another page, without the key', async () => {
    await openCase(page, (await hold()).id);
    ok((await page.textContent('button.key'))?.startsWith('Key in memory'));
    await inPage(page, 'void (window.before = true)');
    await page.goto('about:blank');
    await page.goBack();
    await page.waitForSelector('#list-title');
    equal([await page.textContent('button.key'), await inPage(page, 'window.before')], ['No key', undefined]);
  });

  await checks.check('reloaded, the key is gone', async () => {
    await page.keyboard.press('s');
    await pickKey(page, key);
    await page.waitForSelector('button.key.held');
    await page.reload();
    await page.waitForSelector('button.key:has-text("No key")');
  });

  await checks.check('left alone for five minutes, key, text and dialogs are gone', async () => {
    const { page: idle, close } = await openReader(site.browser, {
      origin: site.origin,
      identity: site.identity('alice'),
    });
    await idle.clock.install();
    await idle.goto(`${site.origin}/`);
    const held = await hold();
    await openCase(idle, held.id);
    await idle.keyboard.press('a');
    await pickKey(idle, key);
    await idle.clock.runFor(100);
    await idle.waitForSelector('#reason');
    await idle.clock.runFor('04:00');
    ok(await idle.$('dialog'));
    await idle.keyboard.press('Shift');
    await idle.clock.runFor('04:00');
    ok(await idle.$('article.case'), 'a touch keeps it open');
    await idle.clock.runFor('02:00');
    await until(idle, "document.querySelector('button.key').textContent === 'No key'");
    equal(
      [await idle.$('dialog'), await idle.$('article.case'), await idle.textContent('button.key')],
      [null, null, 'No key'],
    );
    ok(!(await inPage<string>(idle, 'document.documentElement.outerHTML')).includes(SECRET));
    await close();
  });

  await checks.check(
    'a machine that slept is locked when it wakes, before its first key is taken',
    async () => {
      const { page: slept, close } = await openReader(site.browser, {
        origin: site.origin,
        identity: site.identity('alice'),
      });
      await slept.clock.install();
      await slept.goto(`${site.origin}/`);
      await openCase(slept, (await hold()).id);
      await slept.keyboard.press('s');
      await pickKey(slept, key);
      await slept.waitForSelector('button.key.held');
      await slept.clock.pauseAt(Date.now() + 3_600_000);
      await slept.keyboard.press('a');
      equal([await slept.$('dialog'), await slept.$('article.case')], [null, null]);
      await close();
    },
  );

  await checks.check('on paper there is no text', async () => {
    await openCase(page, (await hold()).id);
    await page.emulateMedia({ media: 'print' });
    equal(await inPage(page, "getComputedStyle(document.querySelector('main')).display"), 'none');
    await page.emulateMedia({ media: 'screen' });
  });

  await checks.check('without a certificate, or with a stranger’s, there is no page', async () => {
    for (const identity of [undefined, site.identity('stranger')]) {
      const { page: none, close } = await openReader(site.browser, { origin: site.origin, identity });
      const answer = await none.goto(`${site.origin}/`);
      equal([answer?.status(), await none.$('#main')], [identity ? 403 : 401, null]);
      await close();
    }
  });

  await checks.check('with the service gone, the page says so, and goes on when it is back', async () => {
    await openQueue(reader, site.origin);
    await context.setOffline(true);
    await page.keyboard.press('l');
    await page.waitForSelector('#bar.unreachable');
    await alerted(page, 'does not answer');
    await context.setOffline(false);
    await page.keyboard.press('q');
    await page.waitForSelector('#bar:not(.unreachable)');
  });
}
