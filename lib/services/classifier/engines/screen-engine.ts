import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { RedLine } from '../../../config/red-lines';
import type { ClassifyRequest } from '../../common/classify/classification';
import type { Policy } from '../policy/bundle';
import { SCREEN_CONTENT } from '../screen/concepts';
import { judgeExchange, type ScreenText } from '../screen/judge';
import { decodeModel, type Model } from '../screen/model';
import type { Engine } from './engine';
import { passagesOf } from './screen-passages';

interface Opened {
  readonly model: Model;
  readonly digest: string;
}

/** The weights of a policy, opened once. */
const opened = new WeakMap<object, Opened>();

function open(policy: Pick<Policy, 'weights'>, redLine: RedLine): Opened {
  const before = opened.get(policy);
  if (before) return before;
  const content = `${SCREEN_CONTENT}\n${policy.weights.digest}`;
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const now = { model: decodeModel(policy.weights.data, redLine), digest };
  opened.set(policy, now);
  return now;
}

/** The embedded first tier. What could not be read, or is too much to read, is held, whatever the score. */
export function screenEngine(redLine: RedLine): Engine {
  return {
    name: 'screen',
    model: 'none',
    digest: (policy) => open(policy, redLine).digest,
    judge: async (request, policy, signal) => {
      const { thresholds } = policy;
      const screened = await judgeExchange(screenTexts(request), open(policy, redLine).model, async () => {
        await setImmediate();
        signal.throwIfAborted();
      });
      const score = Math.round(screened.score * 1000) / 1000;
      const doubtful =
        request.unreadable.length > 0 || screened.tooMuch || screened.unread || score >= thresholds.hold;
      return {
        verdict: score >= thresholds.refuse ? 'refuse' : doubtful ? 'hold' : 'allow',
        scores: { screen: score },
        passages: doubtful ? passagesOf(request, screened.spans, thresholds.hold) : [],
      };
    },
    close: async () => undefined,
  };
}

/** The exchange with the views of each text beside it. */
function screenTexts({ exchange, views }: ClassifyRequest): ScreenText[] {
  const byText = new Map<number, string[]>();
  for (const { of, text } of views) {
    const same = byText.get(of);
    if (same) same.push(text);
    else byText.set(of, [text]);
  }
  return exchange.map((one, index) => ({ ...one, views: byText.get(index) ?? [] }));
}
