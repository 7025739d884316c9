import { RED_LINES } from '../../../../../config/red-lines';

/** A part of a text that a classifier has marked, in UTF-16 units. */
export interface Range {
  readonly redLine: string;
  readonly start: number;
  readonly end: number;
}

/** A part of a text over which the same red lines hold all along. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** In the order of {@link RED_LINES}; unknown ones last. */
  readonly redLines: readonly string[];
  /** Those whose passage begins here. */
  readonly begins: readonly string[];
}

const order = (redLine: string): number => {
  const known: readonly string[] = RED_LINES;
  const at = known.indexOf(redLine);
  return at < 0 ? known.length : at;
};

/**
 * Ranges that may overlap, as segments that don't, in order. What lies outside the text is cut off. A range that isn't one
 * (its ends no whole numbers, or the wrong way round) is left out: whoever asks counts them (see {@link isRange}).
 */
export function segmentsOf(ranges: readonly Range[], length: number): readonly Segment[] {
  const cut = ranges
    .filter(isRange)
    .map((range) => ({ ...range, end: Math.min(range.end, length) }))
    .filter(({ start, end }) => start < end);
  const ends = [...new Set(cut.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const sorted = [...cut].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let open: Range[] = [];
  let next = 0;
  for (const [index, start] of ends.entries()) {
    open = open.filter(({ end }) => end > start);
    const begins: string[] = [];
    for (let range = sorted[next]; range && range.start === start; range = sorted[++next]) {
      open.push(range);
      begins.push(range.redLine);
    }
    const end = ends[index + 1];
    if (open.length === 0 || end === undefined) continue;
    segments.push({
      start,
      end,
      redLines: namesOf(open.map(({ redLine }) => redLine)),
      begins: namesOf(begins),
    });
  }
  return segments;
}

export const isRange = ({ start, end }: Range): boolean =>
  Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;

const namesOf = (redLines: readonly string[]): readonly string[] =>
  [...new Set(redLines)].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
