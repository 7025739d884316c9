import type { RedLine } from '../../../config/red-lines';
import { frameAround, isAct, type Reading, readSentence, score, together, unstudied } from './compose';
import { FRAMES, type LineModel, MODELS } from './concepts';
import { Effort } from './effort';
import { type Matcher, makeMatcher, type Reader } from './matcher';
import { fold, sentences } from './words';

/** One text of an exchange, with the views of it. */
export interface ScreenText {
  readonly text: string;
  readonly views: readonly string[];
}

export interface Screened {
  /** Score from 0 to 1 of the worst that is said in the exchange. */
  readonly score: number;
  /** Whether there was more in it than is read, which nothing is known of. */
  readonly tooMuch: boolean;
}

export interface Screen {
  /** Deterministic; linear in the exchange's length up to a bound, behind which nothing is read. */
  readonly judge: (exchange: readonly ScreenText[]) => Screened;
}

/** Sentences that are read together, at the most, within one text. */
const WINDOW = 3;
/** Sentences that are read together across the exchange's texts, from its end on, half of them twice. */
const EXCHANGE_WINDOW = 12;
const EXCHANGE_SHARE = 0.92;
/** Steps for reading, and for scoring what was read: what is said before it gets too much is still judged. */
const MOST_READ = 2_100_000;
const MOST_SCORED = 400_000;
/** Steps that it takes to fold a letter, to read a sentence, to keep what it holds, and to score some. */
const LETTER = 0.5;
const SENTENCE = 12;
const READING = 10;
const SCORING = 20;

const matchers = new Map<RedLine, Matcher<string>>();

/** The screen of one red line. Its lexicon is compiled once in a process. */
export function makeScreen(redLine: RedLine): Screen {
  const model = MODELS[redLine];
  const matcher = matchers.get(redLine) ?? makeMatcher({ ...FRAMES, ...model.lexicon });
  matchers.set(redLine, matcher);
  return { judge: (exchange) => judgeExchange(exchange, model, matcher) };
}

function judgeExchange(
  exchange: readonly ScreenText[],
  model: LineModel,
  matcher: Matcher<string>,
): Screened {
  const reading = new Effort(MOST_READ);
  const effort = new Effort(MOST_SCORED);
  const reader = matcher.reader(reading);
  const readings = exchange.map((text) => readText(text, reader, reading));
  const best = readings.map((variants) => variants.reduce(richer, []));
  const whole = together(best.flat().map(({ reading }) => reading));
  const around = frameAround(whole, model);
  const aroundActs = Math.max(around, frameAround(unstudied(whole), model));
  const acts = best.map((sentences) => isAct(together(sentences.map(({ reading }) => reading))));
  const texts = readings.flatMap((variants, index) =>
    variants.map((variant) => scoreText(variant, model, acts[index] ? aroundActs : around, effort)),
  );
  const across = scoreAcross(best.flat(), model, effort, best.length > 1 && acts.at(-1) === true);
  return { score: Math.max(0, across, ...texts), tooMuch: reading.spent || effort.spent };
}

/** The worst of what is said over several turns, or over a long memo. */
function scoreAcross(all: readonly Placed[], model: LineModel, effort: Effort, act: boolean): number {
  let most = 0;
  for (let end = all.length; end > 0 && !effort.spent; end -= EXCHANGE_WINDOW / 2) {
    effort.spend(SCORING * EXCHANGE_WINDOW);
    const window = all.slice(Math.max(0, end - EXCHANGE_WINDOW), end);
    const said = together(window.map(({ reading }) => reading));
    most = Math.max(most, EXCHANGE_SHARE * score(act ? unstudied(said) : said, model, 0));
  }
  return most;
}

/** A sentence that holds something, and which of the text's it is. */
interface Placed {
  readonly at: number;
  readonly reading: Reading;
}

/** The sentences that hold something, of each distinct way to read a text. */
function readText({ text, views }: ScreenText, reader: Reader<string>, effort: Effort): Placed[][] {
  const distinct = new Set<string>();
  for (const variant of [text, ...views]) {
    if (effort.spent) break;
    const folded = fold(variant);
    effort.spend(folded.length * LETTER);
    distinct.add(folded);
  }
  return [...distinct].map((variant) => {
    const out: Placed[] = [];
    let at = 0;
    for (const words of sentences(variant)) {
      effort.spend(SENTENCE);
      if (effort.spent) break;
      const reading = readSentence(words, reader);
      if (signs(reading) > 0) {
        effort.spend(READING);
        out.push({ at, reading });
      }
      at += 1;
    }
    return out;
  });
}

/** The worst of a text's sentences, each alone and with those behind it that hold something. */
function scoreText(variant: readonly Placed[], model: LineModel, around: number, effort: Effort): number {
  let most = 0;
  for (const [index, { at }] of variant.entries()) {
    for (let size = 1; size <= WINDOW; size += 1) {
      const last = variant[index + size - 1];
      if (last === undefined || last.at - at >= WINDOW) break;
      effort.spend(SCORING);
      if (effort.spent) return most;
      const window = variant.slice(index, index + size).map(({ reading }) => reading);
      most = Math.max(most, score(together(window), model, around));
    }
  }
  return most;
}

const signs = ({ clear, weak }: Reading): number => clear.size + weak.size;
const size = (variant: readonly Placed[]): number =>
  variant.reduce((sum, { reading }) => sum + signs(reading), 0);
const richer = (a: Placed[], b: Placed[]): Placed[] => (size(b) > size(a) ? b : a);
