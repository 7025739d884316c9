import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { programFor } from '../../lib/cli/run';
import { session } from '../cli/session';
import { commandLines, type Fence, fencesOf, PAGES } from '../helpers/fences';
import { RECORDED, ROWS, type Row } from './commands';
import { enterFixture } from './fixture';

// Each command of each page is run here, in one process and one folder, in the order of the pages, and ends as they say;
// or a row says why it isn't, and which test runs it.

/** Commands of pages whose sessions are recorded are run by that test. */
const isCommands = ({ page, language }: Fence) => language === '' && !(page in RECORDED);

const lines = PAGES.flatMap((page) =>
  fencesOf(page)
    .filter(isCommands)
    .flatMap(({ line, body }) =>
      commandLines(body).map((text) => ({ place: `${page}:${line}`, text: text.replace(/^npx /, '') })),
    ),
);
const rowsOf = (text: string): Row[] => ROWS.filter(({ when }) => when.test(text));

test('each command is of one row, each row of a command, and what is not run says why', () => {
  expect(lines.length).toBeGreaterThan(100);
  const unclassed = lines.filter(({ text }) => rowsOf(text).length !== 1);
  expect(unclassed.map(({ place, text }) => `${place} ${text} (of ${rowsOf(text).length} rows)`)).toEqual([]);
  expect(ROWS.filter(({ when }) => !lines.some(({ text }) => when.test(text)))).toEqual([]);
  for (const { when, exit, why, by } of ROWS) {
    expect([when, exit === undefined]).toEqual([when, why !== undefined]);
    if (by !== undefined) expect([when, by, existsSync(by)]).toEqual([when, by, true]);
  }
});

const filled = (text: string, words: Row['words'] = {}) =>
  Object.entries(words).reduce((line, [word, value]) => line.replaceAll(word, value), text);

/** Words of a command line as a shell makes them: without quotes; of `FOLDER/*`, the files of a folder. */
const wordsOf = (text: string): string[] =>
  (text.match(/(?:'[^']*'|\S)+/g) ?? [])
    .map((word) => word.replaceAll("'", ''))
    .flatMap((word) =>
      word.endsWith('/*') ? readdirSync(dirname(word)).map((name) => `${dirname(word)}/${name}`) : [word],
    );

describe('in a checkout', () => {
  const start = process.cwd();
  let folder: string;
  beforeAll(async () => {
    folder = await enterFixture();
  });
  afterAll(() => {
    process.chdir(start);
    rmSync(folder, { recursive: true });
  });

  test('each command that can be run ends as documented', async () => {
    const run = new Map<string, Row>();
    for (const { text } of lines)
      for (const row of rowsOf(text))
        if (row.exit !== undefined) run.set(`${run.size} ${filled(text, row.words)}`, row);
    const done = new Set<string>();
    for (const [numbered, { exit, says }] of run) {
      const line = numbered.replace(/^\d+ /, '');
      // What only reads says the same each time.
      if (/^cordon (verify|explain|deploy-plan|diff|policies) /.test(line) && done.has(line)) continue;
      done.add(line);
      const { stdout, stderr, code } = await session(wordsOf(line).slice(1));
      expect({ line, code, stderr: exit === 2 ? '' : stderr }).toEqual({ line, code: exit, stderr: '' });
      if (says) expect(stdout + stderr).toMatch(says);
    }
    expect(done.size).toBeGreaterThan(20);
  });
});

test('each other command of Cordon is one that its parser takes', async () => {
  // Of what leaves out the rest, test/documented-options.test.ts knows whether there are such options.
  const parsed = lines.filter(
    ({ text }) => text.startsWith('cordon ') && rowsOf(text)[0]?.exit === undefined && !/…$|\[/.test(text),
  );
  expect(parsed.length).toBeGreaterThan(5);
  for (const { place, text } of parsed) expect([place, text, await parsedBy(text)]).toEqual([place, text, 1]);
});

/** How many commands a line would have run. @throws CommanderError where the parser refuses it */
async function parsedBy(line: string): Promise<number> {
  const nobody = { isTTY: false, write: () => {} };
  let reached = 0;
  const program = programFor({ stdout: nobody, stderr: nobody, env: {}, now: Date.now }, () => {});
  for (const command of leavesOf(program))
    command.action(() => {
      reached += 1;
    });
  await program.parseAsync(wordsOf(line).slice(1), { from: 'user' });
  return reached;
}

test('each example of a help is a command line that its parser takes', async () => {
  const examples = fencesOf('docs/commands.md')
    .flatMap(
      ({ body }) =>
        body
          .replace(/\\\n\s*/g, '')
          .split('\nExamples:\n')[1]
          ?.split('\n\n')[0]
          ?.split('\n') ?? [],
    )
    .flatMap((line) => /^ {2}(?:[A-Z_]+=\S+ )?(cordon .*?)(?: {2}.*| [|>] .*)?$/.exec(line)?.[1] ?? []);
  expect(examples.length).toBeGreaterThan(60);
  const wrong: string[] = [];
  for (const line of examples.filter((each) => !each.includes(' … ')))
    await parsedBy(line).catch((error: Error) => wrong.push(`${line}: ${error.message}`));
  expect(wrong).toEqual([]);
});

const leavesOf = (command: Command): Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);
