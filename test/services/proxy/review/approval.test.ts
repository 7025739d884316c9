import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { seal } from '../../../../lib/services/common/envelope';
import {
  REVIEW_DECISION_SCHEMA,
  REVIEW_DECISION_TYPE,
  type ReviewDecision,
} from '../../../../lib/services/common/review/decision';
import { fileObjects, type Objects } from '../../../../lib/services/common/stores/objects';
import { LOCAL_CALLERS } from '../../../../lib/services/local/callers';
import { ask, type Harness, openHarness } from '../support/harness';
import { completion, DOUBTFUL, FORBIDDEN } from '../support/stub-classifier';

const ALICE = 'spiffe://cordon.local/reviewer/alice';
const BOB = 'spiffe://cordon.local/reviewer/bob';
/** Has two names and one key. */
const ALIAS = 'spiffe://cordon.local/reviewer/alias';
/** Decides for another agency. */
const EVE = 'spiffe://cordon.local/reviewer/eve';
/** The charter has no key of his. */
const KEYLESS = 'spiffe://cordon.local/reviewer/keyless';
const CALLER = 'spiffe://cordon.local/tenant/example';

const keyOf = (id: string) => ({ id, algorithm: 'ed25519' as const, ...generateKeyPairSync('ed25519') });
const alice = keyOf(ALICE);
const KEYS = new Map(
  [alice, keyOf(BOB), { ...alice, id: ALIAS }, keyOf(EVE), keyOf(KEYLESS), keyOf(CALLER)].map((key) => [
    key.id,
    key,
  ]),
);
const REVIEWERS = [...KEYS.values()].map(({ id, algorithm, publicKey }) => ({
  certificate: id,
  agencies: [id === EVE ? 'excluded-agency' : 'example-agency'],
  ...(id === KEYLESS
    ? {}
    : {
        key: { algorithm, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') },
      }),
}));

let harness: Harness;
let records: Objects;
beforeAll(async () => {
  harness = await openHarness({ callers: { ...LOCAL_CALLERS, reviewers: REVIEWERS } });
  records = fileObjects(join(harness.local.directory, 'reviews'));
});
afterAll(() => harness.close());
afterEach(() => {
  harness.model.answer = (response) => completion(response, 'fine');
  harness.classifier.sabotage = undefined;
});

const body = ask(`about a ${DOUBTFUL}`);

async function held(send: Parameters<Harness['send']>[0] = { body }): Promise<string> {
  const reply = await harness.send(send);
  expect(reply.code).toBe('held_for_review');
  return JSON.parse(reply.text).error.review_id;
}

/** A decision, and the key that signs it where that isn't the reviewer's own. */
type Change = Partial<ReviewDecision> & { readonly signedBy?: string; readonly plain?: true };

async function decide(id: string, changes: readonly Change[]): Promise<void> {
  const { requestDigest, policyDigest, payloadDigest } = JSON.parse((await records.get(`held/${id}`)) ?? '');
  const base = {
    schema: REVIEW_DECISION_SCHEMA,
    reason: 'It serves the registered purpose.',
    id,
    verdict: 'approve',
    requestDigest,
    policyDigest,
    payloadDigest,
    decidedAt: new Date().toISOString(),
  };
  for (const [slot, { signedBy, plain, ...change }] of changes.entries()) {
    const text = JSON.stringify({ ...base, ...change });
    const key = KEYS.get(signedBy ?? change.reviewer ?? '');
    if (!key) throw new Error('no such key');
    const signed = seal(REVIEW_DECISION_TYPE, Buffer.from(text), { ...key, id: change.reviewer ?? '' });
    await records.putNew(`decision-${slot + 1}/${id}`, plain ? text : signed);
  }
}

const again = (id: string, changes: Parameters<Harness['send']>[0] = {}) =>
  harness.send({ body, headers: { 'cordon-review': id }, ...changes });

/** Has classifiers hold what is asked, and nothing that is answered. */
const holdInputAlone = () => {
  harness.classifier.sabotage = (response, verdict) =>
    response.end(JSON.stringify(verdict.direction === 'output' ? { ...verdict, verdict: 'allow' } : verdict));
};

it('lets an approved request through once', async () => {
  holdInputAlone();
  const id = await held();
  await decide(id, [{ reviewer: ALICE }, { reviewer: BOB }]);
  const first = await again(id);
  expect(first.status).toBe(200);
  const decision = (await harness.entries()).at(-1);
  expect(decision).toMatchObject({ outcome: 'released', review: { id, reviewers: [ALICE, BOB] } });
  expect((await again(id)).code).toBe('held_for_review');
});

it('holds the answer to an approved request for an approval of its own, and then releases that very answer', async () => {
  const id = await held();
  await decide(id, [{ reviewer: ALICE }, { reviewer: BOB }]);
  harness.model.answer = (response) => completion(response, 'the first answer');
  const answered = await again(id);
  expect([answered.code, answered.text.includes('the first answer')]).toEqual(['held_for_review', false]);
  const second: string = JSON.parse(answered.text).error.review_id;
  expect(second).not.toBe(id);
  expect((await again(second)).code).toBe('held_for_review');

  await decide(second, [{ reviewer: ALICE }, { reviewer: BOB }]);
  harness.model.answer = (response) => completion(response, 'the second answer');
  const released = await again(second);
  expect([released.status, JSON.parse(released.text).choices[0].message.content]).toEqual([
    200,
    'the first answer',
  ]);
  expect((await again(second)).code).toBe('held_for_review');
});

it('lets one of many at once through', async () => {
  holdInputAlone();
  const id = await held();
  await decide(id, [{ reviewer: ALICE }, { reviewer: BOB }]);
  const replies = await Promise.all(Array.from({ length: 12 }, () => again(id)));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
});

const digest = `sha256:${'0'.repeat(64)}`;
it.each<[string, readonly Change[]]>([
  ['a decision is not signed', [{ reviewer: ALICE }, { reviewer: BOB, plain: true }]],
  ['one reviewer signs for another', [{ reviewer: ALICE }, { reviewer: BOB, signedBy: ALICE }]],
  ['one key signs under two names', [{ reviewer: ALICE }, { reviewer: ALIAS }]],
  ['a reviewer decides for an agency that is not theirs', [{ reviewer: ALICE }, { reviewer: EVE }]],
  ['the charter has no key of a reviewer', [{ reviewer: ALICE }, { reviewer: KEYLESS }]],
  ['nobody decided', []],
  ['one person approved', [{ reviewer: ALICE }]],
  ['one person approved twice', [{ reviewer: ALICE }, { reviewer: ALICE }]],
  ['one of two denied', [{ reviewer: ALICE }, { reviewer: BOB, verdict: 'deny' }]],
  ['the caller approved', [{ reviewer: ALICE }, { reviewer: CALLER }]],
  ['another request was approved', [{ reviewer: ALICE }, { reviewer: BOB, requestDigest: digest }]],
  ['other policies were in force', [{ reviewer: ALICE }, { reviewer: BOB, policyDigest: digest }]],
  ['another payload was looked at', [{ reviewer: ALICE, payloadDigest: digest }, { reviewer: BOB }]],
  ['an approval names another hold', [{ reviewer: ALICE }, { reviewer: BOB, id: '0'.repeat(32) }]],
  ['an approval came too late', [{ reviewer: ALICE }, { reviewer: BOB, decidedAt: '2099-01-01T00:00:00Z' }]],
])('holds again when %s', async (_, decisions) => {
  const id = await held();
  await decide(id, decisions);
  const asked = harness.model.asked.length;
  expect((await again(id)).code).toBe('held_for_review');
  expect(harness.model.asked.length).toBe(asked);
});

it.each<[string, (id: string) => ReturnType<typeof again>]>([
  ['another request', (id) => again(id, { body: ask(`about another ${DOUBTFUL}`) })],
  ['the same request with one field besides', (id) => again(id, { body: { ...body, temperature: 0 } })],
  ['another purpose', (id) => again(id, { purpose: 'benefit-appeals' })],
  ['another tenant', (id) => again(id, { tenant: 'example-streaming' })],
  ['a path for an id', (id) => again(`../held/${id}`)],
])('an approval does not serve %s', async (_, send) => {
  holdInputAlone();
  const id = await held();
  await decide(id, [{ reviewer: ALICE }, { reviewer: BOB }]);
  expect((await send(id)).code).toBe('held_for_review');
  expect((await again(id)).status).toBe(200);
});

it('an approval does not serve under a newer policy', async () => {
  const id = await held();
  await decide(id, [{ reviewer: ALICE }, { reviewer: BOB }]);
  harness.classifier.sabotage = (response, verdict) =>
    response.end(
      JSON.stringify({ ...verdict, policy: { ...verdict.policy, digest: `sha384:${'c'.repeat(96)}` } }),
    );
  expect((await again(id)).code).toBe('held_for_review');
});

it('an approval does not outweigh a refusal', async () => {
  const id = await held();
  await decide(id, [{ reviewer: ALICE }, { reviewer: BOB }]);
  harness.model.answer = (response) => completion(response, FORBIDDEN);
  expect((await again(id)).code).toBe('red_line');
});

it('holds each answer where the purpose is high-stakes, and releases the very one that was approved', async () => {
  const send = {
    purpose: 'benefit-appeals',
    tenant: 'example-streaming',
    body: ask('decide', { stream: true }),
  };
  harness.model.answer = (response) =>
    response.end(
      `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content: 'granted' }, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`,
    );
  const id = await held(send);
  await decide(id, [{ reviewer: ALICE }, { reviewer: BOB }]);
  harness.model.answer = (response) => completion(response, 'denied');
  const asked = harness.model.asked.length;
  const reply = await again(id, send);
  expect(reply.text).toContain('granted');
  expect(harness.model.asked.length).toBe(asked);
  expect((await again(id, send)).code).toBe('held_for_review');
});

it('holds an answer that one red line holds, whole or window by window', async () => {
  harness.model.answer = (response) => completion(response, `a ${DOUBTFUL}`);
  expect((await harness.send()).code).toBe('held_for_review');
  const event = (content: string, finish: string | null) =>
    `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
  const filler = 'the river is wide here '.repeat(40);
  harness.model.answer = (response) =>
    response.end(`${event(filler, null)}${event(DOUBTFUL, null)}${event(filler, 'stop')}data: [DONE]\n\n`);
  const reply = await harness.send({ tenant: 'example-streaming', body: ask('hello', { stream: true }) });
  expect(reply.text).toContain('held_for_review');
  expect(reply.text).not.toContain('marimba');
  expect(reply.text).not.toContain('[DONE]');
});
