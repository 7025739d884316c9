import { CELL, END, letterOf, NOTHING, SPACE, STOP } from './alphabet';

/** A text as letters, and where its units begin: sentences, lines, or pieces of those that go on for long. */
export interface Units {
  /** Letters and single spaces. */
  readonly letters: Uint16Array;
  readonly count: number;
  /** Where each unit begins in `letters`; one more entry than there are units. */
  readonly starts: Uint32Array;
  /** Where each unit begins and ends in the text itself. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Whether a blank line, or the text's beginning, stands before a unit. */
  readonly breaks: Uint8Array;
}

/** Letters of the longest unit; one that goes on is cut at a space, or anywhere at the second length. */
export const LONGEST_UNIT = 200;
const LONGEST_WORD = 280;
/** Letters of the shortest cell of a table that is a unit; shorter ones are read with their neighbours. */
const LEAST_CELL = 30;

/** Letters of a text between two moments at which others may be heard. */
const SLICE = 16_384;

/** Cuts a text into units, `pause` being awaited from time to time. Linear. */
export async function unitsOf(text: string, pause: () => Promise<void> | undefined): Promise<Units> {
  const cutter = openCutter(text);
  for (let at = 0; at < text.length; at += SLICE) {
    cutter.cut(Math.min(text.length, at + SLICE));
    const pausing = pause();
    if (pausing) await pausing;
  }
  return cutter.units();
}

/** Cuts a text into units in one go. */
export function unitsAtOnce(text: string): Units {
  const cutter = openCutter(text);
  cutter.cut(text.length);
  return cutter.units();
}

function openCutter(text: string) {
  const letters = new Uint16Array(text.length + 1);
  const starts: number[] = [];
  const breaks: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let first = 0;
  let size = 0;
  let start = 0;
  let lines = 2;
  let open = false;
  const close = (at: number) => {
    if (size > start && letters[size - 1] === SPACE) size -= 1;
    if (size > start) {
      starts.push(start);
      from.push(first);
      to.push(at);
      breaks.push(lines > 1 ? 1 : 0);
      lines = 0;
    }
    start = size;
    open = false;
  };
  let at = 0;
  /** Reads on to before `end`. */
  const cut = (end: number): void => {
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const letter = letterOf(code);
      if (letter === NOTHING) continue;
      if (letter === END || (letter === STOP && endsAt(text, at))) {
        close(at + 1);
        if (code === 0x0a) lines += 1;
        continue;
      }
      if (letter === SPACE || letter === STOP || letter === CELL) {
        if (!open) continue;
        if (size - start >= (letter === CELL ? LEAST_CELL : LONGEST_UNIT)) close(at);
        else if (letters[size - 1] !== SPACE) letters[size++] = SPACE;
        continue;
      }
      if (size - start >= LONGEST_WORD) close(at);
      if (!open) first = at;
      letters[size++] = letter;
      open = true;
    }
  };
  const units = (): Units => {
    close(text.length);
    starts.push(size);
    return {
      letters: letters.subarray(0, size),
      count: starts.length - 1,
      starts: Uint32Array.from(starts),
      from: Uint32Array.from(from),
      to: Uint32Array.from(to),
      breaks: Uint8Array.from(breaks),
    };
  };
  return { cut, units };
}

/** Whether a full stop and the like ends a sentence: where a space, a quote or the end follows. */
function endsAt(text: string, at: number): boolean {
  if (at + 1 >= text.length) return true;
  const next = letterOf(text.charCodeAt(at + 1));
  return next === SPACE || next === END || next === STOP || next === CELL;
}
