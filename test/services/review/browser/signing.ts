import { generateKeyPairSync } from 'node:crypto';
import type { Route } from 'playwright-core';
import type { Held } from '../../../../lib/services/common/review/held';
import { type AttackSite, inPage } from './attack-site';
import { answeredOf, askedOf, holdDraft } from './cases';
import { type Checks, equal, ok } from './checks';
import {
  alerted,
  alertText,
  closeDialog,
  decide,
  goTo,
  openCase,
  openQueue,
  pemOf,
  pickKey,
  REASON,
  said,
} from './steps';

const HOUR = 3_600_000;

/** What is signed, by whom, and for what: with a service or a network that lies, and with keys that are others'. */
export async function signing(site: AttackSite, checks: Checks): Promise<void> {
  checks.group('signing');
  const alice = await site.reader('alice');
  const { page, posted } = alice;
  const key = pemOf(site.signingKey('alice'));
  const hold = () =>
    holdDraft(site, {
      asked: askedOf([{ role: 'user', content: 'Which depot?' }]),
      answered: answeredOf('Depot 4.'),
    });
  const open = async (): Promise<Held> => {
    await closeDialog(page);
    const held = await hold();
    await openCase(page, held.id);
    return held;
  };
  /** Changes what the service answers about a case on its way. */
  const falsify = async (change: (answer: Record<string, unknown>) => void) => {
    await page.unrouteAll();
    const handler = async (route: Route) => {
      const response = await route.fetch();
      const answer = await response.json();
      change(answer);
      await route.fulfill({ response, json: answer });
    };
    await page.route(/\/v1\/review\/holds\/[0-9a-f]{32}$/, handler);
    return () => page.unroute(/\/v1\/review\/holds\/[0-9a-f]{32}$/, handler);
  };

  for (const [name, change] of [
    [
      'one character of the request',
      (answer: Record<string, unknown>) => {
        answer.payload = String(answer.payload).replace('depot', 'Depot');
      },
    ],
    [
      'one character of the answer',
      (answer: Record<string, unknown>) => {
        answer.payload = String(answer.payload).replace('Depot 4.', 'Depot 5.');
      },
    ],
    [
      'a score',
      (answer: Record<string, unknown>) => {
        answer.payload = String(answer.payload).replace('0.5', '0.1');
      },
    ],
    [
      'the purpose’s words',
      (answer: Record<string, unknown>) => {
        answer.payload = String(answer.payload).replace('Plan supply.', 'Plan it all.');
      },
    ],
    [
      'a space at the end',
      (answer: Record<string, unknown>) => {
        answer.payload = `${answer.payload} `;
      },
    ],
    [
      'the digest of the payload',
      (answer: Record<string, unknown>) => {
        answer.payloadDigest = `sha256:${'0'.repeat(64)}`;
      },
    ],
    [
      'the digest of the request',
      (answer: Record<string, unknown>) => {
        answer.requestDigest = `sha256:${'0'.repeat(64)}`;
      },
    ],
  ] as const)
    await checks.check(`changed on its way, ${name}: nothing is signed`, async () => {
      const restore = await falsify(change);
      const held = await open();
      await alerted(page, 'not what is held');
      const before = posted.length;
      await page.keyboard.press('a');
      await alerted(page, 'Nothing can be signed');
      equal([(await page.$$('dialog')).length, posted.length], [0, before]);
      await restore();
      await site.waitsStill(held);
    });

  await checks.check('another case than the one that was opened is not shown', async () => {
    const other = await hold();
    const restore = await falsify((answer) => {
      answer.hold = { ...(answer.hold as object), id: other.id };
    });
    await goTo(page, `#/holds/${(await hold()).id}`);
    await alerted(page, 'another case');
    ok(!(await page.$('article.case')));
    await restore();
  });

  await checks.check('a payload that is none is not shown', async () => {
    const restore = await falsify((answer) => {
      answer.payload = '{"asked":1}';
    });
    await goTo(page, `#/holds/${(await hold()).id}`);
    await alerted(page, 'not that of a held request');
    ok(!(await page.$('article.case')));
    await restore();
  });

  await page.unrouteAll();
  for (const [name, pem] of [
    [
      'an encrypted key',
      Buffer.from(
        generateKeyPairSync('ed25519').privateKey.export({
          type: 'pkcs8',
          format: 'pem',
          cipher: 'aes-256-cbc',
          passphrase: 'x',
        }),
      ),
    ],
    ['a P-256 key', pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)],
    ['a certificate', Buffer.from(site.identity('alice').certificate)],
    ['a large file', Buffer.alloc(1_000_000, 65)],
    ['an empty file', Buffer.alloc(0)],
    ['markup', Buffer.from('<script>window.pwned=1</script>')],
  ] as const)
    await checks.check(`${name} is refused as a key`, async () => {
      await page.keyboard.press('s');
      await pickKey(page, pem);
      await page.waitForSelector('dialog [role=alert]:not(:empty)');
      await closeDialog(page);
      equal(await page.textContent('button.key'), 'No key');
    });

  await checks.check('another person’s key: the service refuses, and says so', async () => {
    const held = await open();
    await decide(page, 'a', pemOf(site.signingKey('bob')));
    await page.waitForSelector('dialog [role=alert]:has-text("own key")');
    await closeDialog(page);
    await page.keyboard.press('s');
    await site.waitsStill(held);
  });

  await checks.check('a reason that is too short, or holds what nobody sees, signs nothing', async () => {
    const held = await open();
    const before = posted.length;
    await decide(page, 'a', key, 'too short');
    ok(await page.$('button.primary:disabled'));
    await page.fill('#reason', 'a reason with \u202e in it');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('dialog [role=alert]:has-text("nobody sees")');
    await page.fill('#reason', `   ${' '.repeat(40)}  `);
    ok(await page.$('button.primary:disabled'));
    equal(posted.length, before);
    await closeDialog(page);
    await site.waitsStill(held);
  });

  await checks.check('pressed many times, it is sent once', async () => {
    const held = await open();
    const before = posted.length;
    await page.keyboard.press('a');
    await page.waitForSelector('#reason');
    await page.keyboard.type(REASON);
    await inPage(
      page,
      "for (let i = 0; i < 20; i++) document.querySelector('#reason').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))",
    );
    await said(page, 'on record');
    equal(posted.length, before + 1);
    equal((await site.send(`/v1/review/holds/${held.id}`)).body.hold.decisions.length, 1);
  });

  await checks.check('a key that is held down opens one dialog', async () => {
    await open();
    for (let index = 0; index < 5; index++) await page.keyboard.down('d');
    await page.keyboard.up('d');
    equal((await page.$$('dialog')).length, 1);
    await closeDialog(page);
  });

  const last = () => JSON.parse(posted.at(-1)?.body ?? '{}');
  await checks.check(
    'an envelope that was caught and sent again changes nothing, here, elsewhere, or by another',
    async () => {
      const held = await open();
      await decide(page, 'a', key);
      await said(page, 'on record');
      const body = last();
      const decisions = async () =>
        (await site.send(`/v1/review/holds/${held.id}`)).body.hold.decisions.length;
      await site.send(`/v1/review/holds/${held.id}/decisions`, { body });
      equal(await decisions(), 1);
      ok((await site.send(`/v1/review/holds/${held.id}/decisions`, { as: 'bob', body })).status >= 200);
      equal(await decisions(), 1);
      const other = await hold();
      ok((await site.send(`/v1/review/holds/${other.id}/decisions`, { body })).status >= 400);
      await site.waitsStill(other);
      ok(!(await site.released(held)));
    },
  );

  await checks.check('an envelope with a changed verdict, reason or time no longer counts', async () => {
    const held = await open();
    await decide(page, 'd', key);
    await said(page, 'on record');
    const fresh = await hold();
    const { envelope } = last();
    const payload = JSON.parse(Buffer.from(envelope.payload, 'base64').toString());
    for (const change of [
      { verdict: 'approve' },
      { reason: `${payload.reason}!` },
      { id: fresh.id, payloadDigest: fresh.payloadDigest, requestDigest: fresh.requestDigest },
    ]) {
      const forged = Buffer.from(JSON.stringify({ ...payload, ...change })).toString('base64');
      const { status } = await site.send(`/v1/review/holds/${fresh.id}/decisions`, {
        body: { envelope: { ...envelope, payload: forged } },
      });
      equal(status, 403);
    }
    equal((await site.send(`/v1/review/holds/${held.id}`)).body.hold.state, 'denied');
    await site.waitsStill(fresh);
  });

  await checks.check('one person decides once, by page and by API', async () => {
    const held = await open();
    await decide(page, 'a', key);
    await said(page, 'on record');
    await page.keyboard.press('a');
    await alerted(page, 'You have decided');
    ok(!(await page.$('.side button.approve')));
    equal(
      (await site.decide('alice', held, { reason: 'once more, with another reason' })).code,
      'same_person',
    );
    equal((await site.decide('alias', held)).status >= 400, true);
    ok(!(await site.released(held)));
  });

  await checks.check('two people at once: both decisions count, and a third finds it decided', async () => {
    const held = await open();
    const bob = await site.reader('bob');
    await openCase(bob.page, held.id);
    await bob.page.keyboard.press('a');
    await pickKey(bob.page, pemOf(site.signingKey('bob')));
    await bob.page.waitForSelector('#reason');
    await bob.page.keyboard.type(REASON);
    await page.keyboard.press('a');
    await page.waitForSelector('#reason');
    await page.keyboard.type(REASON);
    await Promise.all([page.keyboard.press('Control+Enter'), bob.page.keyboard.press('Control+Enter')]);
    await Promise.all([said(page, 'on record'), said(bob.page, 'on record')]);
    ok(await site.released(held));
    equal((await site.decide('carol', held)).code, 'already_decided');
    await bob.close();
  });

  await checks.check('decided by others in the meantime: the page says so', async () => {
    const held = await open();
    await page.keyboard.press('a');
    await page.waitForSelector('#reason');
    await site.decide('bob', held, { verdict: 'deny' });
    await page.keyboard.type(REASON);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('dialog [role=alert]:has-text("decided")');
    await closeDialog(page);
    ok(!(await site.released(held)));
  });

  await checks.check('expired while it was read: nothing is signed', async () => {
    const held = await open();
    site.setNow(Date.now() + 25 * HOUR);
    await inPage(page, "document.dispatchEvent(new Event('visibilitychange'))");
    await page.waitForSelector('.status:has-text("Expiry")');
    await page.keyboard.press('a');
    await alerted(page, 'expired');
    site.setNow(undefined);
    await page.reload();
    await site.waitsStill(held);
  });

  await checks.check('a machine whose clock is a day off signs by the service’s time', async () => {
    const reader = await site.reader('carol');
    await reader.page.clock.install({ time: Date.now() - 24 * HOUR });
    await openQueue(reader, site.origin);
    const held = await hold();
    await openCase(reader.page, held.id);
    await decide(reader.page, 'a', pemOf(site.signingKey('carol')));
    await said(reader.page, 'on record');
    await reader.close();
  });

  for (const name of ['eve', 'keyless'] as const)
    await checks.check(
      name === 'eve'
        ? 'a reviewer of another agency sees nothing of it'
        : 'a reviewer without a key in the charter signs for nothing',
      async () => {
        const held = await hold();
        const reader = await site.reader(name);
        if (name === 'eve') {
          ok(!(await reader.page.$(`a[data-id="${held.id}"]`)));
          await goTo(reader.page, `#/holds/${held.id}`);
          await alerted(reader.page, 'no such thing');
        } else {
          await openCase(reader.page, held.id);
          await decide(reader.page, 'a', pemOf(site.signingKey('keyless')));
          await reader.page.waitForSelector('dialog [role=alert]:not(:empty)');
        }
        await site.waitsStill(held);
        await reader.close();
      },
    );
  await checks.check('nothing was left on the page that alarms', async () => {
    await page.reload();
    await openQueue(alice, site.origin);
    equal(await alertText(page), '');
  });
}
