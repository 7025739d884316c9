import { Graph, layout } from '@dagrejs/dagre';
import type { Picture, PictureLink, PictureNode, Zone } from '../../contract/picture';
import { visible } from '../visible';

/** A node with its lines of text, and the middle of its box, in pixels. */
export interface Box {
  readonly node: PictureNode;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A link with the points that its line goes through. */
export interface Line {
  readonly link: PictureLink;
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is around all boxes of a zone. */
export interface Frame extends Omit<Box, 'node' | 'lines'> {
  readonly name: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export const LINE_HEIGHT = 16;
const PADDING = 10;
/** Characters of a line of text, and the width that one takes at most of those that names are made of. */
const LONGEST = 24;
const LONGEST_WORD = 48;
const CHARACTER = 7;

const FRAMES: readonly (readonly [Zone, string])[] = [
  ['account', 'the account'],
  ['vpc', 'the VPC'],
];

/** From left to right, as a request goes. The same picture always has the same layout. */
export function laidOut({ nodes, links }: Picture): Layout {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 36, edgesep: 8, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [zone] of FRAMES) graph.setNode(zone, {});
  graph.setParent('vpc', 'account');
  const texts = new Map(nodes.map((node) => [node.id, linesOf(node)]));
  for (const { id, zone } of nodes) {
    const lines = texts.get(id) ?? [];
    graph.setNode(id, {
      width: Math.max(...lines.map(({ length }) => length)) * CHARACTER + 2 * PADDING,
      height: lines.length * LINE_HEIGHT + 2 * PADDING,
    });
    if (zone !== 'outside') graph.setParent(id, zone);
  }
  for (const [index, { from, to }] of links.entries()) graph.setEdge(from, to, {}, String(index));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    frames: FRAMES.map(([zone, name]) => ({ name, ...graph.node(zone) })),
    boxes: nodes.map((node) => ({ node, lines: texts.get(node.id) ?? [], ...graph.node(node.id) })),
    lines: links.map((link, index) => ({
      link,
      points: graph.edge(link.from, link.to, String(index)).points ?? [],
    })),
  };
}

const linesOf = ({ name, says }: PictureNode): string[] => [name, ...says].flatMap(broken);

/** At spaces; a word, such as an ARN, is cut only where it is very long. */
const broken = (text: string): string[] =>
  visible(text)
    .match(new RegExp(`.{1,${LONGEST}}(?= |$)|\\S{1,${LONGEST_WORD}}`, 'gu'))
    ?.map((line) => line.trim()) ?? [];
