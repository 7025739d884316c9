import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKPOINT_PATH } from '../../ledger';
import { InputError } from '../../template/read/input-error';
import { UsageError } from '../command';
import { namesIn } from '../files';
import { refuseUnsuited } from '../make-folder';

/** For whoever reads a release log. @throws InputError, UsageError if there is none */
export function refuseNoLog(path: string): void {
  if (!existsSync(path))
    throw new InputError('path-missing', `there is no "${path}"; name the folder of a release log`);
  if (!statSync(path).isDirectory() || !isLog(path))
    throw new UsageError(
      'log-missing',
      `'${path}' is no folder of a release log, since it has no checkpoint; name one that has`,
    );
}

/**
 * For whoever adds to a log: what is there must be a log, or hold nothing else. Nothing is made yet.
 * @param namesEntry whether an entry of the log is named, so that a log must be there
 * @throws UsageError `output-unsuited`, `log-missing`, `folder-not-empty`
 */
export function refuseNoLogFolder(folder: string, namesEntry: boolean): void {
  refuseUnsuited(folder);
  const names = existsSync(folder) ? namesIn(folder, 'folder') : [];
  // A crash before the first checkpoint leaves entries in the journal alone.
  if (names.includes('journal') || isLog(folder)) return;
  // A typo in the folder's name would leave in force what is to be withdrawn.
  if (namesEntry)
    throw new UsageError(
      'log-missing',
      `'${folder}' holds no log; name the folder of the log that has the entry`,
    );
  const other = names.find((name) => name !== 'lock');
  if (other !== undefined)
    throw new UsageError(
      'folder-not-empty',
      `'${folder}' holds no log, and holds '${other}'; name the folder of a log, or one that is new or empty`,
    );
}

const isLog = (folder: string): boolean =>
  existsSync(join(folder, CHECKPOINT_PATH)) || existsSync(join(folder, 'tile'));
