import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addCheckpoint,
  askWitness,
  checkLog,
  fileLogReader,
  type LogStorage,
  leafHash,
  nodesOfTiles,
  openFileLog,
  openNote,
  openWitnessStore,
  parseCheckpoint,
  rootHash,
  treeOf,
  verifierOf,
} from '../../../lib/ledger';
import { until } from '../../helpers/until';
import {
  codeOfAsync,
  entry,
  fastSigners,
  filesOf,
  logSigners,
  makeFolder,
  ORIGIN,
  openFolder,
  witnessSigner,
} from '../support';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
});
afterEach(() => remove());

const rootOf = (size: number) =>
  rootHash(treeOf(Array.from({ length: size }, (_, index) => leafHash(entry(index)))), size);
const range = (start: number, end: number) => Array.from({ length: end - start }, (_, at) => start + at);
const fill = async (log: Awaited<ReturnType<typeof openFolder>>, start: number, end: number) =>
  Promise.all(range(start, end).map((index) => log.append(entry(index))));
const head = async () => {
  const note = await readFile(join(folder, 'checkpoint'));
  return parseCheckpoint(
    openNote(
      note,
      logSigners().map(({ key }) => verifierOf(key)),
    ).text,
  );
};
const journal = async () => (await readdir(join(folder, 'journal'))).sort();

test('a log of nothing is signed twice, and leaves no checkpoint', async () => {
  const log = await openFolder(folder);
  expect(log.latest()).toMatchObject({ size: 0 });
  const { verified } = openNote(
    log.latest().note,
    logSigners().map(({ key }) => verifierOf(key)),
  );
  expect(verified.map(({ key }) => key.type)).toEqual([1, 6]);
  await log.close();
  await expect(head()).rejects.toMatchObject({ code: 'ENOENT' });
});

test('entries get indexes in the order of their calls, and a checkpoint covers them', async () => {
  const log = await openFolder(folder);
  expect(await fill(log, 0, 700)).toEqual(range(0, 700));
  expect([log.size(), log.latest().size]).toEqual([700, 0]);
  const published = await log.publish();
  expect(published).toMatchObject({ size: 700, root: await rootOf(700) });
  expect(await log.publish()).toBe(published);
  await log.close();
  expect(await journal()).toEqual([]);
  expect(await checkLog(fileLogReader(folder), await head())).toMatchObject({ ok: true, entries: 700 });
});

test('it goes on over openings, at every width of its last tile', async () => {
  let size = 0;
  for (const more of [1, 254, 1, 1, 255, 256, 257, 300]) {
    const log = await openFolder(folder);
    expect(log.recovered).toEqual({ entries: 0, tornBytes: 0 });
    await fill(log, size, size + more);
    await log.close();
    size += more;
    expect(await head()).toMatchObject({ size, root: await rootOf(size) });
    expect((await checkLog(fileLogReader(folder), await head())).ok).toBe(true);
  }
  // Full tiles hold what their partial ones did.
  expect([...(await filesOf(folder)).keys()].filter((path) => /\/(?:0|entries)\/000\.p/.test(path))).toEqual(
    [],
  );
});

test('checkpoints come by themselves', async () => {
  const log = await openFolder(folder, { publishEvery: 5 });
  await fill(log, 0, 3);
  await until(() => log.latest().size === 3);
  await fill(log, 3, 5);
  await until(() => log.latest().size === 5);
  await log.close();
});

test('what was appended while a checkpoint was written is in the next', async () => {
  const log = await openFolder(folder);
  const publishing: Promise<unknown>[] = [];
  for (let start = 0; start < 2000; start += 100) {
    await fill(log, start, start + 100);
    publishing.push(log.publish());
  }
  await Promise.all(publishing);
  await log.close();
  expect(await head()).toMatchObject({ size: 2000, root: await rootOf(2000) });
});

test('the caller may use its bytes again', async () => {
  const log = await openFolder(folder);
  const bytes = Buffer.from('entry 0');
  const done = log.append(bytes);
  bytes.fill(0);
  await done;
  expect((await log.publish()).root).toEqual(await rootOf(1));
  await log.close();
});

