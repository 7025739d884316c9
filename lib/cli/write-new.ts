import { writeFileSync } from 'node:fs';
import { UsageError } from './command';

/** Writes a file that isn't there yet. @throws UsageError `file-exists`, `folder-missing` */
export function writeNew(path: string, text: string, mode = 0o666): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new UsageError(
        'folder-missing',
        `'${path}' can't be written, since its folder isn't there; make the folder, or name another file`,
      );
    if (code !== 'EEXIST') throw error;
    throw new UsageError(
      'file-exists',
      `'${path}' is there already, and is not overwritten; name another file`,
    );
  }
}
