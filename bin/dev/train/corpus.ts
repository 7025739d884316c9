import { readFileSync } from 'node:fs';
import { extract, makeFeatures } from '../../../lib/services/classifier/screen/features';
import { LOOKUPS } from '../../../lib/services/classifier/screen/lookups';
import { LONGEST_UNIT, unitsAtOnce } from '../../../lib/services/classifier/screen/units';

/** What one unit of a text shows: hashes, in buffers of its own. */
export interface UnitFeatures {
  readonly words: Uint32Array;
  readonly pieces: Uint32Array;
  readonly concepts: number;
  /** Its letters, a single space between words. */
  readonly letters: Uint16Array;
}

const scratch = makeFeatures(2 * LONGEST_UNIT);

export function readUnits(text: string): UnitFeatures[] {
  const { letters, count, starts } = unitsAtOnce(text);
  const out: UnitFeatures[] = [];
  for (let at = 0; at < count; at += 1) {
    const from = starts[at] as number;
    const to = starts[at + 1] as number;
    extract(letters, from, to, LOOKUPS, scratch);
    out.push({
      words: scratch.words.slice(0, scratch.wordCount),
      pieces: scratch.pieces.slice(0, scratch.pieceCount),
      concepts: scratch.concepts,
      letters: letters.slice(from, to),
    });
  }
  return out;
}

export const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