test('an entry of 65,536 bytes is refused, and the log goes on', async () => {
  const log = await openFolder(folder);
  expect(await codeOfAsync(log.append(Buffer.alloc(65_536)))).toBe('entry_too_large');
  expect(await log.append(Buffer.alloc(65_535))).toBe(0);
  await log.close();
  expect(await codeOfAsync(log.append(entry(1)))).toBe('log_closed');
});

test('a folder has one writer', async () => {
  const log = await openFolder(folder);
  expect(await codeOfAsync(openFolder(folder))).toBe('log_locked');
  await log.close();
  await (await openFolder(folder)).close();
});

test('of many that open at the same time, one does', async () => {
  const opened = await Promise.allSettled(range(0, 12).map(() => openFolder(folder)));
  const refused = opened.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
  expect(new Set(refused)).toEqual(new Set(['log_locked']));
  const logs = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(logs).toHaveLength(1);
  await Promise.all(logs.map((log) => log.close()));
});

test('a process elsewhere is believed to run, until an operator says otherwise', async () => {
  await mkdir(join(folder, 'lock'), { recursive: true });
  await writeFile(
    join(folder, 'lock', '7'),
    JSON.stringify({ pid: 1, where: 'other boot ns', started: '1' }),
  );
  expect(await codeOfAsync(openFileLog(folder))).toBe('log_locked');
  await (await openFileLog(folder, { takeOver: true })).close();
  await (await openFileLog(folder)).close();
});

/** Leaves a log as a crash does: entries in its journal, and none of them in tiles. */
async function crashAfter(published: number, journaled: number): Promise<void> {
  const log = await openFolder(folder, { signers: fastSigners() });
  await fill(log, log.size(), published);
  await log.close();
  const storage = await openFileLog(folder);
  await storage.recover();
  const batches = range(published, journaled);
  for (let at = 0; at < batches.length; at += 3)
    await storage.journal(published + at, batches.slice(at, at + 3).map(entry));
  await storage.close();
}

test('takes up what its journal kept', async () => {
  await crashAfter(250, 270);
  const log = await openFolder(folder);
  expect(log.recovered).toEqual({ entries: 20, tornBytes: 0 });
  expect(log.latest()).toMatchObject({ size: 270, root: await rootOf(270) });
  await log.close();
});

test('wherever its last write was cut, what was acknowledged before is there, and it goes on', async () => {
  await crashAfter(2, 11);
  const [name = ''] = await journal();
  const whole = await readFile(join(folder, 'journal', name));
  const files = await filesOf(folder);
  const lastFrame = whole.lastIndexOf('CLJ1');
  for (let end = 0; end <= whole.length; end += end < lastFrame ? 37 : 3) {
    await rm(folder, { recursive: true });
    for (const [path, bytes] of files) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    await truncate(join(folder, 'journal', name), end);
    const log = await openFolder(folder, { signers: fastSigners() });
    const size = log.size();
    if (end >= lastFrame) expect(size).toBe(end === whole.length ? 11 : 8);
    expect(log.latest().root).toEqual(await rootOf(size));
    expect(await log.append(entry(size))).toBe(size);
    await log.close();
    expect(await head()).toMatchObject({ size: size + 1, root: await rootOf(size + 1) });
  }
});

test('bytes of a write that never was are dropped, and told', async () => {
  await crashAfter(2, 5);
  const [name = ''] = await journal();
  await appendFile(join(folder, 'journal', name), Buffer.alloc(4096));
  const log = await openFolder(folder);
  expect(log.recovered).toEqual({ entries: 3, tornBytes: 4096 });
  await log.close();
});

