import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a page. */
export interface Fence {
  readonly page: string;
  /** The line of the page at which it begins, counted from 1. */
  readonly line: number;
  /** What stands behind its backticks; `''` for commands. */
  readonly language: string;
  readonly body: string;
}

/** Every page that is for people: of the top, of docs, and the format of entries. */
export const PAGES: readonly string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'lib/ledger/decisions/README.md'],
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].sort();

/** The fenced blocks of a page, in order. A fence that is indented, or of tildes, is one too. */
export function fencesOf(page: string, text = readFileSync(page, 'utf8')): Fence[] {
  const fences: Fence[] = [];
  let open:
    | { readonly fence: string; readonly language: string; readonly line: number; lines: string[] }
    | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence = '', language = ''] = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== '') open = { fence, language, line: index + 1, lines: [] };
    } else if (fence.startsWith(open.fence) && line.trim() === fence) {
      fences.push({ page, line: open.line, language: open.language, body: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else open.lines.push(line);
  }
  if (open !== undefined) throw new Error(`'${page}' has a block at line ${open.line} that never ends`);
  return fences;
}

/**
 * Command lines of a block: without comments, those that a backslash breaks put together, and each part of what `&&`
 * joins by itself.
 */
export const commandLines = (body: string): string[] =>
  body
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s)# .*$/, '').trim())
    .filter((line) => line !== '')
    .flatMap((line) => line.split(' && '))
    .filter((part) => !part.startsWith('cd '));
