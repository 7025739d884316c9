import { commit, makeSalt } from '../../common/ledger/commitment';
import type { Recording } from '../../common/ledger/ledger';
import type { DecisionBody, Judgement } from '../../common/ledger/ledger-entry';
import type { Payloads } from '../../common/ledger/payloads';
import type { Caller } from '../http/callers';
import { type Answer, serialiseAnswer } from '../streaming/answer';
import type { Judged } from './classifiers';
import type { Question } from './question';

type Outcome = Omit<
  DecisionBody,
  'kind' | 'request' | 'input' | 'output' | 'commitment' | 'released' | 'answer'
>;

/** What is recorded of one request. Each method resolves with the entry's name once it is durable. */
export interface DecisionTrail {
  readonly intent: (caller: Caller, asked: string, question: Question) => Promise<string>;
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

export function openDecisionTrail(request: string, recording: Recording, payloads: Payloads): DecisionTrail {
  const salt = makeSalt();
  const judgements: Partial<Record<'input' | 'output', Judgement[]>> = {};
  let begun = false;
  let decided = false;
  let answered: string | undefined;
  let about: DecisionBody['answer'];
  let sealed: Promise<void> = Promise.resolve();
  let windows = 0;
  let released: string | undefined;

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
        ...counts,
        normaliser,
      });
      return Promise.all([written, payloads.seal({ request, salt, asked: text })]).then(([name]) => name);
    },
    judged: (direction, judged) => {
      judgements[direction] = [...judged.judgements];
    },
    answered: (answer) => {
      answered = serialiseAnswer(answer);
      about = aboutAnswer(answer);
      sealed = payloads.seal({ request, answered });
      // A failure counts when the decision waits for it.
      sealed.catch(() => undefined);
    },
    window: async (text, content) => {
      const window = windows++;
      const written = recording.record({
        kind: 'window',
        request,
        window,
        output: judgements.output ?? [],
        commitment: commit(salt, text),
        characters: content.length,
      });
      const [name] = await Promise.all([written, payloads.seal({ request, window, answered: text })]);
      released = content;
      return name;
    },
    decision: async (outcome) => {
      // What is said to be released must have been sealed; a request that fails may fail for want of that.
      if (outcome.outcome === 'released') await sealed;
      const commitment = answered === undefined ? {} : { commitment: commit(salt, answered) };
      const name = await recording.record({
        kind: 'decision',
        request,
        ...outcome,
        ...judgements,
        ...commitment,
        ...(about ? { answer: about } : {}),
        ...(released === undefined
          ? {}
          : { released: { windows, characters: released.length, commitment: commit(salt, released) } }),
      });
      decided = true;
      return name;
    },
    denial: (code, tenant) =>
      recording.record({ kind: 'denial', request, code, ...(tenant ? { tenant } : {}) }),
    begun: () => begun,
    decided: () => decided,
  };
}

const aboutAnswer = ({ model, finishReason, usage }: Answer): DecisionBody['answer'] => ({
  ...(model ? { model } : {}),
  finishReason,
  promptTokens: usage.prompt_tokens,
  completionTokens: usage.completion_tokens,
});