describe('does not open', () => {
  const flip = async (path: string, at: number) => {
    const bytes = await readFile(join(folder, path));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(folder, path), bytes);
  };

  test.each([
    [
      'a journal damaged before its end',
      async () => flip(`journal/${(await journal())[0]}`, 60),
      'journal_corrupt',
    ],
    [
      'a journal whose beginning is gone',
      async () => {
        const path = join(folder, 'journal', (await journal())[0] ?? '');
        const bytes = await readFile(path);
        await writeFile(path, bytes.subarray(bytes.indexOf('CLJ1', 1)));
      },
      'journal_corrupt',
    ],
    ['a checkpoint that is gone', () => rm(join(folder, 'checkpoint')), 'checkpoint_missing'],
    ['a checkpoint that is changed', () => flip('checkpoint', ORIGIN.length + 5), 'signature_invalid'],
    ['a checkpoint that is empty', () => writeFile(join(folder, 'checkpoint'), ''), 'note_malformed'],
    ['a tile that is changed', () => flip('tile/0/001.p/44', 33), 'checkpoint_differs'],
    ['a tile of a higher level that is changed', () => flip('tile/1/000.p/1', 3), 'checkpoint_differs'],
    ['a tile that is gone', () => rm(join(folder, 'tile/0/001.p/44')), 'tile_missing'],
    ['a last entry that is changed', () => flip('tile/entries/001.p/44', 7), 'checkpoint_differs'],
  ])('%s', async (_, damage, code) => {
    await crashAfter(300, 309);
    await damage();
    expect(await codeOfAsync(openFolder(folder))).toBe(code);
    // And leaves the folder to who mends it.
    await (await openFileLog(folder)).close();
  });

  test('with other keys, or another origin', async () => {
    await crashAfter(3, 3);
    expect(await codeOfAsync(openFolder(folder, { signers: logSigners(ORIGIN, 5) }))).toBe('note_unsigned');
    expect(await codeOfAsync(openFolder(folder, { origin: 'other' }))).toBe('checkpoint_differs');
  });

  test.each([3, 255, 256, 257])('to fork, when a checkpoint of %p entries was put back', async (size) => {
    await crashAfter(size, size);
    const old = await readFile(join(folder, 'checkpoint'));
    await crashAfter(size + 1, size + 1);
    await writeFile(join(folder, 'checkpoint'), old);
    expect(await codeOfAsync(openFolder(folder))).toBe('checkpoint_behind');
    await crashAfterRestoring(size);
    expect(await codeOfAsync(openFolder(folder))).toMatch(/checkpoint_behind|tile_missing/);
  });

  async function crashAfterRestoring(size: number): Promise<void> {
    const old = await readFile(join(folder, 'checkpoint'));
    await rm(folder, { recursive: true });
    await crashAfter(size + 700, size + 700);
    await writeFile(join(folder, 'checkpoint'), old);
  }
});

test('a tile is never replaced by another', async () => {
  const storage = await openFileLog(folder);
  const tile = { level: 0, index: 0, width: 1 };
  await storage.writeTile(tile, leafHash(entry(0)));
  await storage.writeTile(tile, leafHash(entry(0)));
  expect(await codeOfAsync(storage.writeTile(tile, leafHash(entry(1))))).toBe('tile_conflict');
  await storage.close();
});

/** A store that fails at its n-th change: by stopping before it, or by hanging, or after it was made. */
function failing(storage: LogStorage, at: number, how: 'before' | 'after'): LogStorage {
  let changes = 0;
  const wrap =
    <A extends unknown[]>(change: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      if (changes >= at) throw new Error('no space left on device');
      changes++;
      if (changes < at) return change(...args);
      if (how === 'after') await change(...args);
      throw new Error('no space left on device');
    };
  return {
    ...storage,
    journal: wrap(storage.journal),
    writeTile: wrap(storage.writeTile),
    writeCheckpoint: wrap(storage.writeCheckpoint),
    trim: wrap(storage.trim),
  };
}

