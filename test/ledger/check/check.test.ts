import fc from 'fast-check';
import {
  CHECKPOINT_PATH,
  checkLog,
  describeProblem,
  encodeBundle,
  encodeCheckpoint,
  encodeNote,
  leafHash,
  openNote,
  type Problem,
  parseBundle,
  parseCheckpoint,
  rootHash,
  signNote,
  TreeBuilder,
  tilePath,
  treeOf,
  verifierOf,
} from '../../../lib/ledger';
import { codeOf, entry, filesOf, logSigners, makeFolder, openFolder, readerOf } from '../support';

type Files = Map<string, Buffer>;

const SIZE = 700;
let whole: Files;
beforeAll(async () => {
  const { folder, remove } = await makeFolder();
  const log = await openFolder(folder);
  await Promise.all(Array.from({ length: SIZE }, (_, index) => log.append(entry(index))));
  await log.close();
  whole = await filesOf(folder);
  await remove();
});

const verifiers = logSigners().map(({ key }) => verifierOf(key));
const headOf = (files: Files) =>
  parseCheckpoint(openNote(files.get(CHECKPOINT_PATH) ?? Buffer.alloc(0), verifiers).text);
const get = (files: Files, path: string) => files.get(path) ?? Buffer.alloc(0);
const list = (files: Files, path: string, count: number) => [...parseBundle(get(files, path), count)];
const flip = (files: Files, path: string, bit: number) => {
  const bytes = Buffer.from(get(files, path));
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  files.set(path, bytes);
};
/** Changes the list of entries of a bundle. */
const edit = (path: string, count: number, change: (entries: Buffer[]) => Buffer[]) => (files: Files) =>
  void files.set(path, encodeBundle(change(list(files, path, count))));
/** All of a log anew, of other entries, as who holds the disk and no key can make it. */
const rebuild = (change: (entries: Buffer[]) => Buffer[]) => (files: Files) => {
  const old = [
    ...list(files, 'tile/entries/000', 256),
    ...list(files, 'tile/entries/001', 256),
    ...list(files, 'tile/entries/002.p/188', 188),
  ];
  const entries = change(old);
  const builder = new TreeBuilder();
  for (const bytes of entries)
    builder.append(leafHash(bytes), (tile, hashes) => files.set(tilePath(tile), hashes));
  builder.partials((tile, hashes) => files.set(tilePath(tile), hashes));
  for (let index = 0; index * 256 < entries.length; index++) {
    const part = entries.slice(index * 256, (index + 1) * 256);
    files.set(tilePath({ level: 'entries', index, width: part.length }), encodeBundle(part));
  }
};
const check = async (files: Files, history: readonly number[] = []) => {
  const tree = treeOf(Array.from({ length: SIZE }, (_, index) => leafHash(entry(index))));
  const heads = await Promise.all(history.map(async (size) => ({ size, root: await rootHash(tree, size) })));
  return checkLog(readerOf(files), headOf(files), { history: heads });
};

test('a whole log is right, and so are its earlier checkpoints', async () => {
  const seen: string[] = [];
  const report = await checkLog(readerOf(whole), headOf(whole), {
    onEntries: (first, entries) =>
      void seen.push(...entries.list().map((bytes, at) => `${first + at}: ${bytes}`)),
  });
  expect(report).toEqual({ ok: true, entries: SIZE, problems: [] });
  expect(seen[513]).toBe('513: entry 513');
  expect(await check(whole, [0, 1, 255, 256, 257, 699, 700])).toMatchObject({ ok: true });
});

test('the empty log is right', async () => {
  const root = new TreeBuilder().root();
  expect(await checkLog(readerOf(new Map()), { size: 0, root })).toMatchObject({ ok: true, entries: 0 });
  expect((await checkLog(readerOf(new Map()), { size: 0, root: leafHash(entry(0)) })).problems).toMatchObject(
    [{ code: 'root_differs', entry: 0 }],
  );
});

const B0 = 'tile/entries/000';
const B2 = 'tile/entries/002.p/188';
const T0 = 'tile/0/000';
const other = Buffer.from('other');
const swap = (a: number, b: number) => (entries: Buffer[]) =>
  entries.map((bytes, at) => (at === a ? entries[b] : at === b ? entries[a] : bytes) ?? bytes);
const replace = (at: number) => (entries: Buffer[]) => entries.map((bytes, i) => (i === at ? other : bytes));

