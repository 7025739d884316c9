import { Fault } from '../../../lib/services/common/fault';
import type { Ledger, RequestRecord } from '../../../lib/services/common/ledger/ledger';
import type { SignedDecision } from '../../../lib/services/common/review/decision';
import { ledgerActs } from '../../../lib/services/review/acts';
import { ReviewError } from '../../../lib/services/review/errors';
import { digest, idOf } from './support/site';

// In which order a decision is put on record, and what is there when anything fails in between.

const DECISION = {
  id: '0'.repeat(32),
  verdict: 'approve',
  requestDigest: digest('request'),
  policyDigest: digest('policies'),
  payloadDigest: digest('payload'),
  decidedAt: '2026-11-27T01:00:00Z',
} as unknown as SignedDecision;
const OF = { review: DECISION.id, reviewer: idOf('alice'), envelope: digest('envelope') };

/** A ledger that keeps what it is given, and fails from the entry of a number on. */
function openStub(failsAt = Number.POSITIVE_INFINITY) {
  const steps: (RequestRecord | 'put')[] = [];
  let records = 0;
  const record = async (body: RequestRecord) => {
    if (records++ >= failsAt) throw new Fault('ledger_unavailable', 'no disk');
    steps.push(body);
    return 'name';
  };
  const ledger: Ledger = {
    begin: () => ({ record }),
    genesis: () => '',
    writable: () => true,
    close: async () => undefined,
  };
  const acts = ledgerActs(ledger, () => 0);
  const decide = (put: () => Promise<void>) =>
    acts.decide(
      { reviewer: idOf('alice'), certificate: digest('certificate') },
      DECISION,
      'envelope',
      async () => {
        steps.push('put');
        await put();
      },
    );
  return { steps, acts, decide };
}
const kinds = (steps: readonly (RequestRecord | 'put')[]) =>
  steps.map((step) => (step === 'put' ? step : step.kind === 'review-outcome' ? step.outcome : step.kind));

it('writes what was decided before it takes effect, and afterwards that it has', async () => {
  const { steps, decide } = openStub();
  await decide(async () => undefined);
  expect(kinds(steps)).toEqual(['review-decision', 'put', 'recorded']);
  expect(steps[0]).toMatchObject({
    ...OF,
    decidedAt: '2026-11-27T01:00:00.000Z',
    certificate: digest('certificate'),
  });
});

it('lets nothing take effect that is not on record', async () => {
  const { steps, decide } = openStub(0);
  await expect(decide(async () => undefined)).rejects.toThrow('no disk');
  expect(steps).toEqual([]);
});

it('says that it was refused, why, and where nobody knows', async () => {
  const refused = openStub();
  await expect(refused.decide(() => Promise.reject(new ReviewError('same_person')))).rejects.toThrow(
    'same_person',
  );
  expect(refused.steps.at(-1)).toEqual({
    kind: 'review-outcome',
    ...OF,
    outcome: 'refused',
    code: 'same_person',
  });
  for (const error of [new Error('timed out'), new ReviewError('unavailable')]) {
    const unknown = openStub();
    await expect(unknown.decide(() => Promise.reject(error))).rejects.toThrow(error.message);
    expect(unknown.steps.at(-1)).toEqual({ kind: 'review-outcome', ...OF, outcome: 'unknown' });
  }
});

it('does not say that a decision counts before that is on record, too', async () => {
  const { steps, decide } = openStub(1);
  await expect(decide(async () => undefined)).rejects.toThrow('no disk');
  expect(kinds(steps)).toEqual(['review-decision', 'put']);
});

it('has one record a minute of a page that looks again and again, and one of every other act', async () => {
  const { steps, acts } = openStub();
  for (let time = 0; time < 3; time++) {
    await acts.record({ act: 'list', reviewer: idOf('alice') });
    await acts.record({ act: 'open', reviewer: idOf('bob'), review: DECISION.id, shown: digest('payload') });
    await acts.record({ act: 'expired', review: DECISION.id });
  }
  expect(steps).toHaveLength(7);
  expect(steps[1]).toEqual({
    ...{
      kind: 'review-act',
      act: 'open',
      person: idOf('bob'),
      review: DECISION.id,
      shown: digest('payload'),
    },
  });
});

it('shows nothing twice that was put on record no time', async () => {
  const { acts, steps } = openStub(0);
  const look = { act: 'list', reviewer: idOf('alice') } as const;
  for (const _ of [1, 2, 3]) await expect(acts.record(look)).rejects.toThrow('no disk');
  expect(steps).toEqual([]);
  const working = openStub();
  for (const _ of [1, 2, 3]) await working.acts.record(look);
  expect(kinds(working.steps)).toEqual(['review-act']);
});