test.each(['before', 'after'] as const)(
  'whichever write fails, and stays failed, no acknowledged entry is lost and no checkpoint is gone back on: %s',
  async (how) => {
    const acknowledged = new Map<number, string>();
    const heads: { readonly size: number; readonly root: Buffer }[] = [];
    let entries = 0;
    for (let at = 1; at < 30; at++) {
      const storage = failing(await openFileLog(folder), at, how);
      const log = await openFolder(folder, { storage, signers: fastSigners() }).catch(() => undefined);
      for (let turn = 0; log && turn < 6; turn++) {
        const batch = range(0, 45).map(async () => {
          const text = `made ${entries++}`;
          acknowledged.set(await log.append(Buffer.from(text)), text);
        });
        await Promise.allSettled(batch);
        await log.publish().then(
          ({ size, root }) => void heads.push({ size, root }),
          () => undefined,
        );
      }
      await log?.close().catch(() => undefined);
    }
    const log = await openFolder(folder);
    await log.close();
    const found: string[] = [];
    const report = await checkLog(fileLogReader(folder), await head(), {
      history: heads,
      onEntries: (_, list) => void found.push(...list.list().map(String)),
    });
    expect(report.problems).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(500);
    for (const [index, text] of acknowledged) expect(found[index]).toBe(text);
  },
);

test('no more tiles are written at once than its store takes, so that others get at the disk', async () => {
  const storage = await openFileLog(folder);
  let underWay = 0;
  const most: number[] = [];
  const log = await openFolder(folder, {
    signers: fastSigners(),
    storage: {
      ...storage,
      writeTile: async (tile, bytes) => {
        most.push(++underWay);
        await storage.writeTile(tile, bytes);
        underWay--;
      },
    },
  });
  await fill(log, 0, 3000);
  await log.close();
  expect(Math.max(...most)).toBe(storage.tilesAtOnce);
  expect(await checkLog(fileLogReader(folder), await head())).toMatchObject({ ok: true, entries: 3000 });
});

test('a write that hangs fails the log in time', async () => {
  const storage = await openFileLog(folder);
  const log = await openFolder(folder, {
    storage: { ...storage, journal: () => new Promise(() => undefined) },
    writeDeadline: 20,
  });
  expect(await codeOfAsync(log.append(entry(0)))).toBe('log_failed');
  expect(await codeOfAsync(log.append(entry(0)))).toBe('log_failed');
  expect(log.failed()).toBe(true);
  await log.close();
});

test('a signer that fails stops checkpoints, not entries', async () => {
  const [ed, ml] = logSigners();
  let down = false;
  const errors: unknown[] = [];
  const sign = (text: string) => (down ? Promise.reject(new Error('key unavailable')) : ed.sign(text));
  const log = await openFolder(folder, {
    signers: [{ ...ed, sign }, ml],
    publishEvery: 5,
    onError: (error) => errors.push(error),
  });
  down = true;
  await fill(log, 0, 300);
  await expect(log.publish()).rejects.toThrow('key unavailable');
  await until(() => errors.length >= 2);
  await fill(log, 300, 301);
  down = false;
  await until(() => log.latest().size === 301);
  expect(log.latest().root).toEqual(await rootOf(301));
  await log.close();
});

test('witnesses are asked once the tiles can prove, and their cosignatures are kept', async () => {
  const { folder: memory, remove: forget } = await makeFolder();
  const store = await openWitnessStore(memory);
  const signers = [witnessSigner(1)];
  const logs = new Map([[ORIGIN, logSigners().map(({ key }) => verifierOf(key))]]);
  const storage = await openFileLog(folder);
  const asked = {
    post: (body: Buffer) => addCheckpoint({ logs, signers, store }, body),
    verifiers: signers.map(({ key }) => verifierOf(key)),
  };
  const log = await openFolder(folder, {
    storage,
    cosign: ({ note, size }) => askWitness(asked, note, nodesOfTiles(storage, size)),
  });
  await fill(log, 0, 400);
  await log.publish();
  await fill(log, 400, 777);
  const { note } = await log.publish();
  expect(openNote(note, asked.verifiers).verified).toHaveLength(1);
  await log.close();
  await store.release();
  await forget();
});
