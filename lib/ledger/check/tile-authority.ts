import { LedgerError } from '../errors';
import { TILE_WIDTH } from '../tiles/bundle';
import { partialTiles, type TreeTile, tileWidth } from '../tiles/tile';
import { type LogReader, readTile } from '../tiles/tile-reader';
import type { TreeHead } from '../tree/consistency';
import { HASH_BYTES, hashAt } from '../tree/hash';
import { TreeBuilder, tileRoot } from '../tree/tree-builder';

/**
 * Which stored tiles are those of a signed tree, decided from the root downwards: the partial tiles add up to the
 * root, and each full tile hashes to its place in the tile above. So a tile can be trusted against an entry.
 */
export class TileAuthority {
  private edge: Promise<(readonly [level: number, hashes: Buffer | undefined])[]> | undefined;

  constructor(
    private readonly reader: LogReader,
    private readonly head: TreeHead,
  ) {}

  /** Hashes of a stored tile if it is the signed tree's, undefined if it isn't, or can't be shown to be. */
  async tile(level: number, index: number): Promise<Buffer | undefined> {
    const tile = { level, index, width: tileWidth(level, index, this.head.size) };
    const hashes = await this.stored(tile);
    return hashes && (await this.isSigned(tile, hashes)) ? hashes : undefined;
  }

  /** Whether these are the hashes that a tile has in the signed tree. False also where stored tiles can't tell. */
  async isSigned({ level, index, width }: TreeTile, hashes: Buffer): Promise<boolean> {
    if (hashes.length !== width * HASH_BYTES) return false;
    if (width < TILE_WIDTH) return this.addsUp(level, hashes);
    const above = await this.tile(level + 1, Math.floor(index / TILE_WIDTH));
    return above !== undefined && hashAt(above, index % TILE_WIDTH).equals(tileRoot(hashes));
  }

  /** Whether the partial tiles at the tree's right edge add up to its root, with `hashes` as the one of a level. */
  private async addsUp(level: number, hashes: Buffer): Promise<boolean> {
    const { size, root } = this.head;
    this.edge ??= Promise.all(
      partialTiles(size).map(async (tile) => [tile.level, await this.stored(tile)] as const),
    );
    const tiles = new Map([...(await this.edge), [level, hashes] as const]);
    if ([...tiles.values()].includes(undefined)) return false;
    return TreeBuilder.resume(size, (at) => tiles.get(at))
      .root()
      .equals(root);
  }

  private async stored(tile: TreeTile): Promise<Buffer | undefined> {
    try {
      return await readTile(this.reader, tile);
    } catch (error) {
      if (error instanceof LedgerError) return undefined;
      throw error;
    }
  }
}
