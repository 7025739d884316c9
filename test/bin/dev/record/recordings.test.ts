import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from '../../../../bin/dev/record/page';
import { recordings } from '../../../../bin/dev/record/recordings';
import { terminalPicture } from '../../../../bin/dev/record/terminal-picture';
import { assemblyDirectory } from '../../../helpers/assemblies';

// What pages show of a session is what is printed: `npm run docs` records it anew.

test('each recorded session is what its commands print', async () => {
  for (const [path, text] of Object.entries(await recordings(assemblyDirectory('commercial'))))
    expect(text).toBe(readFileSync(path, 'utf8'));
});

describe('a page', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cordon-record-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const shown = (commands: string, text: string) =>
    `# A\n\n\`\`\`\n${commands}\n\`\`\`\n\n\`\`\`text\n${text}\`\`\`\n\nB\n`;

  test('has what was printed in place of what it had', async () => {
    expect(await record(shown('printf "a\\nb\\n"', 'other\n'), { folder })).toBe(
      shown('printf "a\\nb\\n"', 'a\nb\n'),
    );
  });

  test('keeps as many lines as it had before those that it leaves out, and says that there were lines before', async () => {
    expect(await record(shown('seq 9', '…\nx\ny\n…\n'), { folder })).toBe(shown('seq 9', '…\n1\n2\n…\n'));
  });

  test('runs its commands in order, in one folder, and knows how the last one ended', async () => {
    const page = shown('echo one > file', '') + shown('diff file /dev/null\necho $?', '');
    expect(await record(page, { folder })).toContain('< one\n1\n```');
  });

  test('shows a refusal of the charter as cordon prints it, without digests', async () => {
    cpSync('config/commercial.yaml', join(folder, 'own.yaml'));
    mkdirSync(join(folder, 'empty'));
    const page = shown('npx cordon charter check own.yaml', '');
    expect(await record(page, { folder })).toMatch(/```text\n.*own\.yaml[\s\S]*```\n\nB\n$/);
    await expect(record(shown('npx cordon verify empty', ''), { folder })).rejects.toThrow(
      "'cordon verify empty' fails",
    );
  });

  test('is refused where a command of bash fails in words', async () => {
    await expect(record(shown('cat nowhere', ''), { folder })).rejects.toThrow("'cat nowhere' fails");
  });
});

describe('the picture of a terminal', () => {
  test('has each run at its column, with its look', () => {
    const picture = terminalPicture('T', '\u001b[31m\u001b[1mbad:\u001b[22m\u001b[39m a <b>\n\n  c\n', 20);
    expect(picture).toContain('<tspan x="16.0" textLength="33.6" class="red strong">bad:</tspan>');
    expect(picture).toContain('<tspan x="49.6" textLength="50.4"> a &lt;b&gt;</tspan>');
    expect(picture).not.toContain('\u001b');
  });

  test('goes on in the next row where a line is longer than the terminal', () => {
    const picture = terminalPicture('T', 'abcdef', 4);
    expect(picture).toContain(
      '<text y="30" xml:space="preserve"><tspan x="16.0" textLength="33.6">abcd</tspan></text>',
    );
    expect(picture).toContain(
      '<text y="49" xml:space="preserve"><tspan x="16.0" textLength="16.8">ef</tspan></text>',
    );
  });

  test('refuses what it can not draw', () =>
    expect(() => terminalPicture('T', '\u001b[7mx', 20)).toThrow("knows no escape sequence '7'"));
});
