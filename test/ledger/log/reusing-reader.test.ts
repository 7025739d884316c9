import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fileLogReader } from '../../../lib/ledger';
import { RUNS } from '../../helpers/runs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-reused-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a reader that reuses its buffers reads what the other one reads, and keeps the one before', async () => {
  const plain = fileLogReader(folder);
  const reusing = plain.reusing?.();
  expect(await reusing?.read('none')).toBeUndefined();
  const sizes = fc.array(fc.oneof(fc.nat(20), fc.nat(300_000)), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sizes, async (list) => {
      let before: readonly [Buffer | undefined, Buffer | undefined] | undefined;
      for (const [at, size] of list.entries()) {
        writeFileSync(join(folder, 'file'), Buffer.alloc(size, at + 1));
        const read = await reusing?.read('file');
        const expected = await plain.read('file');
        expect(read && expected?.equals(read)).toBe(true);
        if (before) expect(before[0] && before[1]?.equals(before[0])).toBe(true);
        before = [read, expected];
      }
    }),
    { numRuns: Math.min(RUNS, 30) },
  );
});
