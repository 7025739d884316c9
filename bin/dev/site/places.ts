import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** Where things of the repository stand in the site: the same tree, so that each relative link leads the same way. */

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

const IMAGE = /\.(png|svg)$/;

export const isImage = (path: string): boolean => IMAGE.test(path);
export const isPage = (path: string): boolean => path.endsWith('.md');

/** The page that a link to a folder means: its README, or the folder itself where it has none. */
export function meant(path: string): string {
  const readme = posix.join(path, 'README.md');
  return isFolder(path) && existsSync(readme) ? readme : path;
}

/**
 * The site's file for a path of the repository. Files that are no Markdown become pages too, since a browser would
 * store most of them instead of showing them.
 */
export function placeOf(path: string): string {
  if (isImage(path)) return path;
  if (isPage(path)) return path.replace(/(^|\/)README\.md$/, '$1index.html').replace(/\.md$/, '.html');
  return isFolder(path) ? posix.join(path, 'index.html') : `${path}.html`;
}

/** A link from one file of the site to another. */
export const between = (from: string, to: string): string => posix.relative(posix.dirname(from), to);
