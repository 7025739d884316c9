import { digestOf } from '../../common/classify/classification';
import type { Metrics } from '../../common/metrics';
import type { Held, HeldPayload, HeldReason } from '../../common/review/held';
import type { Approval, Reviews } from '../../common/review/reviews';
import type { Caller } from '../http/callers';
import { Denial } from '../http/errors';
import type { Judged } from '../pipeline/classifiers';
import { type Answer, parseAnswer, serialiseAnswer } from '../streaming/answer';
import { passagePlacer } from './place-passages';

/** What is held, or for which an approval is looked for. */
export interface Case {
  readonly request: string;
  readonly caller: Caller;
  /** The request's canonical text. */
  readonly asked: string;
  readonly judged: Judged;
}

export interface ReviewHolds {
  /** Stores a case for review. @throws Denial `held_for_review`, always */
  readonly hold: (held: Case, answer?: Answer) => Promise<never>;
  /** The approval that the caller names, if it counts for this very case. Doesn't use it up. */
  readonly find: (reviewId: string | undefined, held: Case) => Promise<Approval | undefined>;
  /** Uses an approval up. @throws Denial `held_for_review` if another request got there first */
  readonly use: (approval: Approval, request: string) => Promise<void>;
}

export interface ReviewHoldsOptions {
  /** Hours until a held request is denied. */
  readonly expiryHours: number;
  readonly now: () => number;
  readonly metrics: Metrics;
}

export function openReviewHolds(
  reviews: Reviews,
  { expiryHours, now, metrics }: ReviewHoldsOptions,
): ReviewHolds {
  const bind = ({ caller, asked, judged }: Case) => ({
    caller: caller.id,
    ...(caller.purpose.clearance ? { clearance: caller.purpose.clearance } : {}),
    ...(caller.purpose.caveats ? { caveats: caller.purpose.caveats } : {}),
    requestDigest: digestOf(asked),
    policyDigest: judged.policyDigest,
  });
  return {
    hold: async (held, answer) => {
      const { caller, asked, request } = held;
      const record = await reviews.hold(
        {
          stage: answer ? 'output' : 'input',
          request,
          tenant: caller.tenant.id,
          agency: caller.agency.id,
          purpose: caller.purpose.id,
          because: becauseOf(held),
          why: reasonsOf(held),
          ...bind(held),
          heldAt: new Date(now()).toISOString(),
          expires: new Date(now() + expiryHours * 3_600_000).toISOString(),
        },
        {
          asked,
          ...(answer ? { answered: serialiseAnswer(answer) } : {}),
          findings: findingsOf(held, answer),
          purpose: { statement: caller.purpose.statement, authority: caller.purpose.authority },
        },
      );
      metrics.count('held');
      throw new Denial('held_for_review', { reviewId: record.id, hold: holdOf(record) });
    },
    find: async (reviewId, held) => (reviewId ? reviews.find(reviewId, bind(held)) : undefined),
    use: async (approval, request) => {
      if (!(await reviews.consume(approval, request)))
        throw new Denial('held_for_review', {
          reviewId: approval.held.id,
          detail: 'the approval was used before',
        });
    },
  };
}

function becauseOf({ judged, caller }: Case): Held['because'] {
  if (judged.judgements.some(({ verdict }) => verdict === 'hold')) return ['red_line'];
  if (judged.verdict === 'hold') return ['unreadable'];
  return caller.purpose.highStakes ? ['high_stakes'] : ['red_line'];
}

const reasonsOf = ({ judged: { judgements } }: Case): readonly HeldReason[] & Held['why'] =>
  judgements.flatMap(({ redLine, verdict, scores, policy }) =>
    verdict === 'none'
      ? []
      : [
          {
            redLine,
            verdict,
            score: Math.max(0, ...Object.values(scores ?? {})),
            policy: policy?.version ?? 0,
          },
        ],
  );

function findingsOf(held: Case, answer: Answer | undefined): HeldPayload['findings'] {
  const { passages } = held.judged;
  const place = passages && passagePlacer(held.asked, answer);
  return reasonsOf(held).map((reason) => ({
    ...reason,
    passages: [...(place?.(passages?.get(reason.redLine) ?? []) ?? [])],
  }));
}

const holdOf = ({ stage, requestDigest, policyDigest, payloadDigest, expires }: Held) => ({
  stage,
  requestDigest,
  policyDigest,
  payloadDigest,
  expires,
});

/** The answer that an approval releases, if it is an answer that was held. */
export const approvedAnswer = (approval: Approval | undefined): Answer | undefined =>
  approval?.answered === undefined ? undefined : parseAnswer(approval.answered);
