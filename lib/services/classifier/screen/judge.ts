import type { ClassifyRequest } from '../../common/classify/classification';
import { viewsOf } from '../../text/normaliser';
import { deciphered } from './disguises/ciphers';
import { isDisguised } from './disguises/disguise';
import { knownWords } from './disguises/known-words';
import { renderings, unmarked } from './disguises/rendered';
import { MOST_MEANT, meaningOf } from './meaning/network';
import { isEnglish, type Letters, termsOf } from './meaning/terms';
import { wordVectors } from './meaning/vectors';
import {
  likelihood,
  type Model,
  onScale,
  PLACES,
  type Place,
  type Score,
  type Shape,
  scorer,
  type Tongue,
  wovenTables,
} from './model';
import { judgePhrases } from './phrase-screen';
import { type Means, type Reading, readText } from './reading';
import { aboveUsual } from './unusual';
import { type UnitReader, unitReader } from './word-sums';

/** One text of an exchange, with the views of it. */
export interface ScreenText {
  readonly text: string;
  readonly views: readonly string[];
  readonly part: ClassifyRequest['exchange'][number]['part'];
  readonly role: ClassifyRequest['exchange'][number]['role'];
  readonly kind: ClassifyRequest['exchange'][number]['kind'];
}

export interface Screened {
  /** From 0 to 1: the worst stretch, not their sum. */
  readonly score: number;
  /** Whether there was more in it than is read, which nothing is known of. */
  readonly tooMuch: boolean;
  /** Whether some of it is in a language, or a cipher, that the screen can't read, or under a disguise. */
  readonly unread: boolean;
  /** Where what was scored stands. */
  readonly spans: readonly Span[];
}

