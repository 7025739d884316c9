import fc from 'fast-check';
import {
  EMPTY_ROOT,
  encodeBundle,
  fullTreeHash,
  HASH_BYTES,
  type Hash,
  leafHash,
  levelOf,
  nodeHash,
  proveConsistency,
  proveInclusion,
  readBundle,
  rootHash,
  TreeBuilder,
  treeOf,
  verifyConsistency,
  verifyInclusion,
  writeBundledLeafHashes,
} from '../../../lib/ledger';
import { entry } from '../support';
import vectors from '../vectors/go-tlog.json';

const decode = (text: string) => Buffer.from(text, 'base64');
const leaves = (count: number) => Array.from({ length: count }, (_, index) => leafHash(entry(index)));
const ignore = () => undefined;
const grow = (hashes: readonly Hash[]) => {
  const builder = new TreeBuilder();
  for (const hash of hashes) builder.append(hash, ignore);
  return builder;
};

// The eight inputs that implementations of Certificate Transparency test with, and the roots of their prefixes.
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('has the roots of Certificate Transparency', async () => {
  const hashes = INPUTS.map((input) => leafHash(Buffer.from(input, 'hex')));
  expect(EMPTY_ROOT.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  for (const [index, root] of ROOTS.entries()) {
    const prefix = hashes.slice(0, index + 1);
    expect((await rootHash(treeOf(prefix), prefix.length)).toString('hex')).toBe(root);
    expect(grow(prefix).root().toString('hex')).toBe(root);
  }
});

describe('as recorded of Go', () => {
  const read = treeOf(leaves(70_000));
  const rootOf = (size: number) => decode((vectors.roots as Record<string, string>)[String(size)] ?? '');

  test('roots', async () => {
    for (const size of Object.keys(vectors.roots).map(Number)) {
      expect(await rootHash(read, size)).toEqual(rootOf(size));
      if (size < 1000) expect(grow(leaves(size)).root()).toEqual(rootOf(size));
    }
  });

  test.each(vectors.inclusion)('inclusion of $from in $size', async ({ from, size, hashes }) => {
    const proof = hashes.map(decode);
    expect(await proveInclusion(read, from, size)).toEqual(proof);
    expect(verifyInclusion({ index: from, size, root: rootOf(size) }, leafHash(entry(from)), proof)).toBe(
      true,
    );
  });

  test.each(vectors.consistency)('consistency of $from with $size', async ({ from, size, hashes }) => {
    const proof = hashes.map(decode);
    // Go gives the root of the older tree even where there is nothing to prove.
    if (from !== size) expect(await proveConsistency(read, from, size)).toEqual(proof);
    const [older, newer] = [from, size].map((count) => ({ size: count, root: rootOf(count) }));
    if (older && newer)
      expect(verifyConsistency(older, newer, await proveConsistency(read, from, size))).toBe(true);
  });
});

test('each entry is proved in each tree, and each tree in each later one', async () => {
  const read = treeOf(leaves(40));
  for (let size = 1; size <= 40; size++) {
    const root = await rootHash(read, size);
    for (let index = 0; index < size; index++) {
      const proof = await proveInclusion(read, index, size);
      expect(verifyInclusion({ index, size, root }, leafHash(entry(index)), proof)).toBe(true);
      expect(verifyInclusion({ index: index + 1, size, root }, leafHash(entry(index)), proof)).toBe(false);
    }
    for (let old = 0; old <= size; old++) {
      const older = { size: old, root: await rootHash(read, old) };
      expect(verifyConsistency(older, { size, root }, await proveConsistency(read, old, size))).toBe(true);
    }
  }
});

test('refuses what is out of range', async () => {
  const read = treeOf(leaves(3));
  await expect(proveInclusion(read, 3, 3)).rejects.toThrow(RangeError);
  await expect(proveConsistency(read, 4, 3)).rejects.toThrow(RangeError);
  await expect(read(5, 0)).rejects.toThrow(RangeError);
  const root = await rootHash(read, 3);
  expect(verifyInclusion({ index: -1, size: 3, root }, leafHash(entry(0)), [])).toBe(false);
  expect(verifyConsistency({ size: 3, root }, { size: 2, root }, [])).toBe(false);
  expect(verifyConsistency({ size: 0, root }, { size: 3, root }, [])).toBe(false);
});

test('levels are exact where a logarithm is not', () => {
  expect(levelOf(2 ** 49)).toBe(49);
  expect(levelOf(2 ** 49 + 1)).toBeUndefined();
});

/** Changes of a proof, each of which must be noticed. */
const damaged = (proof: readonly Hash[], at: number, bit: number): Hash[][] => {
  const flipped = proof.map((hash, index) => {
    if (index !== at % proof.length) return hash;
    const copy = Buffer.from(hash);
    copy[Math.floor(bit / 8)] = (copy[Math.floor(bit / 8)] ?? 0) ^ (1 << (bit % 8));
    return copy;
  });
  const more = leafHash(Buffer.from('more'));
  return [
    ...(proof.length > 0 ? [flipped, proof.slice(1), proof.slice(0, -1)] : []),
    [...proof, more],
    [more, ...proof],
  ];
};

test('any flipped bit, missing or added hash of a proof is found', () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat(300).map((size) => size + 2),
      fc.nat(),
      fc.nat(),
      fc.nat(255),
      async (size, choice, at, bit) => {
        const read = treeOf(leaves(size));
        const root = await rootHash(read, size);
        const index = choice % size;
        const inclusion = await proveInclusion(read, index, size);
        for (const wrong of damaged(inclusion, at, bit))
          expect(verifyInclusion({ index, size, root }, leafHash(entry(index)), wrong)).toBe(false);
        const old = 1 + (choice % (size - 1));
        const older = { size: old, root: await rootHash(read, old) };
        const consistency = await proveConsistency(read, old, size);
        for (const wrong of damaged(consistency, at, bit))
          expect(verifyConsistency(older, { size, root }, wrong)).toBe(false);
        const forked = { size: old, root: leafHash(Buffer.from('fork')) };
        expect(verifyConsistency(forked, { size, root }, consistency)).toBe(false);
      },
    ),
    { numRuns: Number(process.env.CORDON_RUNS ?? 40) },
  ));

