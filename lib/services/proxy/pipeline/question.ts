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
function questionOf(direction: Direction, purpose: Purpose, parts: readonly ReadTexts[]): Question {
  const pieces: Uint8Array[] = [headOf(purpose)[direction]];
  addLists(pieces, parts, 'exchange');
  pieces.push(VIEWS);
  addLists(pieces, parts, 'views');
  pieces.push(UNREADABLE);
  addLists(pieces, parts, 'unreadable');
  pieces.push(END);
  const body = Buffer.concat(pieces);
  const sum = (count: keyof Counts) => parts.reduce((total, { counts }) => total + counts[count], 0);
  return {
    direction,
    counts: { texts: sum('texts'), views: sum('views'), unreadable: sum('unreadable') },
    normaliser: NORMALISER_DIGEST,
    body,
    digest: digestOf(body),
  };
}

const VIEWS = Buffer.from('],"views":[');
const UNREADABLE = Buffer.from('],"unreadable":[');
const END = Buffer.from(`],"normaliser":"${NORMALISER_DIGEST}"}`);
const COMMA = Buffer.from(',');

/** How questions begin, by purpose and direction: it is the same for all of a purpose. */
const heads = new WeakMap<Purpose, Readonly<Record<Direction, Buffer>>>();

function headOf(purpose: Purpose): Readonly<Record<Direction, Buffer>> {
  const known = heads.get(purpose);
  if (known) return known;
  const { id, statement, highStakes } = purpose;
  const written = (direction: Direction) => {
    const head = JSON.stringify({
      schema: CLASSIFY_SCHEMA,
      direction,
      purpose: { id, statement, highStakes },
    });
    return Buffer.from(`${head.slice(0, -1)},"exchange":[`);
  };
  const made = { input: written('input'), output: written('output') };
  heads.set(purpose, made);
  return made;
}

/** Adds lists one after the other, the empty ones left out, with commas between. */
function addLists(
  pieces: Uint8Array[],
  parts: readonly ReadTexts[],
  name: 'exchange' | 'views' | 'unreadable',
): void {
  let isFirst = true;
  for (const part of parts) {
    const list = part[name];
    if (list.length === 0) continue;
    if (!isFirst) pieces.push(COMMA);
    pieces.push(list);
    isFirst = false;
  }
}
