import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { Held } from '../../../lib/services/common/review/held';
import { digest, idOf, openSite, type Reply, type Send, type Site } from './support/site';

let site: Site;
let held: Held;
beforeAll(async () => {
  site = await openSite();
  held = await site.hold();
});
afterAll(() => site.close());
afterEach(() => site.setNow(undefined));

const HOLDS = '/v1/review/holds';
const decisions = (id = held.id) => `${HOLDS}/${id}/decisions`;
const assignment = () => `${HOLDS}/${held.id}/assignment`;
const post = (send: Send = {}, path = decisions()): Promise<Reply> =>
  site.send(path, { body: { envelope: site.envelope('alice', held) }, ...send });
const hour = 3_600_000;

/** What is on record, names and all. */
const onRecord = async () => (await readdir(join(site.directory, 'reviews'))).sort();

/** Edits the text of an envelope's payload, whose signature stays. */
function reworded(change: (payload: string) => string): object {
  const envelope = site.envelope('alice', held) as { payload: string };
  const payload = Buffer.from(envelope.payload, 'base64').toString();
  return { ...envelope, payload: Buffer.from(change(payload)).toString('base64') };
}

type Attack = readonly [name: string, code: string, send: () => Promise<Reply>];

const people: readonly Attack[] = [
  ['no certificate', 'certificate_required', () => post({ as: null })],
  ['a certificate of nobody in the charter', 'reviewer_unknown', () => post({ as: 'stranger' })],
  ['reading without a certificate', 'certificate_required', () => site.send(HOLDS, { as: null })],
  ['the page without a certificate', 'certificate_required', () => site.send('/', { as: null })],
  ['metrics without a certificate', 'certificate_required', () => site.send('/metrics', { as: null })],
  ['another agency decides', 'other_agency', () => site.decide('eve', held)],
  ['another agency reads', 'not_found', () => site.send(`${HOLDS}/${held.id}`, { as: 'eve' })],
  [
    'another agency takes it',
    'not_found',
    () => site.send(assignment(), { as: 'eve', body: { act: 'take' } }),
  ],
  ['the charter has no key of the reviewer', 'reviewer_unknown', () => site.decide('keyless', held)],
  [
    'signed by another key',
    'signature_invalid',
    () => post({ body: { envelope: site.envelope('alice', held, {}, 'bob') } }),
  ],
  [
    "another reviewer's decision, well signed",
    'signature_invalid',
    () => post({ body: { envelope: site.envelope('bob', held) } }),
  ],
  [
    'a decision in the name of a stranger',
    'reviewer_unknown',
    () => post({ body: { envelope: site.envelope('alice', held, { reviewer: idOf('stranger') }) } }),
  ],
];

const content: readonly Attack[] = [
  ...(['requestDigest', 'policyDigest', 'payloadDigest'] as const).map(
    (name): Attack => [
      `another ${name}`,
      'digest_mismatch',
      () => site.decide('alice', held, { [name]: digest('another') }),
    ],
  ),
  ['another id', 'digest_mismatch', () => site.decide('alice', held, { id: '0'.repeat(32) })],
  [
    'a changed byte',
    'signature_invalid',
    () => post({ body: { envelope: reworded((text) => text.replace('names', 'games')) } }),
  ],
  [
    'a denial turned into an approval',
    'signature_invalid',
    () => {
      const denial = site.envelope('alice', held, { verdict: 'deny' }) as { payload: string };
      const text = Buffer.from(denial.payload, 'base64').toString().replace('"deny"', '"approve"');
      return post({ body: { envelope: { ...denial, payload: Buffer.from(text).toString('base64') } } });
    },
  ],
  [
    'a name twice in the payload',
    'decision_invalid',
    () => post({ body: { envelope: reworded((text) => text.replace('{', '{"verdict":"deny",')) } }),
  ],
  [
    'another type of payload',
    'decision_invalid',
    () => post({ body: { envelope: { ...site.envelope('alice', held), payloadType: 'text/plain' } } }),
  ],
  [
    'no signature',
    'decision_invalid',
    () => post({ body: { envelope: { ...site.envelope('alice', held), signatures: [] } } }),
  ],
  ['a reason too short', 'decision_invalid', () => site.decide('alice', held, { reason: 'ok' })],
  ['a reason of spaces', 'decision_invalid', () => site.decide('alice', held, { reason: ' '.repeat(40) })],
  ['a reason too long', 'decision_invalid', () => site.decide('alice', held, { reason: 'x'.repeat(2001) })],
  [
    'a reason that turns the text around it',
    'decision_invalid',
    () => site.decide('alice', held, { reason: 'harmless \u202e evorppa' }),
  ],
  [
    'a reason with an escape sequence',
    'decision_invalid',
    () => site.decide('alice', held, { reason: 'harmless \u001b[2J text' }),
  ],
  [
    'the version before',
    'decision_invalid',
    () => site.decide('alice', held, { schema: 'cordon.review-decision/v2' as never }),
  ],
  [
    'a verdict that there is none',
    'decision_invalid',
    () => site.decide('alice', held, { verdict: 'release' as never }),
  ],
];