// What is done to the files, what is said of it, and of which entry first.
const TAMPERINGS: readonly (readonly [string, (files: Files) => void, Problem['code'], number])[] = [
  ['an entry replaced, first', edit(B0, 256, replace(0)), 'entry_differs', 0],
  ['an entry replaced', edit(B0, 256, replace(77)), 'entry_differs', 77],
  ['an entry replaced, last of a bundle', edit(B0, 256, replace(255)), 'entry_differs', 255],
  ['an entry replaced, last of all', edit(B2, 188, replace(187)), 'entry_differs', 699],
  [
    'an entry emptied',
    edit(B2, 188, (entries) => entries.map((b, i) => (i === 3 ? Buffer.alloc(0) : b))),
    'entry_differs',
    515,
  ],
  [
    'an entry one byte longer',
    edit(B0, 256, (entries) => entries.map((b, i) => (i === 9 ? Buffer.concat([b, Buffer.of(0)]) : b))),
    'entry_differs',
    9,
  ],
  ['two entries swapped', edit(B0, 256, swap(10, 20)), 'entry_differs', 10],
  [
    'two entries swapped over bundles',
    (files) => {
      edit(B0, 256, replace(5))(files);
      edit(B2, 188, replace(5))(files);
    },
    'entry_differs',
    5,
  ],
  ['an entry dropped', edit(B0, 256, (entries) => entries.filter((_, at) => at !== 30)), 'entry_differs', 30],
  [
    'the last entry of a bundle dropped',
    edit(B0, 256, (entries) => entries.slice(0, 255)),
    'bundle_malformed',
    255,
  ],
  [
    'an entry doubled',
    edit(B0, 256, (entries) => entries.flatMap((b, at) => (at === 40 ? [b, b] : [b]))),
    'entry_differs',
    41,
  ],
  ['an entry added at the end', edit(B2, 188, (entries) => [...entries, other]), 'bundle_malformed', 699],
  ['entries reversed', edit(B2, 188, (entries) => entries.reverse()), 'entry_differs', 512],
  ['a bundle gone', (files) => void files.delete(B0), 'bundle_missing', 0],
  ['a partial bundle gone', (files) => void files.delete(B2), 'bundle_missing', 512],
  ['a bundle emptied', (files) => void files.set(B0, Buffer.alloc(0)), 'bundle_malformed', 0],
  [
    'a bundle cut in an entry',
    (files) => void files.set(B0, get(files, B0).subarray(0, 1000)),
    'bundle_malformed',
    100,
  ],
  [
    'a byte after a bundle',
    (files) => void files.set(B0, Buffer.concat([get(files, B0), Buffer.of(0)])),
    'bundle_malformed',
    255,
  ],
  [
    'bundles swapped',
    (files) => {
      const [a, b] = [get(files, B0), get(files, 'tile/entries/001')];
      files.set(B0, b).set('tile/entries/001', a);
    },
    'entry_differs',
    0,
  ],
  ['a tile changed', (files) => flip(files, T0, 5), 'tile_differs', 0],
  ['a tile changed in its middle', (files) => flip(files, 'tile/0/001', 4000), 'tile_differs', 256],
  ['a tile gone', (files) => void files.delete(T0), 'tile_missing', 0],
  ['a tile cut', (files) => void files.set(T0, get(files, T0).subarray(32)), 'tile_differs', 0],
  [
    'a tile too long',
    (files) => void files.set(T0, Buffer.concat([get(files, T0), Buffer.alloc(32)])),
    'tile_differs',
    0,
  ],
  ['a tile of level 1 changed', (files) => flip(files, 'tile/1/000.p/2', 300), 'tile_differs', 0],
  ['a tile of level 1 gone', (files) => void files.delete('tile/1/000.p/2'), 'tile_missing', 0],
  [
    'tiles swapped',
    (files) => {
      const [a, b] = [get(files, T0), get(files, 'tile/0/001')];
      files.set(T0, b).set('tile/0/001', a);
    },
    'tile_differs',
    0,
  ],
  [
    'an entry and its tile replaced',
    (files) => {
      edit(B0, 256, replace(60))(files);
      const tile = Buffer.from(get(files, T0));
      leafHash(other).copy(tile, 60 * 32);
      files.set(T0, tile);
    },
    'entries_differ',
    0,
  ],
  [
    'an entry replaced, and its tile changed elsewhere',
    (files) => {
      edit(B0, 256, replace(60))(files);
      flip(files, T0, 8 * 32 * 200);
    },
    'entry_or_tile_differs',
    60,
  ],
  ['the log made anew with an entry replaced', rebuild(replace(300)), 'root_differs', 0],
  [
    'the log made anew with an entry dropped at its end',
    (files) => {
      rebuild((entries) => entries.slice(0, -1))(files);
      for (const path of [B2, 'tile/0/002.p/188']) files.delete(path);
    },
    'bundle_missing',
    512,
  ],
  ['the log made anew with two entries swapped', rebuild(swap(1, 699)), 'root_differs', 0],
  ['the log made anew, all of it', rebuild((entries) => entries.map(() => other)), 'root_differs', 0],
];

