import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import MiniSearch from 'minisearch';
import { readLink } from '../../../../bin/dev/site/links';
import { readPage } from '../../../../bin/dev/site/markdown';
import { INDEX, inOrder, readNavigation } from '../../../../bin/dev/site/navigation';
import { placeOf } from '../../../../bin/dev/site/places';
import { faults, pagePaths, site } from '../../../../bin/dev/site/site';

const files = site();
const textOf = (path: string) => String(files.get(path));
const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

/** Values of an attribute in a page, as a browser reads them. */
const values = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, value = '']) =>
    value.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[String(name)] ?? "'",
    ),
  );

test('every page is in the navigation exactly once', () => {
  const [, navigation = ''] =
    /<nav id="pages"[^>]*>([\s\S]*?)<\/nav>/.exec(textOf(placeOf('README.md'))) ?? [];
  const linked = values(navigation, /href="([^"]*)"/g).filter(
    (href) => !/^docs\/decisions\/index\.html$/.test(href),
  );
  const expected = pagePaths().filter((path) => path !== INDEX);
  expect(expected.length).toBeGreaterThan(100);
  expect(linked.toSorted()).toEqual(expected.map(placeOf).toSorted());
});

test('a page that the index names twice, or not at all, is there twice, or not at all', () => {
  const named = inOrder(
    readNavigation('## Do\n\n- [One](ci.md)\n- [Again](ci.md)\n- No link\n', pagePaths()),
  );
  expect(named).toEqual(['docs/ci.md', 'docs/ci.md']);
});

test('each link, script, picture and anchor of each page is there', () => {
  const ids = new Map(pages.map((path) => [path, values(textOf(path), / id="([^"]*)"/g)]));
  let count = 0;
  const dead = pages.flatMap((path) =>
    values(textOf(path), / (?:href|src)="([^"]*)"/g).filter((href) => {
      if (href.startsWith('https://')) return false;
      count++;
      const [file = '', anchor] = href.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file));
      return !files.has(target) || (anchor !== undefined && !ids.get(target)?.includes(anchor));
    }),
  );
  expect(count).toBeGreaterThan(10_000);
  expect(dead).toEqual([]);
  for (const [path, each] of ids) expect([path, each.length]).toEqual([path, new Set(each).size]);
});

test('nothing is loaded from elsewhere: others are linked to, and no more', () => {
  for (const path of pages) {
    const loaded = textOf(path).replace(/<a [^>]*>/g, '');
    expect([
      path,
      /(?:src|href|action|srcset)="(?:[a-z]+:|\/)|style=|<iframe|<object|<style/i.test(loaded),
    ]).toEqual([path, false]);
  }
  expect(textOf('assets/style.css')).not.toMatch(/url\(|@import|@font-face/);
  expect(textOf('assets/search.js')).not.toMatch(/fetch|XMLHttpRequest|import|WebSocket|http/);
  for (const path of pages) expect(textOf(path)).toContain(`content="default-src 'none'; style-src 'self'; `);
});

test('the same sources make the same bytes', () => {
  const digests = (each: typeof files) =>
    [...each].map(([path, content]) => `${path} ${createHash('sha256').update(content).digest('hex')}`);
  expect(digests(site())).toEqual(digests(files));
});

test('the search finds a claim by its id, and parts of pages by their words', () => {
  const [, json = ''] = /^window\.cordonIndex = (.*);\n$/.exec(textOf('assets/search-index.js')) ?? [];
  // As assets/search.js loads it.
  const options = /loadJS\(window\.cordonIndex, (\{[\s\S]*?\})\)/.exec(textOf('assets/search.js'))?.[1] ?? '';
  expect(options).toContain("fields: ['page', 'heading', 'words']");
  const index = MiniSearch.loadJSON(json, {
    fields: ['page', 'heading', 'words'],
    storeFields: ['page', 'heading', 'place'],
  });
  const places = (query: string) =>
    index
      .search(query, { prefix: true, combineWith: 'AND', boost: { page: 3, heading: 3 } })
      .map(({ place }) => place);
  expect(places('no-bypass')[0]).toBe('docs/claims/no-bypass.html');
  expect(places('guards and challenges')[0]).toBe('docs/proofs.html#guards-and-challenges');
  expect(places('wordthatisnowhere')).toEqual([]);
  expect(places('closed').filter((place: string) => !files.has(place.replace(/#.*/, '')))).toEqual([]);
});

describe('a page is refused', () => {
  const faultsOf = (text: string) => faults([readPage('docs/ci.md', text)]);

  test.each([
    ['a file that is not there', '[a](nowhere.md)', "'nowhere.md' isn't there"],
    ['a file outside of the repository', '[a](../../x)', "'../../x' isn't there"],
    ['an anchor that no heading has', '# A\n[a](#b)', "'#b' is no heading of docs/ci.md"],
    [
      'a link without protection',
      '[a](http://example.com)',
      "'http://example.com' is neither relative nor https",
    ],
    ['a script as a link', '[a](javascript:alert)', 'neither relative nor https'],
    ['a picture that is not there', '![a](x.png)', "'x.png' isn't there"],
    ['markup', '<script>x</script>', "is markup, which the site doesn't take"],
    ['markup within a line', 'a <b>c</b>', "'<b>' is markup"],
  ])('for %s', (_, text, why) => expect(faultsOf(text).join('\n')).toContain(why));

  test('and not for a comment, a break, or a link that leads somewhere', () =>
    expect(faultsOf('# A\n<!-- b -->\nc<br>d [e](#a) [f](claims) [g](https://example.com/)')).toEqual([]));
});

test('code keeps its lines, and shows what would hide in it', () => {
  const { html } = readPage('docs/ci.md', '```\na <b>\n  c\u202ed\n```\n');
  expect(html).toContain('<code>a &lt;b&gt;\n  c\\u{202e}d</code>');
});

test('links to a folder lead to its page, and headings have the anchors that GitHub gives them', () => {
  expect(readLink('docs/ci.md', 'claims')).toMatchObject({ href: 'claims/index.html' });
  expect(readLink('docs/ci.md', '../README.md#deploy')).toMatchObject({ href: '../index.html#deploy' });
  const { sections } = readPage('docs/ci.md', '# A `b-c`: **d**\n## Why?\n## Why?\n');
  expect(sections.map(({ id }) => id)).toEqual(['a-b-c-d', 'why', 'why-1']);
});