const time: readonly Attack[] = [
  [
    'signed long before',
    'clock_skew',
    () => site.decide('alice', held, { decidedAt: new Date(Date.now() - hour).toISOString() }),
  ],
  [
    'signed for later',
    'clock_skew',
    () => site.decide('alice', held, { decidedAt: new Date(Date.now() + hour).toISOString() }),
  ],
  [
    'after its expiry',
    'expired',
    () => {
      site.setNow(Date.parse(held.expires));
      return site.decide('alice', held);
    },
  ],
  [
    'at a time beyond its expiry, a minute before it',
    'expired',
    () => {
      site.setNow(Date.parse(held.expires) - 60_000);
      return site.decide('alice', held, { decidedAt: held.expires });
    },
  ],
  [
    'taken after its expiry',
    'expired',
    () => {
      site.setNow(Date.parse(held.expires));
      return site.send(assignment(), { body: { act: 'take' } });
    },
  ],
];

const header = (name: string, value: string) => ({ headers: { [name]: value } });
const browser: readonly Attack[] = [
  ['without the header of acts', 'cross_site', () => post(header('cordon-review-act', '0'))],
  ['from another origin', 'cross_site', () => post(header('origin', 'https://evil.example'))],
  ['from the origin null', 'cross_site', () => post(header('origin', 'null'))],
  [
    'from its own name without TLS',
    'cross_site',
    () => post(header('origin', site.review.url.replace('https:', 'http:'))),
  ],
  ['from its own name at another port', 'cross_site', () => post(header('origin', 'https://127.0.0.1:1'))],
  ['a cross-site fetch', 'cross_site', () => post(header('sec-fetch-site', 'cross-site'))],
  ['a same-site fetch', 'cross_site', () => post(header('sec-fetch-site', 'same-site'))],
  ['an act by a typed address', 'cross_site', () => post(header('sec-fetch-site', 'none'))],
  [
    'the list in a script of another site',
    'cross_site',
    () => site.send(HOLDS, header('sec-fetch-site', 'cross-site')),
  ],
  ['a form', 'request_invalid', () => post(header('content-type', 'application/x-www-form-urlencoded'))],
  ['a form of plain text', 'request_invalid', () => post(header('content-type', 'text/plain'))],
  ['a question before an act (CORS)', 'not_found', () => site.send(decisions(), { method: 'OPTIONS' })],
];

const shapes: readonly Attack[] = [
  ['a body too large', 'request_too_large', () => post({ body: `{"envelope":"${'x'.repeat(40_000)}"}` })],
  ['a body that is no JSON', 'request_invalid', () => post({ body: '{' })],
  ['an empty body', 'request_invalid', () => post({ body: '' })],
  ['a body that is not UTF-8', 'request_invalid', () => post({ body: Buffer.from([0x7b, 0xff, 0x7d]) })],
  ['an envelope that is a text', 'request_invalid', () => post({ body: { envelope: 'x' } })],
  ['an envelope that is a list', 'request_invalid', () => post({ body: { envelope: [] } })],
  ['a field besides', 'request_invalid', () => post({ body: { envelope: {}, verdict: 'approve' } })],
  ['a field twice', 'request_invalid', () => post({ body: '{"envelope":{},"envelope":{}}' })],
  [
    'a prototype in the body',
    'request_invalid',
    () => post({ body: '{"__proto__":{"envelope":{}},"envelope":{}}' }),
  ],
  [
    'a prototype in the envelope',
    'request_invalid',
    () => post({ body: '{"envelope":{"__proto__":{"payload":""}}}' }),
  ],
  [
    'a constructor in the envelope',
    'decision_invalid',
    () => post({ body: { envelope: { constructor: {} } } }),
  ],
  [
    'nesting',
    'request_invalid',
    () => post({ body: `{"envelope":${'{"a":'.repeat(99)}1${'}'.repeat(99)}}` }),
  ],
  ['an act that is none', 'request_invalid', () => site.send(assignment(), { body: { act: 'approve' } })],
  [
    'an act out of the prototype',
    'request_invalid',
    () => site.send(assignment(), { body: { act: 'toString' } }),
  ],
  [
    'giving back what one has not',
    'request_invalid',
    () => site.send(assignment(), { body: { act: 'return' } }),
  ],
];

