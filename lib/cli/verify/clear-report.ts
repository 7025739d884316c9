import { lstatSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FILE_NAMES } from '../../report/report';
import { UsageError } from '../command';
import { refuseUnsuited } from '../make-folder';

/**
 * Takes the reports of an earlier run out of a folder, so that nobody takes its verdict for that of a run that could not
 * run: our own files by their names alone. Of a file that is a link the link goes, and what it leads to stays; a folder
 * that is one is refused.
 * @throws UsageError `output-unsuited`
 */
export function clearReport(folder: string): void {
  refuseUnsuited(folder);
  // Resolved, since "report/" would be what the link leads to.
  if (lstatSync(resolve(folder), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UsageError('output-unsuited', `'${folder}' is a link; name the folder that it leads to`);
  const odd: string[] = [];
  for (const name of Object.values(FILE_NAMES)) {
    const path = join(folder, name);
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there?.isFile() || there?.isSymbolicLink()) rmSync(path);
    else if (there !== undefined) odd.push(path);
  }
  if (odd[0] !== undefined)
    throw new UsageError(
      'output-unsuited',
      `'${odd[0]}' is neither a file nor a link, and a report belongs there; move it away, or name another folder`,
    );
}
