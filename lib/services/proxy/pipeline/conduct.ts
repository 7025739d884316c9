import type { Caller } from '../http/callers';
import { parseChatRequest } from '../http/chat-request';
import { parseStrictJson } from '../http/strict-json';
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
  const { caller, trail, signal } = call;
  const request = parseChatRequest(parseStrictJson(call.body));
  const asked = JSON.stringify({ tenant: caller.tenant.id, purpose: caller.purpose.id, request });
  const questions = openQuestions(request, caller.purpose, stack.normaliser);

  const intent = trail.intent(caller, asked, questions.input);
  const [intentEntry, input] = await Promise.all([intent, judge(stack, trail, questions.input, signal)]);

  const approval = await settleInput(call, stack, { request: call.request, caller, asked, judged: input });
  if (!approval && request.stream && inWindows(caller))
    return releaseByWindow({ call, stack, request, questions, entry: intentEntry, asked });
  const answer = approvedAnswer(approval) ?? (await invoke(stack.model, request, signal));

  trail.answered(serialiseAnswer(answer));
  const output = await judge(stack, trail, questions.output(answer), signal);
  await settleOutput(stack, { request: call.request, caller, asked, judged: output }, answer, approval);

  const entry = await trail.decision({ outcome: 'released', ...reviewOf(approval) });
  await call.release.whole(answer, request, entry);
}

/** Windows are for those tenants who asked for them, and never where each answer needs a human's decision. */
const inWindows = ({ tenant, purpose }: Caller): boolean =>
  tenant.streaming === 'hold-back' && !purpose.highStakes;
