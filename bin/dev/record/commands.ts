import { run } from '../../../lib/cli/run';

/** What `cordon PATH --help` prints. */
async function help(path: readonly string[]): Promise<string> {
  let text = '';
  const code = await run([...path, '--help'], {
    stdout: {
      isTTY: false,
      write: (more) => {
        text += more;
      },
    },
    stderr: { isTTY: false, write: () => {} },
    env: {},
    now: () => 0,
  });
  if (code !== 0) throw new Error(`'cordon ${path.join(' ')} --help' ends with ${code}`);
  return text;
}

/** Names of the commands that a help lists. */
const listed = (text: string): readonly string[] => {
  const [, commands = ''] = /\nCommands:\n([\s\S]*?)(?:\n\n|$)/.exec(text) ?? [];
  return [...commands.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = '']) => name);
};

async function* sections(path: readonly string[]): AsyncGenerator<string> {
  const text = await help(path);
  const name = ['cordon', ...path].join(' ');
  yield `${'#'.repeat(Math.max(2, path.length + 1))} ${name}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
  for (const below of listed(text)) yield* sections([...path, below]);
}

/** The page of every command: what its help prints. */
export async function commandReference(): Promise<string> {
  const all: string[] = [];
  for await (const section of sections([])) all.push(section);
  return `# Commands

<!-- Generated from lib/cli by \`npm run docs\`. -->

What each command's \`--help\` prints. Exit codes mean the same everywhere: 0 all is well, 1 something was found, 2 could not run.

${all.join('\n')}`;
}
