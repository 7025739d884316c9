import { decodeDecimal } from '../encoding';
import { TILE_WIDTH } from './bundle';

/** The part of a log that one file holds: hashes of one level of the tree, or the entries themselves. */
export interface Tile {
  /** Level 0 holds leaf hashes; each hash of level l covers 256^l entries. */
  readonly level: number | 'entries';
  /** Position among the tiles of its level. */
  readonly index: number;
  /** Hashes or entries in it, from 1 to 256. Less than 256 is a partial tile. */
  readonly width: number;
}

/** A tile of hashes. */
export type TreeTile = Tile & { readonly level: number };

const MAX_LEVEL = 63;

/** Path of a tile below the log's prefix: `tile/<L>/<N>[.p/<W>]` (C2SP tlog-tiles, "Merkle Tree"). */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

/** Three digits an element, all but the last after an x. */
function indexPath(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const elements = padded.match(/.{3}/g) ?? [];
  return elements.map((element, at) => (at < elements.length - 1 ? `x${element}` : element)).join('/');
}

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;

/** The tile of a path, or undefined unless the path is the one that such a tile has. */
export function parseTilePath(path: string): Tile | undefined {
  const [, levelText = '', indexText = '', widthText] = PATH.exec(path) ?? [];
  const level = levelText === 'entries' ? ('entries' as const) : decodeDecimal(levelText);
  const index = decodeDecimal(indexText.replaceAll(/[x/]/g, '').replace(/^0+(?=\d)/, ''));
  const width = widthText === undefined ? TILE_WIDTH : decodeDecimal(widthText);
  if (level === undefined || index === undefined || width === undefined) return undefined;
  if (width < 1 || width > TILE_WIDTH || (typeof level === 'number' && level > MAX_LEVEL)) return undefined;
  const tile = { level, index, width };
  return tilePath(tile) === path ? tile : undefined;
}

/** Hashes that level `level` has in the tree of `size` entries: roots of its full subtrees of 256^level entries. */
export const levelWidth = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/**
 * Width of tile `index` of a level in the tree of `size` entries, or 0 if the tree has no such tile
 * (C2SP tlog-tiles, "Partial Tiles").
 */
export const tileWidth = (level: number, index: number, size: number): number =>
  Math.max(0, Math.min(TILE_WIDTH, levelWidth(level, size) - index * TILE_WIDTH));

/** The tiles of the tree of `size` entries that are partial, lowest level first, without the bundle of entries. */
export function partialTiles(size: number): readonly TreeTile[] {
  const tiles: TreeTile[] = [];
  for (let level = 0; levelWidth(level, size) > 0; level++) {
    const index = Math.floor(levelWidth(level, size) / TILE_WIDTH);
    const width = tileWidth(level, index, size);
    if (width > 0) tiles.push({ level, index, width });
  }
  return tiles;
}
