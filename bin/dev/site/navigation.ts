import { posix } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { readLink } from './links';
import { plain } from './markdown';
import { isPage, meant } from './places';

/** One page in the navigation; those of its folder are below it, where it stands for a folder. */
export interface Entry {
  readonly title: string;
  readonly path: string;
  readonly below: readonly string[];
}

export interface Kind {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** The page from which the navigation is read: a heading for each kind, and a list of pages below it. */
export const INDEX = 'docs/README.md';

/** The first link of an item of a list. */
function firstLink(tokens: readonly Token[]): Tokens.Link | undefined {
  for (const token of tokens) {
    if (token.type === 'link') return token as Tokens.Link;
    const found = 'tokens' in token && token.tokens ? firstLink(token.tokens) : undefined;
    if (found) return found;
  }
  return undefined;
}

function entryOf(item: Tokens.ListItem, pages: readonly string[]): Entry | undefined {
  const found = firstLink(item.tokens);
  const link = found && readLink(INDEX, found.href);
  if (!found || link?.kind !== 'inside') return undefined;
  const { path } = link;
  const folder = path.replace(/\/README\.md$/, '');
  const standsForFolder = !isPage(path) || path.endsWith('/README.md');
  const below = standsForFolder
    ? pages.filter((page) => posix.dirname(page) === folder && page !== meant(folder))
    : [];
  return { title: plain(found.tokens), path, below };
}

/** The navigation, from the text of the index. `pages` are all pages by path, sorted. */
export function readNavigation(text: string, pages: readonly string[]): readonly Kind[] {
  const kinds: { title: string; entries: Entry[] }[] = [];
  for (const token of marked.lexer(text)) {
    if (token.type === 'heading' && token.depth === 2)
      kinds.push({ title: plain((token as Tokens.Heading).tokens), entries: [] });
    if (token.type !== 'list') continue;
    for (const item of (token as Tokens.List).items) {
      const entry = entryOf(item, pages);
      if (entry) kinds.at(-1)?.entries.push(entry);
    }
  }
  return kinds;
}

/** All pages and folders of the navigation, in its order. */
export const inOrder = (navigation: readonly Kind[]): readonly string[] =>
  navigation.flatMap(({ entries }) => entries.flatMap(({ path, below }) => [path, ...below]));
