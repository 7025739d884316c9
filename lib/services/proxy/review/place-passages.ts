import type { ExchangeText, Passage } from '../../common/classify/classification';
import { type Leaf, leavesOf } from '../../common/json-leaves';
import type { HeldPassage } from '../../common/review/held';
import type { ChatRequest } from '../http/chat-request';
import { textsOfAnswer, textsOfRequest } from '../pipeline/exchange';
import { type Answer, serialiseAnswer } from '../streaming/answer';

/** Of a text that stands nowhere as it is: parts of a message that were joined, or JSON that was laid out. */
const NOT_AS_IT_IS = 'put-together';

/**
 * Classifiers tell passages by the texts of the exchange. These are the same in what reviewers read, which is JSON: the
 * string there that says the text, so many units into it. What lies outside its text is left out.
 * @param asked canonical text of the request
 */
export function passagePlacer(
  asked: string,
  answer: Answer | undefined,
): (passages: readonly Passage[]) => readonly HeldPassage[] {
  const { request } = JSON.parse(asked) as { readonly request: ChatRequest };
  const exchange = [...textsOfRequest(request), ...(answer ? textsOfAnswer(answer) : [])];
  const strings = {
    asked: stringsIn(asked, ([first]) => first === 'request'),
    answered: answer ? stringsIn(serialiseAnswer(answer), () => true) : [],
  };
  return (passages) =>
    passages.flatMap((passage): HeldPassage[] => {
      const text = exchange[passage.of];
      if (!text) return [];
      const part = text.part === 'answer' ? 'answered' : 'asked';
      const { score } = passage;
      if ('view' in passage) return [{ part, view: passage.view, score }];
      if (passage.end > text.text.length) return [];
      const leaf = leafOf(text, strings[part], exchange);
      if (!leaf) return [{ part, view: NOT_AS_IT_IS, score }];
      return [{ part, start: placeIn(leaf, passage.start), end: placeIn(leaf, passage.end), score }];
    });
}

const stringsIn = (json: string, within: (path: Leaf['path']) => boolean): readonly Leaf[] =>
  leavesOf(json)?.filter(({ kind, path }) => kind === 'string' && within(path)) ?? [];

/** The string that says a text. Of several that say the same, that which is as far on among them as the text is. */
function leafOf(
  text: ExchangeText,
  strings: readonly Leaf[],
  exchange: readonly ExchangeText[],
): Leaf | undefined {
  const leaves = strings.filter((leaf) => leaf.text === text.text);
  const same = exchange.filter((other) => other.part === text.part && other.text === text.text);
  return leaves[Math.min(same.indexOf(text), leaves.length - 1)];
}

const placeIn = ({ start, end, places }: Leaf, at: number): number =>
  places ? (places[at] ?? end) : start + at;
