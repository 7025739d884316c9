import type { ClassifyRequest } from '../../common/classify/classification';
import { type Model, onScale, PLACES, type Place, scorer, type Tongue } from './model';
import { judgePhrases } from './phrase-screen';
import { type Reading, readText } from './reading';
import { renderings } from './rendered';

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
  /** Whether some of it is in a language, or a cipher, that the screen can't read. */
  readonly unread: boolean;
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
/** Units that the screen can't read, in letters, before the exchange is held for it. */
const LEAST_UNREAD = 24;
/** How near a stretch must come to its threshold to be kept. */
const NEAR = -4;
/** Milliseconds between two pauses in which others are heard. */
const SLICE = 15;

/** A stretch that may be what the exchange is about. */
interface Stretch {
  readonly score: number;
  readonly place: Place;
  readonly tongue: Tongue;
  readonly text: () => string;
}

/** The score of an exchange from 0 to 1, `pause` being awaited every few milliseconds. Deterministic; linear. */
export async function judgeExchange(
  exchange: readonly ScreenText[],
  model: Model,
  pause: () => Promise<void>,
): Promise<Screened> {
  const { scored, tooMuch, unread } = await scoreExchange(exchange, model, pause);
  const scores = scored.map(({ score, place, tongue }) => onScale(score, model.thresholds[tongue][place]));
  return { score: Math.max(0, ...scores), tooMuch, unread };
}

/** A stretch with its score, before it is put on the policy's scale: what thresholds are chosen on. */
export interface Scored {
  readonly score: number;
  readonly place: Place;
  readonly tongue: Tongue;
}

export async function scoreExchange(
  exchange: readonly ScreenText[],
  model: Model,
  pause: () => Promise<void>,
): Promise<{ readonly scored: readonly Scored[]; readonly tooMuch: boolean; readonly unread: boolean }> {
  let last = performance.now();
  const rest = (): Promise<void> | undefined => {
    if (performance.now() - last < SLICE) return undefined;
    return pause().then(() => {
      last = performance.now();
    });
  };
  const score = scorer(model);
  const found = openBest(model);
  const asked: Reading[] = [];
  const answered: Reading[] = [];
  let letters = 0;
  let unread = false;
  let tooMuch = false;
  for (const one of exchange) {
    const place = placeOf(one);
    const variants = new Set([one.text, ...one.views, ...renderings(one.text)]);
    let first = true;
    for (const variant of variants) {
      letters += variant.length;
      if (letters > MOST_LETTERS) {
        tooMuch = true;
        break;
      }
      const reading = await readText(variant, model, rest);
      stretches(reading, place, score, found);
      if (!first) continue;
      first = false;
      unread ||= isUnread(reading);
      if (one.part === 'answer' && one.kind === 'content') answered.push(reading);
      else if (one.role === 'user' && one.kind === 'content') asked.push(reading);
    }
  }
  conversation(asked, score, found);
  withQuestion(asked.at(-1), answered, score, found);
  const most = Math.max(LEAST_LOOKED_AT, Math.floor(letters / LETTERS_PER_LOOK));
  return { scored: await withPhrases(found.best(most), model, rest), tooMuch, unread };
}

/**
 * Some stretches, the phrases of asks looked at too: in material and answers, which tell of things more than ask for
 * them, phrases say little.
 */
async function withPhrases(
  stretches: readonly Stretch[],
  model: Model,
  rest: () => Promise<void> | undefined,
): Promise<Scored[]> {
  const out: Scored[] = [];
  for (const { score, place, tongue, text } of stretches) {
    if (place !== 'ask') {
      out.push({ score, place, tongue });
      continue;
    }
    const { framed, bare } = judgePhrases(model.redLine, text());
    out.push({ score: score + model.shape.framed * framed + model.shape.bare * bare, place, tongue });
    const pausing = rest();
    if (pausing) await pausing;
  }
  return out;
}

/** Keeps the stretches that come nearest to their place's threshold. */
function openBest(model: Model) {
  const all: { readonly stretch: Stretch; readonly over: number }[] = [];
  const { framed, bare } = model.shape;
  return {
    /** A stretch that not even the worst phrases would bring to be held is let go. */
    take: (stretch: Stretch) => {
      const over = stretch.score - model.thresholds[stretch.tongue][stretch.place].hold;
      if (over + (stretch.place === 'ask' ? framed + bare : 0) >= NEAR) all.push({ stretch, over });
    },
    best: (most: number): readonly Stretch[] => {
      const sorted = all.sort((a, b) => b.over - a.over).map(({ stretch }) => stretch);
      return PLACES.flatMap((place) => sorted.filter((one) => one.place === place).slice(0, most));
    },
  };
}
type Best = ReturnType<typeof openBest>;
type Score = ReturnType<typeof scorer>;

