import { spawnSync } from 'node:child_process';
import { run } from '../../../lib/cli/run';

/** What a page shows of sessions: commands in a fence, and below it a fence `text` with what they printed. */

export interface Printed {
  readonly code: number;
  readonly text: string;
}

/** A terminal of so many columns, in colour; left out, output goes to a file. */
export interface Terminal {
  readonly columns: number;
}

/** Commands, and what stands between their fence's end and the end of what they printed: its begin, and its lines. */
const SESSION = /^```\n([\s\S]*?)^```\n(?:(\n```text\n)([\s\S]*?)^```\n)?/gm;

/** What isn't shown: before the first line, or after as many lines as the page has. */
const MORE = '…';

/** Digests change with every template: a page shows that there is one. */
const shortened = (text: string) => text.replace(/sha384:[0-9a-f]{16}…/g, 'sha384:…');

/**
 * The page with what its commands print now; run in their order, in the folder of the clone.
 * @param after is told of each command that was run
 */
export async function record(
  page: string,
  { folder, after = async () => {} }: { folder: string; after?: (command: string) => Promise<void> },
): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  const session = openSession(folder);
  for (const { 0: whole, 1: commands = '', 2: begin, 3: shown = '', index } of page.matchAll(SESSION)) {
    let printed = '';
    for (const command of linesOf(commands)) {
      printed += (await session(command)).text;
      await after(command);
    }
    const output = begin && `\`\`\`\n${commands}\`\`\`\n${begin}${cut(shortened(printed), shown)}\`\`\`\n`;
    parts.push(page.slice(end, index), output ?? whole);
    end = index + whole.length;
  }
  return parts.join('') + page.slice(end);
}

/** One command a line; a line that ends in a backslash goes on. */
const linesOf = (commands: string) =>
  commands
    .replace(/\\\n\s*/g, '')
    .trim()
    .split('\n');

function cut(printed: string, shown: string): string {
  const lines = shown.trimEnd().split('\n');
  const begins = lines[0] === MORE;
  const goesOn = lines.length > 1 && lines.at(-1) === MORE;
  const kept = lines.length - Number(begins) - Number(goesOn);
  const all = printed.trimEnd().split('\n');
  return [...(begins ? [MORE] : []), ...(goesOn ? [...all.slice(0, kept), MORE] : all), ''].join('\n');
}

/** What stands in a page and isn't run: it needs a network, or was done before. */
const DONE = /^(git clone |npm ci$)/;

/** Runs commands one after the other: cordon's in this process, others by bash. */
function openSession(folder: string): (command: string) => Promise<Printed> {
  let last = 0;
  return async (command) => {
    if (DONE.test(command)) return { code: 0, text: '' };
    if (command === 'echo $?') return { code: 0, text: `${last}\n` };
    const printed = await runIn(folder, command);
    last = printed.code;
    return printed;
  };
}

/** `npm start` synthesizes, which was done, and verifies. */
const VERIFIES: Readonly<Record<string, string>> = {
  'npm start': 'npx cordon verify cdk.out --report report',
};

/**
 * Runs one command in a folder.
 * @throws Error if it is one that fails otherwise than by its exit code
 */
export async function runIn(folder: string, command: string, terminal?: Terminal): Promise<Printed> {
  const [, cordon] = /^npx cordon (.*)$/.exec(VERIFIES[command] ?? command) ?? [];
  if (cordon !== undefined) return await runCordon(folder, words(folder, cordon), terminal);
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === null || stderr !== '') throw new Error(`'${command}' fails: ${stderr}`);
  return { code: status, text: stdout };
}

/** What bash makes of a line: names of files for patterns, and no quotes. */
const words = (folder: string, line: string): readonly string[] =>
  spawnSync('bash', ['--norc', '-c', `printf '%s\\0' ${line}`], { cwd: folder, encoding: 'utf8' })
    .stdout.split('\0')
    .slice(0, -1);

async function runCordon(folder: string, args: readonly string[], terminal?: Terminal): Promise<Printed> {
  const before = process.cwd();
  let text = '';
  let trouble = '';
  process.chdir(folder);
  try {
    const code = await run(args, {
      stdout: {
        isTTY: terminal !== undefined,
        columns: terminal?.columns,
        write: (more) => {
          text += more;
        },
      },
      stderr: {
        isTTY: false,
        write: (more) => {
          trouble += more;
        },
      },
      env: {},
      // A clock that stands still: nothing that a page shows is a time.
      now: () => 0,
    });
    if (trouble !== '') throw new Error(`'cordon ${args.join(' ')}' fails: ${trouble}`);
    return { code, text };
  } finally {
    process.chdir(before);
  }
}
