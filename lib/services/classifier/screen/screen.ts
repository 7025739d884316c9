import type { RedLine } from '../../../config/red-lines';
import { frameAround, type Reading, readSentence, score, together } from './compose';
import { type Matcher, makeMatcher } from './matcher';
import { FRAMES, type LineModel, MODELS } from './model';
import { fold, sentences } from './words';

/** One text of an exchange, with the views of it. */
export interface ScreenText {
  readonly text: string;
  readonly views: readonly string[];
}

export interface Screen {
  /** Score from 0 to 1 of the worst that is said in the exchange. Deterministic; linear in its length. */
  readonly score: (exchange: readonly ScreenText[]) => number;
}

/** Sentences that are read together, at the most, within one text. */
const WINDOW = 3;
/** Sentences of the exchange's end that are read together across its texts. */
const EXCHANGE_WINDOW = 12;
const EXCHANGE_SHARE = 0.92;

const matchers = new Map<RedLine, Matcher<string>>();

/** The screen of one red line. Its lexicon is compiled once in a process. */
export function makeScreen(redLine: RedLine): Screen {
  const model = MODELS[redLine];
  const matcher = matchers.get(redLine) ?? makeMatcher({ ...FRAMES, ...model.lexicon });
  matchers.set(redLine, matcher);
  return { score: (exchange) => scoreExchange(exchange, model, matcher) };
}

function scoreExchange(exchange: readonly ScreenText[], model: LineModel, matcher: Matcher<string>): number {
  const readings = exchange.map((text) => readText(text, matcher));
  const best = readings.map((variants) => variants.reduce(richer, []));
  const around = frameAround(together(best.flat()), model);
  const texts = readings.flat().map((variant) => scoreText(variant, model, around));
  const whole = best.flat().filter(relevant).slice(-EXCHANGE_WINDOW);
  return Math.max(0, ...texts, EXCHANGE_SHARE * score(together(whole), model, 0));
}

const relevant = (reading: Reading): boolean => signs(reading) > 0;

/** The sentences of each distinct way to read a text. */
function readText({ text, views }: ScreenText, matcher: Matcher<string>): Reading[][] {
  const distinct = new Set([text, ...views].map(fold));
  return [...distinct].map((variant) => sentences(variant).map((words) => readSentence(words, matcher)));
}

function scoreText(readings: readonly Reading[], model: LineModel, around: number): number {
  let most = 0;
  for (let at = 0; at < readings.length; at += 1) {
    for (let size = 1; size <= WINDOW && at + size <= readings.length; size += 1) {
      most = Math.max(most, score(together(readings.slice(at, at + size)), model, around));
    }
  }
  return most;
}

const signs = ({ clear, weak }: Reading): number => clear.size + weak.size;
const size = (variant: readonly Reading[]): number =>
  variant.reduce((sum, reading) => sum + signs(reading), 0);
const richer = (a: Reading[], b: Reading[]): Reading[] => (size(b) > size(a) ? b : a);