const placeOf = ({ part, role, kind }: ScreenText): Place =>
  part === 'answer'
    ? 'answer'
    : kind === 'content' && ['user', 'system', 'developer'].includes(role)
      ? 'ask'
      : 'material';

/** The stretches of one text: of up to four units each, and the whole of a short text. */
function stretches(reading: Reading, place: Place, score: Score, found: Best): void {
  const { sums, sizes, reach, units } = reading;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const places = place === 'ask' && total > MOST_ASK ? asksOf(reading) : undefined;
  const take = (from: number, to: number, value: number) =>
    found.take({
      score: value,
      place: places ? (places[from] as Place) : place,
      tongue: reach[from] === 'further' ? 'further' : 'lexical',
      text: () => reading.text.slice(units.from[from], units.to[to - 1]),
    });
  for (let from = 0; from < sums.length; from += 1) {
    let [weight, size, concepts, length] = [0, 0, 0, 0];
    for (let to = from; to < sums.length && to - from < MOST_UNITS; to += 1) {
      const one = sums[to] as (typeof sums)[number];
      length += sizes[to] as number;
      if (to > from && (length > MOST_STRETCH || (places && places[to] !== places[from]))) break;
      weight += one.weight;
      size += one.size;
      concepts |= one.concepts;
      take(from, to + 1, score(weight, size, concepts));
    }
  }
  if (sums.length > MOST_UNITS && total <= MOST_WHOLE) take(0, sums.length, scoreOf(sums, score));
}

function scoreOf(sums: Reading['sums'], score: Score): number {
  let [weight, size, concepts] = [0, 0, 0];
  for (const one of sums) {
    weight += one.weight;
    size += one.size;
    concepts |= one.concepts;
  }
  return score(weight, size, concepts);
}

/** Of a long text by the caller, the first paragraph is the ask if it is short; the rest is material. */
function asksOf({ units, sizes }: Reading): readonly Place[] {
  const next = sizes.findIndex((_, at) => at > 0 && units.breaks[at] === 1);
  const paragraph = sizes.slice(0, next < 0 ? sizes.length : next);
  const asks = paragraph.reduce((sum, size) => sum + size, 0) <= MOST_ASK_PARAGRAPH ? paragraph.length : 0;
  return sizes.map((_, at) => (at < asks ? 'ask' : 'material'));
}

/** What a caller's turns add up to: stretches over the border of two turns, and a short conversation as a whole. */
function conversation(turns: readonly Reading[], score: Score, found: Best): void {
  if (turns.length < 2) return;
  const total = (some: readonly Reading[]) =>
    some.reduce((sum, one) => sum + one.sizes.reduce((a, b) => a + b, 0), 0);
  const joined = (some: readonly Reading[]) => {
    const sums = some.flatMap((one) => one.sums);
    if (sums.length === 0) return;
    found.take({
      score: scoreOf(sums, score),
      place: 'ask',
      tongue: some.some(({ reach }) => reach[0] === 'further') ? 'further' : 'lexical',
      text: () => some.map(({ text }) => text).join('\n'),
    });
  };
  for (let from = 0; from < turns.length; from += 1) {
    for (let to = from + 2; to <= turns.length; to += 1) {
      const some = turns.slice(from, to);
      if (total(some) > MOST_WHOLE) break;
      joined(some);
    }
  }
}

/** An answer with the question that it answers, where both are short: alone it was scored before. */
function withQuestion(
  question: Reading | undefined,
  answers: readonly Reading[],
  score: Score,
  found: Best,
): void {
  if (!question || question.text.length > MOST_ASK_PARAGRAPH) return;
  for (const answer of answers) {
    const sums = [...question.sums, ...answer.sums.slice(0, MOST_UNITS)];
    found.take({
      score: scoreOf(sums, score),
      place: 'answer',
      tongue: question.reach[0] === 'further' || answer.reach[0] === 'further' ? 'further' : 'lexical',
      text: () =>
        `${question.text}\n${answer.text.slice(0, answer.units.to[Math.min(MOST_UNITS, answer.sums.length) - 1])}`,
    });
  }
}

function isUnread({ reach, sizes }: Reading): boolean {
  let letters = 0;
  for (const [at, one] of reach.entries()) {
    if (one === 'unread') letters += sizes[at] as number;
    if (letters >= LEAST_UNREAD) return true;
  }
  return false;
}
