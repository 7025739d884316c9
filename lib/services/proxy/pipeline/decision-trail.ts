import { commit, makeSalt } from '../../common/ledger/commitment';
import type { DecisionRecord, Recording } from '../../common/ledger/ledger';
import type { Payloads } from '../../common/ledger/payloads';
import type { Approval } from '../../common/review/reviews';
import type { Caller } from '../http/callers';
import { type Answer, serialiseAnswer } from '../streaming/answer';
import type { Judged, Judgement } from './classifiers';
import type { Question } from './question';

type Outcome = Omit<
  DecisionRecord,
  'kind' | 'request' | 'input' | 'output' | 'commitment' | 'released' | 'answer' | 'model'
>;

/** The release that answers, by digest. */
export type ModelDigests = Pick<NonNullable<DecisionRecord['model']>, 'image' | 'weights'>;

/** What is recorded of one request. Each method resolves with the entry's name once it is durable. */
export interface DecisionTrail {
  readonly intent: (caller: Caller, asked: string, question: Question) => Promise<string>;
  /** Puts on record that an approval was used up. Once it resolves, what goes by it may be released. */
  readonly approved: (approval: Approval) => Promise<string>;
  readonly judged: (direction: 'input' | 'output', judged: Judged) => void;
  /** Seals the answer that was judged, and commits the decision to it. */
  readonly answered: (answer: Answer) => void;
  /**
   * Seals and records a window of an answer. Once this resolves, `released`, all of the content that is let out by then,
   * can be opened whatever becomes of the request. The decision commits to it.
   */
  readonly window: (text: string, released: string) => Promise<string>;
  readonly decision: (outcome: Outcome) => Promise<string>;
  /** For a request that ended before its intent. */
  readonly denial: (code: string, tenant?: string) => Promise<string>;
  /** Whether the intent was put on record. */
  readonly begun: () => boolean;
  /** Whether a decision is on record. There is one for each request. */
  readonly decided: () => boolean;
}

export function openDecisionTrail(
  request: string,
  recording: Recording,
  payloads: Payloads,
  model: ModelDigests,
): DecisionTrail {
  const salt = makeSalt();
  const judgements: Partial<Record<'input' | 'output', readonly Judgement[]>> = {};
  let begun = false;
  let decided = false;
  let answered: string | undefined;
  let about: Pick<DecisionRecord, 'answer' | 'model'> = {};
  let sealed: Promise<void> = Promise.resolve();
  let windows = 0;
  /** Of windows on record, and the content that is let out by the last of them. */
  let released: { readonly windows: number; readonly content: string } | undefined;

  return {
    intent: (who, text, { counts, normaliser }) => {
      begun = true;
      const written = recording.record({
        kind: 'intent',
        request,
        tenant: who.tenant.id,
        agency: who.agency.id,
        purpose: who.purpose.id,
        commitment: commit(salt, text),
        texts: counts.texts,
        views: counts.views,
        unreadable: counts.unreadable,
        normaliser,
      });
      return Promise.all([written, payloads.seal({ request, salt, asked: text })]).then(([name]) => name);
    },
    approved: ({ held, decisions }) =>
      recording.record({
        kind: 'approval',
        request,
        review: held.id,
        stage: held.stage,
        reviewers: decisions.map(({ reviewer, decidedAt }) => ({
          id: reviewer,
          decidedAt: new Date(decidedAt).toISOString(),
        })),
        requestDigest: held.requestDigest,
        policyDigest: held.policyDigest,
        payloadDigest: held.payloadDigest,
      }),
    judged: (direction, judged) => {
      judgements[direction] = judged.judgements;
    },
    answered: (answer) => {
      answered = serialiseAnswer(answer);
      about = aboutAnswer(answer, model);
      sealed = payloads.seal({ request, answered });
      // A failure counts when the decision waits for it.
      sealed.catch(() => undefined);
    },
    window: async (text, content) => {
      const window = windows++;
      const written = recording
        .record({
          kind: 'window',
          request,
          window,
          output: judgements.output ?? [],
          commitment: commit(salt, text),
          characters: content.length,
        })
        .then((name) => {
          // What is on record counts as released, even if it could not be sealed and so never was.
          released = { windows: window + 1, content };
          return name;
        });
      const [name] = await Promise.all([written, payloads.seal({ request, window, answered: text })]);
      return name;
    },
    decision: async (outcome) => {
      // What is said to be released must have been sealed; a request that fails may fail for want of that.
      if (outcome.outcome === 'released') await sealed;
      const windows = released && {
        windows: released.windows,
        characters: released.content.length,
        commitment: commit(salt, released.content),
      };
      const decision: DecisionRecord = {
        kind: 'decision',
        request,
        outcome: outcome.outcome,
        input: judgements.input,
        output: judgements.output,
        commitment: answered === undefined ? undefined : commit(salt, answered),
        answer: about.answer,
        model: about.model,
      };
      // What most have nothing of. Members that are spread would cost more than the record itself.
      const name = await recording.record(Object.assign(decision, outcome, windows && { released: windows }));
      decided = true;
      return name;
    },
    denial: (code, tenant) =>
      recording.record({ kind: 'denial', request, code, ...(tenant ? { tenant } : {}) }),
    begun: () => begun,
    decided: () => decided,
  };
}

const aboutAnswer = ({ model, invocation, finishReason, usage }: Answer, digests: ModelDigests) => ({
  answer: {
    model,
    finishReason,
    promptTokens: usage.prompt_tokens,
    completionTokens: usage.completion_tokens,
  },
  model: { image: digests.image, weights: digests.weights, invocation },
});