/** A stretch of a text, or of a view of it, with its score from 0 to 1. */
export interface Span {
  readonly score: number;
  /** Index of the text in the exchange. */
  readonly of: number;
  /** What was read: the text itself, a view of it, or what the screen made of it. */
  readonly read: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of all texts and views that are read, at the most; what is beyond is held. */
const MOST_LETTERS = 24_000_000;
/** Units, and letters, of the longest stretch that is scored as one. */
const MOST_UNITS = 4;
const MOST_STRETCH = 420;
/** Letters of a text that is scored as a whole too, and of a caller's text that is all ask. */
const MOST_WHOLE = 700;
const MOST_ASK = 500;
/** Letters of a first paragraph of a longer one that is taken for the ask. */
const MOST_ASK_PARAGRAPH = 300;
/** Stretches whose phrases are looked at: so many at least, and one more for so many letters. */
const LEAST_LOOKED_AT = 6;
const LETTERS_PER_LOOK = 12_000;
/** Letters of units that the screen can't read before the exchange is held for it, in a short text and in a long one. */
const LEAST_UNREAD = { short: 24, long: 80 } as const;
const LONG_TEXT = 2000;
/** Stretches that are kept while a text is read. At 24 million letters 2,000 are looked at. */
const MOST_KEPT = 20_000;
/** How near a stretch must come to its threshold to be kept. */
const NEAR = -1;
/**
 * What each unit of a stretch beyond the first adds to its score, by place. An order hidden in material is short, and of
 * many longer stretches one scores high by chance; what an answer says goes on.
 */
const PER_UNIT: Readonly<Record<Place, number>> = { ask: 0, material: -0.45, answer: 0.15 };
/** Shares of what the lexicon's phrases add, in a stretch's frame and without any, that count by place. */
const PHRASES: Readonly<Record<Place, { readonly framed: number; readonly bare: number }>> = {
  ask: { framed: 1, bare: 1 },
  material: { framed: 0.5, bare: 1 },
  answer: { framed: 0, bare: 0 },
};
/** What one point of the network adds to asks and material in languages without phrases, of whose words it knows most. */
const FURTHER_MEANING = 0.8;
/**
 * What a part of a short text costs, by place: a short request, and an answer, mean what they say as a whole, and of many
 * parts one scores high by chance.
 */
const PART: Readonly<Record<Place, number>> = { ask: 0.8, material: 0, answer: 3 };
/** Milliseconds between two pauses in which others are heard. */
const SLICE = 15;

/** Units in a row of one reading. */
export interface Part {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
}

/** A stretch that may be what the exchange is about. */
interface Stretch {
  readonly score: number;
  readonly place: Place;
  readonly tongue: Tongue;
  readonly parts: readonly Part[];
}

const textOf = ({ parts }: Stretch): string =>
  parts
    .map(({ reading: { text, units }, from, to }) => text.slice(units.from[from], units.to[to - 1]))
    .join('\n');

const spansOf = ({ parts }: Stretch): readonly Letters[] =>
  parts.map(({ reading: { units }, from, to }) => ({
    letters: units.letters,
    from: units.starts[from] as number,
    to: units.starts[to] as number,
  }));

/**
 * By how much a stretch of material scores higher for being in another language than the English text around it: an order
 * is hidden so from those who read along, and what is harmless seldom stands so.
 */
const FOREIGN: Readonly<Record<Tongue, number>> = { lexical: 1.5, further: 3.5 };
/** Words in another language that a stretch must have to be in one, as far as the glossary knows them. */
const LEAST_FOREIGN = 3;
/** Letters of a text by which its language is told. */
const TELLING = 6000;

function foreign({ place, tongue, parts }: Stretch, spans: readonly Letters[], terms: Uint16Array): number {
  const [part] = parts;
  if (place !== 'material' || !part || terms.length < LEAST_FOREIGN || isEnglish(spans, wordVectors()))
    return 0;
  const { letters } = part.reading.units;
  const around = { letters, from: 0, to: Math.min(letters.length, TELLING) };
  return isEnglish([around], wordVectors()) ? FOREIGN[tongue] : 0;
}

/** What a model's units are read with: the words that it keeps serve all exchanges. */
const readers = new WeakMap<Model, UnitReader>();

function readerOf(model: Model): UnitReader {
  const before = readers.get(model);
  if (before) return before;
  const now = unitReader(wovenTables(model), model.bits);
  readers.set(model, now);
  return now;
}

/** The score of an exchange from 0 to 1, `pause` being awaited every few milliseconds. Deterministic; linear. */
export async function judgeExchange(
  exchange: readonly ScreenText[],
  model: Model,
  pause: () => Promise<void>,
): Promise<Screened> {
  const { scored, tooMuch, unread, of } = await scoreExchange(exchange, model, pause);
  const scores = scored.map(({ score, place, tongue }) => onScale(score, model.thresholds[tongue][place]));
  const spans = scored.flatMap(({ parts }, at) => {
    const score = scores[at] as number;
    // Of a text without letters there is nothing to show.
    const some = parts.filter(({ from, to }) => from < to);
    return some.map(({ reading: { text, units }, reading, from, to }): Span => {
      const [start, end] = [units.from[from] as number, units.to[to - 1] as number];
      return { score, of: of(reading), read: text, start, end };
    });
  });
  return { score: Math.max(0, ...scores), tooMuch, unread, spans };
}

/** A stretch with its score, before it is put on the policy's scale: what thresholds are chosen on. */
export interface Scored {
  readonly score: number;
  readonly place: Place;
  readonly tongue: Tongue;
  readonly parts: readonly Part[];
}

export async function scoreExchange(
  exchange: readonly ScreenText[],
  model: Model,
  pause: () => Promise<void>,
): Promise<{
  readonly scored: readonly Scored[];
  readonly tooMuch: boolean;
  readonly unread: boolean;
  /** Index of the text that something was read in. */
  readonly of: (reading: Reading) => number;
}> {
  let last = performance.now();
  const rest = (): Promise<void> | undefined => {
    if (performance.now() - last < SLICE) return undefined;
    return pause().then(() => {
      last = performance.now();
    });
  };
  const score = scorer(model);
  const found = openBest(model);
  const means: Means = { unit: readerOf(model), likely: likelihood(model), pause: rest };
  const languages = { likely: means.likely, known: knownWords };
  const asked: Reading[] = [];
  const answered: Reading[] = [];
  const texts = new WeakMap<Reading, number>();
  let letters = 0;
  let unread = false;
  let tooMuch = false;
  for (const [index, one] of exchange.entries()) {
    const place = placeOf(one);
    const rendered = [one.text, ...renderings(one.text)];
    const read = rendered.flatMap((text) => deciphered(text, languages));
    unread ||= isDisguised(one.text, [...rendered, ...read, ...one.views], (part) => [
      ...deciphered(part, languages),
      ...viewsOf(part).views.map((view) => view.text),
    ]);
    let first = true;
    for (const variant of new Set([...rendered, ...read, ...one.views])) {
      letters += variant.length;
      if (letters > MOST_LETTERS) {
        tooMuch = true;
        break;
      }
      const reading = await readText(variant, means);
      texts.set(reading, index);
      stretches(reading, place, score, found, model.shape);
      // What was deciphered can be read; what is only put together may still be in a language that can't.
      if (read.length === 0 && rendered.includes(variant)) unread ||= isUnread(reading);
      if (!first) continue;
      first = false;
      if (one.part === 'answer' && one.kind === 'content') answered.push(reading);
      else if (one.role === 'user' && one.kind === 'content') asked.push(reading);
    }
  }
  conversation(asked, score, found);
  withQuestion(asked.at(-1), answered, score, found);
  const most = Math.max(LEAST_LOOKED_AT, Math.floor(letters / LETTERS_PER_LOOK));
  const scored = await looked(found.best(most), model, rest);
  return { scored, tooMuch, unread, of: (reading) => texts.get(reading) as number };
}

/**
 * Some stretches, what their words mean looked at too, and the phrases of asks and material, where they may decide: in
 * answers, which tell of things more than ask for them, phrases say little.
 */
async function looked(
  stretches: readonly Stretch[],
  model: Model,
  rest: () => Promise<void> | undefined,
): Promise<Scored[]> {
  const out: Scored[] = [];
  const meant = meaningOf(model.network);
  for (const stretch of stretches) {
    const { place, tongue, parts } = stretch;
    const spans = spansOf(stretch);
    const terms = termsOf(spans, wordVectors());
    let score =
      stretch.score + meaningAt(place, tongue, model.shape) * meant(terms) + foreign(stretch, spans, terms);
    const phrases = phrasesAt(place, tongue, model.shape);
    const most = phrases.framed + phrases.bare;
    if (most > 0 && score + most >= model.thresholds[tongue][place].hold + NEAR) {
      const phrased = judgePhrases(model.redLine, unmarked(textOf(stretch)));
      score += phrases.framed * phrased.framed + phrases.bare * phrased.bare;
    }
    out.push({ score, place, tongue, parts });
    const pausing = rest();
    if (pausing) await pausing;
  }
  return out;
}

/**
 * What the phrases of the lexicon add in a place, for their framed and their bare score. Where a language has none they are
 * found in code and names alone, of which they say nothing.
 */
const phrasesAt = (place: Place, tongue: Tongue, { framed, bare }: Shape) =>
  tongue === 'further'
    ? { framed: 0, bare: 0 }
    : { framed: PHRASES[place].framed * framed, bare: PHRASES[place].bare * bare };

const meaningAt = (place: Place, tongue: Tongue, { meaning }: Shape): number =>
  tongue === 'further' && place !== 'answer' ? FURTHER_MEANING : meaning[place];

/** Keeps the stretches that come nearest to their place's threshold. */
function openBest(model: Model) {
  const all: { readonly stretch: Stretch; readonly over: number }[] = [];
  const { framed, bare } = model.shape;
  return {
    /** Whether a score is so near to its threshold that meaning, and the phrases of an ask, may bring it there. */
    near: (score: number, place: Place, tongue: Tongue): boolean =>
      score -
        model.thresholds[tongue][place].hold +
        meaningAt(place, tongue, model.shape) * MOST_MEANT +
        (place === 'ask' ? framed + bare : 0) >=
      NEAR,
    take: (stretch: Stretch) => {
      all.push({ stretch, over: stretch.score - model.thresholds[stretch.tongue][stretch.place].hold });
      // Of a long text all stretches may be near: no more than are looked at need be kept.
      if (all.length >= MOST_KEPT) {
        const kept = PLACES.flatMap((place) =>
          all
            .filter((one) => one.stretch.place === place)
            .sort((a, b) => b.over - a.over)
            .slice(0, MOST_KEPT / 8),
        );
        all.splice(0, all.length, ...kept);
      }
    },
    best: (most: number): readonly Stretch[] => {
      const sorted = all.sort((a, b) => b.over - a.over).map(({ stretch }) => stretch);
      return PLACES.flatMap((place) => sorted.filter((one) => one.place === place).slice(0, most));
    },
  };
}
type Best = ReturnType<typeof openBest>;

const placeOf = ({ part, role, kind }: ScreenText): Place =>
  part === 'answer'
    ? 'answer'
    : kind === 'content' && ['user', 'system', 'developer'].includes(role)
      ? 'ask'
      : 'material';

/** The stretches of one text: of up to four units each, and the whole of a short text. */
function stretches(reading: Reading, place: Place, score: Score, found: Best, shape: Shape): void {
  const { count, weights, sizes, concepts, letters, reach } = reading;
  const total = sumOf(letters);
  const places = place === 'ask' && total > MOST_ASK ? asksOf(reading) : undefined;
  const raised = place === 'material' || places ? aboveUsual(reading, places, score, shape) : 0;
  const whole = places === undefined && (place === 'answer' || total <= MOST_WHOLE);
  const take = (from: number, to: number, at: Place, value: number, less: number) => {
    const tongue = reach[from] === 'further' ? 'further' : 'lexical';
    const own = value + PER_UNIT[at] * (to - from - 1) - (at === 'material' ? raised : 0) - less;
    if (found.near(own, at, tongue))
      found.take({ score: own, place: at, tongue, parts: [{ reading, from, to }] });
  };
  for (let from = 0; from < count; from += 1) {
    const stands = places ? (places[from] as Place) : place;
    const own = weights[stands];
    let [weight, size, mask, length] = [0, 0, 0, 0];
    for (let to = from; to < count && to - from < MOST_UNITS; to += 1) {
      length += letters[to] as number;
      if (to > from && (length > MOST_STRETCH || (places && places[to] !== places[from]))) break;
      weight += own[to] as number;
      size += sizes[to] as number;
      mask |= concepts[to] as number;
      if (to + 1 - from < count || !whole)
        take(from, to + 1, stands, score(stands, weight, size, mask), whole ? PART[place] : 0);
    }
  }
  if (!whole) return;
  for (const part of wholes(reading)) take(part.from, part.to, place, scoreOf([part], place, score), 0);
}

/** The whole of a short text; of a longer answer what is said in a row, as much as a short one says, each half anew. */
function* wholes(reading: Reading): Iterable<Part> {
  const { letters, count } = reading;
  let from = 0;
  while (from < count) {
    let [to, length, half] = [from, 0, from + 1];
    while (to < count && (to === from || length + (letters[to] as number) <= MOST_WHOLE)) {
      length += letters[to] as number;
      to += 1;
      if (length <= MOST_WHOLE / 2) half = to;
    }
    yield { reading, from, to };
    if (to === count) return;
    from = Math.max(from + 1, half);
  }
}

/** The score of some parts as one. */
function scoreOf(parts: readonly Part[], place: Place, score: Score): number {
  let [weight, size, mask] = [0, 0, 0];
  for (const { reading, from, to } of parts) {
    for (let at = from; at < to; at += 1) {
      weight += reading.weights[place][at] as number;
      size += reading.sizes[at] as number;
      mask |= reading.concepts[at] as number;
    }
  }
  return score(place, weight, size, mask);
}

const sumOf = (values: Int32Array): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] as number;
  return sum;
};

