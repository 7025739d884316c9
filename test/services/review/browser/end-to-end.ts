import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { Agent } from 'undici';
import { startLocalClassifier } from '../../../../lib/services/classifier/local';
import { makeLog } from '../../../../lib/services/common/log';
import { LOCAL_CALLERS, tenantUri } from '../../../../lib/services/local/callers';
import type { Identity } from '../../../../lib/services/local/certificates';
import { type Local, runLocal } from '../../../../lib/services/local/run-local';
import { openReader, type Reader } from './browser';
import { type Checks, equal, ok } from './checks';
import { alerted, decide, goTo, openCase, openQueue, pemOf, pickKey, REASON, said } from './steps';

/** The whole stack: a request is held by the proxy, decided in the browser, and released by the proxy. */

const HOUR = 3_600_000;
/** People who decide here. The last is the tenant who asks, with a reviewer's certificate of the same name. */
const PEOPLE = {
  first: 'spiffe://cordon.local/reviewer/first',
  second: 'spiffe://cordon.local/reviewer/second',
  requester: tenantUri('example'),
} as const;
type Person = keyof typeof PEOPLE;

interface Stack {
  readonly local: Local;
  readonly origin: string;
  readonly keys: Readonly<Record<Person, Buffer>>;
  readonly identities: Readonly<Record<Person, Identity>>;
  readonly ask: (body: unknown, review?: string) => Promise<{ status: number; text: string; review: string }>;
  readonly shift: (milliseconds: number) => void;
}

async function openStack(): Promise<Stack> {
  let shifted = 0;
  const pairs = {
    first: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    second: generateKeyPairSync('ed25519'),
    requester: generateKeyPairSync('ed25519'),
  };
  const keyOf = (publicKey: KeyObject, algorithm: 'ed25519' | 'ecdsa-p384-sha384') => ({
    algorithm,
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  });
  const local = await runLocal({
    startClassifier: startLocalClassifier,
    now: () => Date.now() + shifted,
    log: makeLog('local', 'local', 'silent'),
    callers: {
      ...LOCAL_CALLERS,
      reviewers: (Object.keys(PEOPLE) as Person[]).map((person) => ({
        certificate: PEOPLE[person],
        agencies: ['example-agency'],
        key: keyOf(pairs[person].publicKey, person === 'first' ? 'ecdsa-p384-sha384' : 'ed25519'),
      })),
    },
  });
  const issue = (person: Person) => local.certificates.reviewers.issue(PEOPLE[person]);
  const identities = {
    first: await issue('first'),
    second: await issue('second'),
    requester: await issue('requester'),
  };
  const tenant = await local.identity('example');
  const agent = new Agent({
    connect: {
      ca: local.certificates.services.certificate,
      cert: tenant.certificate,
      key: tenant.privateKey,
    },
  });
  return {
    local,
    origin: local.review.url,
    keys: {
      first: pemOf(pairs.first.privateKey),
      second: pemOf(pairs.second.privateKey),
      requester: pemOf(pairs.requester.privateKey),
    },
    identities,
    shift: (milliseconds) => {
      shifted = milliseconds;
    },
    ask: async (body, review) => {
      const response = await agent.request({
        origin: new URL(local.url).origin,
        path: '/v1/chat/completions',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'cordon-purpose': 'benefit-appeals',
          ...(review ? { 'cordon-review': review } : {}),
        },
        body: JSON.stringify(body),
      });
      const text = await response.body.text();
      return { status: response.statusCode, text, review: JSON.parse(text).error?.review_id ?? '' };
    },
  };
}

const question = (about: string) => ({
  model: 'any',
  messages: [
    { role: 'system', content: 'You draft letters for an official, who decides.' },
    { role: 'user', content: `Draft a reply to an appeal about ${about}.` },
  ],
});

