import { readFileSync } from 'node:fs';
import { session } from './cli/session';
import { PAGES } from './helpers/fences';

// Whatever page names a command of Cordon's, or an option of one: it is one that there is.

/** Every command by its path, such as `ledger check`, and the options that its help lists. */
async function helps(path: readonly string[] = []): Promise<Map<string, ReadonlySet<string>>> {
  const { stdout } = await session([...path, '--help']);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name = '']) => name);
  const [, listed = ''] = /\nCommands:\n([\s\S]*?)(?:\n\n|$)/.exec(stdout) ?? [];
  const found = new Map<string, ReadonlySet<string>>([[path.join(' '), new Set(options)]]);
  for (const [, name = ''] of listed.matchAll(/^ {2}([a-z][a-z-]*)/gm))
    for (const [below, of] of await helps([...path, name])) found.set(below, of);
  return found;
}

/** What stands as code in a page: fences, their lines that go on put together, and what is in backticks. */
function codeIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const fences = [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].flatMap(([, body = '']) =>
    body.replace(/\\\n\s*/g, ' ').split('\n'),
  );
  const inline = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(
    ([, code = '']) => code,
  );
  return [...fences, ...inline.map((code) => code.replace(/\s+/g, ' '))];
}

/** `cordon ledger check LOGS --policy P` → its words. Of several commands on one line, each. */
const commandsIn = (code: string): string[][] =>
  [...code.matchAll(/(?:^|[\s(])cordon ([a-z][^#&|;>]*)/g)].map(([, rest = '']) => rest.trim().split(/\s+/));

/** The command that words begin with, and those of its options that there are not; undefined where there is no such command. */
function unknown(
  words: readonly string[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): string[] | undefined {
  let path = '';
  for (const word of words) {
    const longer = path ? `${path} ${word}` : word;
    if (!known.has(longer)) break;
    path = longer;
  }
  if (path === '') return undefined;
  const options = words.flatMap((word) => /^\[?(--[a-z][a-z-]*)/.exec(word)?.[1] ?? []);
  return options.filter((option) => option !== '--help' && !known.get(path)?.has(option));
}

test('each command that a page names is one that there is, and so is each of its options', async () => {
  const known = await helps();
  expect(known.size).toBeGreaterThan(30);
  let count = 0;
  const wrong = PAGES.flatMap((page) =>
    codeIn(page)
      .flatMap(commandsIn)
      .flatMap((words) => {
        count++;
        const found = unknown(words, known);
        return found?.length === 0
          ? []
          : [`${page}: cordon ${words.join(' ')} (${found ?? 'no such command'})`];
      }),
  );
  expect(count).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('each script that a page names is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = PAGES.flatMap((page) =>
    codeIn(page).flatMap((code) =>
      [...code.matchAll(/npm run (?:-s |--silent )?([a-z:-]+)/g)].map(([, name = '']) => [page, name]),
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, name = '']) => !(name in scripts))).toEqual([]);
});

test('sees a command, a part and an option that there are not', async () => {
  const known = await helps();
  expect(unknown(['verfy', 'cdk.out'], known)).toBeUndefined();
  expect(unknown(['verify', 'cdk.out', '--chart', 'X', '--format', 'json'], known)).toEqual(['--chart']);
  expect(unknown(['ledger', 'check', 'LOGS', '[--policy', 'P]'], known)).toEqual([]);
});