/** Of a long text by the caller, the first paragraph is the ask if it is short; the rest is material. */
function asksOf({ units, letters, count }: Reading): readonly Place[] {
  let asks = 0;
  let length = 0;
  while (asks < count && (asks === 0 || units.breaks[asks] !== 1)) {
    length += letters[asks] as number;
    asks += 1;
  }
  if (length > MOST_ASK_PARAGRAPH) asks = 0;
  return Array.from({ length: count }, (_, at) => (at < asks ? 'ask' : 'material'));
}

/** What a caller's turns add up to: some turns in a row that are short enough to be read as one. */
function conversation(turns: readonly Reading[], score: Score, found: Best): void {
  for (let from = 0; from < turns.length; from += 1) {
    let length = sumOf((turns[from] as Reading).letters);
    for (let to = from + 1; to < turns.length; to += 1) {
      length += sumOf((turns[to] as Reading).letters);
      if (length > MOST_WHOLE) break;
      const parts = turns.slice(from, to + 1).map((turn) => partOf(turn));
      found.take({ score: scoreOf(parts, 'ask', score), place: 'ask', tongue: tongueOf(parts), parts });
    }
  }
}

/** An answer with the question that it answers, where that is short: alone it was scored before. */
function withQuestion(
  question: Reading | undefined,
  answers: readonly Reading[],
  score: Score,
  found: Best,
): void {
  if (!question || question.text.length > MOST_ASK_PARAGRAPH) return;
  for (const answer of answers) {
    const parts = [question, answer].map((one) => partOf(one, MOST_UNITS));
    found.take({ score: scoreOf(parts, 'answer', score), place: 'answer', tongue: tongueOf(parts), parts });
  }
}

/** A reading, or so many units of it. */
const partOf = (reading: Reading, most = reading.count): Part => ({
  reading,
  from: 0,
  to: Math.min(reading.count, most),
});

const tongueOf = (parts: readonly Part[]): Tongue =>
  parts.some(({ reading }) => reading.reach[0] === 'further') ? 'further' : 'lexical';

function isUnread({ reach, letters }: Reading): boolean {
  let unread = 0;
  const most = sumOf(letters) > LONG_TEXT ? LEAST_UNREAD.long : LEAST_UNREAD.short;
  for (const [at, one] of reach.entries()) {
    if (one === 'unread') unread += letters[at] as number;
    if (unread >= most) return true;
  }
  return false;
}