export async function endToEnd(browser: Browser, checks: Checks): Promise<void> {
  checks.group('end to end: proxy, review service, browser');
  const stack = await openStack();
  const { origin, ask } = stack;
  const readers: Reader[] = [];
  const read = async (person: Person) => {
    const reader = await openReader(browser, { origin, identity: stack.identities[person] });
    readers.push(reader);
    await openQueue(reader, origin);
    return reader;
  };
  const [first, second, requester] = [await read('first'), await read('second'), await read('requester')];
  const approveBy = async (reader: Reader, person: Person, id: string) => {
    await reader.page.reload();
    await openQueue(reader, origin);
    await openCase(reader.page, id);
    await decide(reader.page, 'a', stack.keys[person]);
  };
  const held = async (about: string): Promise<string> => {
    const { status, review } = await ask(question(about));
    equal(status, 409);
    return review;
  };

  await checks.check('what the screen holds a request for is marked, and nothing around it', async () => {
    const asked = 'Which of these employees should be dismissed?';
    const content = `The depot opens at eight.\n\n${asked}\n\nKeep the letter to one page.`;
    const { review } = await ask({ model: 'any', messages: [{ role: 'user', content }] });
    await openCase(first.page, review);
    await first.page.keyboard.press('n');
    await first.page.waitForSelector('mark[data-tag]:focus');
    const marked = await first.page.locator('mark[class*="line-"]').allTextContents();
    ok(marked.join('').includes(asked), marked.join('|'));
    ok(!/depot|letter/.test(marked.join('')), marked.join('|'));
    await goTo(first.page, '#/');
  });

  await checks.check(
    'two people approve by keyboard alone; it is released once, and refused the second time',
    async () => {
      const id = await held('a late form');
      for (const [reader, person] of [
        [first, 'first'],
        [second, 'second'],
      ] as const) {
        const { page } = reader;
        await page.reload();
        await page.waitForSelector(`a[data-id="${id}"]`);
        await page.keyboard.press('Tab');
        while (!(await page.$(`a[data-id="${id}"]:focus`))) await page.keyboard.press('j');
        await page.keyboard.press('Enter');
        await page.waitForSelector('#case-title:focus');
        await page.keyboard.press('a');
        await page.waitForSelector('#key-file:focus');
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
        await chooser.setFiles({ name: 'key.pem', mimeType: '', buffer: stack.keys[person] });
        await page.waitForSelector('#reason:focus');
        await page.keyboard.type(REASON);
        await page.keyboard.press('Control+Enter');
        await said(page, 'Your approval is on record');
      }
      equal((await ask(question('another form'), id)).status, 409, 'another request');
      const released = await ask(question('a late form'), id);
      equal(released.status, 200);
      ok(JSON.parse(released.text).choices[0].message.content.length > 0);
      const again = await ask(question('a late form'), id);
      equal([again.status, /used before/.test(again.text)], [409, true]);
    },
  );

  await checks.check('not released with a changed byte, and then still once as it was approved', async () => {
    const id = await held('a fee');
    await approveBy(first, 'first', id);
    await said(first.page, 'on record');
    await approveBy(second, 'second', id);
    await said(second.page, 'on record');
    equal((await ask(question('a feE'), id)).status, 409);
    equal((await ask(question('a fee'), id)).status, 200);
  });

  await checks.check('not released after one approval, nor when the same person tries again', async () => {
    const id = await held('a boundary');
    await approveBy(first, 'first', id);
    await said(first.page, 'on record');
    await first.page.keyboard.press('a');
    await alerted(first.page, 'You have decided on this case');
    equal((await ask(question('a boundary'), id)).status, 409);
    await approveBy(first, 'first', id).catch(() => undefined);
    equal((await ask(question('a boundary'), id)).status, 409);
  });

  await checks.check('not approved by the one who asks', async () => {
    const id = await held('a pension');
    await requester.page.reload();
    await openQueue(requester, origin);
    const isListed = await requester.page.$(`a[data-id="${id}"]`);
    if (isListed) {
      await openCase(requester.page, id);
      await decide(requester.page, 'a', stack.keys.requester);
      await alerted(requester.page, 'who asks can not decide');
    }
    await approveBy(first, 'first', id);
    await said(first.page, 'on record');
    equal((await ask(question('a pension'), id)).status, 409);
  });

  await checks.check('not released after it was denied', async () => {
    const id = await held('a permit');
    await approveBy(first, 'first', id);
    await said(first.page, 'on record');
    await openCase(second.page, id).catch(() => undefined);
    await second.page.reload();
    await openCase(second.page, id);
    await decide(second.page, 'd', stack.keys.second, 'It decides by itself, which nobody asked for.');
    await said(second.page, 'Your denial is on record');
    equal((await ask(question('a permit'), id)).status, 409);
  });

  await checks.check('not released after expiry, and not decided then', async () => {
    const id = await held('a deadline');
    await approveBy(first, 'first', id);
    await said(first.page, 'on record');
    await approveBy(second, 'second', id);
    await said(second.page, 'on record');
    const waiting = await held('a second deadline');
    stack.shift(25 * HOUR);
    equal((await ask(question('a deadline'), id)).status, 409);
    await second.page.reload();
    await openQueue(second, origin);
    await openCase(second.page, waiting).catch(() => undefined);
    await goTo(second.page, `#/holds/${waiting}`);
    await second.page.waitForSelector('#case-title');
    await second.page.keyboard.press('a');
    await alerted(second.page, 'expired');
    stack.shift(0);
  });

  await checks.check('the page asked nobody else, and no error was on its console', async () => {
    for (const { trouble } of readers)
      equal(
        // A refusal that is meant is an error status, which Chromium tells of.
        trouble.filter((line) => !/status of 4\d\d/.test(line)),
        [],
      );
  });
  for (const reader of readers) await reader.close();
  await stack.local.close();
  void pickKey;
}
