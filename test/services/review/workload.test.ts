import { createDecipheriv, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import type { Held } from '../../../lib/services/common/review/held';
import { idOf, type Name, openSite, type Site } from './support/site';

let site: Site;
beforeEach(async () => {
  site = await openSite({ inMemory: true, canaryEvery: 2 });
});
afterEach(() => site.close());

const waiting = async (name: Name): Promise<readonly { id: string; state: string }[]> =>
  (await site.send('/v1/review/holds?limit=200', { as: name })).body.holds;
const load = async (name: Name) => (await site.send('/v1/review/load', { as: name })).body;

/** Two requests that alice and bob decided alike, and two more by carol, who is due for a known case then. */
async function decided(): Promise<Held> {
  const known = await site.hold({}, { asked: 'The known case.' });
  await site.decide('alice', known);
  await site.decide('bob', known);
  for (let at = 0; at < 2; at++) await site.decide('carol', await site.hold());
  return known;
}

/** What is shown to carol as if it were held. */
async function canaryOf(): Promise<Held> {
  const before = new Set((await site.records.list('held', '0')).map(({ id }) => id));
  const [shown] = (await waiting('carol')).filter(({ id }) => !before.has(id));
  if (!shown) throw new Error('no known case was mixed in');
  const { body } = await site.send(`/v1/review/holds/${shown.id}`, { as: 'carol' });
  return { ...body.hold, ...body };
}

it('a known case is mixed in for one person, looks like any other, and releases nothing', async () => {
  const known = await decided();
  const canary = await canaryOf();
  const { body } = await site.send(`/v1/review/holds/${canary.id}`, { as: 'carol' });
  expect(body).toMatchObject({ asked: 'The known case.', payloadDigest: known.payloadDigest });
  expect(body.hold).toMatchObject({ state: 'waiting', mine: null, decisions: [] });
  expect(Object.keys(body.hold).sort()).toEqual(
    Object.keys((await site.send(`/v1/review/holds/${(await site.hold()).id}`)).body.hold).sort(),
  );
  expect(body.similar.map(({ id }: { id: string }) => id)).not.toContain(known.id);
  expect((await site.send(`/v1/review/holds/${canary.id}`, { as: 'alice' })).code).toBe('not_found');
  expect((await site.decide('alice', canary)).code).toBe('not_found');

  expect((await site.decide('carol', canary)).body.hold).toMatchObject({
    state: 'one_approval',
    mine: 'approve',
  });
  expect((await site.decide('carol', canary, { reason: 'Another reason, once more.' })).code).toBe(
    'same_person',
  );
  const { requestDigest, policyDigest } = known;
  const match = { requestDigest, policyDigest, caller: known.caller };
  expect(await site.reviews.find(canary.id, match)).toBeUndefined();
  expect(await load('carol')).toMatchObject({ canaries: { shown: 1, missed: 0 } });
  expect((await load('alice')).canaries).toBeUndefined();
});

it('who misses a known case is on record', async () => {
  await decided();
  await site.decide('carol', await canaryOf(), { verdict: 'deny' });
  expect(await load('carol')).toMatchObject({ canaries: { shown: 1, missed: 1 } });
  const { body } = await site.send('/v1/review/research', { as: 'rita' });
  expect(body.canaries).toEqual([{ reviewer: idOf('carol'), shown: 1, missed: 1 }]);
});

it('no second known case comes before the first is answered, nor before its time', async () => {
  await decided();
  await canaryOf();
  const ids = (await waiting('carol')).map(({ id }) => id);
  expect((await waiting('carol')).map(({ id }) => id)).toEqual(ids);
  expect(await site.records.list('canary', '0')).toHaveLength(1);
});

it('counts what waits, what was decided today, and how often others decide alike', async () => {
  const [one, two] = [await site.hold(), await site.hold()];
  await site.decide('alice', one);
  await site.decide('bob', one);
  await site.decide('alice', two);
  await site.decide('bob', two, { verdict: 'deny' });
  await site.hold();
  expect(await load('alice')).toMatchObject({ waiting: 1, decidedByMeToday: 2, agreement: 0.5 });
  expect(await load('carol')).toMatchObject({ waiting: 1, decidedByMeToday: 0 });
  expect((await load('carol')).agreement).toBeUndefined();
});

it('a second denial says that two agree; a second by one person says nothing', async () => {
  const held = await site.hold();
  await site.decide('alice', held, { verdict: 'deny' });
  expect(
    (await site.decide('alice', held, { verdict: 'deny', reason: 'Denied once more, by me.' })).code,
  ).toBe('same_person');
  expect((await site.decide('bob', held, { verdict: 'deny' })).body.hold.decisions).toHaveLength(2);
  expect((await site.decide('carol', held, { verdict: 'deny' })).code).toBe('already_decided');
});

it('researchers see false holds by red line and policy, and export labels that they alone open', async () => {
  const why = (policy: number) => [
    { redLine: 'autonomous-weapons' as const, verdict: 'hold' as const, score: 0.6, policy },
    { redLine: 'mass-domestic-surveillance' as const, verdict: 'allow' as const, score: 0.1, policy },
  ];
  const asked = JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'Which pumps?' }] });
  const fine = await site.hold({ why: why(1), stage: 'input' }, { asked, answered: undefined });
  await site.decide('alice', fine);
  await site.decide('bob', fine);
  const bad = await site.hold({ why: why(2) }, { asked });
  await site.decide('alice', bad, { verdict: 'deny' });
  await site.hold({ why: why(2) });
  const { body } = await site.send('/v1/review/research', { as: 'rita' });
  expect(body.holds).toEqual([
    { redLine: 'autonomous-weapons', policy: 1, held: 1, falseHolds: 1, denied: 0, undecided: 0 },
    { redLine: 'autonomous-weapons', policy: 2, held: 2, falseHolds: 0, denied: 1, undecided: 1 },
  ]);

  const person = (name: Name, decided: number, alike: number) => {
    const counts = { decided, lastDay: decided, together: 1, alike };
    return { reviewer: idOf(name), ...counts };
  };
  expect(body).toMatchObject({ agreement: 1, people: [person('alice', 2, 1), person('bob', 1, 1)] });

  const reply = await site.send('/v1/review/labels', { as: 'rita' });
  expect(reply.text).not.toContain('pumps');
  const { schema, once, nonce, sealed } = reply.body;
  const publicKey = createPublicKey({ key: Buffer.from(once, 'base64'), format: 'der', type: 'spki' });
  const secret = diffieHellman({ privateKey: site.sealingKey, publicKey });
  const key = Buffer.from(hkdfSync('sha384', secret, '', schema, 32));
  const bytes = Buffer.from(sealed, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'))
    .setAAD(Buffer.from(schema))
    .setAuthTag(bytes.subarray(-16));
  const text = `${cipher.update(bytes.subarray(0, -16), undefined, 'utf8')}${cipher.final('utf8')}`;
  const label = { language: 'und', redLine: 'autonomous-weapons' };
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { id: `review-${fine.id}`, label: 'allow', policy: 1, turns: ['Which pumps?'], ...label },
    {
      id: `review-${bad.id}`,
      label: 'refuse',
      policy: 2,
      question: 'Which pumps?',
      answer: 'It needs three pumps.',
      ...label,
    },
  ]);
});

