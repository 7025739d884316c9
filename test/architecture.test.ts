import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIM_IDS } from '../lib/contract/claim-id';

// That the pages which people read first tell of the tree as it is.

const page = (path: string) => readFileSync(path, 'utf8');

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));

/** Folders of lib, two deep where they have folders; those that stand for many of a kind by the kind. */
function layout(): string[] {
  const kinds: Readonly<Record<string, string>> = { claims: '<claim>', cli: '<command>', rules: '<area>' };
  return foldersIn('lib').flatMap((folder) => {
    const kind = kinds[folder.slice('lib/'.length)];
    const inner = foldersIn(folder).filter((path) => kind === undefined || path.endsWith('/shared'));
    const files = readdirSync(folder).some((name) => name.endsWith('.ts'));
    return [
      ...(files && kind === undefined ? [folder] : []),
      ...(kind ? [`${folder}/${kind}`] : []),
      ...inner,
    ];
  });
}

test('architecture.md lists the folders of lib as they are', () => {
  const [, block = ''] =
    /## Layout and walls\n\n```text\n([\s\S]*?)```/.exec(page('docs/architecture.md')) ?? [];
  const listed = [...block.matchAll(/^(\S+)\/ /gm)].map(([, path = '']) => path);
  const named = (path: string) => path.startsWith('lib/');
  // A folder with files beside its folders may be left to them.
  const optional = new Set(['lib/services', 'lib/constructs']);
  expect(listed.filter(named).toSorted()).toEqual(
    layout()
      .filter((path) => !optional.has(path))
      .toSorted(),
  );
  expect(listed.filter((path) => !named(path) && !existsSync(path))).toEqual([]);
});

test('architecture.md links to every decision, in order, and each has its parts', () => {
  const files = readdirSync('docs/decisions').toSorted();
  const links = [...page('docs/architecture.md').matchAll(/\[([^\]]+)\]\(decisions\/([^)]+)\)$/gm)];
  expect(links.map(([, , file]) => file)).toEqual(files);
  for (const [, title = '', file = ''] of links) {
    const text = page(join('docs/decisions', file));
    expect(text).toContain(`# ${Number(file.slice(0, 4))}. ${title}\n`);
    for (const part of ['Status: ', '## Context\n', '## Decision\n', '## Consequences\n'])
      expect([file, text.includes(part)]).toEqual([file, true]);
  }
});

test('proofs.md has a row for each claim, in order', () => {
  const rows = [...page('docs/proofs.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
  expect(rows).toEqual([...CLAIM_IDS]);
});

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/proofs.md',
  'docs/glossary.md',
  'SECURITY.md',
])('%s names sources that exist', (path) => {
  const paths = [...page(path).matchAll(/`((?:lib|bin|test|docs|config)\/[\w./-]+)`/g)].map(
    ([, named = '']) => named,
  );
  expect(paths.filter((named) => !existsSync(named) && !existsSync(`${named}.ts`))).toEqual([]);
  const links = [...page(path).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(
    ([, link = '']) => link,
  );
  expect(links.filter((link) => !existsSync(join(path, '..', link)))).toEqual([]);
});
