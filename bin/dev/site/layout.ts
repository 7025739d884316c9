import { escaped } from '../../../lib/report/html-page';
import type { Section } from './markdown';
import { INDEX, inOrder, type Kind } from './navigation';
import { between, placeOf } from './places';

/** The frame of every page. */

export interface Content {
  readonly path: string;
  readonly title: string;
  readonly html: string;
  readonly sections: readonly Section[];
}

export interface Frame {
  readonly navigation: readonly Kind[];
  /** Titles of pages by path. */
  readonly titles: ReadonlyMap<string, string>;
}

export const ASSETS = 'assets';

/** A whole page. It asks for nothing but files beside it, from a disk as from a server. */
export function layout({ path, title, html, sections }: Content, frame: Frame): string {
  const here = placeOf(path);
  const to = (place: string) => escaped(between(here, place));
  const root = between(here, 'index.html').replace(/index\.html$/, '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}${title === 'Cordon' ? '' : ' · Cordon'}</title>
<link rel="stylesheet" href="${to(`${ASSETS}/style.css`)}">
<script defer src="${to(`${ASSETS}/search.js`)}" data-root="${escaped(root)}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the page</a>
<header>
<p class="brand"><a href="${to('index.html')}">Cordon</a> <a href="${to(placeOf(INDEX))}">Documentation</a> <a class="jump" href="#pages">Pages</a></p>
<form role="search" hidden>
<label for="query">Search</label>
<input id="query" type="search" autocomplete="off" spellcheck="false">
<p role="status"></p>
<ul id="found"></ul>
</form>
</header>
<div class="columns">
<main id="content" tabindex="-1">
${contents(sections)}${html}${neighbours(path, to, frame)}</main>
<nav id="pages" aria-label="Pages">
${frame.navigation.map((kind) => kindOf(kind, path, to, frame)).join('\n')}
</nav>
</div>
</body>
</html>
`;
}

/** Where there are several parts, links to them. */
function contents(sections: readonly Section[]): string {
  const parts = sections.filter(({ depth }) => depth === 2);
  if (parts.length < 4) return '';
  const items = parts.map(({ id, text }) => `<li><a href="#${escaped(id)}">${escaped(text)}</a></li>`);
  return `<details class="parts"><summary>On this page</summary><ul>\n${items.join('\n')}\n</ul></details>\n`;
}

type To = (place: string) => string;

const anchor = (path: string, title: string, to: To, current: string) =>
  `<a href="${to(placeOf(path))}"${path === current ? ' aria-current="page"' : ''}>${escaped(title)}</a>`;

function kindOf({ title, entries }: Kind, current: string, to: To, { titles }: Frame): string {
  const items = entries.map(({ title: name, path, below }) => {
    const link = anchor(path, name, to, current);
    if (below.length === 0) return `<li>${link}</li>`;
    const open = below.includes(current) || path === current ? ' open' : '';
    const inner = below.map((page) => `<li>${anchor(page, titles.get(page) ?? page, to, current)}</li>`);
    return `<li>${link}<details${open}><summary>${below.length} pages<span class="unseen"> of ${escaped(name)}</span></summary><ul>\n${inner.join('\n')}\n</ul></details></li>`;
  });
  return `<h2>${escaped(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

/** Links to the page before and the page after, in the order of the navigation. */
function neighbours(path: string, to: To, { navigation, titles }: Frame): string {
  const order = inOrder(navigation);
  const at = order.indexOf(path);
  if (at < 0) return '';
  const link = (label: string, other: string | undefined) =>
    other === undefined
      ? ''
      : `<a href="${to(placeOf(other))}"><span>${label}</span> ${escaped(titles.get(other) ?? other)}</a>`;
  return `<nav class="neighbours" aria-label="Before and after">${link('Before:', order[at - 1])}${link('After:', order[at + 1])}</nav>\n`;
}