test('a builder gives the tree that the definition gives, and can go on from its tiles', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(1500), fc.nat(600), async (first, more) => {
      const hashes = leaves(first + more);
      const builder = grow(hashes.slice(0, first));
      const partial = new Map<number, Buffer>();
      builder.partials(({ level }, tile) => void partial.set(level, tile));
      const resumed = TreeBuilder.resume(first, (level) => partial.get(level));
      for (const hash of hashes.slice(first)) resumed.append(hash, ignore);
      expect(resumed.size).toBe(first + more);
      expect(resumed.root()).toEqual(await rootHash(treeOf(hashes), first + more));
    }),
    { numRuns: Number(process.env.CORDON_RUNS ?? 30) },
  ));

test('the hashes of the entries of a bundle are theirs, and the bundle stays as it was', () =>
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 20 }), (list) => {
      const bundle = encodeBundle(list);
      const hashes = Buffer.alloc(list.length * HASH_BYTES);
      writeBundledLeafHashes(readBundle(bundle).entries, hashes);
      expect(hashes).toEqual(Buffer.concat(list.map(leafHash)));
      expect(bundle).toEqual(encodeBundle(list));
    }),
    { numRuns: 100 },
  ));

test.each([1, 2, 4, 8, 64, 128, 256, 512, 1024])('%i hashes add up to what their pairs do', (count) => {
  const hashes = leaves(count + 3);
  const pairs = (level: readonly Hash[]): Hash =>
    level.length === 1
      ? (level[0] ?? EMPTY_ROOT)
      : pairs(
          level.flatMap((hash, at) => (at % 2 === 1 ? [nodeHash(level[at - 1] ?? EMPTY_ROOT, hash)] : [])),
        );
  expect(fullTreeHash(Buffer.concat(hashes), 3, count)).toEqual(pairs(hashes.slice(3)));
});
