import { RED_LINES, type RedLine } from '../../../lib/config/red-lines';
import { callerRequest } from '../../../lib/services/classifier/engines/caller-request';
import { type Engine, stricter } from '../../../lib/services/classifier/engines/engine';
import { screenEngine } from '../../../lib/services/classifier/engines/screen-engine';
import { POLICIES } from '../../../lib/services/classifier/policies';
import type { Policy } from '../../../lib/services/classifier/policy/bundle';
import type { ClassifyRequest, Verdict } from '../../../lib/services/common/classify/classification';
import { viewsOf } from '../../../lib/services/text/normaliser';

/** The screen in force, as the three classifiers run it. */
const ENGINES = Object.fromEntries(RED_LINES.map((redLine) => [redLine, screenEngine(redLine)])) as Record<
  RedLine,
  Engine
>;
const policies = Object.fromEntries(
  RED_LINES.map((redLine) => [redLine, { ...POLICIES[redLine], model: 'none' } as Policy]),
) as Record<RedLine, Policy>;

/** From now on goes by these instead of what stands in the repository. */
export const judgeBy = (bundles: Readonly<Record<RedLine, Policy>>): void =>
  void Object.assign(policies, bundles);

const judge = async (redLine: RedLine, request: ClassifyRequest): Promise<Verdict> =>
  (await ENGINES[redLine].judge(request, policies[redLine], new AbortController().signal)).verdict;

/** The verdict of one line on a caller's messages. */
export const verdictOf = (redLine: RedLine, turns: readonly string[]): Promise<Verdict> =>
  judge(redLine, callerRequest(turns));

/** The strictest verdict of all lines. */
export async function strictest(request: ClassifyRequest): Promise<Verdict> {
  const verdicts = await Promise.all(RED_LINES.map((redLine) => judge(redLine, request)));
  return verdicts.reduce(stricter);
}

/** A question and the model's answer to it, as they go to the classifiers once the model has answered. */
export function answerRequest(question: string, answer: string): ClassifyRequest {
  const asked = callerRequest([question]);
  const { views, unreadable } = viewsOf(answer);
  return {
    ...asked,
    direction: 'output',
    exchange: [...asked.exchange, { part: 'answer', role: 'assistant', kind: 'content', text: answer }],
    views: [...asked.views, ...views.slice(1).map(({ view, text }) => ({ of: 1, view, text }))],
    unreadable: [...asked.unreadable, ...unreadable.map((reason) => ({ of: 1, reason }))],
  };
}

export const answerVerdict = (redLine: RedLine, question: string, answer: string): Promise<Verdict> =>
  judge(redLine, answerRequest(question, answer));
