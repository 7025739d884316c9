import type { RedLine } from '../../../config/red-lines';
import { frameAround, type Reading, readSentence, score, together } from './compose';
import { FRAMES, type LineModel, MODELS } from './concepts';
import { Effort } from './effort';
import { makeMatcher, type Reader } from './matcher';
import { fold, sentences } from './words';

/**
 * What the lexicons' phrases make of one stretch of text. Phrases tell apart what the model's words and pieces can't,
 * and take far longer: only those stretches come here that the model finds the likeliest.
 */
export interface Phrased {
  /** Score from 0 to 1, frames taken off. */
  readonly framed: number;
  /** The same without any frame: what the text holds, whatever it says it is for. */
  readonly bare: number;
}

/** Sentences that are read together, at the most. */
const WINDOW = 3;
/** Share that counts of what all sentences of the stretch are together. */
const WHOLE_SHARE = 0.92;
/** Steps that a reader takes before another one takes its place: it remembers words, and must not do so for ever. */
const MOST_STEPS = 4_000_000;

interface Phrases {
  readonly model: LineModel;
  readonly open: () => Reader<string>;
  reader: Reader<string>;
  effort: Effort;
}

const opened = new Map<RedLine, Phrases>();

function phrasesOf(redLine: RedLine): Phrases {
  const before = opened.get(redLine);
  if (before && !before.effort.spent) return before;
  const model = MODELS[redLine];
  const matcher = before ? undefined : makeMatcher({ ...FRAMES, ...model.lexicon });
  const effort = new Effort(MOST_STEPS);
  const open = matcher
    ? () => matcher.reader(new Effort(Number.POSITIVE_INFINITY))
    : (before as Phrases).open;
  const phrases: Phrases = { model, open, reader: open(), effort };
  opened.set(redLine, phrases);
  return phrases;
}

/** Deterministic. The lexicon is compiled once in a process. For short stretches: the time is linear, but long. */
export function judgePhrases(redLine: RedLine, text: string): Phrased {
  const { model, reader, effort } = phrasesOf(redLine);
  effort.spend(text.length * 10);
  const readings = [...sentences(fold(text))].map((words) => readSentence(words, reader)).filter(says);
  if (readings.length === 0) return { framed: 0, bare: 0 };
  const whole = together(readings);
  const around = frameAround(whole, model);
  const framed = readings.flatMap((_, from) =>
    Array.from({ length: Math.min(WINDOW, readings.length - from) }, (_, more) =>
      score(together(readings.slice(from, from + more + 1)), model, around),
    ),
  );
  return {
    framed: Math.max(0, WHOLE_SHARE * score(whole, model, 0), ...framed),
    bare: score(whole, model, 0, false),
  };
}

const says = ({ clear, weak }: Reading): boolean => clear.size + weak.size > 0;
