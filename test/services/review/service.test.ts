import { idOf, openSite, type Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => site.setNow(undefined));

it('says who is connected, and how much waits', async () => {
  await site.hold();
  const { status, body } = await site.send('/v1/review/me');
  expect(status).toBe(200);
  expect(body).toMatchObject({ reviewer: idOf('alice'), agencies: ['example-agency'], expiryHours: 24 });
  expect(body.load.waiting).toBeGreaterThan(0);
});

it('lists what waits for the reviewer, and nothing of another agency', async () => {
  const held = await site.hold();
  const { body } = await site.send('/v1/review/holds?limit=200');
  expect(body.holds).toContainEqual(
    expect.objectContaining({ id: held.id, state: 'waiting', mine: null, why: held.why }),
  );
  expect((await site.send('/v1/review/holds', { as: 'eve' })).body.holds).toEqual([]);
  expect((await site.send(`/v1/review/holds/${held.id}`, { as: 'eve' })).code).toBe('not_found');
});

it('shows exactly what would be sent, and why it is held', async () => {
  const held = await site.hold();
  const { body } = await site.send(`/v1/review/holds/${held.id}`);
  expect(body).toMatchObject({
    asked: 'What does the depot need?',
    answered: 'It needs three pumps.',
    payloadDigest: held.payloadDigest,
    caller: { purposeText: 'Plan supply.', authority: 'Example authority' },
  });
  const [{ start, end }] = body.findings[0].passages;
  expect(body.asked.slice(start, end)).toBe('depot');
});

it('two people approve, and the proxy releases it once', async () => {
  const held = await site.hold();
  expect((await site.decide('alice', held)).body.hold).toMatchObject({
    state: 'one_approval',
    mine: 'approve',
  });
  expect(await site.released(held)).toBe(false);
  expect((await site.decide('bob', held)).body.hold.state).toBe('approved');
  const { requestDigest, policyDigest, caller } = held;
  const approval = await site.reviews.find(held.id, { requestDigest, policyDigest, caller });
  expect(approval?.answered).toBe('It needs three pumps.');
  if (!approval) throw new Error('not approved');
  expect(await site.reviews.consume(approval, held.request)).toBe(true);
  expect(await site.reviews.consume(approval, held.request)).toBe(false);
  expect((await site.send(`/v1/review/holds/${held.id}`)).body.hold.state).toBe('used');
});

it('one person denies, before, between and after two approvals', async () => {
  const first = await site.hold();
  await site.decide('alice', first, { verdict: 'deny' });
  expect((await site.decide('bob', first)).code).toBe('already_decided');
  const second = await site.hold();
  await site.decide('alice', second);
  expect((await site.decide('alice', second, { verdict: 'deny' })).body.hold.state).toBe('denied');
  const third = await site.hold();
  await site.decide('alice', third);
  await site.decide('bob', third);
  expect(await site.released(third)).toBe(true);
  expect((await site.decide('carol', third, { verdict: 'deny' })).body.hold.state).toBe('denied');
  expect(await Promise.all([first, second, third].map(site.released))).toEqual([false, false, false]);
});

it('takes, hands back, and steps back for good', async () => {
  const held = await site.hold();
  const act = (as: 'alice' | 'bob', what: string) =>
    site.send(`/v1/review/holds/${held.id}/assignment`, { as, body: { act: what } });
  expect((await act('alice', 'take')).body.hold.assignedTo).toBe(idOf('alice'));
  expect((await act('bob', 'return')).code).toBe('request_invalid');
  expect((await act('bob', 'take')).body.hold.assignedTo).toBe(idOf('bob'));
  expect((await act('bob', 'recuse')).body.hold.assignedTo).toBeUndefined();
  expect((await site.decide('bob', held)).code).toBe('recused');
  expect((await act('bob', 'take')).code).toBe('recused');
});
