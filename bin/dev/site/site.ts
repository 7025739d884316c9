import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { escaped } from '../../../lib/report/html-page';
import { ASSETS, type Frame, layout } from './layout';
import { lines, type Page, readPage } from './markdown';
import { INDEX, readNavigation } from './navigation';
import { isImage, isPage, placeOf } from './places';
import { searchIndex } from './search-index';

/** Pages that aren't below docs. */
const OTHERS = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'lib/ledger/decisions/README.md',
];

/** All pages by path, sorted. */
export const pagePaths = (): readonly string[] =>
  [
    ...OTHERS,
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .filter(isPage)
      .map((name) => posix.join('docs', name)),
  ].sort();

/** What keeps a page from being published: a link, an anchor or an image that leads nowhere, or markup. */
export function faults(pages: readonly Page[]): string[] {
  const anchors = new Map(pages.map(({ path, sections }) => [path, new Set(sections.map(({ id }) => id))]));
  return pages.flatMap(({ path, links, markup }) => [
    ...links.flatMap(({ href, link }) => {
      if (link.kind === 'dead') return [`${path}: ${link.why}`];
      if (link.kind === 'outside' || link.anchor === '') return [];
      return anchors.get(link.path)?.has(link.anchor)
        ? []
        : [`${path}: '${href}' is no heading of ${link.path}`];
    }),
    ...markup.map((raw) => `${path}: '${raw}' is markup, which the site doesn't take`),
  ]);
}

/** What pages link to and is no page itself: files, images, folders. */
function others(pages: readonly Page[]): string[] {
  const linked = pages.flatMap(({ links }) =>
    links.flatMap(({ link }) => (link.kind === 'inside' && !isPage(link.path) ? [link.path] : [])),
  );
  const inFolders = linked
    .filter((path) => statSync(path).isDirectory())
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => posix.join(folder, name))
        .filter((path) => statSync(path).isFile() && !isPage(path)),
    );
  return [...new Set([...linked, ...inFolders])].sort();
}

/** A file shown as it is, or the list of what is in a folder. */
function shown(path: string): string {
  if (!statSync(path).isDirectory())
    return `<h1>${escaped(path)}</h1>\n<pre tabindex="0"><code>${lines(readFileSync(path, 'utf8'))}</code></pre>\n`;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(posix.join(path, name)).isFile())
    .sort();
  const items = files.map((name) => {
    const to = posix.relative(path, placeOf(posix.join(path, name)));
    const title = isPage(name) ? readPage(name, readFileSync(posix.join(path, name), 'utf8')).title : name;
    return `<li><a href="${escaped(to)}">${escaped(title)}</a></li>`;
  });
  return `<h1>${escaped(path)}</h1>\n<ul>\n${items.join('\n')}\n</ul>\n`;
}

const asset = (name: string) => readFileSync(posix.join('bin/dev/site/assets', name));

/** MiniSearch as a browser's script, without the name of a map that isn't there. */
const library = () =>
  readFileSync('node_modules/minisearch/dist/umd/index.js', 'utf8').replace(
    /^\/\/# sourceMappingURL=.*\n?/m,
    '',
  );

/**
 * Every file of the site by path: the same bytes for the same sources.
 * @throws Error that names each link that leads nowhere
 */
export function site(): ReadonlyMap<string, string | Buffer> {
  const pages = pagePaths().map((path) => readPage(path, readFileSync(path, 'utf8')));
  const wrong = faults(pages);
  if (wrong.length > 0) throw new Error(`the site has pages that can't be published:\n${wrong.join('\n')}`);
  const frame: Frame = {
    navigation: readNavigation(readFileSync(INDEX, 'utf8'), pagePaths()),
    titles: new Map(pages.map(({ path, title }) => [path, title])),
  };
  const files = new Map<string, string | Buffer>([
    [`${ASSETS}/style.css`, asset('style.css')],
    [`${ASSETS}/search.js`, asset('search.js')],
    [`${ASSETS}/minisearch.js`, library()],
    [`${ASSETS}/search-index.js`, searchIndex(pages)],
  ]);
  for (const page of pages) files.set(placeOf(page.path), layout(page, frame));
  for (const path of others(pages))
    if (isImage(path)) files.set(path, readFileSync(path));
    else files.set(placeOf(path), layout({ path, title: path, html: shown(path), sections: [] }, frame));
  return files;
}

/** Whether a folder holds a site, so that it may be emptied. */
export const holdsSite = (folder: string): boolean =>
  existsSync(posix.join(folder, ASSETS, 'search-index.js'));
