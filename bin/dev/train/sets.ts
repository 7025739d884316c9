import { readdirSync } from 'node:fs';
import type { RedLine } from '../../../lib/config/red-lines';
import type { ClassifyRequest } from '../../../lib/services/common/classify/classification';
import { MOVES } from '../redteam/moves';
import { readLines, readUnits } from './corpus';
import { TRAINING_FRAMES } from './frames';
import type { Kind, Sample } from './instances';
import { chance } from './learn';

/** What the screen learns from, and what of it is kept apart. */

export interface Labelled {
  readonly id: string;
  readonly language: string;
  readonly label: 'allow' | 'hold' | 'refuse';
  readonly redLine?: RedLine;
  readonly kind?: string;
  readonly form?: string;
  readonly turns?: readonly string[];
  readonly question?: string;
  readonly answer?: string;
}

/** A real document of the U.S. Government, public domain, with a harmless ask. */
export interface RealDocument {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly ask: string;
  readonly text: string;
}

const FOLDER = 'test/eval';
const isLabelled = (file: string): boolean => /^train-.*\.jsonl$/.test(file);

export const tuningSet = (): Labelled[] => readLines(`${FOLDER}/tuning.jsonl`);
export const trainingSets = (): Labelled[] =>
  readdirSync(`${FOLDER}/training`)
    .filter(isLabelled)
    .sort()
    .flatMap((file) => readLines<Labelled>(`${FOLDER}/training/${file}`));
export const realDocuments = (): RealDocument[] =>
  ['documents', 'more-documents'].flatMap((name) =>
    readLines<RealDocument>(`${FOLDER}/training/${name}.jsonl`),
  );

/** A number that an id gives, the same everywhere. */
export function numberOf(id: string): number {
  let out = 5381;
  for (let at = 0; at < id.length; at += 1) out = (Math.imul(out, 33) ^ id.charCodeAt(at)) >>> 0;
  return out;
}

/** Documents that no training sees: the pages of an oversight board, all of them, and every third of the others. */
export const isMeasured = ({ id, kind }: RealDocument): boolean =>
  kind === 'oversight' || (!id.startsWith('m') && numberOf(id) % 3 === 0);

/** Items by authors who saw neither the screen nor others' items: on these alone thresholds are chosen. */
export const isApart = ({ id }: Labelled): boolean => /^a[1-4]/.test(id);

export const FOLDS = 3;
export const foldOf = (id: string): number => numberOf(`fold ${id}`) % FOLDS;

/** The texts that carry an item's label. */
export const labelledTexts = ({ turns, answer }: Labelled): readonly string[] =>
  turns ?? (answer === undefined ? [] : [answer]);

/** Most letters of a request that is put into frames. */
const MOST_FRAMED = 300;
const FRAMED_SHARE = 0.5;
const MOVED_SHARE = 0.35;

/** What is to be held counts as this much of a refusal. */
const HELD = 0.9;

/** Most letters of a request that is put into a document too. */
const MOST_NEEDLE = 400;

const kindOf = ({ turns, answer }: Labelled): Kind =>
  answer !== undefined ? 'answer' : (turns ?? []).join('').length > MOST_LONG ? 'long' : 'ask';
/** Letters of a request that is a long one. */
export const MOST_LONG = 700;

/** An item as training sees it, again inside a frame, and again amid the words of a document. */
export function* samplesOf(
  item: Labelled,
  redLine: RedLine,
  documents: readonly RealDocument[],
): Iterable<Sample> {
  const texts = labelledTexts(item);
  const label =
    item.redLine === redLine ? (item.label === 'hold' ? HELD : 1) : item.label === 'allow' ? 0 : undefined;
  yield { id: item.id, units: texts.flatMap(readUnits), label, weight: 1, kind: kindOf(item) };
  const [only = ''] = texts;
  if (item.turns?.length !== 1 || label === undefined) return;
  const number = numberOf(item.id);
  const document = documents[number % documents.length];
  if (document && only.length <= MOST_NEEDLE)
    yield {
      id: `${item.id} needle`,
      units: readUnits(within(only, document, number)),
      label,
      weight: 1,
      kind: 'needle',
    };
  if (only.length > MOST_FRAMED || item.label === 'hold') return;
  if (item.language === 'en')
    for (const [at, moves] of MOVED.entries())
      yield {
        id: `${item.id} moved ${at}`,
        units: moved(only, number + at, moves).flatMap(readUnits),
        label,
        weight: MOVED_SHARE,
        kind: 'ask',
      };
  const frame = TRAINING_FRAMES[number % TRAINING_FRAMES.length];
  if (frame)
    yield {
      id: `${item.id} framed`,
      units: readUnits(frame(only)),
      label,
      weight: FRAMED_SHARE,
      kind: 'ask',
    };
}

/** Moves of the adversary that training makes, one after the other: some of them, and again more of them. */
const MOVED: readonly (readonly string[])[] = [
  ['synonym', 'synonym', 'padding inside', 'synonym', 'two turns'],
  ['synonym', 'synonym', 'synonym', 'question', 'synonym', 'padding before', 'synonym', 'two turns'],
  [
    'synonym',
    'padding inside',
    'synonym',
    'padding inside',
    'synonym',
    'two turns',
    'padding before',
    'synonym',
    'synonym',
  ],
];

/** A request as the adversary of `npm run redteam` would put it. */
function moved(request: string, seed: number, moves: readonly string[]): readonly string[] {
  const next = chance(seed);
  const random = () => next(1 << 20) / (1 << 20);
  const count = 2 + next(moves.length - 1);
  return moves
    .slice(0, count)
    .reduce<readonly string[]>((turns, name) => MOVES[name]?.(turns, random) ?? turns, [request]);
}

/** Words of a document before a request and behind it, on its line: a needle begins anywhere. */
function within(request: string, { text }: RealDocument, number: number): string {
  const words = text.slice(0, 20_000).split(/\s+/);
  const at = number % Math.max(1, words.length - 30);
  const [before, behind] = [number % 9, (number >> 4) % 7];
  return [...words.slice(at, at + before), request, ...words.slice(at + before, at + before + behind)].join(
    ' ',
  );
}

export const documentSample = ({ id, text }: RealDocument): Sample => ({
  id,
  units: readUnits(text),
  label: 0,
  weight: 1,
  kind: 'document',
});

export type Exchange = readonly (ClassifyRequest['exchange'][number] & {
  readonly views: readonly string[];
})[];

/** An item as it would come: a caller's messages, or a question and the model's answer. */
export function exchangeOf({ turns, question, answer }: Labelled): Exchange {
  const said = (part: 'request' | 'answer', text: string) => ({
    part,
    role: part === 'answer' ? ('assistant' as const) : ('user' as const),
    kind: 'content' as const,
    text,
    views: [],
  });
  if (turns) return turns.map((text) => said('request', text));
  return [said('request', question ?? ''), said('answer', answer ?? '')];
}
