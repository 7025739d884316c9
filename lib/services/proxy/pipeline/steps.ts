import type { Normaliser } from '../../common/classify/normaliser';
import type { Approval } from '../../common/ledger/reviews';
import { eventData } from '../../common/upstream/server-sent-events';
import type { Upstream } from '../../common/upstream/upstream';
import type { Caller } from '../http/callers';
import type { ChatRequest } from '../http/chat-request';
import { Denial } from '../http/errors';
import type { Case, ReviewHolds } from '../review/review-holds';
import { type Answer, gather, parseCompletion } from '../streaming/answer';
import type { Classifiers, Judged, Question } from './classifiers';
import type { DecisionTrail } from './decision-trail';

/** What the pipeline works with. */
export interface Stack {
  readonly normaliser: Normaliser;
  readonly classifiers: Classifiers;
  readonly model: Upstream;
  readonly reviewHolds: ReviewHolds;
}

/** One request of a caller who has been authenticated. */
export interface Call {
  readonly request: string;
  readonly caller: Caller;
  readonly body: Uint8Array;
  /** Of a held request that was approved, if the caller names one. */
  readonly reviewId: string | undefined;
  readonly decisionTrail: DecisionTrail;
  /** Aborted when the caller goes away or the request has taken too long. */
  readonly signal: AbortSignal;
  readonly release: Release;
}

/** The one way out. Nothing of an answer is given to it before the entry that it is given with is durable. */
export interface Release {
  readonly whole: (answer: Answer, request: ChatRequest, entry: string) => Promise<void>;
  /** Begins an answer that is released window by window. */
  readonly begin: (request: ChatRequest, entry: string) => PartialRelease;
}

export interface PartialRelease {
  readonly content: (text: string) => Promise<void>;
  /** What of the answer isn't released yet, and the end. */
  readonly rest: (answer: Answer, contentReleased: number) => Promise<void>;
}

/** All red lines' verdict, put on the decision trail. What nobody could read isn't allowed by anybody. */
export async function judge(
  { classifiers }: Stack,
  decisionTrail: DecisionTrail,
  question: Question,
  signal: AbortSignal,
): Promise<Judged> {
  const judged = await classifiers.judge(question, signal);
  decisionTrail.judged(question.direction, judged);
  return judged.verdict === 'allow' && question.unreadable.length > 0
    ? { ...judged, verdict: 'hold' }
    : judged;
}

/** Goes on with an allowed request, or a held one that was approved; the approval is then used up. */
export async function settleInput({ request, reviewId }: Call, { reviewHolds }: Stack, held: Case) {
  denyUnlessHeld(held.judged);
  const approval = await reviewHolds.find(reviewId, held);
  if (held.judged.verdict === 'hold' && !approval) return reviewHolds.hold(held);
  if (approval) await reviewHolds.use(approval, request);
  return approval;
}

/**
 * Lets an answer out that is allowed. One that is held, or whose purpose asks for a human's decision on each, needs an
 * approval of this very answer: whoever approved the request has not seen it.
 */
export async function settleOutput(
  { reviewHolds }: Stack,
  held: Case,
  answer: Answer,
  approval?: Approval,
): Promise<void> {
  denyUnlessHeld(held.judged);
  const decided = approval?.held.stage === 'output';
  if ((held.judged.verdict === 'hold' || held.caller.purpose.highStakes) && !decided)
    await reviewHolds.hold(held, answer);
}

export function denyUnlessHeld({ verdict, redLine }: Judged): void {
  if (verdict === 'refuse' && redLine) throw new Denial('red_line', { redLine });
  if (verdict !== 'allow' && verdict !== 'hold') throw new Denial('safety_stack_unavailable');
}

export const reviewOf = (approval: Approval | undefined) =>
  approval ? { review: { id: approval.held.id, reviewers: [...approval.reviewers] } } : {};

export async function invoke(model: Upstream, request: ChatRequest, signal: AbortSignal): Promise<Answer> {
  try {
    if (!request.stream) return parseCompletion(await model.invoke(modelBody(request), signal));
    const gathering = gather();
    for await (const data of eventData(model.stream(modelBody(request), signal))) gathering.take(data);
    return gathering.whole();
  } catch (cause) {
    throw cause instanceof Denial ? cause : new Denial('model_unavailable', { cause });
  }
}

/** What goes to the model: the request as it was understood, and never the bytes that came in. */
export function modelBody({ stream, stream_options: _, ...request }: ChatRequest): string {
  return JSON.stringify(
    stream ? { ...request, stream: true, stream_options: { include_usage: true } } : request,
  );
}
