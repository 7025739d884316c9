import { type Chunk, chunksOf } from '../model/chunks';
import { type Range, type Segment, segmentsOf } from '../model/passages';
import { element } from './element';
import { redLineClass, redLineLetter, redLineName, shown } from './words';

/** A text of others in a box of its own: nothing in it is drawn outside, and only what is in sight is laid out. */

/** Chunks that are there when the box is; the others follow while the page is already read. */
const AT_ONCE = 8;

export interface TextBox {
  readonly box: HTMLElement;
  /** Settles when all of the text stands in the page, at once for short ones. */
  readonly whole: Promise<void>;
}

/** Tells which parts of long texts have been on the screen. */
export interface Sight {
  readonly watch: (chunk: Element, units: number) => void;
}

export function textBox(
  text: string,
  ranges: readonly Range[],
  {
    style,
    sight,
    signal,
  }: { readonly style: 'prose' | 'exact'; readonly sight: Sight; readonly signal: AbortSignal },
): TextBox {
  const box = element('div', { class: `text ${style}` });
  if (text === '') box.append(element('span', { class: 'empty' }, 'empty'));
  const segments = segmentsOf(ranges, text.length);
  const chunks = chunksOf(text);
  let segment = 0;
  const add = (chunk: Chunk) => {
    while ((segments[segment]?.end ?? Number.POSITIVE_INFINITY) <= chunk.start) segment += 1;
    const isBroken = chunk.end < text.length && text[chunk.end - 1] !== '\n';
    const made = element(
      'div',
      { class: isBroken ? 'chunk broken' : 'chunk' },
      ...nodesOf(text, chunk, segments, segment),
    );
    sight.watch(made, chunk.end - chunk.start);
    box.append(made);
  };
  for (const chunk of chunks.slice(0, AT_ONCE)) add(chunk);
  return { box, whole: addLater(chunks.slice(AT_ONCE), add, signal) };
}

/** A few milliseconds of each frame, so that keys are answered meanwhile. */
async function addLater(
  chunks: readonly Chunk[],
  add: (chunk: Chunk) => void,
  signal: AbortSignal,
): Promise<void> {
  let began = performance.now();
  for (const chunk of chunks) {
    if (performance.now() - began > 8) {
      await new Promise((resume) => setTimeout(resume));
      began = performance.now();
    }
    if (signal.aborted) return;
    add(chunk);
  }
}

function nodesOf(
  text: string,
  { start, end }: Chunk,
  segments: readonly Segment[],
  first: number,
): readonly (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = start;
  for (let index = first; ; index++) {
    const segment = segments[index];
    if (!segment || segment.start >= end) break;
    const from = Math.max(segment.start, start);
    const to = Math.min(segment.end, end);
    nodes.push(
      ...shown(text.slice(at, from)),
      passage(text.slice(from, to), segment, from === segment.start),
    );
    at = to;
  }
  nodes.push(...shown(text.slice(at, end)));
  return nodes;
}

function passage(text: string, { redLines, begins }: Segment, isFirst: boolean): HTMLElement {
  const tag = isFirst && begins.length > 0 ? redLines.map(redLineLetter).join('') : '';
  const attributes = {
    title: redLines.map(redLineName).join('; '),
    ...(tag ? { 'data-tag': tag, tabindex: '-1' } : {}),
  };
  return element(
    'mark',
    { class: redLines.length > 1 ? 'several' : redLineClass(redLines[0] ?? ''), attributes },
    ...shown(text),
  );
}
