import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AttackSite, inPage, until } from './attack-site';
import { openReader } from './browser';
import { type Checks, equal, ok } from './checks';

/** A page of someone else, in the browser of a reviewer whose certificate goes with every request. */
export async function otherOrigins(site: AttackSite, checks: Checks): Promise<void> {
  checks.group('from another origin, with the reviewer’s certificate at hand');
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>elsewhere</title><body>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { context } = await openReader(site.browser, {
    origin: site.origin,
    identity: site.identity('alice'),
  });
  const held = await site.hold();
  const target = `${site.origin}/v1/review/holds/${held.id}/assignment`;
  const json = JSON.stringify({ act: 'take' });
  const fresh = async () => {
    const page = await context.newPage();
    await page.goto(elsewhere);
    return page;
  };
  /** Sends something from a page of elsewhere, and sees that nothing came of it. */
  const sends = (name: string, expression: string, outcome?: unknown) =>
    checks.check(name, async () => {
      const page = await fresh();
      const found = await inPage(page, expression);
      await page.waitForLoadState('networkidle').catch(() => undefined);
      if (outcome !== undefined) equal(found, outcome);
      await site.waitsStill(held);
      await page.close();
    });
  const form = (enctype: string, name: string, value = '') =>
    `(() => { const f = document.createElement('form'); f.method = 'POST'; f.enctype = '${enctype}'; f.action = '${target}'; const i = document.createElement('input'); i.name = ${JSON.stringify(name)}; i.value = ${JSON.stringify(value)}; f.append(i); document.body.append(f); f.submit(); })()`;
  const outcomeOf = (request: string) => `${request}.then((r) => r.type + r.status, () => 'refused')`;

  await sends('a form in plain text that reads as JSON', form('text/plain', '{"act":"take","x":"', '"}'));
  await sends('a form', form('application/x-www-form-urlencoded', 'act', 'take'));
  await sends('a form in parts', form('multipart/form-data', 'act', 'take'));
  await sends(
    'a request without leave',
    outcomeOf(
      `fetch('${target}', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '${json}' })`,
    ),
  );
  await sends(
    'a request with the header that acts need',
    outcomeOf(
      `fetch('${target}', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json', 'cordon-review-act': '1' }, body: '${json}' })`,
    ),
    'refused',
  );
  await sends(
    'a request of JSON',
    outcomeOf(
      `fetch('${target}', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '${json}' })`,
    ),
    'refused',
  );
  await sends('a beacon', `navigator.sendBeacon('${target}', new Blob(['${json}'], { type: 'text/plain' }))`);
  await sends(
    'a request that stays alive',
    outcomeOf(
      `fetch('${target}', { method: 'POST', mode: 'no-cors', keepalive: true, credentials: 'include', body: '${json}' })`,
    ),
  );

  for (const path of [
    '/v1/review/me',
    `/v1/review/holds/${held.id}`,
    '/v1/review/holds?state=waiting',
    '/console.js',
  ])
    await sends(
      `reads ${path.replace(held.id, 'ID')}`,
      outcomeOf(`fetch('${site.origin}${path}', { credentials: 'include' })`),
      'refused',
    );
  const loads = (tag: string, attribute: string, path: string) =>
    `new Promise((end) => { const e = document.createElement('${tag}'); e.onload = () => end('loaded'); e.onerror = () => end('refused'); e.${attribute} = '${site.origin}${path}'; if ('rel' in e) e.rel = 'stylesheet'; document.head.append(e); })`;
  await sends('loads the API as a script', loads('script', 'src', '/v1/review/me'), 'refused');
  await sends('loads the page’s script', loads('script', 'src', '/console.js'), 'refused');
  await sends('loads the page’s style', loads('link', 'href', '/console.css'), 'refused');
  await sends('loads an image of it', loads('img', 'src', '/v1/review/me'), 'refused');
  await sends(
    'opens a socket',
    `new Promise((end) => { const s = new WebSocket('${site.origin.replace('https', 'wss')}/v1/review/me'); s.onopen = () => end('open'); s.onerror = () => end('refused'); })`,
    'refused',
  );
  await sends(
    'listens to events',
    `new Promise((end) => { const s = new EventSource('${site.origin}/v1/review/me', { withCredentials: true }); s.onopen = () => end('open'); s.onerror = () => end('refused'); })`,
    'refused',
  );

  for (const tag of ['iframe', 'object', 'embed'])
    await checks.check(`the console in an ${tag}, to be clicked through`, async () => {
      const page = await fresh();
      await inPage(
        page,
        `(() => { const e = document.createElement('${tag}'); e[${tag === 'object' ? "'data'" : "'src'"}] = '${site.origin}/'; e.style.cssText = 'width:900px;height:600px;opacity:.01'; document.body.append(e); })()`,
      );
      await page.waitForTimeout(700);
      for (const frame of page.frames().slice(1))
        ok(!(await frame.$('#main').catch(() => null)), 'the console stands in a frame');
      await page.close();
    });

  await checks.check('a window of elsewhere has no hold of the console that it opens', async () => {
    const page = await fresh();
    const [popup] = await Promise.all([
      context.waitForEvent('page'),
      inPage(page, `void (window.w = window.open('${site.origin}/'))`),
    ]);
    await popup.waitForSelector('#main');
    await until(page, 'window.w.closed');
    equal(await inPage(popup, 'window.opener'), null);
    await page.close();
    await popup.close();
  });

  await checks.check('a link from elsewhere leads to the page, and to nothing of the API', async () => {
    const page = await fresh();
    const [answer] = await Promise.all([
      page.waitForNavigation(),
      inPage(page, `void (location.href = '${site.origin}/v1/review/holds/${held.id}')`),
    ]);
    equal(answer?.status(), 403);
    await page.goto(elsewhere);
    const [shown] = await Promise.all([
      page.waitForNavigation(),
      inPage(page, `void (location.href = '${site.origin}/#/holds/${held.id}')`),
    ]);
    equal(shown?.status(), 200);
    await site.waitsStill(held);
    await page.close();
  });

  await checks.check(
    'the very request from the page itself is taken, so that the above means something',
    async () => {
      const { page } = await site.reader('alice');
      const taken = `fetch('/v1/review/holds/${held.id}/assignment', { method: 'POST', headers: { 'content-type': 'application/json', 'cordon-review-act': '1' }, body: '${json}' }).then((r) => r.status)`;
      equal(await inPage(page, taken), 200);
    },
  );
  await context.close();
  await new Promise((resolve) => server.close(resolve));
}
