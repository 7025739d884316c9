import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fileLogReader, MAX_FILE_BYTES } from '../../../lib/ledger';
import { RUNS } from '../../helpers/runs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-reused-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a reader that reuses its buffer reads what the other one reads', async () => {
  const plain = fileLogReader(folder);
  const reusing = plain.reusing?.();
  expect(await reusing?.read('none')).toBeUndefined();
  const sizes = fc.array(fc.oneof(fc.nat(20), fc.nat(300_000)), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sizes, async (list) => {
      for (const [at, size] of list.entries()) {
        writeFileSync(join(folder, 'file'), Buffer.alloc(size, at + 1));
        const read = await reusing?.read('file');
        const expected = await plain.read('file');
        expect(read && expected?.equals(read)).toBe(true);
      }
    }),
    { numRuns: Math.min(RUNS, 30) },
  );
});

test.each<[string, (path: string) => void]>([
  ['a pipe that nobody writes into', (path) => expect(spawnSync('mkfifo', [path]).status).toBe(0)],
  ['a device that never ends', (path) => symlinkSync('/dev/zero', path)],
  [
    'a file that is larger than any of a log',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, MAX_FILE_BYTES + 1);
    },
  ],
])('reads %s as if it were empty', async (_, make) => {
  const plain = fileLogReader(folder);
  make(join(folder, 'odd'));
  for (const reader of [plain, plain.reusing?.()]) expect(await reader?.read('odd')).toHaveLength(0);
  rmSync(join(folder, 'odd'));
});

test('reads the largest bundle that there is', async () => {
  const plain = fileLogReader(folder);
  writeFileSync(join(folder, 'large'), '');
  truncateSync(join(folder, 'large'), MAX_FILE_BYTES);
  for (const reader of [plain, plain.reusing?.()])
    expect(await reader?.read('large')).toHaveLength(MAX_FILE_BYTES);
});
