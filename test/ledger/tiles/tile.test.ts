import fc from 'fast-check';
import {
  encodeBundle,
  leafHash,
  levelWidth,
  MAX_ENTRY_BYTES,
  nodesOfTiles,
  parseBundle,
  parseTilePath,
  partialTiles,
  proveInclusion,
  readBundle,
  readEntry,
  rootHash,
  TreeBuilder,
  tilePath,
  tileWidth,
  treeOf,
} from '../../../lib/ledger';
import { codeOf, codeOfAsync, entry, readerOf } from '../support';
import vectors from '../vectors/go-tlog.json';

const runs = { numRuns: Number(process.env.CORDON_RUNS ?? 200) };

test.each(Object.entries(vectors.paths))('the path of tile %s as recorded of Go', (name, path) => {
  const [level = 0, index = 0, width = 0] = name.split('/').map(Number);
  const tile = { level: level < 0 ? ('entries' as const) : level, index, width };
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual(tile);
});

test('paths are read as they are written', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(63), fc.constant('entries' as const)),
      fc.maxSafeNat(),
      fc.integer({ min: 1, max: 256 }),
      (level, index, width) => {
        expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width });
      },
    ),
    runs,
  ));

test.each([
  'tile/0/00',
  'tile/0/0000',
  'tile/00/000',
  'tile/64/000',
  'tile/0/x000/001',
  'tile/0/001/002',
  'tile/0/x001',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/01',
  'tile/data/000',
  '/tile/0/000',
  'tile/0/000/',
  'tile/-1/000',
  'tile/0/x999/x999/x999/x999/x999/999',
])('%s is no path of a tile', (path) => expect(parseTilePath(path)).toBeUndefined());

test('a tree of 70,000 has the tiles that the specification says', () => {
  expect(partialTiles(70_000)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
  expect(partialTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
  expect(partialTiles(0)).toEqual([]);
  expect([levelWidth(0, 70_000), tileWidth(0, 272, 70_000), tileWidth(0, 274, 70_000)]).toEqual([
    70_000, 256, 0,
  ]);
});

const entries = fc.array(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  { maxLength: 256 },
);

test('bundles are read as they are written', () =>
  fc.assert(
    fc.property(entries, (list) => {
      expect(parseBundle(encodeBundle(list), list.length)).toEqual(list);
    }),
    runs,
  ));

test('any flipped bit of a bundle changes an entry, or leaves no bundle', () =>
  fc.assert(
    fc.property(entries, fc.nat(), (list, choice) => {
      const bundle = encodeBundle(list);
      if (bundle.length === 0) return;
      const bit = choice % (bundle.length * 8);
      bundle[bit >> 3] = (bundle[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = readBundle(bundle);
      expect(read.whole && encodeBundle(read.entries.list()).equals(encodeBundle(list))).toBe(false);
    }),
    runs,
  ));

test('refuses bundles that are cut, long, or of another number', () => {
  const bundle = encodeBundle([entry(0), entry(1)]);
  for (let end = 1; end < bundle.length; end++)
    expect(codeOf(() => parseBundle(bundle.subarray(0, end), 2))).toBe('bundle_malformed');
  expect(codeOf(() => parseBundle(Buffer.concat([bundle, Buffer.of(0)]), 2))).toBe('bundle_malformed');
  expect(codeOf(() => parseBundle(bundle, 1))).toBe('bundle_malformed');
});

test('an entry has at most 65,535 bytes', () => {
  const longest = Buffer.alloc(MAX_ENTRY_BYTES, 1);
  expect(parseBundle(encodeBundle([longest]), 1)).toEqual([longest]);
  expect(codeOf(() => encodeBundle([Buffer.alloc(MAX_ENTRY_BYTES + 1)]))).toBe('entry_too_large');
  expect(codeOf(() => leafHash(Buffer.alloc(MAX_ENTRY_BYTES + 1)))).toBe('entry_too_large');
});

/** Files of a log of so many entries, without a checkpoint. */
function tilesOf(size: number): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const builder = new TreeBuilder();
  for (let index = 0; index < size; index++)
    builder.append(leafHash(entry(index)), (tile, hashes) => files.set(tilePath(tile), hashes));
  builder.partials((tile, hashes) => files.set(tilePath(tile), hashes));
  for (let index = 0; index * 256 < size; index++) {
    const width = tileWidth(0, index, size);
    const list = Array.from({ length: width }, (_, at) => entry(index * 256 + at));
    files.set(tilePath({ level: 'entries', index, width }), encodeBundle(list));
  }
  return files;
}

test('proofs made of tiles are those of the tree', async () => {
  const size = 66_000;
  const read = nodesOfTiles(readerOf(tilesOf(size)), size);
  const tree = treeOf(Array.from({ length: size }, (_, index) => leafHash(entry(index))));
  expect(await rootHash(read, size)).toEqual(await rootHash(tree, size));
  for (const index of [0, 255, 256, 65_535, 65_536, size - 1])
    expect(await proveInclusion(read, index, size)).toEqual(await proveInclusion(tree, index, size));
});

test('a partial tile that is gone is read from the full one', async () => {
  const files = tilesOf(300);
  expect(await readEntry(readerOf(files), 10, 20)).toEqual(entry(10));
  const read = nodesOfTiles(readerOf(files), 20);
  const tree = treeOf(Array.from({ length: 20 }, (_, index) => leafHash(entry(index))));
  expect(await rootHash(read, 20)).toEqual(await rootHash(tree, 20));
  await expect(readEntry(readerOf(files), 20, 20)).rejects.toThrow(RangeError);
  files.set('tile/0/000', Buffer.alloc(100));
  expect(await codeOfAsync(rootHash(nodesOfTiles(readerOf(files), 20), 20))).toBe('tile_malformed');
  files.delete('tile/0/000');
  expect(await codeOfAsync(rootHash(nodesOfTiles(readerOf(files), 20), 20))).toBe('tile_missing');
});
