import { createHash } from 'node:crypto';
import type { RedLine } from '../../../config/red-lines';
import type { ClassifyRequest } from '../../common/classify/classification';
import type { Policy } from '../policy/bundle';
import { SCREEN_CONTENT } from '../screen/concepts';
import { makeScreen, type ScreenText } from '../screen/screen';
import type { Engine } from './engine';

const DIGEST = `sha256:${createHash('sha256').update(SCREEN_CONTENT).digest('hex')}`;

/** The embedded first tier. What could not be read, or is too much to read, is held, whatever the score. */
export function screenEngine(redLine: RedLine): Engine {
  const screen = makeScreen(redLine);
  return {
    name: 'screen',
    model: 'none',
    digest: () => DIGEST,
    judge: async (request, { thresholds }: Policy) => {
      const screened = screen.judge(screenTexts(request));
      const score = Math.round(screened.score * 1000) / 1000;
      const doubtful = request.unreadable.length > 0 || screened.tooMuch || score >= thresholds.hold;
      return {
        verdict: score >= thresholds.refuse ? 'refuse' : doubtful ? 'hold' : 'allow',
        scores: { screen: score },
      };
    },
    close: async () => undefined,
  };
}

/** The exchange with the views of each text beside it. */
function screenTexts({ exchange, views }: ClassifyRequest): ScreenText[] {
  const byText = new Map<number, string[]>();
  for (const { of, text } of views) byText.set(of, [...(byText.get(of) ?? []), text]);
  return exchange.map(({ text }, index) => ({ text, views: byText.get(index) ?? [] }));
}