it('one person can not ask without end, and keeps nobody else out', async () => {
  const slow = await openSite({ inMemory: true, requestsPerMinute: 2 });
  const codes: (string | undefined)[] = [];
  for (let at = 0; at < 8; at++) codes.push((await slow.send('/v1/review/me')).code);
  expect(codes).toContain('rate_limited');
  expect((await slow.send('/v1/review/me', { as: 'bob' })).status).toBe(200);
  await slow.close();
});

it.each<[Name, string, string]>([
  ['fred', 'decisions', 'role_missing'],
  ['rita', 'decisions', 'role_missing'],
  ['fred', 'assignment', 'role_missing'],
])('%s can not send %s', async (name, what, code) => {
  const held = await site.hold();
  const body = what === 'assignment' ? { act: 'take' } : { envelope: site.envelope(name, held) };
  expect((await site.send(`/v1/review/holds/${held.id}/${what}`, { as: name, body })).code).toBe(code);
});

it('field engineers see what happened and no text, and each look is on record', async () => {
  const held = await site.hold();
  await site.send(`/v1/review/holds/${held.id}/assignment`, { body: { act: 'take' } });
  await site.decide('alice', held);
  await site.decide('bob', held, { verdict: 'deny', reason: 'The pumps are not for this.' });
  const late = await site.hold({ expires: new Date(Date.now() - 1000).toISOString() });
  await site.hold({ agency: 'other-agency' });
  for (let looks = 0; looks < 2; looks++) {
    const { body, text } = await site.send('/v1/review/log', { as: 'fred' });
    const said = body.events.map(
      ({ id, event, reviewer }: { id: string; event: string; reviewer?: string }) => [
        id === held.id ? 'held' : id === late.id ? 'late' : id,
        event,
        reviewer,
      ],
    );
    expect(said.filter(([id]: string[]) => id === 'held')).toEqual([
      ['held', 'held', undefined],
      ['held', 'take', idOf('alice')],
      ['held', 'approve', idOf('alice')],
      ['held', 'deny', idOf('bob')],
    ]);
    expect(said.filter(([id]: string[]) => id === 'late')).toContainEqual(['late', 'expired', undefined]);
    expect(said).toHaveLength(6);
    expect(text).not.toMatch(/pumps|depot|Plan supply/);
  }
  const looks = site.acts.filter((one) => one.kind === 'review-act' && one.act === 'log');
  expect(looks.map((one) => 'person' in one && one.person)).toEqual([idOf('fred'), idOf('fred')]);
  for (const name of ['alice', 'rita'] as const)
    expect((await site.send('/v1/review/log', { as: name })).code).toBe('role_missing');
});

it('field engineers see states and no text; nobody but researchers sees labels', async () => {
  const held = await site.hold();
  const listed = await site.send('/v1/review/holds', { as: 'fred' });
  expect(listed.body.holds).toMatchObject([{ id: held.id, state: 'waiting' }]);
  expect(listed.text).not.toMatch(/depot|pumps|Plan supply/);
  for (const name of ['fred', 'rita'] as const)
    expect((await site.send(`/v1/review/holds/${held.id}`, { as: name })).code).toBe('role_missing');
  for (const name of ['fred', 'alice'] as const)
    for (const path of ['research', 'labels'])
      expect((await site.send(`/v1/review/${path}`, { as: name })).code).toBe('role_missing');
});
