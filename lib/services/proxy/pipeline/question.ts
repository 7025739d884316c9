import type { Purpose } from '../../../config/schema';
import type { ExchangeText } from '../../common/classify/classification';
import type { Normaliser, Reading } from '../../common/classify/normaliser';
import type { ChatRequest } from '../http/chat-request';
import type { Answer } from '../streaming/answer';
import type { Question } from './classifiers';
import { textsOfAnswer, textsOfRequest } from './exchange';

/** The questions that a request leads to. The request itself is read once. */
export interface Questions {
  readonly input: Question;
  /** The whole exchange with an answer, or with as much of it as there is. */
  readonly output: (answer: Answer) => Question;
}

export function openQuestions(request: ChatRequest, purpose: Purpose, normaliser: Normaliser): Questions {
  const asked = textsOfRequest(request);
  const reading = read(normaliser, asked);
  const shared = { purpose, normaliser: normaliser.digest };
  return {
    input: { ...shared, direction: 'input', exchange: asked, ...reading },
    output: (answer) => {
      const answered = textsOfAnswer(answer);
      const { views, unreadable } = read(normaliser, answered);
      const moved = <T extends { readonly of: number }>(one: T): T => ({ ...one, of: one.of + asked.length });
      return {
        ...shared,
        direction: 'output',
        exchange: [...asked, ...answered],
        views: [...reading.views, ...views.map(moved)],
        unreadable: [...reading.unreadable, ...unreadable.map(moved)],
      };
    },
  };
}

const read = (normaliser: Normaliser, texts: readonly ExchangeText[]): Reading =>
  normaliser.read(texts.map(({ text }) => text));
