import { LedgerError } from '../errors';
import { type Entries, readBundle, TILE_WIDTH } from '../tiles/bundle';
import { type Tile, type TreeTile, tilePath, tileWidth } from '../tiles/tile';
import { type LogReader, readTile, readTileFile } from '../tiles/tile-reader';
import type { TreeHead } from '../tree/consistency';
import { EMPTY_ROOT, HASH_BYTES, hashAt, writeBundledLeafHashes } from '../tree/hash';
import { TreeBuilder } from '../tree/tree-builder';
import type { CheckReport, Problem } from './check-report';
import { TileAuthority } from './tile-authority';

export interface CheckOptions {
  /** Earlier checkpoints of this log that were verified: they must be of its beginning. */
  readonly history?: readonly TreeHead[];
  /**
   * Given the entries in order, a bundle at a time, whether or not they are wrong. Their bytes may be overwritten once it is
   * done.
   */
  readonly onEntries?: (first: number, entries: Entries) => void | Promise<void>;
  /** Problems that are noted at most. */
  readonly limit?: number;
}

const LIMIT = 100;
const NOTHING = Buffer.alloc(0);

/**
 * Recomputes the tree from the entry bundles, and holds every tile and every root against it: the checkpoint's, whose
 * signatures the caller has verified, and those of earlier checkpoints. Names the entries that are wrong. Holds one
 * bundle and one tile a level, however long the log is.
 * @throws what the reader throws
 */
export async function checkLog(
  reader: LogReader,
  head: TreeHead,
  options: CheckOptions = {},
): Promise<CheckReport> {
  const check = new Check(reader, head, options);
  const bundles = Math.ceil(head.size / TILE_WIDTH);
  const reusing = reader.reusing?.();
  const fetch = (index: number) =>
    index < bundles
      ? readTileFile(reusing ?? reader, bundleAt(index, head.size))
      : Promise.resolve(undefined);
  let next: ReturnType<typeof fetch> | undefined;
  for (let index = 0; index < bundles; index++) {
    const file = await (next ?? fetch(index));
    // Read ahead while this one is hashed, where there is more than one buffer. Its failure is noticed when it is its turn.
    next = reusing ? undefined : fetch(index + 1);
    next?.catch(() => undefined);
    await check.bundle(index, file);
  }
  return check.finish();
}

const bundleAt = (index: number, size: number): Tile => ({
  level: 'entries',
  index,
  width: tileWidth(0, index, size),
});

class Check {
  private readonly builder = new TreeBuilder();
  private readonly problems: Problem[] = [];
  private readonly authority: TileAuthority;
  /** For tiles that are compared at once. */
  private readonly tiles: LogReader;
  private readonly history: TreeHead[];
  private readonly hashes = Buffer.alloc(TILE_WIDTH * HASH_BYTES);
  /** Tiles that the builder has filled and that are not compared yet. */
  private filled: (readonly [TreeTile, Buffer])[] = [];
  private entries = 0;
  /** Size at which a root was last found to be right. */
  private right = 0;
  private found = 0;

  constructor(
    reader: LogReader,
    private readonly head: TreeHead,
    private readonly options: CheckOptions,
  ) {
    this.tiles = reader.reusing?.() ?? reader;
    this.authority = new TileAuthority(reader, head);
    this.history = [...(options.history ?? [])].sort((a, b) => a.size - b.size);
  }

  async bundle(index: number, file: readonly [Buffer, number] | undefined): Promise<void> {
    const tile = bundleAt(index, this.head.size);
    const first = index * TILE_WIDTH;
    const { entries, whole } = readBundle(file?.[0] ?? NOTHING);
    const used = entries.first(tile.width);
    writeBundledLeafHashes(used, this.hashes);
    this.entries += used.length;
    const fits = whole && entries.length === file?.[1];
    const stored = await this.stored({ level: 0, index, width: tile.width });
    const computed = this.hashes.subarray(0, tile.width * HASH_BYTES);
    const leaves =
      fits && stored?.equals(computed) ? computed : await this.resolve(tile, file, used.length, fits);
    await this.options.onEntries?.(first, used);
    for (let done = 0; done < tile.width; ) {
      this.compareHistory();
      const end = Math.min(tile.width, (this.history[0]?.size ?? Number.POSITIVE_INFINITY) - first);
      this.builder.append(leaves.subarray(done * HASH_BYTES, end * HASH_BYTES), (filled, hashes) =>
        this.filled.push([filled, hashes]),
      );
      done = end;
    }
    await this.compareTiles();
  }

