import type { Purpose } from '../../../config/schema';
import { CLASSIFY_SCHEMA, type Direction, digestOf } from '../../common/classify/classification';
import { NORMALISER_DIGEST } from '../../text/normaliser';
import type { Counts, ReadTexts } from '../reading/read-texts';

/** A question as it goes over the wire: one body, which can be large, for all who are asked. */
export interface Question {
  readonly direction: Direction;
  readonly counts: Counts;
  readonly normaliser: string;
  readonly body: Buffer;
  /** Of the body. */
  readonly digest: string;
}

/** The questions that a request leads to. */
export interface Questions {
  readonly input: Question;
  /** The whole exchange with an answer, or with as much of it as there is. */
  readonly output: (answer: ReadTexts) => Question;
}

export const openQuestions = (request: ReadTexts, purpose: Purpose): Questions => ({
  input: questionOf('input', purpose, [request]),
  output: (answer) => questionOf('output', purpose, [request, answer]),
});

/** Puts together what was read of the exchange's parts; nothing of it is written as JSON again. */
function questionOf(
  direction: Direction,
  { id, statement, highStakes }: Purpose,
  parts: readonly ReadTexts[],
): Question {
  const head = JSON.stringify({ schema: CLASSIFY_SCHEMA, direction, purpose: { id, statement, highStakes } });
  const body = Buffer.concat([
    Buffer.from(`${head.slice(0, -1)},"exchange":[`),
    ...joined(parts.map(({ exchange }) => exchange)),
    Buffer.from('],"views":['),
    ...joined(parts.map(({ views }) => views)),
    Buffer.from('],"unreadable":['),
    ...joined(parts.map(({ unreadable }) => unreadable)),
    Buffer.from(`],"normaliser":"${NORMALISER_DIGEST}"}`),
  ]);
  const sum = (count: keyof Counts) => parts.reduce((total, { counts }) => total + counts[count], 0);
  return {
    direction,
    counts: { texts: sum('texts'), views: sum('views'), unreadable: sum('unreadable') },
    normaliser: NORMALISER_DIGEST,
    body,
    digest: digestOf(body),
  };
}

const COMMA = Buffer.from(',');

/** Lists one after the other, the empty ones left out, with commas between. */
const joined = (lists: readonly Uint8Array[]): Uint8Array[] =>
  lists.filter(({ length }) => length > 0).flatMap((list, at) => (at === 0 ? [list] : [COMMA, list]));
