import type { ExchangeText, Passage } from '../../common/classify/classification';
import { type Leaf, leavesOf } from '../../common/json-leaves';
import type { HeldPassage } from '../../common/review/held';
import type { ChatRequest } from '../http/chat-request';
import { textsOfAnswer, textsOfRequest } from '../pipeline/exchange';
import { type Answer, serialiseAnswer } from '../streaming/answer';

/** Of words that stand nowhere as they are, since they go over parts of a message or JSON that were put together. */
const NOT_AS_IT_IS = 'put-together';
/** Longest JSON in which places are looked for: some tenths of a second, in which nobody else is served. */
const LONGEST = 4_000_000;

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
      const place =
        placeOf(text, passage, strings[part], exchange) ??
        placeOfWords(text.text.slice(passage.start, passage.end), strings[part]);
      return [place ? { part, ...place, score } : { part, view: NOT_AS_IT_IS, score }];
    });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const stringsIn = (json: string, within: (path: Leaf['path']) => boolean): readonly Leaf[] =>
  json.length > LONGEST
    ? []
    : (leavesOf(json)?.filter(({ kind, path }) => kind === 'string' && within(path)) ?? []);

/** In the string that says the text. Of several that say the same, that which is as far on among them as the text is. */
function placeOf(
  text: ExchangeText,
  { start, end }: Place,
  strings: readonly Leaf[],
  exchange: readonly ExchangeText[],
): Place | undefined {
  const leaves = strings.filter((leaf) => leaf.text === text.text);
  const same = exchange.filter((other) => other.part === text.part && other.text === text.text);
  const leaf = leaves[Math.min(same.indexOf(text), leaves.length - 1)];
  return leaf && { start: placeIn(leaf, start), end: placeIn(leaf, end) };
}

/** Of a text that was put together: in a string that has the words, the name before them left out if it must be. */
function placeOfWords(words: string, strings: readonly Leaf[]): Place | undefined {
  for (const said of [words, words.replace(/^[\w-]{1,64}: /, '')]) {
    const leaf = strings.find(({ text }) => text.includes(said));
    const at = leaf?.text.indexOf(said) ?? -1;
    if (leaf && said) return { start: placeIn(leaf, at), end: placeIn(leaf, at + said.length) };
  }
  return undefined;
}

const placeIn = ({ start, end, places }: Leaf, at: number): number =>
  places ? (places[at] ?? end) : start + at;
