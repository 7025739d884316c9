import { setImmediate } from 'node:timers/promises';
import type { Approval } from '../../common/review/reviews';
import { eventData } from '../../common/upstream/server-sent-events';
import type { Upstream } from '../../common/upstream/upstream';
import type { Caller } from '../http/callers';
import { Denial } from '../http/errors';
import type { AnswerFormat, ReadRequest, Subject } from '../reading/read-request';
import type { Reader } from '../reading/reader';
import type { Case, ReviewHolds } from '../review/review-holds';
import { type Answer, gather, parseCompletion } from '../streaming/answer';
import type { Classifiers, Judged } from './classifiers';
import type { DecisionTrail } from './decision-trail';
import type { Question, Questions } from './question';

/** What the pipeline works with. */
export interface Stack {
  readonly reader: Reader;
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
  readonly whole: (answer: Answer, format: AnswerFormat, entry: string) => Promise<void>;
  /** Begins an answer that is released window by window. */
  readonly begin: (format: AnswerFormat, entry: string) => PartialRelease;
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
  return judged.verdict === 'allow' && question.counts.unreadable > 0
    ? { ...judged, verdict: 'hold' }
    : judged;
}

/** A request under way, and what was read of it. */
export interface Exchange {
  readonly call: Call;
  readonly stack: Stack;
  readonly request: ReadRequest;
  readonly questions: Questions;
  readonly subject: Subject;
}

/** All red lines' verdict on the whole exchange, with an answer or with as much of it as there is. */
export async function judgeAnswer(exchange: Exchange, answer: Answer): Promise<Judged> {
  const { call, stack, request, questions, subject } = exchange;
  const { texts } = request.reading.counts;
  const read = await stack.reader.answer(answer, texts, subject, call.signal);
  return judge(stack, call.decisionTrail, questions.output(read), call.signal);
}

/** Goes on with an allowed request, or a held one that was approved; the approval is then used up. */
export async function settleInput(
  { request, reviewId, decisionTrail }: Call,
  { reviewHolds }: Stack,
  held: Case,
): Promise<Approval | undefined> {
  denyUnlessHeld(held.judged);
  const approval = await reviewHolds.find(reviewId, held);
  if (held.judged.verdict === 'hold' && !approval) return reviewHolds.hold(held);
  if (!approval) return undefined;
  await reviewHolds.use(approval, request);
  await decisionTrail.approved(approval);
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
  approval
    ? { review: { id: approval.held.id, reviewers: approval.decisions.map(({ reviewer }) => reviewer) } }
    : {};

/** The whole answer. @throws Denial `model_unavailable` */
export async function invoke(model: Upstream, modelBody: string, signal: AbortSignal): Promise<Answer> {
  try {
    return await answerIn(await model.gathered(modelBody, signal));
  } catch (cause) {
    throw cause instanceof Denial ? cause : new Denial('model_unavailable', { cause });
  }
}

/** The answer in server-sent events, or in one completion from a model that doesn't stream. */
async function answerIn(text: string): Promise<Answer> {
  if (/^\s*\{/.test(text)) return parseCompletion(text);
  const gathering = gather();
  for await (const data of eventData(inPieces(text))) gathering.take(data);
  return gathering.whole();
}

/** Characters of events that are read in one go: a long answer has a hundred thousand, which would keep the event loop. */
const AT_ONCE = 32 * 1024;

async function* inPieces(text: string): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    yield bytes.subarray(at, at + AT_ONCE);
    await setImmediate();
  }
}