const paths: readonly Attack[] = [
  ...[
    `${HOLDS}/../../../livez`,
    `${HOLDS}/%2e%2e/%2e%2e/me`,
    `//v1/review/holds`,
    `${HOLDS}/`,
    `${HOLDS}/${'0'.repeat(31)}`,
    `${HOLDS}/${'A'.repeat(32)}`,
    `${HOLDS}/__proto__`,
    `${HOLDS}?state=waiting#x`,
    '/console.js?x',
    '/console/files.ts',
    '/v1/review/me;x',
    '/favicon.ico',
  ].map((path): Attack => [`the path ${path}`, 'not_found', () => site.send(path)]),
  ['a request that there is not', 'not_found', () => site.send(`${HOLDS}/${'0'.repeat(32)}`)],
  ['a decision on it', 'not_found', () => post({}, decisions('0'.repeat(32)))],
  ['another method', 'not_found', () => site.send(`${HOLDS}/${held.id}`, { method: 'DELETE' })],
  ['a state twice', 'request_invalid', () => site.send(`${HOLDS}?state=waiting&state=decided`)],
  ['a state that is none', 'request_invalid', () => site.send(`${HOLDS}?state=all`)],
  ['a page too long', 'request_invalid', () => site.send(`${HOLDS}?limit=999`)],
  ['a page after a path', 'not_found', () => site.send(`${HOLDS}?after=../held`)],
  ['a name besides', 'request_invalid', () => site.send(`${HOLDS}?constructor=1`)],
  ['a body where there is none', 'request_invalid', () => site.send(HOLDS, { method: 'GET', body: {} })],
];

it.each([...people, ...content, ...time, ...browser, ...shapes, ...paths])(
  '%s: %s, and nothing is decided',
  async (_, code, send) => {
    const before = await onRecord();
    const reply = await send();
    expect([reply.code, reply.text.includes('pumps')]).toEqual([code, false]);
    expect(await onRecord()).toEqual(before);
    expect(await site.released(held)).toBe(false);
  },
);

it('counts at least 80 attacks', () => {
  const all = [people, content, time, browser, shapes, paths].flat();
  expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(80);
});

/** Bytes as they are, past every client's tidying up; answers with the first line and the code. */
function raw(lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(site.review.url);
  const { certificate: cert, privateKey: key } = site.identity('alice');
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port), ca: site.authority, cert, key }, () =>
      socket.write(`${lines.join('\r\n')}\r\n\r\n`),
    );
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (/\r\n\r\n/.test(text)) socket.end();
    });
    socket.once('close', () => resolve(/"code":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 12)));
    socket.once('error', reject);
  });
}

const hostLine = () => `host: ${new URL(site.review.url).host}`;
it.each<[string, string, () => readonly string[]]>([
  [
    'a header twice',
    'request_invalid',
    () => [`GET ${HOLDS} HTTP/1.1`, hostLine(), 'sec-fetch-site: same-origin', 'sec-fetch-site: cross-site'],
  ],
  ['a name that someone points here', 'misdirected', () => [`GET ${HOLDS} HTTP/1.1`, 'host: evil.example']],
  ['a host that is no host', 'misdirected', () => [`GET ${HOLDS} HTTP/1.1`, 'host: 127.0.0.1/..']],
  ['a host twice', 'request_invalid', () => [`GET ${HOLDS} HTTP/1.1`, hostLine(), 'host: evil.example']],
  ['a whole URL for a path', 'not_found', () => [`GET https://evil.example${HOLDS} HTTP/1.1`, hostLine()]],
  [
    'an override of the method',
    'request_invalid',
    () => [`GET ${HOLDS} HTTP/1.1`, hostLine(), 'x-http-method-override: POST'],
  ],
  ['an older HTTP', 'request_invalid', () => [`GET ${HOLDS} HTTP/1.0`, hostLine()]],
  [
    'two lengths',
    'HTTP/1.1 400',
    () => [`POST ${decisions()} HTTP/1.1`, hostLine(), 'content-length: 2', 'transfer-encoding: chunked'],
  ],
])('raw: %s is %s', async (_, code, lines) => {
  expect(await raw(lines())).toBe(code);
  expect(await site.released(held)).toBe(false);
});

