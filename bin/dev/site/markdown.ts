import GithubSlugger from 'github-slugger';
import { Marked, type Token, type Tokens } from 'marked';
import { escaped } from '../../../lib/report/html-page';
import { type Link, readLink } from './links';
import { isImage } from './places';

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** What stands below one heading, as words to look for. */
export interface Section extends Heading {
  readonly words: string;
}

export interface Page {
  readonly path: string;
  readonly title: string;
  readonly html: string;
  readonly sections: readonly Section[];
  readonly links: readonly { readonly href: string; readonly link: Link }[];
  /** Markup other than a comment or a break, which a page may not have. */
  readonly markup: readonly string[];
}

/** The text of tokens without their marks, as GitHub takes it for a heading's anchor. */
export const plain = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return plain(token.tokens);
      return 'text' in token && token.type !== 'html' ? String(token.text) : '';
    })
    .join('');

/** All words of a block: lists and tables by their parts, code but for JSON, of which examples are full. */
function words(token: Token): string {
  if (token.type === 'list')
    return (token as Tokens.List).items.flatMap(({ tokens }) => tokens.map(words)).join(' ');
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows]
      .flat()
      .map(({ tokens }) => plain(tokens))
      .join(' ');
  }
  if (token.type === 'code') return (token as Tokens.Code).lang === 'json' ? '' : (token as Tokens.Code).text;
  if (token.type === 'blockquote') return ((token as Tokens.Blockquote).tokens ?? []).map(words).join(' ');
  return plain([token]);
}

/** Text of several lines within markup. */
export const lines = (text: string): string => text.split('\n').map(escaped).join('\n');

/** Reads a page's Markdown as GitHub does, and makes the main part of its page of the site. */
export function readPage(path: string, text: string): Page {
  const slugger = new GithubSlugger();
  const sections: Section[] = [];
  const links: { href: string; link: Link }[] = [];
  const markup: string[] = [];
  const read = (href: string) => {
    const link = readLink(path, href);
    links.push({ href, link });
    return link.kind === 'dead' ? '' : link.href;
  };
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const { id } = sections[headings++] ?? { id: '' };
        const inner = this.parser.parseInline(tokens);
        return `<h${depth} id="${escaped(id)}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escaped(read(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: alt }) {
        return `<img src="${escaped(isImage(href) ? read(href) : '')}" alt="${escaped(alt)}">`;
      },
      html({ text: raw }) {
        if (/^\s*(<!--[\s\S]*?-->\s*)+$/.test(raw)) return '';
        if (!/^<br>$/.test(raw)) markup.push(raw);
        return '<br>';
      },
      code({ text: code, lang }) {
        return `<pre tabindex="0"${lang ? ` class="language-${escaped(lang)}"` : ''}><code>${lines(code)}</code></pre>\n`;
      },
      table({ header, rows }) {
        const cells = (tag: string, row: readonly Tokens.TableCell[]) =>
          `<tr>${row
            .map(({ tokens, align }) => {
              const inner = this.parser.parseInline(tokens);
              // An empty cell of a head names nothing.
              const name = tag === 'th' && inner === '' ? 'td' : tag;
              return `<${name}${align ? ` class="${align}"` : ''}>${inner}</${name}>`;
            })
            .join('')}</tr>`;
        const body = rows.map((row) => cells('td', row)).join('\n');
        return `<div class="table" tabindex="0"><table><thead>${cells('th', header)}</thead>\n<tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const tokens = marked.lexer(text);
  for (const token of tokens)
    if (token.type === 'heading') {
      const { depth, tokens: inner } = token as Tokens.Heading;
      const heading = plain(inner);
      sections.push({ depth, id: slugger.slug(heading), text: heading, words: '' });
    } else {
      const last = sections.at(-1);
      if (last) sections[sections.length - 1] = { ...last, words: `${last.words} ${words(token)}`.trim() };
    }
  let headings = 0;
  const html = marked.parser(tokens);
  return { path, title: sections[0]?.text ?? path, html, sections, links, markup };
}
