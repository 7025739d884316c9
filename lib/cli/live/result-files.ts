import { statSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../files';
import type { Unusable } from './unusable';

/**
 * Files of results, each once, and the folders that have none. Each folder is listed once, so that what is told of it is what
 * was found in it. One that may be entered and not listed could have any result, and is told as one that can't be read.
 * @param named files, or folders of them
 */
export function resultFiles(
  named: readonly string[],
  unusable: Unusable,
): { readonly files: readonly string[]; readonly empty: readonly string[] } {
  const files: string[] = [];
  const empty: string[] = [];
  for (const path of new Set(named)) {
    const found = isFolder(path) ? unusable.unless(path, () => resultsIn(path)) : [path];
    if (found?.length === 0) empty.push(path);
    files.push(...(found ?? []));
  }
  return { files: [...new Set(files)], empty };
}

/** What isn't known for a folder is told as a file that can't be read, and hides no other. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The last of their names first: names that begin with a time, with the newest. */
const resultsIn = (folder: string): readonly string[] =>
  namesIn(folder, 'folder of results')
    .filter((name) => name.endsWith('.dsse.json'))
    .toSorted()
    .reverse()
    .map((name) => join(folder, name));
