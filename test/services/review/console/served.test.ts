import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { signDecision } from '../../../../lib/services/review/console/page/model/decision';
import { digestOf, mismatches } from '../../../../lib/services/review/console/page/model/digests';
import { mayDecide, rangesOf, readPayload } from '../../../../lib/services/review/console/page/model/held';
import { readKey } from '../../../../lib/services/review/console/page/model/key-file';
import { SECURITY_HEADERS } from '../../../../lib/services/review/http/guards';
import { digest, idOf, openSite, type Site } from '../support/site';

const signerOf = (key: KeyObject) => readKey(key.export({ type: 'pkcs8', format: 'pem' }).toString());

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('page, script and style are served with their headers, and to reviewers alone', async () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/console.js', 'text/javascript; charset=utf-8'],
    ['/console.css', 'text/css; charset=utf-8'],
  ] as const) {
    const { status, headers } = await site.send(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers).toMatchObject(SECURITY_HEADERS);
    expect(headers['set-cookie']).toBeUndefined();
    expect((await site.send(path, { as: null })).status).toBe(401);
    expect((await site.send(path, { as: 'stranger' })).status).toBe(403);
  }
});

test('what the page shows comes out of the digested text alone', async () => {
  const asked =
    '{"tenant":"example","request":{"messages":[{"role":"user","content":"\\u202e \\ud800 <b>"}]}}';
  const held = await site.hold({ requestDigest: digest(asked) }, { asked });
  const { body } = await site.send(`/v1/review/holds/${held.id}`);
  const payload = readPayload(body.payload);
  expect(payload.asked).toBe(asked);
  expect(await digestOf(body.payload)).toBe(held.payloadDigest);
  expect(await mismatches({ payload: body.payload, asked: payload.asked }, body)).toEqual([]);
  expect(rangesOf(payload.findings, 'asked')).toEqual([
    { redLine: 'autonomous-weapons', start: 14, end: 19 },
  ]);
});

test('a decision that the page signs is one that the service takes, and by no other key', async () => {
  const held = await site.hold();
  const decision = {
    id: held.id,
    verdict: 'deny',
    reviewer: idOf('alice'),
    requestDigest: held.requestDigest,
    policyDigest: held.policyDigest,
    payloadDigest: held.payloadDigest,
    decidedAt: new Date().toISOString(),
    reason: 'Not for this purpose — ever.',
  } as const;
  const send = async (privateKey: KeyObject) =>
    site.send(`/v1/review/holds/${held.id}/decisions`, {
      body: { envelope: await signDecision(decision, await signerOf(privateKey)) },
    });
  expect((await send(generateKeyPairSync('ed25519').privateKey)).code).toBe('signature_invalid');
  const answered = await send(site.signingKey('alice'));
  expect([answered.status, answered.body.hold.state]).toEqual([201, 'denied']);
});

test.each([
  ['waiting', null, true, true],
  ['one_approval', null, true, true],
  ['one_approval', 'approve', false, true],
  ['approved', 'approve', false, true],
  ['approved', null, false, true],
  ['denied', 'deny', false, false],
  ['denied', null, false, false],
  ['expired', null, false, false],
  ['used', null, false, false],
] as const)('%s, decided by oneself: %s', (state, mine, approve, deny) => {
  expect([mayDecide({ state, mine }, 'approve'), mayDecide({ state, mine }, 'deny')]).toEqual([
    approve,
    deny,
  ]);
});
