import { writeFileSync } from 'node:fs';
import { UsageError } from './command';

/** Writes a file that isn't there yet. @throws UsageError `file-exists` */
export function writeNew(path: string, text: string, mode = 0o666): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(
      'file-exists',
      `'${path}' is there already, and is not overwritten; name another file`,
    );
  }
}