it('the requester can not approve, nor someone by two names with one key', async () => {
  const own = await site.hold({ caller: idOf('requester') });
  expect((await site.decide('requester', own)).code).toBe('is_requester');
  const other = await site.hold();
  await site.decide('alice', other);
  expect((await site.decide('alice', other, { reason: 'Once more, with another reason.' })).code).toBe(
    'same_person',
  );
  expect((await site.decide('alias', other)).code).toBe('same_person');
  expect(await site.released(other)).toBe(false);
});

it('the same decision again, and one for another request, change nothing', async () => {
  const one = await site.hold();
  const envelope = site.envelope('alice', one);
  const send = (id: string) => site.send(decisions(id), { body: { envelope } });
  expect((await send(one.id)).status).toBe(201);
  const before = await onRecord();
  expect((await send(one.id)).body.hold.state).toBe('one_approval');
  expect((await send(held.id)).code).toBe('digest_mismatch');
  expect(await onRecord()).toEqual(before);
});

it('what people look at, take, decide and are refused is on record before it is answered', async () => {
  const own = await site.hold();
  const before = site.acts.length;
  await site.send(HOLDS, { as: 'carol' });
  await site.send(HOLDS, { as: 'carol' });
  await site.send(`${HOLDS}/${own.id}`, { as: 'carol' });
  await site.send(`${HOLDS}/${own.id}/assignment`, { as: 'carol', body: { act: 'take' } });
  await site.decide('carol', own, { id: '0'.repeat(32) });
  await site.decide('carol', own);
  const reviewer = idOf('carol');
  expect(site.acts.slice(before)).toMatchObject([
    { act: 'list', person: reviewer },
    { act: 'open', person: reviewer, review: own.id },
    { act: 'take', person: reviewer, review: own.id },
    { act: 'refused', person: reviewer, code: 'digest_mismatch' },
    { kind: 'review-decision', verdict: 'approve', reviewer, payloadDigest: own.payloadDigest },
    { kind: 'review-outcome', outcome: 'recorded', reviewer, review: own.id },
  ]);
});

it('what a classifier refuses can not be approved, but denied', async () => {
  const refused = await site.hold({
    why: [{ redLine: 'autonomous-weapons', verdict: 'refuse', score: 1, policy: 1 }],
  });
  expect((await site.decide('alice', refused)).code).toBe('red_line');
  expect((await site.decide('alice', refused, { verdict: 'deny' })).body.hold.state).toBe('denied');
});

it('clearance counts as far as charter and certificate both say', async () => {
  const secret = await site.hold({ clearance: 'secret', caveats: ['NOFORN'] });
  expect((await site.decide('carol', secret)).code).toBe('clearance_missing');
  expect((await site.send(`${HOLDS}/${secret.id}`, { as: 'carol' })).code).toBe('not_found');
  expect((await site.decide('alice', secret)).status).toBe(201);
  expect((await site.decide('bob', secret)).status).toBe(201);
  expect(await site.released(secret)).toBe(true);
  // The charter asks for more since.
  const { requestDigest, policyDigest, caller } = secret;
  const match = { requestDigest, policyDigest, caller };
  expect(await site.reviews.find(secret.id, { ...match, clearance: 'top-secret' })).toBeUndefined();
  expect(await site.reviews.find(secret.id, { ...match, caveats: ['SI'] })).toBeUndefined();
});

it('a payload that was changed is not shown, and its approval releases nothing', async () => {
  const [changed, other] = [await site.hold(), await site.hold()];
  const file = (id: string) => join(site.directory, 'payloads', `reviews.${id}.json`);
  await copyFile(file(other.id), file(changed.id));
  expect((await site.send(`${HOLDS}/${changed.id}`)).code).toBe('unavailable');
});

it('of many approvers at once two count, and one denial outweighs them', async () => {
  const raced = await site.hold();
  const replies = await Promise.all(
    (['alice', 'alice', 'alias', 'bob', 'carol', 'carol'] as const).map((name, at) =>
      site.decide(name, raced, { reason: `Reason number ${at} of this race.` }),
    ),
  );
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(2);
  expect(await site.released(raced)).toBe(true);
  const denied = await site.hold();
  await Promise.all([
    site.decide('alice', denied),
    site.decide('bob', denied),
    site.decide('carol', denied, { verdict: 'deny' }),
  ]);
  expect(await site.released(denied)).toBe(false);
});
