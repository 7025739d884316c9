import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { programFor } from '../../../lib/cli/run';
import { assemblyDirectory } from '../../helpers/assemblies';
import { session } from '../session';

// A newcomer copies what help shows, after README's steps: the default deployment is in cdk.out, and nothing else is there.

const start = process.cwd();
let folder: string;
beforeAll(() => {
  const assembly = join(start, assemblyDirectory('commercial'));
  folder = mkdtempSync(join(tmpdir(), 'cordon-examples-'));
  symlinkSync(assembly, join(folder, 'cdk.out'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

/** Commands that need no more than an assembly, but for `challenge`, which takes long. */
const RUN = ['verify', 'explain', 'deploy-plan', 'policies', 'completion', 'help'];

const silent = { isTTY: false, write: () => {} };
const program = programFor({ stdout: silent, stderr: silent, env: {}, now: Date.now }, () => {});

function helpOf(command: Command | undefined): string {
  let text = '';
  command?.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}

/** Examples of help whose words name no file that somebody else would have to make; what they write counts as none. */
const examples = RUN.flatMap((name) =>
  [
    ...helpOf(program.commands.find((one) => one.name() === name)).matchAll(
      /^ {2}cordon (\S+(?: \S+)*)(?: {2,}.*)?$/gm,
    ),
  ].map(([, line = '']) => line),
).filter((line) => !/\.(ya?ml|pem|json)\b|[<…]| >|config\//.test(line.replace(/--(output|report) \S+/g, '')));

it('finds examples', () => expect(examples.length).toBeGreaterThan(15));

/** Paths of constructs stand in templates that cdk's own command line made; what is made here has them beside. */
const isPath = (line: string) => /^explain [^ ]+\//.test(line);

it.each(examples.filter((line) => !isPath(line)))('cordon %s: runs', async (line) => {
  const { stderr, code } = await session(line.split(' '));
  expect({ stderr, ran: code !== 2 }).toEqual({ stderr, ran: true });
  for (const name of readdirSync('.')) if (name !== 'cdk.out') rmSync(name, { recursive: true });
});

it.each(examples.filter(isPath))('cordon %s: names a construct', (line) => {
  const [, path = ''] = line.split(' ');
  const [stack] = path.split('/');
  expect(readFileSync(`cdk.out/${stack}.metadata.json`, 'utf8')).toContain(`"/${path}/`);
});
