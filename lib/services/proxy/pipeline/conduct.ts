import type { Caller } from '../http/callers';
import { parseChatRequest } from '../http/chat-request';
import { parseBody } from '../http/request-body';
import { approvedAnswer } from '../review/review-holds';
import { serialiseAnswer } from '../streaming/answer';
import { releaseByWindow } from '../streaming/hold-back';
import { openQuestions } from './question';
import { type Call, invoke, judge, reviewOf, type Stack, settleInput, settleOutput } from './steps';

/**
 * Parse → normalise → record intent → classify input → hold, refuse, or invoke → classify output → record decision →
 * release. Whatever throws on the way ends the request without its answer.
 * @throws Denial or anything else, which the caller of this function records and answers
 */
export async function conduct(call: Call, stack: Stack): Promise<void> {
  const { caller, decisionTrail, signal } = call;
  const request = parseChatRequest(parseBody(call.body));
  const asked = JSON.stringify({ tenant: caller.tenant.id, purpose: caller.purpose.id, request });
  const questions = openQuestions(request, caller.purpose, stack.normaliser);

  const intent = decisionTrail.intent(caller, asked, questions.input);
  const [intentEntry, input] = await Promise.all([
    intent,
    judge(stack, decisionTrail, questions.input, signal),
  ]);

  const approval = await settleInput(call, stack, { request: call.request, caller, asked, judged: input });
  if (!approval && request.stream && holdsBack(caller))
    return releaseByWindow({ call, stack, request, questions, entry: intentEntry, asked });
  const answer = approvedAnswer(approval) ?? (await invoke(stack.model, request, signal));

  decisionTrail.answered(serialiseAnswer(answer));
  const output = await judge(stack, decisionTrail, questions.output(answer), signal);
  await settleOutput(stack, { request: call.request, caller, asked, judged: output }, answer, approval);

  const entry = await decisionTrail.decision({ outcome: 'released', ...reviewOf(approval) });
  await call.release.whole(answer, request, entry);
}

/** Hold-back is for tenants who asked for it, and never where each answer needs a human's decision. */
const holdsBack = ({ tenant, purpose }: Caller): boolean =>
  tenant.streaming === 'hold-back' && !purpose.highStakes;
