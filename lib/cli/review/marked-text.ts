import { visible } from '../../report/visible';

/** A part of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const BAR = '  | ';
/** Before what marks the line above it, where no text can stand. */
const MARKS = '  ^ ';

/**
 * A text line by line behind a bar, broken at the terminal's width, with a line of marks below each that has something
 * marked. Nothing of it is printed that can't be seen.
 */
export function* markedText(text: string, ranges: readonly Range[], columns: number): Iterable<string> {
  const room = columns - BAR.length;
  let at = 0;
  for (const line of text.split('\n')) {
    let shown = '';
    let marks = '';
    let any = false;
    for (const character of line) {
      const cell = visible(character);
      if (shown && shown.length + cell.length > room) {
        yield* rowOf(shown, marks, any);
        [shown, marks, any] = ['', '', false];
      }
      const marked = ranges.some(({ start, end }) => start <= at && at < end);
      shown += cell;
      marks += (marked ? '~' : ' ').repeat(cell.length);
      any ||= marked;
      at += character.length;
    }
    yield* rowOf(shown, marks, any);
    at += 1;
  }
}

function* rowOf(shown: string, marks: string, any: boolean): Iterable<string> {
  yield BAR + shown;
  if (any) yield `${MARKS}${marks}`.trimEnd();
}

/** The same unbroken and unmarked, for a program. */
export const plainText = (text: string): readonly string[] =>
  text.split('\n').map((line) => BAR + visible(line));
