import type { Caller } from '../http/callers';
import { approvedAnswer } from '../review/review-holds';
import { releaseByWindow } from '../streaming/hold-back';
import { openQuestions } from './question';
import {
  type Call,
  invoke,
  judge,
  judgeAnswer,
  reviewOf,
  type Stack,
  settleInput,
  settleOutput,
} from './steps';

/**
 * Read → record intent → classify input → hold, refuse, or invoke → classify output → record decision →
 * release. Whatever throws on the way ends the request without its answer.
 * @throws Denial or anything else, which the caller of this function records and answers
 */
export async function conduct(call: Call, stack: Stack): Promise<void> {
  const { caller, decisionTrail, signal } = call;
  const subject = { tenant: caller.tenant.id, purpose: caller.purpose.id };
  const request = await stack.reader.request(call.body, subject, signal);
  const { asked, format } = request;
  const questions = openQuestions(request.reading, caller.purpose);

  const intent = decisionTrail.intent(caller, asked, questions.input);
  const [intentEntry, input] = await Promise.all([
    intent,
    judge(stack, decisionTrail, questions.input, signal),
  ]);

  const approval = await settleInput(call, stack, { request: call.request, caller, asked, judged: input });
  const exchange = { call, stack, request, questions, subject };
  if (!approval && format.stream && holdsBack(caller)) return releaseByWindow(exchange, intentEntry);
  const answer = approvedAnswer(approval) ?? (await invoke(stack.model, request.modelBody, signal));

  decisionTrail.answered(answer);
  const output = await judgeAnswer(exchange, answer);
  await settleOutput(stack, { request: call.request, caller, asked, judged: output }, answer, approval);

  const entry = await decisionTrail.decision({ outcome: 'released', ...reviewOf(approval) });
  await call.release.whole(answer, format, entry);
}

/** Hold-back is for tenants who asked for it, and never where each answer needs a human's decision. */
const holdsBack = ({ tenant, purpose }: Caller): boolean =>
  tenant.streaming === 'hold-back' && !purpose.highStakes;
