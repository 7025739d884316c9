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
