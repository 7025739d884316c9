import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { linesOf, textUpTo } from '../../../lib/services/common/regular-file';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-lines-'));
  file = join(folder, 'lines');
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function linesIn(path: string, most: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { text, ended } of linesOf(path, most, 'payload_unreadable'))
    lines.push(ended ? `${text}\n` : text);
  return lines;
}

test('lines are those of the text, whatever its bytes', async () => {
  const texts = fc.array(fc.constantFrom('a', '\n', 'ü', '\r', '😀', 'x'.repeat(700_000)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      const text = parts.join('');
      writeFileSync(file, text);
      expect(await linesIn(file, 2 ** 26)).toEqual(text.split(/(?<=\n)/).filter((line) => line !== ''));
    }),
    { numRuns: 25 },
  );
});

test('a line that is longer than any is refused, and what is no file', async () => {
  writeFileSync(file, `short\n${'x'.repeat(101)}\n`);
  await expect(linesIn(file, 100)).rejects.toMatchObject({ code: 'payload_unreadable' });
  expect(await linesIn(file, 101)).toHaveLength(2);
  await expect(linesIn(join(folder, 'pipe'), 100)).rejects.toMatchObject({ code: 'payload_unreadable' });
  await expect(linesIn('/dev/zero', 100)).rejects.toMatchObject({ code: 'payload_unreadable' });
});

test('a short text is read whole or not at all', async () => {
  writeFileSync(file, 'x'.repeat(100));
  expect(await textUpTo(file, 100, 'key_unusable')).toHaveLength(100);
  await expect(textUpTo(file, 99, 'key_unusable')).rejects.toMatchObject({ code: 'key_unusable' });
});