  async finish(): Promise<CheckReport> {
    this.compareHistory();
    this.builder.partials((tile, hashes) => this.filled.push([tile, hashes]));
    await this.compareTiles();
    const { size, root } = this.head;
    // With wrong entries named, a wrong root says nothing new.
    if (!this.builder.root().equals(root) && !this.problems.some(isOfEntries))
      this.note({ code: 'root_differs', entry: Math.min(this.right, Math.max(0, size - 1)), end: size });
    for (const { size: known } of this.history)
      this.note({ code: 'history_differs', entry: size, end: known });
    const rank = (problem: Problem) => (isOfEntries(problem) ? 0 : 1);
    const problems = this.problems.sort((a, b) => rank(a) - rank(b) || a.entry - b.entry);
    return { ok: this.found === 0, entries: this.entries, problems };
  }

  /** Finds out who is wrong where a bundle and its tile differ, and gives the leaf hashes to go on with. */
  private async resolve(
    bundle: Tile,
    file: readonly [Buffer, number] | undefined,
    entries: number,
    fits: boolean,
  ): Promise<Buffer> {
    const first = bundle.index * TILE_WIDTH;
    const end = first + bundle.width;
    const computed = this.hashes.subarray(0, bundle.width * HASH_BYTES);
    computed.fill(0, entries * HASH_BYTES);
    const signed = await this.authority.tile(0, bundle.index);
    // The tile is not the signed one, or not there; that is said when tiles are compared, unless entries are wrong.
    if (!signed && fits && (await this.authority.isSigned({ ...bundle, level: 0 }, computed)))
      return computed;
    const stored = signed ?? (await this.stored({ level: 0, index: bundle.index, width: bundle.width }));
    const path = tilePath(bundle);
    if (!file) this.note({ code: 'bundle_missing', entry: first, end, path });
    for (let at = 0; file && at < bundle.width; at++) {
      if (at >= entries) {
        this.note({ code: 'bundle_malformed', entry: first + at, end, path });
        break;
      }
      if (stored && hashAt(stored, at).equals(hashAt(computed, at))) continue;
      const entry = first + at;
      if (stored)
        this.note({ code: signed ? 'entry_differs' : 'entry_or_tile_differs', entry, end: entry + 1, path });
    }
    // All entries that are wanted are there and right, but something follows that should not.
    if (file && !fits && entries === bundle.width)
      this.note({ code: 'bundle_malformed', entry: end - 1, end, path });
    return signed ?? computed;
  }

  private async compareTiles(): Promise<void> {
    const filled = this.filled;
    this.filled = [];
    for (const [tile, hashes] of filled) {
      const stored = await this.stored(tile);
      if (stored?.equals(hashes)) continue;
      if (stored && (await this.authority.isSigned(tile, stored))) {
        this.noteBelow(tile, hashes, stored);
        continue;
      }
      const span = TILE_WIDTH ** (tile.level + 1);
      const entry = tile.index * span;
      const end = Math.min(this.head.size, entry + span);
      this.note({ code: stored ? 'tile_differs' : 'tile_missing', entry, end, path: tilePath(tile) });
    }
  }

  /** A tile is the signed one, so what it covers is wrong where it differs: entries and their own tile alike. */
  private noteBelow({ level, index, width }: TreeTile, computed: Buffer, signed: Buffer): void {
    const span = TILE_WIDTH ** level;
    for (let at = 0; at < width; at++) {
      if (hashAt(computed, at).equals(hashAt(signed, at))) continue;
      const entry = (index * TILE_WIDTH + at) * span;
      const end = entry + span;
      const known = this.problems.some(
        (problem) => isOfEntries(problem) && problem.entry >= entry && problem.entry < end,
      );
      if (!known) this.note({ code: 'entries_differ', entry, end });
    }
  }

  private compareHistory(): void {
    while (this.history[0]?.size === this.builder.size) {
      const known = this.history.shift();
      if (known?.root.equals(this.builder.size === 0 ? EMPTY_ROOT : this.builder.root()))
        this.right = this.builder.size;
      else this.note({ code: 'history_differs', entry: this.right, end: this.builder.size });
    }
  }

  private async stored(tile: TreeTile): Promise<Buffer | undefined> {
    try {
      return await readTile(this.tiles, tile);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      return error.code === 'tile_malformed' ? Buffer.alloc(0) : undefined;
    }
  }

  private note(problem: Problem): void {
    this.found++;
    if (this.problems.length < (this.options.limit ?? LIMIT)) this.problems.push(problem);
  }
}

/** Whether a problem is that entries are wrong, which a wrong root and wrong tiles follow from. */
const isOfEntries = ({ code }: Problem): boolean =>
  code === 'entry_differs' ||
  code === 'entries_differ' ||
  code === 'entry_or_tile_differs' ||
  code === 'bundle_missing' ||
  code === 'bundle_malformed';
