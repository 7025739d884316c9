import { visible } from './visible';

/** What a GitHub comment may hold. */
export const MOST_CHARACTERS = 65_536;

/** Longest text from a template that is shown whole. */
const MOST_TEXT = 600;

const shorten = (text: string) => (text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text);

const ENTITIES: Readonly<Record<string, string>> = { '@': '&#64;<!-- -->', '#': '&#35;<!-- -->' };

/**
 * Every mark that Markdown or HTML could act on as an entity. GitHub looks for mentions after entities are decoded,
 * hence the comment that parts the sign from the name.
 */
export const plain = (text: string) =>
  shorten(visible(text)).replace(
    /[^\p{L}\p{N} ,;'()/\u2026\u00b7-]/gu,
    (mark) => ENTITIES[mark] ?? (mark === '.' ? '.' : `&#${mark.codePointAt(0)};`),
  );

/** As code, in HTML rather than backquotes, since a table's cell ends at a pipe even within backquotes. */
export const code = (text: string) =>
  `<code>${shorten(visible(text)).replace(/[^\p{L}\p{N} ,;()/.\u2026:-]/gu, (mark) => `&#${mark.codePointAt(0)};`)}</code>`;

/** The last resort, for more assemblies than their first lines fit. */
export const clip = (text: string, limit: number) =>
  text.length <= limit ? text : `${text.slice(0, limit - 2)}…\n`;
