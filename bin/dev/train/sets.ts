import type { RedLine } from '../../../lib/config/red-lines';
import type { ClassifyRequest } from '../../../lib/services/common/classify/classification';
import { readLines, readUnits } from './corpus';
import { TRAINING_FRAMES } from './frames';
import type { Sample } from './instances';

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
const LABELLED = [
  'train-a1',
  'train-a2',
  'train-a3',
  'train-a4-long',
  'train-a4-answers',
  'train-a5',
  'train-a5-answers',
];

export const tuningSet = (): Labelled[] => readLines(`${FOLDER}/tuning.jsonl`);
export const trainingSets = (): Labelled[] =>
  LABELLED.flatMap((name) => readLines<Labelled>(`${FOLDER}/training/${name}.jsonl`));
export const realDocuments = (): RealDocument[] => readLines(`${FOLDER}/training/documents.jsonl`);

/** A number that an id gives, the same everywhere. */
export function numberOf(id: string): number {
  let out = 5381;
  for (let at = 0; at < id.length; at += 1) out = (Math.imul(out, 33) ^ id.charCodeAt(at)) >>> 0;
  return out;
}

/** Documents that no training sees: the pages of an oversight board, all of them, and every third of the others. */
export const isMeasured = ({ id, kind }: RealDocument): boolean =>
  kind === 'oversight' || numberOf(id) % 3 === 0;

export const FOLDS = 4;
export const foldOf = (id: string): number => numberOf(`fold ${id}`) % FOLDS;

/** The texts that carry an item's label. */
export const labelledTexts = ({ turns, answer }: Labelled): readonly string[] =>
  turns ?? (answer === undefined ? [] : [answer]);

/** Most letters of a request that is put into frames. */
const MOST_FRAMED = 300;
const FRAMED_SHARE = 0.5;

/** What is to be held counts as this much of a refusal. */
const HELD = 0.75;

/** An item as training sees it, and again inside a frame. */
export function* samplesOf(item: Labelled, redLine: RedLine): Iterable<Sample> {
  const texts = labelledTexts(item);
  const label =
    item.redLine === redLine ? (item.label === 'hold' ? HELD : 1) : item.label === 'allow' ? 0 : undefined;
  yield { id: item.id, units: texts.flatMap(readUnits), label, weight: 1, document: false };
  const [only = ''] = texts;
  if (item.turns?.length !== 1 || only.length > MOST_FRAMED || item.label === 'hold' || label === undefined)
    return;
  const frame = TRAINING_FRAMES[numberOf(item.id) % TRAINING_FRAMES.length];
  if (frame)
    yield {
      id: `${item.id} framed`,
      units: readUnits(frame(only)),
      label,
      weight: FRAMED_SHARE,
      document: false,
    };
}

export const documentSample = ({ id, text }: RealDocument): Sample => ({
  id,
  units: readUnits(text),
  label: 0,
  weight: 1,
  document: true,
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
