import { eventData } from '../../common/upstream/server-sent-events';
import { Denial } from '../http/errors';
import type { Judged } from '../pipeline/classifiers';
import { denyUnlessHeld, type Exchange, judgeAnswer, type Stack, settleOutput } from '../pipeline/steps';
import { type Answer, gather, serialiseAnswer } from './answer';

/** Characters of content between two judgements, at the least. */
export const WINDOW = 400;
/** The least growth between two judgements, as a share: each is of all so far, so even steps would cost its square. */
const GROWTH = 0.25;
/** Characters that stay back even when they are cleared, since what comes next may change what they mean. */
export const OVERLAP = 200;

/**
 * Releases an answer while it comes in. Each window is the whole exchange so far, judged by all red lines and put on
 * record; then all of the content but the overlap is let out. Tool calls, refusals and reasoning wait for the end.
 * A verdict of hold lets nothing more out, and the answer is held when it is whole.
 */
export async function releaseByWindow(exchange: Exchange, entry: string): Promise<void> {
  const { call, stack, request } = exchange;
  const { decisionTrail, signal, caller } = call;
  const gathering = gather();
  const out = call.release.begin(request.format, entry);
  let judgedUpTo = 0;
  let released = 0;
  let held: Judged | undefined;

  for await (const data of answering(stack, request.modelBody, signal)) {
    gathering.take(data);
    if (held || gathering.contentLength() - judgedUpTo < Math.max(WINDOW, judgedUpTo * GROWTH)) continue;
    const answer = gathering.soFar();
    const content = answer.content ?? '';
    judgedUpTo = content.length;
    const judged = await judgeAnswer(exchange, answer);
    denyUnlessHeld(judged);
    if (judged.verdict === 'hold') held = judged;
    else {
      const end = wholeCharacters(content, content.length - OVERLAP);
      if (end <= released) continue;
      await decisionTrail.window(serialiseAnswer(answer), content.slice(0, end));
      await out.content(content.slice(released, end));
      released = end;
    }
  }

  const answer: Answer = gathering.whole();
  decisionTrail.answered(answer);
  const judged = await judgeAnswer(exchange, answer);
  const final = held && judged.verdict === 'allow' ? held : judged;
  await settleOutput(stack, { request: call.request, caller, asked: request.asked, judged: final }, answer);
  await decisionTrail.decision({ outcome: 'released' });
  await out.rest(answer, released);
}

async function* answering({ model }: Stack, modelBody: string, signal: AbortSignal): AsyncIterable<string> {
  try {
    yield* eventData(model.stream(modelBody, signal));
  } catch (cause) {
    throw new Denial('model_unavailable', { cause });
  }
}

/** The greatest index up to `end` that doesn't cut a character in two. */
export function wholeCharacters(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}
