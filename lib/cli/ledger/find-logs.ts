import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CHECKPOINT_PATH, fileLogReader } from '../../ledger';
import { InputError } from '../../template/read/input-error';
import { UsageError } from '../command';
import { type FoundLog, noLog } from './found-log';

export const isBucket = (path: string): boolean => path.startsWith('s3://');

/**
 * The logs of a folder or of a bucket's prefix: itself, or those below it; or the log whose checkpoint is named. In the
 * order of their paths.
 * @throws InputError, UsageError if there is none
 */
export async function findLogs(path: string): Promise<readonly FoundLog[]> {
  if (isBucket(path)) {
    // A bundle of its own: nobody who has a folder waits for the client of S3.
    const { logsInBucket } = require('./bucket') as typeof import('./bucket');
    return logsInBucket(path);
  }
  if (!existsSync(path))
    throw new InputError('path-missing', `there is no "${path}"; name a folder with a log`);
  const top = statSync(path).isDirectory() ? path : dirname(path);
  if (top !== path && basename(path) !== CHECKPOINT_PATH)
    throw new UsageError('log-missing', `'${path}' is neither a folder nor a log's checkpoint`);
  const folders = foldersWithLogs(top);
  if (folders.length === 0) throw noLog(path);
  return folders.map((folder) => ({ path: folder, reader: fileLogReader(folder) }));
}

/** However deep they lie: what nobody looks into can't be said to be right. Links are not followed. */
function foldersWithLogs(folder: string): readonly string[] {
  if (existsSync(join(folder, CHECKPOINT_PATH)) || existsSync(join(folder, 'tile'))) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .flatMap((name) => foldersWithLogs(join(folder, name)));
}
