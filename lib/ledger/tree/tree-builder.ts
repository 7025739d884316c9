import { TILE_WIDTH } from '../tiles/bundle';
import type { TreeTile } from '../tiles/tile';
import { EMPTY_ROOT, fullTreeHash, HASH_BYTES, type Hash, nodeHash } from './hash';

/** Takes a tile that is complete or, at the end, as wide as it gets. The bytes are the taker's to keep. */
export type EmitTile = (tile: TreeTile, hashes: Buffer) => void;

interface Level {
  /** Room for one tile; `width` hashes of it are in use. */
  readonly hashes: Buffer;
  width: number;
  /** Full tiles of this level so far. */
  full: number;
}

/**
 * Grows a tree by leaf hashes and hands out its tiles as they fill. Holds one tile a level: 8 KiB for every factor of
 * 256 in size, however large the tree is.
 */
export class TreeBuilder {
  private readonly levels: Level[] = [];
  private count = 0;

  /** Number of entries. */
  get size(): number {
    return this.count;
  }

  /** Adds the next entries' hashes, which stand side by side; `emit` gets each tile that they fill, lowest level first. */
  append(leaves: Uint8Array, emit: EmitTile): void {
    for (let at = 0; at < leaves.length; ) {
      const level = this.level(0);
      const end = Math.min(leaves.length, at + (TILE_WIDTH - level.width) * HASH_BYTES);
      level.hashes.set(leaves.subarray(at, end), level.width * HASH_BYTES);
      const added = (end - at) / HASH_BYTES;
      level.width += added;
      this.count += added;
      if (level.width === TILE_WIDTH) this.fill(0, level, emit);
      at = end;
    }
  }

  /** Root of the tree so far (RFC 6962 §2.1): subtrees of falling size, folded from the smallest. */
  root(): Hash {
    let root: Hash | undefined;
    for (const { hashes, width } of this.levels)
      for (let end = width, size = 1; end > 0; size *= 2)
        if ((width & size) !== 0) {
          end -= size;
          const subtree = fullTreeHash(hashes, end, size);
          root = root ? nodeHash(subtree, root) : subtree;
        }
    return root ?? EMPTY_ROOT;
  }

  /** Hands out the tiles that are partial, lowest level first. They stay in the tree, and grow. */
  partials(emit: EmitTile): void {
    this.levels.forEach(({ hashes, width, full }, level) => {
      if (width > 0) emit({ level, index: full, width }, Buffer.from(hashes.subarray(0, width * HASH_BYTES)));
    });
  }

  /** Goes on from the tree of `size` entries, whose partial tiles `hashes` gives, lowest level first. */
  static resume(size: number, partial: (level: number) => Buffer | undefined): TreeBuilder {
    const builder = new TreeBuilder();
    builder.count = size;
    for (let level = 0, left = size; left > 0; level++, left = Math.floor(left / TILE_WIDTH)) {
      const { hashes } = builder.level(level);
      partial(level)?.copy(hashes);
      builder.levels[level] = { hashes, width: left % TILE_WIDTH, full: Math.floor(left / TILE_WIDTH) };
    }
    return builder;
  }

  private push(at: number, hash: Uint8Array, emit: EmitTile): void {
    const level = this.level(at);
    level.hashes.set(hash, level.width * HASH_BYTES);
    level.width++;
    if (level.width === TILE_WIDTH) this.fill(at, level, emit);
  }

  private fill(at: number, level: Level, emit: EmitTile): void {
    emit({ level: at, index: level.full, width: TILE_WIDTH }, Buffer.from(level.hashes));
    level.full++;
    level.width = 0;
    this.push(at + 1, fullTreeHash(level.hashes, 0, TILE_WIDTH), emit);
  }

  private level(at: number): Level {
    const known = this.levels[at];
    if (known) return known;
    const level = { hashes: Buffer.alloc(TILE_WIDTH * HASH_BYTES), width: 0, full: 0 };
    this.levels.push(level);
    return level;
  }
}

/** Root of a full tile. */
export const tileRoot = (hashes: Buffer): Hash => fullTreeHash(hashes, 0, TILE_WIDTH);
