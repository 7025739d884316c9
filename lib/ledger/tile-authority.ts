import { TILE_WIDTH } from './bundle';
import type { TreeHead } from './consistency';
import { LedgerError } from './errors';
import { type Hash, hashAt } from './hash';
import { levelWidth, partialTiles, type TreeTile, tileWidth } from './tile';
import { type LogReader, readTile } from './tile-reader';
import { TreeBuilder, tileRoot } from './tree-builder';

/**
 * Which stored tiles are those of a signed tree, decided from the root downwards: the partial tiles add up to the
 * root, and each full tile hashes to its place in the tile above. So a tile can be trusted against an entry.
 */
export class TileAuthority {
  private edge: Promise<boolean> | undefined;

  constructor(
    private readonly reader: LogReader,
    private readonly head: TreeHead,
  ) {}

  /** Hashes of a tile if it is the signed tree's, undefined if it isn't, or can't be shown to be. */
  async tile(level: number, index: number): Promise<Buffer | undefined> {
    const width = tileWidth(level, index, this.head.size);
    const hashes = await this.stored({ level, index, width });
    if (!hashes) return undefined;
    if (width < TILE_WIDTH) return (await this.edgeHolds()) ? hashes : undefined;
    return (await this.rootOf(level, index))?.equals(tileRoot(hashes)) ? hashes : undefined;
  }

  /** Root that a full tile has in the signed tree. */
  async rootOf(level: number, index: number): Promise<Hash | undefined> {
    if ((index + 1) * TILE_WIDTH > levelWidth(level, this.head.size)) return undefined;
    const above = await this.tile(level + 1, Math.floor(index / TILE_WIDTH));
    return above && hashAt(above, index % TILE_WIDTH);
  }

  /** Whether the partial tiles at the tree's right edge add up to its root. */
  private edgeHolds(): Promise<boolean> {
    this.edge ??= (async () => {
      const { size, root } = this.head;
      const tiles = new Map<number, Buffer>();
      for (const tile of partialTiles(size)) {
        const hashes = await this.stored(tile);
        if (!hashes) return false;
        tiles.set(tile.level, hashes);
      }
      return TreeBuilder.resume(size, (level) => tiles.get(level))
        .root()
        .equals(root);
    })();
    return this.edge;
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
