import { LedgerError } from '../errors';
import { CHECKPOINT_PATH, encodeCheckpoint, parseCheckpoint } from '../notes/checkpoint';
import { verifierOf } from '../notes/cosignature';
import { encodeNote, type NoteSignature } from '../notes/note';
import { type NoteSigner, signNote } from '../notes/signer';
import { openNote } from '../notes/verifier';
import { encodeBundle, TILE_WIDTH } from '../tiles/bundle';
import { partialTiles, type Tile } from '../tiles/tile';
import { readEntries, readTile } from '../tiles/tile-reader';
import type { TreeHead } from '../tree/consistency';
import { leafHash } from '../tree/hash';
import { TreeBuilder } from '../tree/tree-builder';
import type { LogStorage } from './storage';

/** A tree that the log has signed, and stands by for ever. */
export interface Published extends TreeHead {
  /** The checkpoint as it was written. */
  readonly note: Buffer;
}

export interface PublisherOptions {
  readonly storage: LogStorage;
  readonly origin: string;
  /** Each signs every checkpoint: an Ed25519 note signer, which all tools read, and an ML-DSA-44 cosigner. */
  readonly signers: readonly NoteSigner[];
  /** Asks witnesses about a signed checkpoint whose tiles are durable. What it throws, publishing throws. */
  readonly cosign?: (published: Published) => Promise<readonly NoteSignature[]>;
}

/** Turns durable entries into tiles, and tiles into checkpoints. One call at a time. */
export class Publisher {
  private constructor(
    private readonly options: PublisherOptions,
    private readonly builder: TreeBuilder,
    /** Entries of the last bundle, while it is partial. */
    private tail: Buffer[],
    private published: Published | undefined,
  ) {}

  /**
   * Goes on from the checkpoint in the store, which must be the log's own and of the tiles that are there.
   * @throws LedgerError `checkpoint_differs`, or as `openNote` and `readTile`
   */
  static async open(options: PublisherOptions): Promise<Publisher> {
    const { storage, origin, signers } = options;
    const note = await storage.read(CHECKPOINT_PATH);
    if (!note) return new Publisher(options, new TreeBuilder(), [], undefined);
    const { text } = openNote(
      note,
      signers.map(({ key }) => verifierOf(key)),
    );
    const { size, root, ...checkpoint } = parseCheckpoint(text);
    if (checkpoint.origin !== origin) throw new LedgerError('checkpoint_differs', 'its origin');
    const tiles = new Map<number, Buffer>();
    for (const tile of partialTiles(size)) tiles.set(tile.level, await readTile(storage, tile));
    const builder = TreeBuilder.resume(size, (level) => tiles.get(level));
    if (!builder.root().equals(root)) throw new LedgerError('checkpoint_differs', 'its root');
    const tail =
      size % TILE_WIDTH === 0 ? [] : await readEntries(storage, Math.floor(size / TILE_WIDTH), size);
    if (!Buffer.concat(tail.map(leafHash)).equals(tiles.get(0) ?? Buffer.alloc(0)))
      throw new LedgerError('checkpoint_differs', 'its last entries');
    return new Publisher(options, builder, [...tail], { size, root, note });
  }

  /** Entries that are in tiles, or will be. */
  get size(): number {
    return this.builder.size;
  }

  get latest(): Published | undefined {
    return this.published;
  }

  /** Puts the next entries into tiles. After it rejects, the log must be opened anew. */
  async integrate(entries: readonly Buffer[]): Promise<void> {
    const tiles: (readonly [Tile, Buffer])[] = [];
    const emit = (tile: Tile, hashes: Buffer) => void tiles.push([tile, hashes]);
    for (const entry of entries) {
      const index = Math.floor(this.builder.size / TILE_WIDTH);
      this.builder.append(leafHash(entry), emit);
      this.tail.push(entry);
      if (this.tail.length === TILE_WIDTH) {
        emit({ level: 'entries', index, width: TILE_WIDTH }, encodeBundle(this.tail));
        this.tail = [];
      }
      if (tiles.length >= this.options.storage.tilesAtOnce) await this.write(tiles.splice(0));
    }
    await this.write(tiles);
  }

  /** Signs the tree of all entries that are in tiles, once its partial tiles are durable. */
  async publish(): Promise<Published> {
    const { storage, origin, signers, cosign } = this.options;
    const { size } = this.builder;
    if (this.published?.size === size) return this.published;
    await this.writePartials();
    const root = this.builder.root();
    const text = encodeCheckpoint({ origin, size, root, extensions: [] });
    const signed = await signNote(text, signers);
    const cosignatures = (await cosign?.({ size, root, note: encodeNote(signed) })) ?? [];
    const note = encodeNote({ text, signatures: [...signed.signatures, ...cosignatures] });
    // A log that holds nothing is none yet: what is left of it after a crash says nothing to anyone.
    if (size > 0) await storage.writeCheckpoint(note);
    this.published = { size, root, note };
    await storage.trim(size);
    return this.published;
  }

  private async writePartials(): Promise<void> {
    const tiles: (readonly [Tile, Buffer])[] = [];
    const width = this.tail.length;
    const index = Math.floor(this.builder.size / TILE_WIDTH);
    if (width > 0) tiles.push([{ level: 'entries', index, width }, encodeBundle(this.tail)]);
    this.builder.partials((tile, hashes) => void tiles.push([tile, hashes]));
    await this.write(tiles);
  }

  private async write(tiles: readonly (readonly [Tile, Buffer])[]): Promise<void> {
    const { storage } = this.options;
    for (let at = 0; at < tiles.length; at += storage.tilesAtOnce)
      await Promise.all(
        tiles.slice(at, at + storage.tilesAtOnce).map(([tile, bytes]) => storage.writeTile(tile, bytes)),
      );
  }
}
