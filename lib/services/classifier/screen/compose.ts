import {
  FRAME_FROM_AFAR,
  FRAME_OF_OPERATIVE,
  FRAME_POINTS,
  type LineModel,
  MOST_WEAK,
  MOST_WITH_OVERSIGHT,
  STUDY_BESIDE_REQUEST,
  TOLD_FROM_AFAR,
  UNGATED,
  WEAK,
} from './concepts';
import type { Hit, Reader } from './matcher';

/** What one sentence, or several read together, hold. */
export interface Reading {
  /** What there is a clear sign of (`x many` where there are many of `x`), and what there is only a weak one of. */
  readonly clear: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  /** Asks for something to be done, at the head of the sentence. */
  readonly imperative: boolean;
  /** Asks for a thing that works. */
  readonly operative: boolean;
  /** Asks to understand, at the head of the sentence. */
  readonly studyAsked: boolean;
}

/** Words from the head of a sentence within which a verb counts as the request. */
const HEAD = 3;
/** Words between a request and the thing requested. */
const REACH = 9;
/** Words between a request and the account of something that is requested. */
const TOLD = 4;
/** Clear signs of one concept in a sentence that make it many: a list of such things is worse than one. */
const MANY = 3;

const NOTHING: Reading = {
  clear: new Set(),
  weak: new Set(),
  imperative: false,
  operative: false,
  studyAsked: false,
};

const FRAMED = new Set(['study', 'protection', 'oversight', 'fiction']);
const NEUTRAL = new Set([...FRAMED, 'ordinary', 'document', 'directive', 'artefact', 'turnkey', 'excuse']);

/**
 * Without the hits that a longer phrase explains: an appeal that is turned off protects nobody, and a strike price
 * strikes nothing.
 */
function apt(hits: readonly Hit<string>[]): readonly Hit<string>[] {
  const long = hits.filter(({ from, to, weak }) => to - from > 1 && !weak);
  const own = long.filter(({ concept }) => !NEUTRAL.has(concept));
  const ordinary = long.filter(({ concept }) => concept === 'ordinary');
  if (own.length + ordinary.length === 0) return hits;
  const byOwn = coverOf(own);
  const byOrdinary = coverOf(ordinary);
  return hits.filter((hit) =>
    FRAMED.has(hit.concept) ? !byOwn(hit) : NEUTRAL.has(hit.concept) || !byOrdinary(hit),
  );
}

/** Whether some of `phrases` is longer than a hit and holds it. Linear in the sentence. */
function coverOf(phrases: readonly Hit<string>[]): (hit: Hit<string>) => boolean {
  const last: number[] = [];
  for (const { from, to } of phrases) last[from] = Math.max(last[from] ?? 0, to);
  const before: number[] = [];
  let most = 0;
  for (let at = 0; at < last.length; at += 1) {
    before[at] = most;
    most = Math.max(most, last[at] ?? 0);
  }
  return ({ from, to }) => (before[from] ?? most) >= to || (last[from] ?? 0) > to;
}

export function readSentence(words: readonly string[], reader: Reader<string>): Reading {
  const hits = apt(reader(words));
  if (hits.length === 0) return NOTHING;
  const byConcept = new Map<string, Hit<string>[]>();
  for (const hit of hits) {
    const same = byConcept.get(hit.concept);
    if (same) same.push(hit);
    else byConcept.set(hit.concept, [hit]);
  }
  const first = (concept: string, after = 0): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const { from, weak } of byConcept.get(concept) ?? []) {
      if (!weak && from >= after && from < least) least = from;
    }
    return least;
  };
  const turnkey = byConcept.has('turnkey');
  const requests = (byConcept.get('directive') ?? []).filter(({ from, to }) => from < HEAD || to - from > 1);
  // What is requested is what comes first behind the request: code about an article, or an article about code.
  const operative = requests.some(({ to }) => {
    const thing = first('artefact', to);
    return thing - to <= REACH && thing < Math.min(first('study', to), first('fiction', to));
  });
  const told = requests.some(({ to }) => {
    const study = first('study', to);
    return study - to <= TOLD && study <= first('artefact', to);
  });
  const studyAt = first('study');
  const clear = new Set<string>();
  const weak = new Set<string>();
  for (const [concept, same] of byConcept) {
    const ends = new Set<number>();
    for (const hit of same) {
      if (hit.weak) weak.add(concept);
      else ends.add(hit.to);
    }
    if (ends.size > 0) clear.add(concept);
    if (ends.size >= MANY) clear.add(`${concept} many`);
  }
  return {
    clear,
    weak,
    imperative: requests.length > 0 || turnkey,
    operative: turnkey || (operative && !(studyAt < HEAD && studyAt <= first('directive'))),
    studyAsked: !turnkey && (studyAt < HEAD || (told && !operative && studyAt < HEAD + REACH)),
  };
}

