/** A text in parts small enough that a browser lays out those in sight alone. */

/** UTF-16 units of a chunk at most. */
const MOST = 4096;
/** How far back from there a line's end is looked for. */
const BACK = 1024;

export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** Chunks that join up to the whole text. None ends within a character, or between a letter and its marks. */
export function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endAfter(text, start);
    chunks.push({ start, end });
    start = end;
  }
  return chunks;
}

function endAfter(text: string, start: number): number {
  const most = start + MOST;
  if (most >= text.length) return text.length;
  const line = text.lastIndexOf('\n', most - 1);
  if (line >= most - BACK) return line + 1;
  let end = most;
  while (end > most - BACK && !isBoundary(text, end)) end -= 1;
  return isBoundary(text, end) ? end : wholeCharacter(text, most);
}

const MARK = /^\p{M}/u;
const isBoundary = (text: string, at: number): boolean =>
  wholeCharacter(text, at) === at && !MARK.test(text.slice(at, at + 2));

const wholeCharacter = (text: string, at: number): number =>
  isLead(text.charCodeAt(at - 1)) && isTrail(text.charCodeAt(at)) ? at - 1 : at;
const isLead = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isTrail = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