test.each(TAMPERINGS)('%s', async (_, tamper, code, first) => {
  const files = new Map(whole);
  tamper(files);
  const { ok, problems } = await check(files);
  expect(ok).toBe(false);
  expect(problems[0]).toMatchObject({ code, entry: first });
  expect(describeProblem(problems[0] ?? { code, entry: 0, end: 0 })).toContain('entr');
});

test('a checkpoint of a log made anew is of no beginning that was seen before, and the first wrong part is named', async () => {
  const files = new Map(whole);
  rebuild(replace(300))(files);
  const builder = new TreeBuilder();
  const entries = [...list(files, B0, 256), ...list(files, 'tile/entries/001', 256), ...list(files, B2, 188)];
  for (const bytes of entries) builder.append(leafHash(bytes), () => undefined);
  const text = encodeCheckpoint({ ...headOf(whole), root: builder.root() });
  files.set(CHECKPOINT_PATH, encodeNote(await signNote(text, logSigners())));
  // Signed anew, it is a log like any other, but for who remembers.
  expect(await check(files)).toMatchObject({ ok: true });
  expect((await check(files, [100, 256, 290, 310, 500])).problems).toMatchObject([
    { code: 'history_differs', entry: 290, end: 310 },
    { code: 'history_differs', entry: 290, end: 500 },
  ]);
});

test('a checkpoint that was seen and is longer than the log is named', async () => {
  const report = await checkLog(readerOf(whole), headOf(whole), {
    history: [{ size: 900, root: leafHash(entry(0)) }],
  });
  expect(report.problems).toMatchObject([{ code: 'history_differs', entry: 700, end: 900 }]);
});

test('a checkpoint ahead of its tiles misses them', async () => {
  const report = await checkLog(readerOf(whole), { size: 900, root: leafHash(entry(0)) });
  expect(report.problems[0]).toMatchObject({ code: 'bundle_missing', entry: 512 });
});

test('problems are noted up to a limit, and the check goes on', async () => {
  const files = new Map(whole);
  edit(B0, 256, (entries) => entries.map(() => other))(files);
  const report = await checkLog(readerOf(files), headOf(files), { limit: 3 });
  expect(report).toMatchObject({ ok: false, entries: SIZE });
  expect(report.problems.map((problem) => problem.entry)).toEqual([0, 1, 2]);
});

test('any flipped bit of any file is found, and of an entry at that entry', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), async (choice, bitChoice) => {
      const files = new Map(whole);
      const paths = [...files.keys()].filter((path) => /^(checkpoint|tile)/.test(path)).sort();
      const path = paths[choice % paths.length] ?? '';
      const bit = bitChoice % (get(files, path).length * 8);
      flip(files, path, bit);
      if (path === CHECKPOINT_PATH)
        return expect(codeOf(() => headOf(files)) ?? 'ignored').toMatch(/_|ignored/);
      const { ok, problems } = await check(files);
      expect(ok).toBe(false);
      const bundle = /^tile\/entries\/(\d+)(?:\.p\/(\d+))?$/.exec(path);
      if (!bundle) return expect(problems[0]?.path).toBe(path);
      const [, index, width = 256] = bundle;
      let end = 0;
      const ends = list(whole, path, Number(width)).map(({ length }) => {
        end += 2 + length;
        return end;
      });
      const at = ends.findIndex((after) => bit >> 3 < after);
      expect(problems[0]?.entry).toBe(Number(index) * 256 + at);
    }),
    { numRuns: Number(process.env.CORDON_RUNS ?? 60) },
  ));
