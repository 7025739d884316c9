import type { ClaimId } from '../../contract/claim-id';
import type { Picture } from '../../contract/picture';
import { escaped } from '../html-page';
import { type Box, type Frame, LINE_HEIGHT, type Line, laidOut, type Point } from './layout';

/**
 * A picture as inline SVG, its classes those of `style.ts`. It holds no ids, so that a page may have several.
 * @param broken claims whose findings are marked
 */
export function toSvg(picture: Picture, name: string, broken: readonly ClaimId[]): string {
  const { width, height, frames, boxes, lines } = laidOut(picture);
  const lit = (...ids: readonly string[]) => {
    const by = [...picture.litBy].flatMap(([claim, nodes]) =>
      ids.every((id) => nodes.has(id)) ? [claim] : [],
    );
    return [...by.map(litClass), ...(by.some((claim) => broken.includes(claim)) ? ['at-fault'] : [])];
  };
  return `<svg role="img" aria-label="${escaped(name)}" viewBox="0 0 ${round(width)} ${round(height)}">
${frames.map(frame).join('\n')}
${lines.map((each) => line(each, lit(each.link.from, each.link.to))).join('\n')}
${boxes.map((each) => box(each, lit(each.node.id))).join('\n')}
</svg>`;
}

/** The class of a node that a claim lights. */
export const litClass = (id: ClaimId): string => `by-${id}`;

const round = (pixels: number) => Math.round(pixels);

const corner = ({ x, y, width, height }: Omit<Frame, 'name'>) =>
  `x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"`;

const frame = (one: Frame) =>
  `<rect class="frame" ${corner(one)} rx="6"/><text class="frame" x="${round(one.x - one.width / 2 + 8)}" y="${round(one.y + one.height / 2 - 8)}">${escaped(one.name)}</text>`;

function box({ node, lines, ...place }: Box, lit: readonly string[]): string {
  const top = place.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  const text = lines.map(
    (each, index) =>
      `<tspan x="${round(place.x)}" y="${round(top + index * LINE_HEIGHT)}">${escaped(each)}</tspan>`,
  );
  return `<g class="${['node', node.kind, ...lit].join(' ')}"><rect ${corner(place)} rx="4"/><text>${text.join(' ')}</text></g>`;
}

/** A curve through the points, with a head at its end. */
function line({ link, points }: Line, lit: readonly string[]): string {
  const [first, ...rest] = points;
  const last = points.at(-1);
  const before = points.at(-2);
  if (!first || !last || !before) return '';
  const curve = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] as Point;
    const end = index === rest.length - 2 ? next : middle(point, next);
    return `Q${at(point)} ${at(end)}`;
  });
  const path = `M${at(first)}${curve.length > 0 ? curve.join('') : `L${at(last)}`}`;
  return `<g class="${['link', link.kind, ...lit].join(' ')}"><path d="${path}"/><path class="head" d="${head(before, last)}"/></g>`;
}

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/** A triangle whose tip is the end of the line. */
function head(from: Point, to: Point): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const side = (turn: number): Point => ({
    x: to.x - 7 * Math.cos(angle + turn),
    y: to.y - 7 * Math.sin(angle + turn),
  });
  return `M${at(to)}L${at(side(0.45))}L${at(side(-0.45))}Z`;
}