/** Several sentences read as one. */
export function together(readings: readonly Reading[]): Reading {
  const [only] = readings;
  if (only && readings.length === 1) return only;
  const clear = new Set<string>();
  const weak = new Set<string>();
  for (const reading of readings) {
    for (const concept of reading.clear) clear.add(concept);
    for (const concept of reading.weak) weak.add(concept);
  }
  return {
    clear,
    weak,
    imperative: readings.some(({ imperative }) => imperative),
    operative: readings.some(({ operative }) => operative),
    studyAsked: readings.some(({ studyAsked }) => studyAsked),
  };
}

/** How much of a concept is there. */
const strength = ({ clear, weak }: Reading, concept: string): number =>
  clear.has(concept) ? 1 : weak.has(concept) ? WEAK : 0;

/** How far a frame lowers what is in it, in points, at most 0. */
export function frame(reading: Reading, model: LineModel): number {
  const has = (concept: string) => strength(reading, concept);
  const open = reading.operative ? FRAME_OF_OPERATIVE : 1;
  const passing = has('study') * FRAME_POINTS.study * (reading.imperative ? STUDY_BESIDE_REQUEST : 1);
  const told = reading.studyAsked ? FRAME_POINTS.studyAsked : passing;
  const tale = has('fiction') * FRAME_POINTS.fiction;
  const guards = has('protection') * FRAME_POINTS.protection + has('oversight') * model.oversight;
  const paper = has('document') * FRAME_POINTS.document;
  const many =
    has('ordinary many') * FRAME_POINTS.ordinaryMany + has('protection many') * FRAME_POINTS.protectionMany;
  return (told + tale + paper) * open + guards + has('ordinary') * FRAME_POINTS.ordinary + many;
}

/** What the frame of a whole exchange takes off each of its sentences: most of it where it asks for study or a tale. */
export function frameAround(exchange: Reading, model: LineModel): number {
  const told = (exchange.studyAsked || exchange.clear.has('fiction')) && !exchange.operative;
  return frame(exchange, model) * (told ? TOLD_FROM_AFAR : FRAME_FROM_AFAR);
}

/** Score from 0 to 1 of a reading within an exchange; `around` is what the exchange's frame takes off. */
export function score(reading: Reading, model: LineModel, around: number, framed = true): number {
  const has = (concept: string) => strength(reading, concept);
  const least = (concepts: readonly string[]) => Math.min(...concepts.map(has));
  const unclear = (gate: readonly string[]) => gate.filter((concept) => has(concept) < 1).length;
  const gated =
    model.gates.some((gate) => least(gate) > 0 && unclear(gate) <= MOST_WEAK) ||
    model.clearGates.some((gate) => unclear(gate) === 0);
  const own = Object.entries(model.points).reduce((sum, [concept, points]) => sum + has(concept) * points, 0);
  const joint = model.together.reduce((sum, { all, points }) => sum + least(all) * points, 0);
  const asked = reading.imperative
    ? FRAME_POINTS.imperative
    : has('directive') > 0
      ? FRAME_POINTS.directive
      : FRAME_POINTS.noRequest;
  const how = (reading.operative ? FRAME_POINTS.operative : 0) + has('excuse') * FRAME_POINTS.excuse;
  const afar = reading.operative ? 0 : around;
  const meant = (own + joint + asked + how) * (gated ? 1 : UNGATED);
  const points = framed ? meant + Math.min(frame(reading, model), afar) : meant;
  const most = model.heldWithOversight && has('oversight') === 1 ? MOST_WITH_OVERSIGHT : 1;
  return Math.min(most, Math.max(0, points / 10));
}
