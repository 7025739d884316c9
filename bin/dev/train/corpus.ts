import { readFileSync } from 'node:fs';
import { CONCEPT_TABLE } from '../../../lib/services/classifier/screen/concept-table';
import { extract, makeFeatures } from '../../../lib/services/classifier/screen/features';
import { LONGEST_UNIT, unitsOf } from '../../../lib/services/classifier/screen/units';

/** What one unit of a text shows: hashes, in buffers of its own. */
export interface UnitFeatures {
  readonly words: Uint32Array;
  readonly pieces: Uint32Array;
  readonly concepts: number;
  readonly letters: number;
  readonly text: string;
  readonly breaks: boolean;
}

const scratch = makeFeatures(2 * LONGEST_UNIT);

export function readUnits(text: string): UnitFeatures[] {
  const units = unitsOf(text);
  const { letters, count, starts } = units;
  const out: UnitFeatures[] = [];
  for (let at = 0; at < count; at += 1) {
    const from = starts[at] as number;
    const to = starts[at + 1] as number;
    extract(letters, from, to, CONCEPT_TABLE, scratch);
    out.push({
      words: scratch.words.slice(0, scratch.wordCount),
      pieces: scratch.pieces.slice(0, scratch.pieceCount),
      concepts: scratch.concepts,
      letters: to - from,
      text: text.slice(units.from[at], units.to[at]),
      breaks: units.breaks[at] === 1,
    });
  }
  return out;
}

export const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
