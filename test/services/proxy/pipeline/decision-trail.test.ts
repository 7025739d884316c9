import { commit } from '../../../../lib/services/common/ledger/commitment';
import type { RequestRecord } from '../../../../lib/services/common/ledger/ledger';
import type { Payload } from '../../../../lib/services/common/ledger/payloads';
import type { Caller } from '../../../../lib/services/proxy/http/callers';
import { openDecisionTrail } from '../../../../lib/services/proxy/pipeline/decision-trail';
import { type Answer, serialiseAnswer } from '../../../../lib/services/proxy/streaming/answer';

const ANSWER: Answer = {
  content: 'what was answered',
  refusal: null,
  reasoning: null,
  toolCalls: [],
  finishReason: 'stop',
  usage: { prompt_tokens: 3, completion_tokens: 5, total_tokens: 8 },
  model: 'release-7',
  invocation: 'chatcmpl-7',
};
const MODEL = { image: `sha256:${'1'.repeat(64)}`, weights: `sha384:${'1'.repeat(96)}` };
const caller = { tenant: { id: 't' }, agency: { id: 'a' }, purpose: { id: 'p' } } as Caller;
const question = { counts: { texts: 1, views: 0, unreadable: 0 }, normaliser: `sha256:${'0'.repeat(64)}` };

function open(seal: (payload: Payload) => Promise<void> = async () => undefined) {
  const entries: RequestRecord[] = [];
  const sealed: Payload[] = [];
  const record = async (body: RequestRecord) => `i/${entries.push(body)}`;
  const payloads = {
    seal: (one: Payload) => seal(one).then(() => void sealed.push(one)),
    writable: async () => true,
    close: async () => undefined,
  };
  return { decisionTrail: openDecisionTrail('r', { record }, payloads, MODEL), entries, sealed };
}

it('records commitments, and seals what opens them', async () => {
  const { decisionTrail, entries, sealed } = open();
  await decisionTrail.intent(caller, 'what was asked', question as never);
  decisionTrail.answered(ANSWER);
  await decisionTrail.decision({ outcome: 'released' });

  expect(sealed).toEqual([
    { request: 'r', salt: expect.any(String), asked: 'what was asked' },
    { request: 'r', answered: serialiseAnswer(ANSWER) },
  ]);
  const { salt } = sealed[0] as Extract<Payload, { salt: string }>;
  expect(entries).toMatchObject([
    { kind: 'intent', commitment: commit(salt, 'what was asked') },
    {
      kind: 'decision',
      commitment: commit(salt, serialiseAnswer(ANSWER)),
      answer: { model: 'release-7', finishReason: 'stop', promptTokens: 3, completionTokens: 5 },
      model: { ...MODEL, invocation: 'chatcmpl-7' },
    },
  ]);
  expect(JSON.stringify(entries)).not.toContain('what was');
});

it('records no release of an answer that could not be sealed', async () => {
  const { decisionTrail, entries } = open(async (payload) => {
    if ('answered' in payload) throw new Error('the disk is full');
  });
  await decisionTrail.intent(caller, 'what was asked', question as never);
  decisionTrail.answered(ANSWER);
  await expect(decisionTrail.decision({ outcome: 'released' })).rejects.toThrow('the disk is full');
  expect(decisionTrail.decided()).toBe(false);
  await decisionTrail.decision({ outcome: 'failed', code: 'safety_stack_unavailable' });
  expect(entries.map(({ kind }) => kind)).toEqual(['intent', 'decision']);
});
